import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { GifReader } from 'omggif';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Entry } from '../../src/domain/dataset.ts';
import { parseCollection } from '../../src/domain/initiative.ts';
import { exportWordsOf } from '../../src/i18n/export/exportWords.ts';
import { columnsOf } from '../../src/io/columns.ts';
import { readCsv } from '../../src/io/export/csv.ts';
import { type AppDriver, expect, test } from './driver.ts';
import { exported, openExport } from './exportDialog.ts';
import { begunBy, dayOf, middleOf, sentenceAt, storyTold, toldBy } from './storyTold.ts';

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** Chooses a kind of file in the open dialog, and how it is made. */
async function chooseKind(app: AppDriver, kind: string, fields: Readonly<Record<string, string>>) {
  const dialog = app.dialog('Export');
  await dialog.getByRole('radio', { name: kind, exact: true }).check();
  for (const [label, value] of Object.entries(fields)) {
    const field = dialog.getByLabel(label);
    if (/Shape|per second|Which/.test(label)) await field.selectOption(value);
    else await field.fill(value);
  }
}

/** The records of the category with the fewest, as not all fit on slides. */
function fewestOf(entries: readonly Entry[]): { readonly category: string; readonly few: readonly Entry[] } {
  const groups = [...new Set(entries.map(({ category }) => category.id))].map((category) => ({
    category,
    few: entries.filter((entry) => entry.category.id === category),
  }));
  return groups.reduce((a, b) => (b.few.length < a.few.length ? b : a));
}

test('is saved as pictures, named after its moment', async ({ app, story }) => {
  const { translation, collection, entries } = toldBy(story);
  const date = dayOf(middleOf(entries));
  await openExport(app, `date=${date}`);
  const { name, text } = await exported(app, 'SVG');
  expect(name).toBe(`${collection.story.name}-${date}.svg`);
  expect(text).toContain(translation.pick(collection.story.title));
  expect(oneLine(text)).toContain(sentenceAt(storyTold(story), `date=${date}`));
  const png = await exported(app, 'PNG');
  expect(await app.coloursOfPicture(png.bytes)).toBeGreaterThan(6);
});

test('PDF: one page, on which title, sentence and sources are text', async ({ app, story }) => {
  const { translation, collection, entries } = toldBy(story);
  const date = dayOf(middleOf(entries));
  await openExport(app, `date=${date}`);
  await chooseKind(app, 'PDF', { Shape: 'A4' });
  const { bytes } = await exported(app, 'PDF');
  const file = await getDocumentProxy(new Uint8Array(bytes));
  expect(file.numPages).toBe(1);
  const { text } = await extractText(file, { mergePages: true });
  const { title, credits } = collection.story;
  for (const told of [translation.pick(title), translation.pick(credits.line)]) {
    expect(oneLine(text)).toContain(told);
  }
  expect(oneLine(text)).toContain(sentenceAt(storyTold(story), `date=${date}`));
});

test('CSV, GeoJSON and JSON hold each record, and are read back', async ({ app, story }) => {
  const { translation, collection, entries } = toldBy(story);
  const all = { 'Which records': `Everything (${translation.count(entries.length)})` };
  await openExport(app, `date=${dayOf(middleOf(entries))}`);
  await chooseKind(app, 'CSV', all);
  const rows = readCsv((await exported(app, 'CSV')).text);
  expect(rows).toHaveLength(entries.length);
  const words = exportWordsOf(translation);
  for (const column of columnsOf(collection.story)) {
    const inFile = rows.map((row) => row[column.heading(words, translation)]);
    expect(inFile).toEqual(entries.map((entry) => String(column.value(entry, translation) ?? '')));
  }
  const points = JSON.parse((await exported(app, 'GeoJSON')).text);
  expect(points.features.map((feature: { geometry: unknown }) => feature.geometry)).toEqual(
    entries.map(({ place }) => ({ type: 'Point', coordinates: [place.longitude, place.latitude] })),
  );
  const read = parseCollection(JSON.parse((await exported(app, 'JSON')).text), collection.story);
  expect(read.problems).toEqual([]);
  expect(read.initiatives.map(({ id }) => id)).toEqual(entries.map(({ initiative }) => initiative.id));
});

test('what is shown alone is saved where that is asked for', async ({ app, story }) => {
  const { entries } = toldBy(story);
  const middle = middleOf(entries);
  const begun = begunBy(entries, middle);
  expect(begun.length).toBeLessThan(entries.length);
  await openExport(app, `date=${dayOf(middle)}`);
  expect(JSON.parse((await exported(app, 'GeoJSON')).text).features).toHaveLength(begun.length);
});

test('PowerPoint: a slide for each record of a category, pictures with words, and its sources', async ({
  app,
  story,
}) => {
  const { translation, collection, entries } = toldBy(story);
  const { category, few } = fewestOf(entries);
  await openExport(app, `nature=${category}`);
  const { name, bytes } = await exported(app, 'PowerPoint');
  expect(name).toMatch(/\.pptx$/);
  const texts = Object.entries(unzipSync(bytes)).map(
    ([part, content]) => [part, new TextDecoder().decode(content)] as const,
  );
  const slides = texts.filter(([part]) => /^ppt\/slides\/slide\d+\.xml$/.test(part));
  const addresses = new Set(
    few.flatMap(({ initiative }) => initiative.sources.map((source) => source.address)),
  );
  // Opening and numbers; and ten sources stand on a slide.
  expect(slides).toHaveLength(few.length + 2 + Math.ceil(addresses.size / 10));
  const pictures = slides.flatMap(([, content]) => [...content.matchAll(/<p:cNvPr [^>]*descr="([^"]*)"/g)]);
  const where = `Map of ${translation.pick(collection.story.where)}`;
  expect(pictures.filter(([, text]) => text?.startsWith(where))).toHaveLength(few.length + 2);
  const links = texts.filter(([part]) => /slide\d+\.xml\.rels$/.test(part)).map(([, content]) => content);
  for (const { initiative } of few) expect(links.join(' ')).toContain(`sel=${initiative.id}`);
});

test('as many records as can be shown become slides; of more it is said that they do not', async ({
  app,
  story,
}) => {
  const { entries } = toldBy(story);
  await openExport(app, '');
  const dialog = app.dialog('Export');
  await dialog.getByRole('radio', { name: 'PowerPoint', exact: true }).check();
  await dialog.getByRole('button', { name: 'Download' }).click();
  const told = entries.length > 200 ? /there are more than 200/ : /^Saved: .*\.pptx$/;
  await expect(dialog.getByText(told)).toBeVisible();
});

// Two seconds of play between stills: half a second of the end, one of the first day, and two of the end.
const playedSeconds = 5.5;

test('film: as long and as large as asked for, from the first day to the last', async ({ app }) => {
  test.slow();
  await openExport(app, '');
  await chooseKind(app, 'Film', {
    'Width in pixels': '480',
    'Length in seconds': '2',
    'Pictures per second': '24',
  });
  const { name, bytes } = await exported(app, 'Film');
  const type = name.endsWith('.mp4') ? 'video/mp4' : 'video/webm';
  const film = await app.playFilm(bytes, type, [0.15, 0.9]);
  expect([film.width, film.height]).toEqual([480, 270]);
  expect(film.seconds).toBeCloseTo(playedSeconds, 0);
  expect(film.darkValues).toBeGreaterThan(500);
  expect(film.changedValues).toBeGreaterThan(500);
  // What a player shows before it plays is the end, but for the faults of compression.
  const cover = await app.playFilm(bytes, type, [0, 0.99]);
  expect(cover.changedValues).toBeLessThan(film.changedValues / 4);
});

test('GIF: as long and as large as asked for, and its last picture is another than its first', async ({
  app,
  story,
}) => {
  test.slow();
  const { collection } = toldBy(story);
  await openExport(app, '');
  await chooseKind(app, 'GIF', { 'Width in pixels': '360', Shape: '1:1', 'Length in seconds': '2' });
  const { name, bytes } = await exported(app, 'GIF');
  expect(name).toMatch(new RegExp(`^${collection.story.name}-.*\\.gif$`));
  const gif = new GifReader(bytes as Buffer);
  expect([gif.width, gif.height]).toEqual([360, 360]);
  const frames = Array.from({ length: gif.numFrames() }, (_, frame) => frame);
  expect(frames.length).toBeGreaterThan(3);
  const hundredths = frames.map((frame) => gif.frameInfo(frame).delay);
  expect(hundredths.reduce((sum, delay) => sum + delay, 0) / 100).toBeCloseTo(playedSeconds, 0);
  // A frame tells only what differs from the one before.
  const screen = new Uint8Array(360 * 360 * 4);
  const screens = frames.map((frame) => {
    gif.decodeAndBlitFrameRGBA(frame, screen);
    return screen.slice();
  });
  const [cover, first, last] = [screens[0], screens[1], screens.at(-1)];
  const differing = (a: Uint8Array | undefined, b: Uint8Array | undefined): number =>
    a?.filter((value, at) => Math.abs(value - (b?.[at] ?? 0)) > 40).length ?? 0;
  expect(differing(first, last)).toBeGreaterThan(500);
  expect(differing(cover, last)).toBeLessThan(differing(first, last) / 4);
});

test('the map in one file bears the story’s name before any script runs, and opens without a network', async ({
  app,
  openApp,
  story,
}) => {
  const { translation, collection, entries } = toldBy(story);
  const entry = middleOf(entries);
  await openExport(app, `date=${dayOf(entry)}&sel=${entry.initiative.id}`);
  const { name, text, bytes } = await exported(app, 'Web page');
  expect(name).toBe(`${collection.story.name}-${dayOf(entry)}.html`);
  const [, title] = /<title>(.*?)<\/title>/.exec(text) ?? [];
  expect(title).toBe(translation.pick(collection.story.documentTitle));
  expect(/%story:\w+%/.exec(text)).toBeNull();
  const path = join(mkdtempSync(join(tmpdir(), 'page-')), name);
  writeFileSync(path, bytes);
  const other = await openApp({ offline: true });
  await other.openFile(path);
  await expect(other.detailsTitle).toHaveText(translation.pick(entry.initiative.title));
  await other.pressOn(other.slider, 'End');
  await expect(other.slider).toHaveAttribute('aria-valuetext', translation.day(collection.extent.latest));
  expect((await other.standingOnMap()).marks.length).toBeGreaterThan(5);
  expect(other.requests.filter(({ protocol }) => !/^(file|data|blob):$/.test(protocol))).toEqual([]);
});
