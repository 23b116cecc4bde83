import type { Dataset } from '../domain/dataset.ts';
import type { Day } from '../domain/day.ts';
import { sceneAt } from '../domain/scene.ts';
import { windowAt } from '../domain/timeWindow.ts';
import { newestText, sentenceOf } from '../i18n/sentence.ts';
import type { Translation } from '../i18n/translate.ts';
import { legendText } from '../layout/legendText.ts';
import { type LegendItem, legendItems } from '../look/legend.ts';
import { tintLabels } from '../look/tint.ts';
import { spreadLayers } from '../state/state.ts';

/** What is told from a day on, until the next. */
export interface ShellMoment {
  readonly from: Day;
  /** Parts in [brackets] are stressed; {@link dayMark} stands for the day. */
  readonly sentence: string;
  readonly newest: string;
}

/** The words that stand around the map when it opens, in one language. */
export interface ShellWords {
  readonly title: string;
  readonly period: string;
  /** Every day that is told, in words, the last one last: to make `Intl` write one takes as long as to draw the map. */
  readonly days: readonly string[];
  /** In the order of their days. */
  readonly moments: readonly ShellMoment[];
  readonly legend: readonly { readonly text: string; readonly marks: readonly ShellMark[] }[];
  readonly tints: readonly string[];
  readonly tintText: string;
  /** The first is for all of them. */
  readonly spread: readonly string[];
  readonly attribution: string;
}

/** A mark of the legend; its category by its position in the scene's list. */
export type ShellMark = Omit<LegendItem['marks'][number], 'category'> & { readonly category: number };

/** Stands in a sentence for the day that it is told of. */
export const dayMark = '\uFFFC';

/** What is told on each day from `first` to the end, told once where it stays the same. */
function momentsFrom(first: Day, dataset: Dataset, translation: Translation): readonly ShellMoment[] {
  const { index, extent } = dataset;
  const anyDay: Translation = { ...translation, day: () => dayMark };
  const moments: ShellMoment[] = [];
  for (let day = first; day <= extent.latest; day += 1) {
    const telling = {
      scene: sceneAt(index, windowAt('cumulative-from-start', day)),
      day,
      dataset,
      translation,
    };
    const sentence = sentenceOf({ ...telling, translation: anyDay });
    const newest = newestText(telling);
    const last = moments.at(-1);
    if (last?.sentence !== sentence || last.newest !== newest) moments.push({ from: day, sentence, newest });
  }
  return moments;
}

/**
 * Works out {@link ShellWords} of a collection.
 *
 * @param first the first day that is told
 */
export function shellWords(dataset: Dataset, translation: Translation, first: Day): ShellWords {
  const { story, extent, categories } = dataset;
  const { words, pick } = translation;
  return {
    title: pick(story.title),
    period: words.period(pick(story.where), translation.period(extent)),
    days: Array.from({ length: extent.latest - first + 1 }, (_, later) => translation.day(first + later)),
    moments: momentsFrom(first, dataset, translation),
    legend: legendItems(categories).map((item) => ({
      text: legendText(item, translation),
      marks: item.marks.map(({ category, ...mark }) => ({
        ...mark,
        category: story.categories.indexOf(category),
      })),
    })),
    tints: tintLabels(story.tints),
    tintText: words.legendTint,
    spread: [words.spread, ...spreadLayers.map((layer) => words.spreadLayers[layer])],
    attribution: words.attribution,
  };
}
