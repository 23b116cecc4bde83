import type { Dataset } from '../domain/dataset.ts';
import type { Translation } from '../i18n/translate.ts';
import { legendText } from '../layout/legendText.ts';
import type { MeasureText, TextLine } from '../layout/placement.ts';
import { legendItems } from '../look/legend.ts';
import { tintColour, tintLabels } from '../look/tint.ts';
import type { Tokens } from '../look/tokens.ts';
import { drawMarkShape } from './drawMark.ts';
import { drawText } from './drawText.ts';
import { element, group } from './svgElement.ts';

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
  /** Draws what stands before the words, from the left on, around a middle. */
  drawLead(left: number, middle: number, tokens: Tokens): string;
}

export interface Legend {
  readonly width: number;
  readonly height: number;
  draw(x: number, y: number, tokens: Tokens): string;
}

export interface LegendInput {
  readonly dataset: Pick<Dataset, 'categories' | 'story'>;
  readonly translation: Translation;
  readonly measure: MeasureText;
}

/** The tints of provinces side by side, each with the number that it stands for. */
function drawTints(
  labels: readonly string[],
  left: number,
  middle: number,
  tokens: Tokens,
  measure: MeasureText,
): string {
  return labels
    .map((text, step) => {
      const x = left + step * tintWidth;
      const line: TextLine = {
        text,
        language: 'en',
        weight: 'strong',
        size: tintText,
      };
      const box = { x, y: middle - tintHeight / 2, width: tintWidth, height: tintHeight };
      return (
        element('rect', { ...box, fill: tintColour(step + 1, tokens) }) +
        drawText(line, x + (tintWidth - measure(line)) / 2, middle, measure, { fill: tokens.ink })
      );
    })
    .join('');
}

function itemsOf({ dataset, translation, measure }: LegendInput): readonly Item[] {
  const { words, language } = translation;
  const item = (text: string, lead: number, drawLead: Item['drawLead']): Item => {
    const line: TextLine = { text, language, weight: 'quiet', size };
    return { line, lead, width: lead + measure(line), drawLead };
  };
  const marks = legendItems(dataset.categories).map((own) =>
    item(legendText(own, translation), own.marks.length * (markSize + markGap), (left, middle, tokens) =>
      own.marks
        .map((mark, slot) => {
          const x = left + markSize / 2 + slot * (markSize + markGap);
          return group(
            { transform: `translate(${x.toFixed(1)} ${middle.toFixed(1)})` },
            drawMarkShape({ ...mark, size: markSize }, tokens),
          );
        })
        .join(''),
    ),
  );
  const labels = tintLabels(dataset.story.tints);
  const tint = item(words.legendTint, labels.length * tintWidth + markGap, (left, middle, tokens) =>
    drawTints(labels, left, middle, tokens, measure),
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
    draw(x, y, tokens) {
      const drawn = rows.flatMap((row, position) => {
        const middle = y + (position + 0.5) * rowHeight;
        let left = x;
        return row.map(({ line, lead, width, drawLead }) => {
          const start = left;
          left += width + itemGap;
          const text = drawText(line, start + lead, middle, input.measure, { fill: tokens.muted });
          return drawLead(start, middle, tokens) + text;
        });
      });
      return group({ class: 'legend' }, ...drawn);
    },
  };
}
