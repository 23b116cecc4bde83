// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { arrivalDay, type Entry } from '../../../src/domain/dataset.ts';
import { isoOfDay } from '../../../src/domain/day.ts';
import { builtInDataOf } from '../../../src/io/builtInData.ts';
import type { MapHandle, MapOptions, MapState } from '../../../src/library/api.ts';
import { createMap } from '../../../src/library/createMap.ts';
import { allByRole, byRole, emptyHost, nameOf, textIn } from './page.ts';
import { bakedStoryOf, readStoryFile } from './storyData.ts';

/** A story as the library is handed it, and what it tells. */
function storyOf(name: string) {
  const baked = bakedStoryOf(name);
  const data = builtInDataOf(baked);
  const { id } = data.story.collections[0] ?? { id: '' };
  const help = readStoryFile(name, 'help.json');
  const outlines = readStoryFile(name, 'outlines.topojson');
  const entries: readonly Entry[] = data.datasetOf(id).entries;
  return { file: { version: 1, name: data.story.name, outlines, baked, help } as const, entries };
}
const clocks = storyOf('clocks');
const metaverse = storyOf('metaverse');

const standing: MapHandle[] = [];

/** A map in an element, once it stands. */
async function mapIn(host: HTMLElement, options: MapOptions): Promise<MapHandle> {
  const map = createMap(host, options);
  standing.push(map);
  await new Promise<void>((resolve) => void map.on('ready', () => resolve()));
  return map;
}

const placed = (): HTMLElement => {
  const host = document.createElement('div');
  document.body.append(host);
  return host;
};

/** A busy machine takes its time. */
const eventually = (expectation: () => void): Promise<void> => vi.waitFor(expectation, 20_000);

const slider = (host: Element): HTMLElement => byRole(host, 'slider', 'Date');
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
const marks = (host: Element): number => host.querySelectorAll('.map .mark').length;
const dayOf = (entry: Entry | undefined): string | undefined =>
  entry && isoOfDay(arrivalDay(entry.occurrence));
const titleOf = (entry: Entry | undefined): string => String(entry?.initiative.title);

// A page without a layout tells no sizes, and has no fonts to wait for.
beforeEach(() => {
  emptyHost();
  Object.defineProperty(document, 'fonts', { configurable: true, value: { ready: Promise.resolve() } });
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700);
});
afterEach(() => {
  for (const map of standing.splice(0)) map.dispose();
  vi.restoreAllMocks();
});

test('a whole map stands in an element, is stepped, opens a record, and leaves the element as it was', async () => {
  const host = emptyHost();
  host.append('before');
  const sheets = document.adoptedStyleSheets.length;
  const map = await mapIn(host, { story: clocks.file, language: 'en', query: 'date=earliest' });
  const heard: MapState[] = [];
  map.on('change', (state) => heard.push(state));
  expect(textIn(host.querySelector('h1') ?? undefined)).toBe('How the world set its clocks');
  const earliest = map.state()?.date ?? '';
  expect(earliest).toMatch(/^1835-/);
  const told = slider(host).getAttribute('aria-valuetext');

  press(slider(host), 'ArrowRight');
  await eventually(() => expect(slider(host).getAttribute('aria-valuetext')).not.toBe(told));
  expect(heard.map(({ date }) => date)).toEqual([map.state()?.date]);
  expect(Date.parse(heard[0]?.date ?? '') - Date.parse(earliest)).toBe(86_400_000);

  const [first, second] = clocks.entries.filter((entry) => (dayOf(entry) ?? '') > (map.state()?.date ?? ''));
  byRole(host, 'button', 'Next change').click();
  await eventually(() => expect(map.state()?.date).toBe(dayOf(first)));
  map.set({ date: dayOf(second) ?? null });
  await eventually(() => expect(marks(host)).toBeGreaterThan(0));

  const row = allByRole(byRole(host, 'group', 'Changes'), 'button').find((own) =>
    nameOf(own).includes(titleOf(second)),
  );
  (row as HTMLElement | undefined)?.click();
  await eventually(() => expect(map.state()?.selected).toBe(second?.initiative.id));
  expect(textIn(byRole(host, 'heading', titleOf(second)))).toBe(titleOf(second));

  expect(document.adoptedStyleSheets).toHaveLength(sheets + 1);
  const count = heard.length;
  const gone = slider(host);
  map.dispose();
  expect(host.innerHTML).toBe('before');
  expect(document.adoptedStyleSheets).toHaveLength(sheets);
  const frames = vi.spyOn(globalThis, 'requestAnimationFrame');
  press(gone, 'ArrowRight');
  expect(frames).not.toHaveBeenCalled();
  expect(map.state()).toBeUndefined();
  expect(heard).toHaveLength(count);
});

test('two maps of two stories in one page do not see each other', async () => {
  const [one, other] = [placed(), placed()];
  const world = await mapIn(one, { story: clocks.file, language: 'en' });
  const china = await mapIn(other, { story: metaverse.file, language: 'en' });
  const heard: string[] = [];
  china.on('change', ({ query }) => heard.push(query));
  expect([one, other].map((host) => textIn(host.querySelector('h1') ?? undefined))).toEqual([
    'How the world set its clocks',
    'How the metaverse spread, city by city',
  ]);
  expect([world.state()?.steps, china.state()?.steps]).toEqual([
    clocks.entries.length + 2,
    metaverse.entries.length + 2,
  ]);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(10);
  expect(new Set(ids).size).toBe(ids.length);

  const before = china.state();
  press(slider(one), 'Home');
  const [entry] = clocks.entries;
  world.set({ sel: entry?.initiative.id ?? null, theme: 'dark', nature: entry?.category.id ?? null });
  await eventually(() => expect(byRole(one, 'heading', titleOf(entry))).toBeDefined());
  expect(china.state()).toEqual(before);
  expect(() => china.set({ sel: entry?.initiative.id ?? null })).toThrow(RangeError);
  expect(other.querySelectorAll('[data-theme="dark"]')).toHaveLength(0);
  expect(heard).toEqual([]);

  world.dispose();
  china.set({ date: 'earliest' });
  const moved = china.state();
  expect(moved?.date).toBe('2021-10-01');
  press(slider(other), 'ArrowRight');
  await eventually(() => expect(china.state()?.date).toBe('2021-10-02'));
  expect(textIn(other.querySelector('h1') ?? undefined)).toBe('How the metaverse spread, city by city');
});
