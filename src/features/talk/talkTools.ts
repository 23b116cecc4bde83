import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Step } from '../../domain/steps.ts';
import { plainLook } from '../../look/markLook.ts';
import type { Frame, View } from '../../state/frame.ts';
import { icon } from '../../views/icons.ts';
import type { Ids } from '../../views/ids.ts';
import { markIcon } from '../../views/markIcon.ts';
import { talkWordsOf } from './words/talkWords.ts';

export interface TalkToolsParts {
  readonly ids: Ids;
  steps(): readonly Step[];
  position(): number;
  goTo(position: number): void;
  /** Undefined where there is no page for it. */
  readonly openSpeaker: (() => void) | undefined;
  toggleFullScreen(): void;
  leave(): void;
  /** Brings the picture back from a black screen. */
  lighten(): void;
}

/** What a step is called, in lists and in the speaker's window. */
export function stepName(step: Step, { translation }: Pick<Frame, 'translation'>): string {
  const talk = talkWordsOf(translation.language);
  return step.kind === 'initiative' ? translation.pick(step.entry.initiative.name) : talk[step.kind];
}

function stepItem(step: Step, position: number, frame: Frame, parts: TalkToolsParts): TemplateResult {
  const choose = (event: Event): void => {
    parts.goTo(position);
    (event.currentTarget as Element).closest<HTMLElement>('[popover]')?.hidePopover();
  };
  const isShown = position === parts.position();
  return html`<li><button type="button" aria-current=${isShown ? 'step' : nothing} @click=${choose}>
    <span class="talk-number">${frame.translation.count(position + 1)}</span>
    ${step.kind === 'initiative' ? markIcon(step.entry.category, step.entry.isImprecise, plainLook) : html`<span></span>`}
    <span>${stepName(step, frame)}${step.kind === 'initiative' ? html` <span class="aside">${frame.translation.occurrence(step.entry.occurrence, 'short')}</span>` : nothing}</span>
  </button></li>`;
}

/** Arrow keys, Home and End move among the steps of the open list. */
function moveFocus(event: KeyboardEvent): void {
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const target = buttons[targets[event.key] ?? -1];
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function focusStep(event: ToggleEvent): void {
  if (event.newState !== 'open') return;
  const list = event.currentTarget as HTMLElement;
  (list.querySelector<HTMLElement>('[aria-current]') ?? list.querySelector('button'))?.focus();
}

/** Buttons of a talk: the list of its steps, the speaker's window, full screen, and the way out. */
export function createTalkTools(host: HTMLElement, blackHost: HTMLElement, parts: TalkToolsParts): View {
  const tool = (label: string, name: Parameters<typeof icon>[0], run: () => void): TemplateResult =>
    html`<button type="button" class="tool" aria-label=${label} title=${label} @click=${run}>${icon(name)}</button>`;

  const listId = parts.ids('talk-steps');
  let shown: Frame | undefined;
  /** A talk may have many steps, and nobody sees them while their list is closed. */
  let isListed = false;
  const onBeforeToggle = ({ newState }: ToggleEvent): void => {
    isListed = newState === 'open';
    if (shown) render(content(shown), host);
  };

  const content = (frame: Frame): TemplateResult => {
    const talk = talkWordsOf(frame.translation.language);
    return html`<button type="button" class="tool" popovertarget=${listId} aria-label=${talk.stepList} title=${talk.stepList}>${icon('list')}</button>
      <div id=${listId} class="menu talk-list" popover role="dialog" aria-label=${talk.stepList} @keydown=${moveFocus} @beforetoggle=${onBeforeToggle} @toggle=${focusStep}>
        <ol>${isListed ? parts.steps().map((step, position) => stepItem(step, position, frame, parts)) : nothing}</ol></div>
      ${parts.openSpeaker ? tool(talk.speaker, 'speaker', parts.openSpeaker) : nothing} ${tool(talk.fullScreen, 'fullScreen', parts.toggleFullScreen)}
      ${tool(talk.leave, 'close', parts.leave)}`;
  };

  return {
    update(next, previous) {
      const { state, translation } = next;
      shown = next;
      if (state.mode === 'present') render(content(next), host);
      else if (previous?.state.mode === 'present') render(nothing, host);
      if (previous?.state.isBlack === state.isBlack && previous.translation === translation) return;
      blackHost.hidden = !state.isBlack;
      render(
        state.isBlack
          ? html`<button type="button" class="black-button" aria-label=${talkWordsOf(translation.language).black} @click=${parts.lighten}></button>`
          : nothing,
        blackHost,
      );
      if (state.isBlack) blackHost.querySelector('button')?.focus();
    },
    dispose() {
      host.replaceChildren();
      blackHost.replaceChildren();
    },
  };
}
