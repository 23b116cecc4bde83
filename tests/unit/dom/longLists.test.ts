// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createPanel } from '../../../src/features/panel/panel.ts';
import * as table from '../../../src/features/table/table.ts';
import { createContextOf, readQuery } from '../../../src/io/linkContext.ts';
import { noMemory } from '../../../src/io/memory.ts';
import { select } from '../../../src/state/actions.ts';
import { type Frame, frameOf, type View } from '../../../src/state/frame.ts';
import { createStateStore, type Store } from '../../../src/state/store.ts';
import { plainIds } from '../../../src/views/ids.ts';
import { clocks } from './clocks.ts';
import { byRole, emptyHost, namesByRole } from './page.ts';

const contextOf = createContextOf(clocks, { language: 'en', theme: undefined, bothScripts: false }, []);
const [collection] = clocks.story.collections;
const { entries } = clocks.datasetOf(collection?.id ?? '');

let host: HTMLElement;
let store: Store;
let panel: View;
let frame: Frame | undefined;

/** Shows what the store holds now, as a picture of the page does. */
function draw(): void {
  const previous = frame;
  const state = store.getState();
  frame = frameOf(state, clocks.datasetOf(state.data), previous);
  panel.update(frame, previous);
}

function open(query: string): void {
  store = createStateStore(readQuery(new URLSearchParams(query), contextOf).link, []);
  panel = createPanel(host, {
    store,
    ids: plainIds,
    memory: noMemory,
    reload: undefined,
    gazetteer: clocks.gazetteer,
    chooseCollection: () => undefined,
    countOf: clocks.countOf,
    copies: { copyLink: vi.fn(), copyCitation: vi.fn(), chooseStyle: vi.fn() },
    copyText: vi.fn(),
    licenceOf: () => '',
    loadTable: async () => table,
  });
  frame = undefined;
  draw();
}

/** Positions of the records that are listed, in the order in which they are. */
const positionOf = new Map(entries.map(({ initiative }, position) => [initiative.id, position]));
const listed = (): readonly number[] =>
  [...host.querySelectorAll<HTMLElement>('button[data-id]')].map(
    ({ dataset }) => positionOf.get(dataset['id'] ?? '') ?? Number.NaN,
  );
const ends = () => [listed().at(0), listed().at(-1)];
/** What asks for more rows. Looked for by its place, as names and roles of all rows take long to work out. */
const askers = (): readonly Element[] => [...host.querySelectorAll('.more-rows')];
const asks = (): readonly string[] => askers().flatMap((own) => namesByRole(own, 'button'));
function press(name: string): void {
  const asker = askers().find((own) => namesByRole(own, 'button').includes(name));
  if (!asker) throw new Error(`nothing says “${name}”`);
  byRole(asker, 'button', name).click();
}

beforeEach(() => {
  host = emptyHost();
});

describe('the list of a long story', () => {
  const middle = Math.floor(entries.length / 2);
  const openInTheMiddle = (): void => open(`sel=${entries[middle]?.initiative.id}`);

  test('shows what is around the chosen record, without a gap', () => {
    openInTheMiddle();
    const [first = 0, last = 0] = ends();
    expect(first).toBeLessThan(middle);
    expect(last).toBeGreaterThan(middle);
    expect(listed()).toEqual(Array.from({ length: last - first + 1 }, (_, offset) => first + offset));
    expect(asks()).toEqual(['Show 100 earlier', 'Show 100 later']);
  });

  test('shows more to the side that is asked for', () => {
    openInTheMiddle();
    const [first = 0, last = 0] = ends();
    press('Show 100 earlier');
    expect(ends()).toEqual([first - 100, last]);
    press('Show 100 later');
    press('Show 100 later');
    expect(ends()).toEqual([first - 100, last + 200]);
  });

  test('keeps the rows that stay as they are, and what was asked for while nothing else is chosen', () => {
    openInTheMiddle();
    const row = host.querySelector(`[data-id="${entries[middle]?.initiative.id}"]`);
    press('Show 100 later');
    const after = ends();
    expect(host.querySelector(`[data-id="${entries[middle]?.initiative.id}"]`)).toBe(row);
    draw();
    expect(ends()).toEqual(after);
    const far = entries[100];
    if (!far) throw new Error('the story is short');
    select(store, clocks.datasetOf(store.getState().data), far);
    draw();
    expect(listed()).toContain(100);
    expect(listed().length).toBeLessThanOrEqual(100);
  });

  test('says how few are left, and then asks no more', () => {
    open(`sel=${entries[90]?.initiative.id}`);
    const [first = 0] = ends();
    expect(first).toBeGreaterThan(0);
    press(`Show ${first} earlier`);
    expect(ends()[0]).toBe(0);
    expect(asks()).toEqual(['Show 100 later']);
  });

  test('ends with the newest on the last day', () => {
    open('');
    expect(ends()[1]).toBe(entries.length - 1);
    expect(asks()).toEqual(['Show 100 earlier']);
  });

  test('begins with the earliest on the first day', () => {
    open('date=earliest');
    expect(ends()[0]).toBe(0);
    expect(asks()).toEqual(['Show 100 later']);
  });
});

describe('the table of a long story', () => {
  const openTable = async (query = ''): Promise<void> => {
    open(`list=table${query}`);
    await vi.waitFor(() => expect(listed().length).toBeGreaterThan(0), 20_000);
  };

  test('begins at the beginning, and shows more on a press', async () => {
    await openTable();
    expect(ends()).toEqual([0, 199]);
    press('Show 200 more');
    expect(ends()).toEqual([0, 399]);
    draw();
    expect(ends()).toEqual([0, 399]);
  });

  test('holds the chosen record, wherever that is', async () => {
    await openTable(`&sel=${entries[250]?.initiative.id}`);
    expect(ends()).toEqual([0, 250]);
    expect(asks()).toEqual(['Show 200 more']);
  });
});

test('what facets would leave is counted only while the filter is open', () => {
  let counted = 0;
  const { story } = clocks;
  const watched = clocks.datasetOf(collection?.id ?? '');
  const watchedStory = {
    ...story,
    get facets() {
      counted += 1;
      return story.facets;
    },
  };
  open('');
  const state = store.getState();
  panel.update(frameOf(state, { ...watched, story: watchedStory }, undefined), undefined);
  expect(counted).toBe(0);
  host.querySelector<HTMLElement>('[aria-controls=facets]')?.click();
  expect(counted).toBeGreaterThan(0);
});
