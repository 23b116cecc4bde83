import { describe, expect, test } from 'vitest';
import { translationOf } from '../../src/i18n/translate.ts';
import { csvBlob } from '../../src/io/export/csv.ts';
import { type EstimateRequest, estimateBytes } from '../../src/io/export/estimate.ts';
import { geojsonBlob } from '../../src/io/export/geojson.ts';
import { jsonBlob } from '../../src/io/export/json.ts';
import { loadBuiltInData } from '../../src/io/load.ts';

const size = { width: 1600, height: 900 };
const heading = { id: 'extended', title: { en: 'Extended record', zh: '扩展记录' }, licence: 'CC-BY-4.0' };

describe('estimates', () => {
  test.each(['article', 'extended'] as const)('of tables of %s are right within a factor of two', (id) => {
    const { entries } = loadBuiltInData().datasetOf(id);
    const translation = translationOf('zh-Hans');
    const made = {
      csv: csvBlob(entries, { translation, licence: heading.licence }).size,
      geojson: geojsonBlob(entries, heading).size,
      json: jsonBlob(entries, heading).size,
    };
    for (const format of ['csv', 'geojson', 'json'] as const) {
      const estimate = estimateBytes({ format, entries: entries.length });
      expect(estimate / made[format]).toBeGreaterThan(0.5);
      expect(estimate / made[format]).toBeLessThan(2);
    }
  });

  // What was measured of pictures of this map, in bytes.
  test.each<[EstimateRequest, number]>([
    [{ format: 'png', ...size, scale: 1 }, 292_000],
    [{ format: 'png', ...size, scale: 4 }, 1_929_000],
    [{ format: 'pdf', ...size, scale: 3 }, 705_000],
    [{ format: 'svg', characters: 349_000 }, 442_000],
    [{ format: 'pptx', width: 1280, height: 1200, scale: 1.5, slides: 43 }, 21_000_000],
    [{ format: 'film', width: 1280, height: 720, changes: 11, seconds: 8.8 }, 268_600],
    [{ format: 'film', width: 1280, height: 720, changes: 90, seconds: 3 }, 306_700],
    [{ format: 'gif', width: 1280, height: 720, changes: 11, seconds: 11 }, 103_500],
    [{ format: 'gif', width: 1280, height: 720, changes: 110, seconds: 11 }, 281_200],
  ])('of %o is right within a factor of two', (request, measured) => {
    const ratio = estimateBytes(request) / measured;
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });
});
