import { html, nothing, render, type TemplateResult } from 'lit-html';
import { arrivalDay, type Entry } from '../../domain/dataset.ts';
import type { Translation } from '../../i18n/translate.ts';
import { type AxisMark, axisMetrics, markTop } from '../../layout/axisMarks.ts';
import type { Frame } from '../../state/frame.ts';
import { nameOf } from '../../views/names.ts';
import { timelineWordsOf } from './words/timelineWords.ts';

/** Of more initiatives than this, a mark that gathers them names only so many. */
const mostNames = 4;
/** Between a mark and its tip, in pixels. */
const gap = 6;

/** How many begin on the day of a stack, and which day that is, in words. */
const countAndDay = ([first, ...others]: readonly Entry[], { count, day }: Translation): [string, string] => [
  count(others.length + 1),
  first ? day(arrivalDay(first.occurrence)) : '',
];

/** What a stack stands for, in a sentence: `2 on 18 November 2021: one and another.` */
export function stackText({ stack = [] }: AxisMark, translation: Translation): string {
  const names = stack.map(({ initiative }) => translation.pick(initiative.name));
  return timelineWordsOf(translation).stack(...countAndDay(stack, translation), translation.list(names));
}

function tipLines({ entries, stack }: AxisMark, frame: Frame): TemplateResult | typeof nothing {
  const { translation } = frame;
  const words = timelineWordsOf(translation);
  const [entry] = entries;
  if (!entry) return nothing;
  if (stack) {
    return html`<strong>${words.onOneDay(...countAndDay(stack, translation))}</strong>
      ${stack.map((own) => html`<span>${nameOf(own.initiative.name, frame)} · ${translation.fullPlaceName(own)}</span>`)}`;
  }
  if (entries.length === 1) {
    return html`<strong>${nameOf(entry.initiative.title, frame)}</strong>
      <span>${translation.occurrence(entry.occurrence)} · ${translation.fullPlaceName(entry)}</span>`;
  }
  const left = entries.length - mostNames;
  return html`<strong>${words.gathered(translation.count(entries.length))}</strong>
    ${entries.slice(0, mostNames).map(({ initiative }) => html`<span>${nameOf(initiative.name, frame)}</span>`)}
    ${left > 0 ? html`<span>${words.andMore(translation.count(left))}</span>` : nothing}`;
}

/** What the mark under the pointer stands for, in words beside it; the list has the same for assistive technology. */
export interface AxisTip {
  /** @param all the marks that the axis shows; the tip covers none of them */
  show(mark: AxisMark, all: readonly AxisMark[], frame: Frame): void;
  hide(): void;
}

export function createAxisTip(element: HTMLElement): AxisTip {
  return {
    show(mark, all, frame) {
      render(tipLines(mark, frame), element);
      element.hidden = false;
      const width = element.parentElement?.clientWidth ?? 0;
      const left = Math.max(0, Math.min(width - element.offsetWidth, mark.x - element.offsetWidth / 2));
      const right = left + element.offsetWidth;
      const reach = axisMetrics.markSize / 2 + gap;
      const beneath = all.filter(({ x }) => x > left - reach && x < right + reach);
      const highest = beneath.reduce((least, own) => Math.min(least, markTop(own)), markTop(mark));
      const top = highest - gap - element.offsetHeight;
      element.style.translate = `${Math.round(left)}px ${Math.round(top)}px`;
    },
    hide() {
      element.hidden = true;
    },
  };
}
