import { expect, test } from 'vitest';
import { provinceKind } from '../../src/domain/gazetteer.ts';
import { builtIn } from './builtInData.ts';

test('a province-level unit is of the kind that its full name says', () => {
  const suffixes = { province: '省', municipality: '市', region: '自治区', special: '特别行政区' } as const;
  const { provinces } = builtIn.gazetteer;
  expect(provinces).toHaveLength(34);
  for (const place of provinces) {
    expect([place.zhFull, place.zhFull.endsWith(suffixes[provinceKind(place)])]).toEqual([
      place.zhFull,
      true,
    ]);
  }
});

test('a place is of the kind of what it lies in', () => {
  expect(provinceKind({ code: '110105' })).toBe('municipality');
  expect(provinceKind({ code: '520100' })).toBe('province');
});
