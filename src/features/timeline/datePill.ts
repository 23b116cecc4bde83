import { html, nothing, render } from 'lit-html';
import type { Extent } from '../../domain/dataset.ts';
import { type DayReading, parseDay } from '../../i18n/parseDay.ts';
import type { Translation } from '../../i18n/translate.ts';
import { scrubTo } from '../../state/actions.ts';
import type { Frame, View } from '../../state/frame.ts';
import type { Store } from '../../state/store.ts';
import { timelineWordsOf } from './words/timelineWords.ts';

/** Why a typed date was refused, in words. */
export function refusalText(
  text: string,
  reading: Extract<DayReading, { status: 'refused' }>,
  extent: Extent,
  translation: Translation,
): string {
  const words = timelineWordsOf(translation);
  const { day } = translation;
  const [first = 0, second = 0] = reading.days;
  switch (reading.reason) {
    case 'unreadable':
      return words.dateUnreadable(text);
    case 'no-such-day':
      return words.dateNoSuchDay(text);
    case 'ambiguous':
      return words.dateAmbiguous(text, day(first), day(second));
    case 'outside':
      return words.dateOffAxis(day(first), day(extent.earliest), day(extent.latest));
  }
}

/** The date of the handle: a button that becomes a text field. */
export function createDatePill(host: HTMLElement, store: Store, onResize: () => void): View {
  let frame: Frame | undefined;
  let isTyping = false;
  let refusal: string | undefined;

  const draw = (): void => {
    if (!frame) return;
    const { translation, day } = frame;
    const words = timelineWordsOf(translation);
    if (!isTyping) {
      render(
        html`<button type="button" class="pill" title=${words.typeDateHint} @click=${open}><span class="unseen">${words.typeDate}: </span>${translation.day(day, 'short')}</button>`,
        host,
      );
    } else {
      render(
        html`<form class="pill-form" @submit=${apply} @keydown=${onKey}>
          <input type="text" class="pill-field" aria-label=${words.typeDate} title=${words.typeDateHint} value=${translation.day(day)}
            autocomplete="off" spellcheck="false" enterkeyhint="go" aria-invalid=${refusal ? 'true' : 'false'} @blur=${onBlur} />
          ${refusal ? html`<p class="pill-refusal" role="alert">${refusal}</p>` : nothing}
        </form>`,
        host,
      );
    }
    onResize();
  };

  const close = (giveBackFocus: boolean): void => {
    isTyping = false;
    refusal = undefined;
    draw();
    if (giveBackFocus) host.querySelector('button')?.focus();
  };

  function open(): void {
    isTyping = true;
    draw();
    const field = host.querySelector('input');
    field?.focus();
    field?.select();
  }

  function apply(event: Event): void {
    event.preventDefault();
    const text = host.querySelector('input')?.value ?? '';
    if (!frame) return;
    const { extent } = frame.dataset;
    const reading = parseDay(text, extent);
    if (reading.status === 'day') {
      scrubTo(store, reading.day);
      close(true);
      return;
    }
    refusal = refusalText(text, reading, extent, frame.translation);
    draw();
  }

  function onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') close(true);
  }

  function onBlur(): void {
    if (isTyping && !refusal) close(false);
  }

  return {
    update(next, previous) {
      frame = next;
      const isSame = previous?.day === next.day && previous.translation === next.translation;
      // What was refused is past once time has moved otherwise.
      if (refusal && previous?.day !== next.day) return close(false);
      if (!isSame || host.childElementCount === 0) draw();
    },
    dispose: () => host.replaceChildren(),
  };
}
