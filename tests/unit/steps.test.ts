import { describe, expect, test } from 'vitest';
import { presentSteps, stepOf } from '../../src/domain/steps.ts';
import { coast as dataset } from './lights.ts';

const steps = presentSteps(dataset);
const { earliest, latest } = dataset.extent;
const at = (day: number, selected?: string, overview: 'opening' | 'closing' = 'opening'): number =>
  stepOf(steps, { day, selected, overview }, dataset.extent);

test('a talk shows the whole, each initiative in date order, and the whole again', () => {
  expect(steps.map(({ kind }) => kind)).toEqual([
    'opening',
    ...dataset.entries.map(() => 'initiative'),
    'closing',
  ]);
  expect(steps.flatMap((step) => (step.kind === 'initiative' ? step.entry : []))).toEqual(dataset.entries);
});

test('every step is found again from what its link holds', () => {
  const found = steps.map((step) =>
    step.kind === 'initiative' ? at(step.day, step.entry.initiative.id) : at(step.day, undefined, step.kind),
  );
  expect(found).toEqual(steps.map((_, position) => position));
});

describe('without a choice', () => {
  test('a day before the first initiative belongs to the opening', () => {
    expect(at(earliest)).toBe(0);
  });

  test('a day between belongs to what came last', () => {
    const third = steps[3];
    const fourth = steps[4];
    expect(at((fourth?.day ?? 0) - 1)).toBe(3);
    expect(at(third?.day ?? 0)).toBe(3);
  });

  test('the last day is the opening, unless the closing is meant', () => {
    expect(at(latest)).toBe(0);
    expect(at(latest, undefined, 'closing')).toBe(steps.length - 1);
  });
});

test('a choice that the filters have taken away is none', () => {
  const narrowed = dataset.narrowed(({ position }) => position < 2);
  const own = presentSteps(narrowed);
  expect(own).toHaveLength(4);
  const moment = { day: latest, selected: dataset.entries[5]?.initiative.id, overview: 'closing' as const };
  expect(stepOf(own, moment, narrowed.extent)).toBe(3);
});
