import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readLink } from '../../src/io/address.ts';
import { type Copying, createCopying } from '../../src/page/copying.ts';
import { frameOf } from '../../src/state/frame.ts';
import { createStateStore } from '../../src/state/store.ts';
import { coast as dataset } from './lights.ts';
import { plainContext } from './plainContext.ts';

const [entry] = dataset.entries;
const copied: string[] = [];
const told: string[] = [];
let isRefusing = false;
const shown: string[] = [];

vi.mock('../../src/views/copyByHand.ts', () => ({
  showForCopying: (_root: unknown, text: string) => void shown.push(text),
}));

beforeEach(() => {
  copied.length = 0;
  told.length = 0;
  shown.length = 0;
  isRefusing = false;
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubGlobal('navigator', {
    clipboard: {
      writeText: (text: string) => {
        if (isRefusing) return Promise.reject(new Error('refused'));
        copied.push(text);
        return Promise.resolve();
      },
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function copying(): Copying {
  const { link } = readLink(new URLSearchParams(), plainContext(dataset.extent));
  const frame = frameOf(createStateStore(link, [], 'gbt7714').getState(), dataset, undefined);
  return createCopying({
    // Nothing is drawn where there is no page.
    root: {} as HTMLElement,
    current: () => frame,
    link: () => 'https://maps.example/?lang=en',
    tell: (text) => told.push(text),
    missing: (error) => {
      throw error;
    },
  });
}

test.each([
  ['2026-01-01', new Date(2026, 0, 1)],
  ['2026-11-25', new Date(2026, 10, 25)],
  ['2027-12-31', new Date(2027, 11, 31, 23, 59)],
])('a citation tells the reader’s own day of access: %s', async (iso, now) => {
  vi.setSystemTime(now);
  if (!entry) throw new Error('no entry');
  const own = copying();
  own.citation(entry);
  own.citation(entry, entry.initiative.sources[0]);
  await vi.waitFor(() => expect(copied).toHaveLength(2));
  for (const text of copied) expect(text).toContain(`[${iso}]`);
  expect(told).toHaveLength(2);
});

test('where a browser refuses, the text is shown instead, and nobody is told that it was copied', async () => {
  isRefusing = true;
  copying().link();
  await vi.waitFor(() => expect(shown).toEqual(['https://maps.example/?lang=en']));
  expect(told).toEqual([]);
});
