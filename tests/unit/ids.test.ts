import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noFilter, regionIdOf } from '../../src/domain/filter.ts';
import type { IsoCode, PlaceId } from '../../src/domain/ids.ts';
import { coast as dataset, lightGazetteer as gazetteer } from './lights.ts';

const [region] = gazetteer.provinces;
if (!region?.iso) throw new Error('no region with a code in ISO 3166');

// Each line is a fault to the compiler, and where it is none, that is one.
test('an id of one system is not taken where one of another is meant', () => {
  const { code, iso = '' as IsoCode } = region;
  // @ts-expect-error a code of ISO 3166 names no place
  expect(gazetteer.placeOf(iso)).toBeUndefined();
  // @ts-expect-error nor does what links call a region by
  expect(dataset.entriesAt(regionIdOf(region))).toEqual([]);
  // @ts-expect-error and links do not call a region by the story's own code
  expect({ ...noFilter, provinces: [code] } satisfies typeof noFilter).toBeDefined();
  // @ts-expect-error what a text is an id of is said once, where it comes from
  expect(iso as PlaceId).toBe(iso);
});

test('a text that is looked up may be any', () => {
  const text: string = region.code;
  expect(gazetteer.placeOf(text)).toBe(region);
});

test('whose id a text is, is said where data enter, and nowhere else', () => {
  const saying = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter(
      (name) =>
        name.endsWith('.ts') &&
        / as (PlaceId|IsoCode|RegionId)\b|idText</.test(readFileSync(join('src', name), 'utf8')),
    );
  expect(saying.sort()).toEqual([
    // A region's own, made of the two others.
    'domain/filter.ts',
    // The story's files.
    'domain/initiative.ts',
    'domain/storySchema.ts',
    // The outlines.
    'geometry/ground.ts',
    // What was written by it, read back.
    'layout/placeKey.ts',
    'map/svgSurface.ts',
    // Links.
    'state/fields.ts',
  ]);
});
