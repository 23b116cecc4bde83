import { Bench } from 'tinybench';
import { storyFiles } from '../../src/build/storyFiles.ts';
import { eventColumns } from '../../src/domain/eventColumns.ts';
import { sceneAt } from '../../src/domain/scene.ts';
import { buildTimeIndex } from '../../src/domain/timeIndex.ts';
import { windowAt } from '../../src/domain/timeWindow.ts';
import { createRandom, syntheticRows, twoCategories } from './syntheticRows.ts';

const firstDay = 18_600;
const files = storyFiles('metaverse');

export interface SceneCost {
  readonly initiatives: number;
  /** Median of one scene. */
  readonly microseconds: number;
}

/** What one scene costs, for ever more initiatives over the gazetteer's places. */
export async function measureSceneCost(): Promise<readonly SceneCost[]> {
  const costs: SceneCost[] = [];
  for (const initiatives of [10, 1e3, 1e5, 1e6]) {
    const rows = syntheticRows(initiatives, files.gazetteer(), firstDay, twoCategories(files.story()));
    const index = buildTimeIndex(eventColumns(rows));
    const random = createRandom(7);
    const bench = new Bench({ time: 600, warmupTime: 200 });
    bench.add('scene', () => {
      sceneAt(index, windowAt('cumulative-from-start', firstDay + Math.floor(random() * 730)));
    });
    await bench.run();
    const result = bench.tasks[0]?.result;
    if (!result || !('latency' in result)) throw new Error('bench: no result');
    costs.push({ initiatives, microseconds: Math.round(result.latency.p50 * 1e4) / 10 });
  }
  return costs;
}
