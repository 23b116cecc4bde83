import { storyFiles } from '../../src/build/storyFiles.ts';
import type { Dataset, Entry } from '../../src/domain/dataset.ts';
import { eventColumns } from '../../src/domain/eventColumns.ts';
import { createPlan } from '../../src/domain/pace.ts';
import { buildTimeIndex } from '../../src/domain/timeIndex.ts';
import { newestOf, sentenceOf } from '../../src/i18n/sentence.ts';
import { readLink } from '../../src/io/address.ts';
import { builtInDataOf } from '../../src/io/builtInData.ts';
import { playTo } from '../../src/state/actions.ts';
import { type Frame, frameOf } from '../../src/state/frame.ts';
import { createStateStore } from '../../src/state/store.ts';
import { plainContext } from '../unit/plainContext.ts';
import { syntheticRows, twoCategories } from './syntheticRows.ts';

const firstDay = 18_600;
const lastDay = firstDay + 759;

/** Frames of one stretch over which memory is read. */
const memoryFrames = 40;

export interface PlayedFrameCost {
  readonly initiatives: number;
  /** Mean script time of one played frame that shows another day. */
  readonly microseconds: number;
  readonly bytes: number;
}

/** A dataset of synthetic rows, whose entries borrow the words of a real initiative. */
function syntheticDataset(count: number): Dataset {
  const { story, gazetteer, datasetOf } = builtInDataOf(storyFiles('metaverse').bake());
  const { places } = gazetteer;
  const [first] = datasetOf('article').entries;
  const categories = twoCategories(story);
  const rows = syntheticRows(count, places, firstDay, categories);
  const entryAt = (position: number): Entry | undefined => {
    const row = rows[position];
    const place = row && gazetteer.placeOf(row.placeCode);
    if (!row || !place || !first) return undefined;
    return {
      ...first,
      position,
      category: row.category,
      occurrence: {
        edtf: '',
        form: 'single',
        precision: 'day',
        begin: row.begin,
        end: row.end,
        approximate: false,
        uncertain: false,
      },
      otherOccurrences: [],
      place,
      province: gazetteer.provinceOf(place),
      lineage: gazetteer.lineageOf(place),
      isImprecise: false,
    };
  };
  const entries = rows.flatMap((_, position) => entryAt(position) ?? []);
  const columns = eventColumns(rows);
  const dataset: Dataset = {
    columns,
    entries,
    extent: { earliest: firstDay, latest: lastDay },
    quiet: [],
    story,
    categories,
    index: buildTimeIndex(columns),
    occurrenceOf: () => undefined,
    entryAt: (position) => entries[position] as Entry,
    entryOf: () => undefined,
    isFirstInProvince: () => false,
    entriesAt: () => [],
    narrowed: () => dataset,
  };
  return dataset;
}

/** Plays some days, a frame each, and returns how many. */
type Play = (firstDayPlayed: number, lastDayPlayed: number) => number;

/** Makes of each frame all that it tells: the scene and its sentences. */
function createPlayer(dataset: Dataset): Play {
  const { extent, index } = dataset;
  const { link } = readLink(new URLSearchParams({ date: 'earliest', lang: 'en' }), plainContext(extent));
  const store = createStateStore(link, []);
  const plan = createPlan(index.arrivals, extent, { pace: 'time', seconds: 60, motion: 'full' });
  return (firstDayPlayed, lastDayPlayed) => {
    let frame: Frame | undefined;
    let frames = 0;
    for (let day = firstDayPlayed; day <= lastDayPlayed; day += 1) {
      const ms = plan.elapsedAt(day);
      playTo(store, plan.dayAt(ms), plan.beatAt(ms));
      frame = frameOf(store.getState(), dataset, frame);
      if (sentenceOf(frame) !== '' && newestOf(frame)?.names !== '') frames += 1;
    }
    return frames;
  };
}

/** Time and memory of a played frame, for ever more initiatives. Needs `--expose-gc` to tell memory. */
export function measurePlayedFrames(): readonly PlayedFrameCost[] {
  return [10, 1e3, 1e5, 1e6].map((initiatives) => {
    const dataset = syntheticDataset(initiatives);
    const play = createPlayer(dataset);
    for (let round = 0; round < 3; round += 1) play(firstDay, lastDay);
    const times: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const start = performance.now();
      const frames = play(firstDay, lastDay);
      times.push(((performance.now() - start) * 1000) / frames);
    }
    // Stretches short enough to pass without a collection; one that had any shows less, so the most is the truth.
    const memory: number[] = [];
    for (let start = firstDay + 300; start + memoryFrames < lastDay; start += memoryFrames) {
      globalThis.gc?.();
      const heap = process.memoryUsage().heapUsed;
      const frames = play(start, start + memoryFrames - 1);
      memory.push((process.memoryUsage().heapUsed - heap) / frames);
    }
    const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
    return { initiatives, microseconds: Math.round(median(times)), bytes: Math.round(Math.max(...memory)) };
  });
}
