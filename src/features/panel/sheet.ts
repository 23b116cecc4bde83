import { html, type TemplateResult } from 'lit-html';
import { setSheet } from '../../state/actions.ts';
import type { Frame } from '../../state/frame.ts';
import type { SheetHeight } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { icon } from '../../views/icons.ts';
import { panelWordsOf } from './words/panelWords.ts';

const heights: readonly SheetHeight[] = ['peek', 'half', 'full'];
/** A shorter drag is a slip of the finger, in pixels. */
const leastDrag = 24;
/** How far a drag goes for one height, in pixels. */
const dragPerHeight = 220;

function stepSheet(store: Store, steps: number): void {
  const at = heights.indexOf(store.getState().sheet) + steps;
  const target = heights[Math.max(0, Math.min(heights.length - 1, at))];
  if (target) setSheet(store, target);
}

/** Buttons that change the height of the panel where it is a bottom sheet. */
export function sheetControls({ state, translation }: Frame, store: Store): TemplateResult {
  const words = panelWordsOf(translation);
  return html`<div class="sheet-controls" role="group" aria-label=${words.resizePanel}>
    <span class="grip" aria-hidden="true"></span>
    <button type="button" class="quiet-button" aria-label=${words.panelLarger} aria-disabled=${state.sheet === 'full' ? 'true' : 'false'}
      @click=${() => stepSheet(store, 1)}>${icon('chevronUp')}</button>
    <button type="button" class="quiet-button" aria-label=${words.panelSmaller} aria-disabled=${state.sheet === 'peek' ? 'true' : 'false'}
      @click=${() => stepSheet(store, -1)}>${icon('chevronDown')}</button>
  </div>`;
}

/** Dragging the sheet's head by a hand steps its height. */
export function createSheetDrag(store: Store): {
  onDown(event: PointerEvent): void;
  onUp(event: PointerEvent): void;
} {
  let start: number | undefined;
  return {
    onDown(event) {
      if ((event.target as Element).closest('button')) return;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      start = event.clientY;
    },
    onUp(event) {
      if (start === undefined) return;
      const distance = start - event.clientY;
      start = undefined;
      if (Math.abs(distance) < leastDrag) return;
      stepSheet(store, Math.sign(distance) * Math.max(1, Math.round(Math.abs(distance) / dragPerHeight)));
    },
  };
}
