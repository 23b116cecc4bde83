import { html, render, type TemplateResult } from 'lit-html';
import { defaultSeconds, paces } from '../../domain/pace.ts';
import { windowModes } from '../../domain/timeWindow.ts';
import { setPlayback, setWindowEnds, setWindowMode } from '../../state/actions.ts';
import { mostSeconds } from '../../state/fields.ts';
import type { Frame, View } from '../../state/frame.ts';
import type { Store } from '../../state/store.ts';
import { windowEndsOf } from '../../state/windowEnds.ts';
import { icon } from '../../views/icons.ts';
import type { Ids } from '../../views/ids.ts';
import { timelineWordsOf } from './words/timelineWords.ts';

const speeds = [0.5, 1, 2, 4] as const;

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly help: string;
}

function radios(
  name: string,
  legend: string,
  choices: readonly Choice[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${choices.map(
      ({ value, label, help }) => html`<label class="choice">
        <input type="radio" name=${name} value=${value} .checked=${value === chosen} @change=${() => choose(value)} />
        <span>${label}<span class="aside">${help}</span></span>
      </label>`,
    )}
  </fieldset>`;
}

/** What the map shows of time, and how it plays: a button and its pop-up. */
export function createPlaySettings(host: HTMLElement, store: Store, ids: Ids): View {
  const spanField = (frame: Frame): TemplateResult => {
    const words = timelineWordsOf(frame.translation);
    const { span } = frame.state;
    const { extent } = frame.dataset;
    const change = (event: Event): void => {
      const days = (event.target as HTMLInputElement).valueAsNumber;
      const { end } = windowEndsOf(store.getState(), extent);
      if (Number.isInteger(days) && days >= 1) setWindowEnds(store, end, end - days + 1);
    };
    return html`<label class="field">${words.windows['time-window']}
      <input type="number" min="1" max=${extent.latest - extent.earliest + 1} .value=${String(span)} @change=${change} />
    </label>`;
  };

  const lengthFields = (frame: Frame): TemplateResult => {
    const words = timelineWordsOf(frame.translation);
    const { count } = frame.translation;
    const { seconds } = frame.state;
    const { index, extent } = frame.dataset;
    const usual = defaultSeconds(index.arrivals, extent);
    const length = seconds ?? usual;
    const setSeconds = (value: number): void => {
      if (!Number.isFinite(value)) return;
      const whole = Math.max(1, Math.min(mostSeconds, Math.round(value)));
      setPlayback(store, { seconds: whole === usual ? undefined : whole });
    };
    return html`<fieldset class="speeds">
        <legend>${words.speed}</legend>
        ${speeds.map((speed) => {
          const isChosen = Math.round(usual / speed) === length;
          return html`<button type="button" class="text-button" aria-pressed=${isChosen ? 'true' : 'false'}
            @click=${() => setSeconds(usual / speed)}>${words.speedTimes(count(speed))}</button>`;
        })}
      </fieldset>
      <label class="field">${words.lengthInSeconds}
        <input type="number" min="1" max=${mostSeconds} .value=${String(length)}
          @change=${(event: Event) => setSeconds((event.target as HTMLInputElement).valueAsNumber)} />
      </label>`;
  };

  return {
    update(next, previous) {
      const isSame =
        previous?.translation === next.translation &&
        previous.dataset === next.dataset &&
        previous.state.window === next.state.window &&
        previous.state.span === next.state.span &&
        previous.state.pace === next.state.pace &&
        previous.state.seconds === next.state.seconds &&
        previous.state.loop === next.state.loop;
      if (isSame) return;
      const words = timelineWordsOf(next.translation);
      const { window, pace, loop } = next.state;
      const windows = windowModes.map((mode) => ({
        value: mode,
        label: words.windows[mode],
        help: words.windowHelp[mode],
      }));
      const paceChoices = paces.map((own) => ({
        value: own,
        label: words.paces[own],
        help: words.paceHelp[own],
      }));
      render(
        html`<button type="button" class="step-button" popovertarget=${ids('play-settings')} aria-label=${words.playSettings} title=${words.playSettings}>${icon('settings')}</button>
          <div id=${ids('play-settings')} class="pop-up" popover role="dialog" aria-label=${words.playSettings}>
            ${radios(ids('window'), words.windowChoice, windows, window, (value) => {
              const mode = windowModes.find((own) => own === value);
              if (mode) setWindowMode(store, mode);
            })}
            ${window === 'time-window' ? spanField(next) : ''}
            ${radios(ids('pace'), words.paceChoice, paceChoices, pace, (value) => {
              const own = paces.find((candidate) => candidate === value);
              if (own) setPlayback(store, { pace: own });
            })}
            ${lengthFields(next)}
            <label class="choice"><input type="checkbox" .checked=${loop}
              @change=${(event: Event) => setPlayback(store, { loop: (event.target as HTMLInputElement).checked })} /><span>${words.loop}</span></label>
          </div>`,
        host,
      );
    },
    dispose: () => host.replaceChildren(),
  };
}
