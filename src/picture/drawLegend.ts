import type { Nature } from '../domain/initiative.ts';
import type { Translation } from '../i18n/translate.ts';
import type { MarkOptions } from '../look/marks.ts';
import type { Tokens } from '../look/tokens.ts';
import { drawMarkShape } from './drawMark.ts';
import { drawText } from './drawText.ts';
import type { MeasureText, TextLine } from './placement.ts';
import { group } from './svgElement.ts';

const size = 12.5;
const markSize = 13;
const markGap = 6;
const itemGap = 18;
const rowHeight = 20;

interface Item {
  readonly marks: readonly (readonly [Nature, boolean, MarkOptions['state']])[];
  readonly line: TextLine;
  readonly width: number;
}

export interface Legend {
  readonly width: number;
  readonly height: number;
  draw(x: number, y: number, tokens: Tokens): string;
}

function itemsOf({ words, language }: Translation, measure: MeasureText): readonly Item[] {
  const item = (text: string, ...marks: Item['marks']): Item => {
    const line: TextLine = { text, language, weight: 'quiet', size };
    return { marks, line, width: marks.length * (markSize + markGap) + measure(line) };
  };
  return [
    item(words.legendBody, ['body', false, 'full']),
    item(words.legendEvent, ['event', false, 'full']),
    item(words.legendTrace, ['event', false, 'trace']),
    item(words.legendImprecise, ['body', true, 'full'], ['event', true, 'full']),
  ];
}

/** What the marks mean: one below the other, or in rows no wider than `widest` where that is given. */
export function legendOf(translation: Translation, measure: MeasureText, widest?: number): Legend {
  const items = itemsOf(translation, measure);
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
    draw(x, y, tokens) {
      const drawn = rows.flatMap((row, position) => {
        const middle = y + (position + 0.5) * rowHeight;
        let left = x;
        return row.map(({ marks, line, width }) => {
          const start = left;
          left += width + itemGap;
          const icons = marks.map(([nature, imprecise, state], slot) =>
            group(
              {
                transform: `translate(${(start + markSize / 2 + slot * (markSize + markGap)).toFixed(1)} ${middle.toFixed(1)})`,
              },
              drawMarkShape(nature, { size: markSize, imprecise, state }, tokens[nature]),
            ),
          );
          const text = drawText(line, start + marks.length * (markSize + markGap), middle, measure, {
            fill: tokens.muted,
          });
          return icons.join('') + text;
        });
      });
      return group({ class: 'legend' }, ...drawn);
    },
  };
}
