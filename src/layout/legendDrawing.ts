import type { Dataset } from '../domain/dataset.ts';
import type { Translation } from '../i18n/translate.ts';
import { legendItems } from '../look/legend.ts';
import { tintLabels } from '../look/tint.ts';
import { type Drawing, drawing, letters } from './drawingSpec.ts';
import { legendText } from './legendText.ts';
import { inkOf, signDrawing } from './markDrawing.ts';
import type { MeasureText, TextLine } from './placement.ts';

const size = 12.5;
const markSize = 13;
const markGap = 6;
const tintWidth = 24;
const tintHeight = 15;
const tintText = 10.5;
const itemGap = 18;
const rowHeight = 20;

interface Item {
  readonly line: TextLine;
  /** Width of what stands before the words. */
  readonly lead: number;
  readonly width: number;
  /** What stands before the words, from the left on, around a middle. */
  drawLead(left: number, middle: number): readonly Drawing[];
}

export interface Legend {
  readonly width: number;
  readonly height: number;
  /** @param x the left edge. @param y the upper edge. */
  draw(x: number, y: number): Drawing;
}

export interface LegendInput {
  readonly dataset: Pick<Dataset, 'categories' | 'story'>;
  readonly translation: Translation;
  readonly measure: MeasureText;
}

/** The tints of provinces side by side, each with the number that it stands for. */
function drawTints(labels: readonly string[], left: number, middle: number): readonly Drawing[] {
  return labels.flatMap((text, step): readonly Drawing[] => {
    const x = left + step * tintWidth;
    const line: TextLine = { text, language: 'en', weight: 'strong', size: tintText };
    const box = { x, y: middle - tintHeight / 2, width: tintWidth, height: tintHeight };
    return [
      drawing('rect', 'tint', box, [], { 'data-tint': step + 1 }),
      letters('letters-ink', line, x + tintWidth / 2, middle, 'middle'),
    ];
  });
}

function itemsOf({ dataset, translation, measure }: LegendInput): readonly Item[] {
  const { words, language } = translation;
  const item = (text: string, lead: number, drawLead: Item['drawLead']): Item => {
    const line: TextLine = { text, language, weight: 'quiet', size };
    return { line, lead, width: lead + measure(line), drawLead };
  };
  const marks = legendItems(dataset.categories).map((own) =>
    item(legendText(own, translation), own.marks.length * (markSize + markGap), (left, middle) =>
      own.marks.map((mark, slot) => {
        const x = left + markSize / 2 + slot * (markSize + markGap);
        return {
          element: 'g',
          attributes: { transform: `translate(${x.toFixed(1)} ${middle.toFixed(1)})`, ...inkOf(mark) },
          inside: signDrawing({ ...mark, size: markSize }),
        };
      }),
    ),
  );
  const labels = tintLabels(dataset.story.tints);
  const tint = item(words.legendTint, labels.length * tintWidth + markGap, (left, middle) =>
    drawTints(labels, left, middle),
  );
  return [...marks, tint];
}

/** What marks and tints mean: one below the other, or in rows no wider than `widest` where that is given. */
export function legendOf(input: LegendInput, widest?: number): Legend {
  const items = itemsOf(input);
  const rows: Item[][] = [];
  let along = 0;
  for (const item of items) {
    const row = rows.at(-1);
    const end = along + (row?.length ? itemGap : 0) + item.width;
    if (widest !== undefined && row && end <= widest) {
      row.push(item);
      along = end;
    } else {
      rows.push([item]);
      along = item.width;
    }
  }
  const widthOf = (row: readonly Item[]): number =>
    row.reduce((sum, { width }) => sum + width, 0) + itemGap * (row.length - 1);
  return {
    width: Math.max(...rows.map(widthOf)),
    height: rows.length * rowHeight,
    draw(x, y) {
      const inside = rows.flatMap((row, position) => {
        const middle = y + (position + 0.5) * rowHeight;
        let left = x;
        return row.flatMap(({ line, lead, width, drawLead }): readonly Drawing[] => {
          const start = left;
          left += width + itemGap;
          return [...drawLead(start, middle), letters('letters-muted', line, start + lead, middle)];
        });
      });
      return { element: 'g', attributes: { class: 'legend' }, inside };
    },
  };
}
