import { html, render } from 'lit-html';
import { defaultSeconds } from '../../domain/pace.ts';
import type { Frame, View } from '../../state/frame.ts';
import { type Command, type CommandTable, tooltipOf } from '../../views/commands.ts';
import { type IconName, icon } from '../../views/icons.ts';
import { timelineWordsOf } from './words/timelineWords.ts';

/** Play, the two steps, and how long a whole play takes. */
export function createTransport(
  host: HTMLElement,
  commands: CommandTable,
  progress: () => readonly [step: number, total: number],
): View {
  const step = (command: Command, name: IconName, frame: Frame) => {
    const isPossible = command.when?.(frame) ?? true;
    return html`<button type="button" class="step-button" aria-label=${command.label(frame)} title=${tooltipOf(command, frame)}
      aria-disabled=${isPossible ? 'false' : 'true'} @click=${() => command.run(frame)}>${icon(name)}</button>`;
  };
  const lengthOrProgress = ({ state, translation }: Frame): string => {
    const words = timelineWordsOf(translation);
    const { count } = translation;
    if (state.mode === 'explore') return words.playsIn(count(state.seconds ?? usualSeconds));
    const [step, total] = progress();
    return words.progress(count(step), count(total));
  };
  let usualSeconds = 0;
  return {
    update(next, previous) {
      const { playing } = next.state;
      const label = commands.togglePlay.label(next);
      if (previous?.dataset !== next.dataset) {
        usualSeconds = defaultSeconds(next.dataset.index.arrivals, next.dataset.extent);
      }
      render(
        html`${step(commands.previousInitiative, 'previous', next)}
          <button type="button" class="play-button" aria-label=${label} title=${tooltipOf(commands.togglePlay, next)}
            @click=${() => commands.togglePlay.run(next)}>${icon(playing ? 'pause' : 'play')}</button>
          ${step(commands.nextInitiative, 'next', next)}
          <span class="play-length">${lengthOrProgress(next)}</span>`,
        host,
      );
    },
    dispose: () => host.replaceChildren(),
  };
}
