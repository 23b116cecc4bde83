import { describe, expect, test } from 'vitest';
import { createFontMeasure } from '../../src/build/measureWithFonts.ts';
import type { Dataset } from '../../src/domain/dataset.ts';
import { windowAt } from '../../src/domain/timeWindow.ts';
import { stackText } from '../../src/features/timeline/axisTip.ts';
import { foldedScale, foldedTime } from '../../src/geometry/axisScale.ts';
import { type Language, languages, translationOf } from '../../src/i18n/translate.ts';
import { axisMarkDrawing, curveDrawing, stacksDrawing } from '../../src/layout/axisDrawing.ts';
import { foldedStretches, foldWords } from '../../src/layout/axisFolds.ts';
import { axisMetrics, isOnMark, layOutMarks, markTop, markWidth } from '../../src/layout/axisMarks.ts';
import { barEnds, barsOf, growthCurve } from '../../src/layout/axisShapes.ts';
import { titlesDrawing } from '../../src/layout/axisTitles.ts';
import type { Drawing } from '../../src/layout/drawingSpec.ts';
import { type Box, overlaps } from '../../src/layout/placement.ts';
import { builtIn, story } from './builtInData.ts';

const measure = await createFontMeasure();
const { article, extended } = { article: builtIn.dataset, extended: builtIn.extended };

function axisOf(dataset: Dataset, width: number, isOpen = false, lanes: number = axisMetrics.lanes) {
  const opened = new Set(isOpen ? dataset.quiet.map(({ first }) => first) : []);
  const stretches = foldedStretches(dataset, width, opened);
  const time = foldedTime(stretches.flatMap(({ fold }) => fold ?? []));
  const scale = foldedScale(dataset.extent, [14, 14 + width], time);
  return {
    ...{ dataset, stretches, scale, lanes },
    marks: layOutMarks(dataset, scale, lanes),
    curve: growthCurve(dataset, scale),
  };
}

const titlesOf = (
  axis: ReturnType<typeof axisOf>,
  language: Language,
  selected?: string,
): readonly Drawing[] =>
  titlesDrawing({ ...axis, selected, translation: translationOf(language, story), measure }, axis.scale);
const namesOf = (drawings: readonly Drawing[]): readonly string[] =>
  drawings.flatMap(({ line }) => (line ? [line.text] : []));

/** Where the letters of a title are, from the top of the capitals to the foot of the longest. */
function lettersOf({ line, attributes }: Drawing): Box {
  const [x, y] = [Number(attributes['x']), Number(attributes['y'])];
  const { size = 0 } = line ?? {};
  return { left: x, right: x + (line ? measure(line) : 0), top: y - 0.45 * size, bottom: y + 0.55 * size };
}

describe('titles on the axis', () => {
  const widths = [480, 600, 780, 1000, 1400];

  test('stand nowhere on a narrow axis, and in a low one', () => {
    expect(titlesOf(axisOf(article, 330), 'zh-Hans')).toEqual([]);
    expect(titlesOf(axisOf(article, 1000, false, 1), 'en')).toEqual([]);
  });

  test.each(languages)(
    'cover no mark, no bar, no fold, no curve, no knob, nor each other (%s)',
    (language) => {
      for (const dataset of [article, extended])
        for (const width of widths)
          for (const isOpen of [true, false]) {
            const axis = axisOf(dataset, width, isOpen);
            const boxes = titlesOf(axis, language)
              .filter(({ line }) => line)
              .map(lettersOf);
            const half = axisMetrics.markSize / 2;
            const bars = axis.marks.flatMap((mark) => barsOf(mark, axis.scale));
            const taken: readonly Box[] = [
              ...axis.marks.map((mark) => ({
                left: mark.x - markWidth(mark) / 2,
                right: mark.x + markWidth(mark) / 2,
                top: markTop(mark),
                bottom: mark.y + half,
              })),
              ...bars.map(({ occurrence, y }) => {
                const [left, right] = barEnds(occurrence, axis.scale);
                return { left, right, top: y - 1.5, bottom: y + 1.5 };
              }),
              ...axis.stretches.flatMap(({ fold }) =>
                fold ? [{ left: axis.scale(fold.from), right: axis.scale(fold.to), top: 0, bottom: 90 }] : [],
              ),
              ...axis.curve.levels.map(({ from, to, y }) => ({
                left: from,
                right: to,
                top: y,
                bottom: y + 1,
              })),
              { left: 0, right: 2000, top: axisMetrics.trackY - 10, bottom: axisMetrics.trackY + 10 },
            ];
            for (const [position, box] of boxes.entries()) {
              expect(taken.filter((other) => overlaps(box, other))).toEqual([]);
              expect(boxes.slice(position + 1).filter((other) => overlaps(box, other))).toEqual([]);
              expect(box.left).toBeGreaterThanOrEqual(0);
              expect(box.right).toBeLessThanOrEqual(width + 28);
            }
          }
    },
  );

  test('are told of the better confirmed first, and of more where there is more room', () => {
    expect(namesOf(titlesOf(axisOf(article, 780), 'en'))).toEqual(
      expect.arrayContaining(['Zhangjiajie Metaverse Research Center', 'CMCA Metaverse Industry Committee']),
    );
    const counts = widths.map((width) => namesOf(titlesOf(axisOf(article, width), 'zh-Hans')).length);
    expect(counts.at(-1)).toBeGreaterThan(counts[0] ?? 0);
  });

  test('are told of the chosen one before all others, and of the first of the story after it', () => {
    const axis = axisOf(article, 780, true);
    expect(namesOf(titlesOf(axis, 'en'))[0]).toBe('First Metaverse Conference');
    const chosen = titlesOf(axis, 'en', 'zhejiang-symposium');
    expect(namesOf(chosen).slice(0, 2)).toEqual([
      'Zhejiang metaverse industry symposium',
      'First Metaverse Conference',
    ]);
    expect(chosen[0]?.attributes['class']).toBe('axis-title chosen');
  });
});

describe('what begins on one day', () => {
  const { marks } = axisOf(article, 780);
  const stacks = marks.filter(({ stack, entries }) => stack?.[0] !== undefined && stack[0] === entries[0]);

  test('is a stack, one mark upon the other, on a card of its own', () => {
    expect(stacks.map(({ stack }) => stack?.length)).toEqual([2, 2]);
    for (const { stack = [], x, y } of stacks) {
      const own = marks.filter(({ entries: [entry] }) => entry && stack.includes(entry));
      expect(own.map((mark) => [mark.x, mark.y])).toEqual([
        [x, y],
        [x, y - axisMetrics.laneHeight],
      ]);
    }
    expect(stacksDrawing(marks)).toHaveLength(2);
  });

  test('says what it is of', () => {
    const [first] = stacks;
    const texts = languages.map((language) => first && stackText(first, translationOf(language, story)));
    expect(texts).toEqual([
      '2 on 23 December 2021: Guiyang Big Data Bureau study session and Sichuan Metaverse Professional Working Committee.',
      '2021年12月23日有2项：贵阳市大数据局元宇宙学习研讨会和四川元宇宙专业工作委员会。',
    ]);
  });
});

describe('a mark that counts', () => {
  const late = windowAt('cumulative-from-start', extended.extent.latest);
  const allOf = (drawing: Drawing): readonly Drawing[] => [
    drawing,
    ...(typeof drawing.inside === 'object' ? drawing.inside.flatMap(allOf) : []),
  ];

  test.each([1, 3])('has a row for each category, with its sign and how many (%i lanes)', (lanes) => {
    const counted = axisOf(extended, 600, false, lanes).marks.filter(({ counts }) => counts);
    expect(counted.length).toBeGreaterThan(2);
    for (const mark of counted) {
      const rows = mark.counts?.rows ?? [];
      expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(mark.entries.length);
      for (const { category, count } of rows) {
        expect(mark.entries.filter((entry) => entry.category === category)).toHaveLength(count);
      }
      const drawn = axisMarkDrawing(mark, late);
      const own = drawn ? allOf(drawn) : [];
      expect(own.flatMap(({ line }) => line?.text ?? [])).toEqual(rows.map(({ count }) => String(count)));
      const inks = own.filter(({ attributes }) => attributes['class'] === 'axis-count');
      expect(inks.map(({ attributes }) => attributes['data-category'])).toEqual(
        rows.map(({ category }) => category?.id),
      );
    }
  });

  test.each([1, 3])('covers no other, and is found by a press on any of its rows (%i lanes)', (lanes) => {
    for (const width of [200, 330, 600, 780, 1000]) {
      const { marks } = axisOf(extended, width, false, lanes);
      expect(marks.flatMap(({ entries }) => entries)).toHaveLength(extended.entries.length);
      for (const [position, mark] of marks.entries()) {
        for (const other of marks.slice(position + 1)) {
          const isBeside = Math.abs(mark.x - other.x) >= (markWidth(mark) + markWidth(other)) / 2 - 1e-6;
          expect(isBeside || Math.abs(mark.y - other.y) >= axisMetrics.markSize).toBe(true);
        }
        const { rows = [], step = { x: 0, y: 0 } } = mark.counts ?? {};
        rows.forEach((_, row) => {
          const x = mark.x + step.x * (row - (rows.length - 1) / 2);
          expect(isOnMark(mark, { x, y: mark.y + step.y * row }, 0)).toBe(true);
        });
      }
    }
  });
});

describe('the curve of the growing number', () => {
  test('rises with each arrival, and ends with how many there are', () => {
    const { curve, scale } = axisOf(article, 780);
    const counts = curve.levels.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect([curve.levels[0]?.y, counts.at(-1)]).toEqual([curve.base, article.entries.length]);
    const drawn = curveDrawing(curve, scale.range(), String, measure);
    expect(drawn.flatMap(({ line }) => line?.text ?? [])).toEqual(['10']);
  });

  test('of a part of the axis ends with how many there are by then, were it the last day’s', () => {
    const early = foldedScale(
      { earliest: article.extent.earliest, latest: article.extent.earliest + 41 },
      [0, 600],
    );
    expect(growthCurve(article, early).levels.at(-1)?.count).toBe(2);
    const exact = foldedScale(
      { earliest: article.extent.earliest, latest: article.extent.earliest + 90 },
      [0, 600],
    );
    expect(growthCurve(article, exact).levels.at(-1)?.count).toBe(10);
  });
});

test.each([
  ['en', ['October', 'day not known']],
  ['zh-Hans', ['10月', '日期不详']],
] as const)('a fold says which month it is, and that its day is not known (%s)', (language, expected) => {
  const { stretches, scale, marks } = axisOf(article, 780);
  const words = foldWords(stretches, scale, marks, translationOf(language, story), measure, {
    besides: 14,
    lanes: 3,
  });
  expect(namesOf(words)).toEqual(expected);
  const narrow = axisOf(article, 330);
  const own = foldWords(
    narrow.stretches,
    narrow.scale,
    narrow.marks,
    translationOf(language, story),
    measure,
    { besides: 14, lanes: 3 },
  );
  expect(namesOf(own)).toEqual([language === 'en' ? 'Oct' : '10月']);
});
