import { html, render, svg, type TemplateResult } from 'lit-html';
import type { Day } from '../../domain/day.ts';
import type { AxisScale } from '../../geometry/axisScale.ts';
import type { Translation } from '../../i18n/translate.ts';
import { type FoldedStretch, stretchEnds, stretchName } from '../../layout/axisFolds.ts';
import { timelineWordsOf } from './words/timelineWords.ts';

/** What a button takes at least, in pixels: as much as a finger needs. */
const leastWidth = 44;
/** Kept on each side of a button in its fold, in pixels. */
const margin = 3;
/** Beside the name of a fold, for the sign on its button, in pixels. */
export const foldSignRoom = 14;

const arrows = (isOpen: boolean): TemplateResult =>
  html`<svg viewBox="0 0 12 12" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5">
    ${isOpen ? svg`<path d="M1 3l3 3-3 3M11 3L8 6l3 3"></path>` : svg`<path d="M4 3L1 6l3 3M8 3l3 3-3 3"></path>`}
  </svg>`;

/** Draws the buttons that open and close the folds of the axis; a press leaves each the same element. */
export function drawFoldButtons(
  host: HTMLElement,
  stretches: readonly FoldedStretch[],
  scale: AxisScale,
  translation: Translation,
  toggle: (first: Day) => void,
): void {
  const words = timelineWordsOf(translation);
  const shown = stretches.flatMap((one) => {
    const ends = stretchEnds(one, scale);
    return ends ? [{ one, ends }] : [];
  });
  render(
    shown.map(({ one }) => {
      const isOpen = one.fold === undefined;
      const name = stretchName(one, translation);
      const label = isOpen ? words.fold(name) : words.unfold(name);
      return html`<button type="button" class="fold-button" aria-label=${label} aria-expanded=${isOpen} title=${label}
        @click=${() => toggle(one.stretch.first)}>${isOpen ? html`<span>${translation.day(one.stretch.first, 'month')}</span>` : ''}${arrows(isOpen)}</button>`;
    }),
    host,
  );
  // By hand: a strict page takes no styles in its markup.
  shown.forEach(({ one, ends: [from, to] }, position) => {
    const button = host.querySelectorAll('button')[position];
    if (!button) return;
    const width = Math.max(leastWidth, to - from - 2 * margin);
    button.style.width = one.fold ? `${width}px` : '';
    button.style.minWidth = `${leastWidth}px`;
    button.style.translate = `${one.fold ? (from + to - width) / 2 : from + margin}px`;
  });
}
