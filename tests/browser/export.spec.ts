import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import { GifReader } from 'omggif';
import { extractText, getDocumentProxy } from 'unpdf';
import { storyFiles } from '../../src/build/storyFiles.ts';
import { parseCollection } from '../../src/domain/initiative.ts';
import { readCsv } from '../../src/io/export/csv.ts';
import { type AppDriver, expect, phone, test } from './driver.ts';
import { exported, openExport } from './exportDialog.ts';

/** Width and height that a PNG's header tells (ISO 15948, IHDR). */
function pngSize(bytes: Uint8Array): readonly [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect([...bytes.subarray(1, 4)].map((value) => String.fromCharCode(value)).join('')).toBe('PNG');
  return [view.getUint32(16), view.getUint32(20)];
}

function parseXml(text: string): Document {
  const problems: string[] = [];
  const parsed = new DOMParser({ onError: (_level, message) => problems.push(message) }).parseFromString(
    text,
    'text/xml',
  );
  expect(problems).toEqual([]);
  return parsed as unknown as Document;
}

test('PNG: as many pixels as asked for, and the moment in its name', async ({ app }) => {
  await openExport(app, 'date=2021-12-23');
  const dialog = app.dialog('Export');
  await dialog.getByLabel('Shape').selectOption('4:3');
  await dialog.getByLabel('Width in pixels').fill('800');
  await dialog.getByLabel('Sharpness').selectOption('3×');
  const { name, bytes } = await exported(app, 'PNG');
  expect(name).toBe('metaverse-map-2021-12-23.png');
  expect(pngSize(bytes)).toEqual([2400, 1800]);
  const colours = await app.coloursOfPicture(bytes);
  // Sea, land, a joined province, ink and both marks, at the least.
  expect(colours).toBeGreaterThan(6);
  await expect(dialog.getByText('Saved: metaverse-map-2021-12-23.png')).toBeVisible();
});

test('a picture is copied', async ({ openApp }) => {
  const app = await openApp({ permissions: ['clipboard-read', 'clipboard-write'] });
  await openExport(app, 'date=2021-12-23');
  await app.dialog('Export').getByRole('button', { name: 'Copy picture' }).click();
  await expect(app.text('Picture copied')).toBeVisible();
  expect(await app.clipboardTypes()).toContain('image/png');
});

test('SVG: well-formed, described, fonts inside, nothing from elsewhere', async ({ app }) => {
  await openExport(app, 'date=2021-12-23');
  const { text } = await exported(app, 'SVG');
  const root = parseXml(text).documentElement;
  expect(root?.nodeName).toBe('svg');
  expect(text).toContain('By 23 December 2021: 3 lasting bodies and 5 events in 6 provinces.');
  expect(text).toContain('data:font/woff2;base64,');
  expect([...text.matchAll(/(?:href|src|url\()="?(https?:[^")]+)/g)].map(([, address]) => address)).toEqual(
    [],
  );
});

for (const [language, title] of [
  ['English', 'How the metaverse spread'],
  ['简体中文', '元宇宙如何逐城兴起'],
] as const) {
  test(`PDF: one page, its text found, ${language}`, async ({ app }) => {
    await openExport(app, 'date=2021-12-23');
    const dialog = app.dialog('Export');
    await dialog.getByRole('radio', { name: 'PDF' }).check();
    await dialog.getByLabel('Language').selectOption(language);
    await dialog.getByLabel('Shape').selectOption('A4');
    await expect(dialog.getByRole('img')).toContainText(title);
    const { bytes } = await exported(app, 'PDF');
    const file = await getDocumentProxy(new Uint8Array(bytes));
    expect(file.numPages).toBe(1);
    const { text } = await extractText(file, { mergePages: true });
    expect(text.replaceAll(/\s+/g, ' ')).toContain(title);
  });
}

test('PowerPoint: a slide for each initiative, alt text, notes with sources, links to the steps', async ({
  app,
}) => {
  await openExport(app, 'nature=body');
  const { name, bytes, path } = await exported(app, 'PowerPoint');
  expect(name).toMatch(/\.pptx$/);
  const parts = unzipSync(bytes);
  const texts = Object.entries(parts)
    .filter(([part]) => /\.(xml|rels)$/.test(part))
    .map(([part, content]) => [part, new TextDecoder().decode(content)] as const);
  for (const [, content] of texts) parseXml(content);
  const slides = texts.filter(([part]) => /^ppt\/slides\/slide\d+\.xml$/.test(part));
  // Opening, five bodies, numbers, sources.
  expect(slides).toHaveLength(8);
  const pictures = slides.flatMap(([, content]) => [...content.matchAll(/<p:cNvPr [^>]*descr="([^"]*)"/g)]);
  expect(pictures.filter(([, text]) => /Map of China/.test(text ?? ''))).toHaveLength(7);
  const notes = texts.filter(([part]) => /notesSlide\d+\.xml$/.test(part)).map(([, content]) => content);
  expect(notes.join(' ')).toContain('coinyuppie.com');
  const links = texts.filter(([part]) => /slide\d+\.xml\.rels$/.test(part)).map(([, content]) => content);
  expect(links.join(' ')).toContain('sel=zhangjiajie-research-center');
  for (const [address] of links.join(' ').matchAll(/http[^"]*\?[^"]*/g)) {
    expect(address).toMatch(/lang=en.*theme=light/);
  }
  const folder = mkdtempSync(join(tmpdir(), 'slides-'));
  const office = spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, path]);
  // Only where LibreOffice is installed.
  if (!office.error) {
    const pdf = readFileSync(
      join(
        folder,
        `${path
          .split('/')
          .at(-1)
          ?.replace(/\.[^.]*$/, '')}.pdf`,
      ),
    );
    expect((await getDocumentProxy(new Uint8Array(pdf))).numPages).toBe(8);
  }
});

test('film: length, size, readable from the first picture on, and its dates change', async ({ app }) => {
  await openExport(app, 'nature=body');
  const dialog = app.dialog('Export');
  await dialog.getByRole('radio', { name: 'Film' }).check();
  await dialog.getByLabel('Width in pixels').fill('640');
  await dialog.getByLabel('Length in seconds').fill('3');
  await dialog.getByLabel('Pictures per second').selectOption('24');
  const { name, bytes } = await exported(app, 'Film');
  const type = name.endsWith('.mp4') ? 'video/mp4' : 'video/webm';
  const film = await app.playFilm(bytes, type, [0.15, 0.9]);
  expect([film.width, film.height]).toEqual([640, 360]);
  // Three seconds of play between stills: half a second of the end, one of the first day, and two of the end.
  expect(film.seconds).toBeCloseTo(6.5, 0);
  expect(film.darkValues).toBeGreaterThan(500);
  expect(film.changedValues).toBeGreaterThan(500);
  // What a player shows before it plays is the end.
  const cover = await app.playFilm(bytes, type, [0, 0.99]);
  // But for the faults of compression.
  expect(cover.changedValues).toBeLessThan(film.changedValues / 4);
  // What ISO/IEC 14496-12 has in `colr`: BT.709 for primaries, transfer and matrix, and not the full range.
  if (type === 'video/mp4') {
    const at = Buffer.from(bytes).indexOf('colrnclx');
    expect(at).toBeGreaterThan(0);
    expect([...bytes.subarray(at + 8, at + 15)]).toEqual([0, 1, 0, 1, 0, 1, 0]);
  }
});

test('a film is as large as screens and networks take films, upright too', async ({ app }) => {
  await openExport(app, '');
  const dialog = app.dialog('Export');
  await dialog.getByRole('radio', { name: 'Film' }).check();
  await expect(dialog.getByText('1,920 × 1,080 pixels')).toBeVisible();
  await dialog.getByLabel('Shape').selectOption('9:16');
  await expect(dialog.getByText('1,080 × 1,920 pixels')).toBeVisible();
});

test('GIF: length, size, and its pictures change', async ({ app }) => {
  await openExport(app, 'nature=body');
  const dialog = app.dialog('Export');
  await dialog.getByRole('radio', { name: 'GIF' }).check();
  await dialog.getByLabel('Width in pixels').fill('400');
  await dialog.getByLabel('Shape').selectOption('1:1');
  await dialog.getByLabel('Length in seconds').fill('3');
  const { bytes } = await exported(app, 'GIF');
  const gif = new GifReader(bytes as Buffer);
  expect([gif.width, gif.height]).toEqual([400, 400]);
  expect(gif.numFrames()).toBeGreaterThan(3);
  const hundredths = Array.from({ length: gif.numFrames() }, (_, frame) => gif.frameInfo(frame).delay);
  expect(hundredths.reduce((sum, delay) => sum + delay, 0) / 100).toBeCloseTo(6.5, 0);
});

/** Bytes that the dialog tells of a file before it is made, in one of the units that it uses. */
async function estimatedBytes(dialog: ReturnType<AppDriver['dialog']>): Promise<number> {
  const facts = dialog.getByText(/ · about [\d.]+ (kB|MB)$/);
  await expect(facts).toBeVisible({ timeout: 60_000 });
  const [, number, unit] = /about ([\d.]+) (kB|MB)$/.exec(await facts.innerText()) ?? [];
  return Number(number) * (unit === 'MB' ? 1e6 : 1e3);
}

for (const [query, format, fields] of [
  ['', 'PNG', {}],
  ['date=2021-11-01&theme=dark', 'PNG', { Shape: '9:16', Sharpness: '4×' }],
  ['data=extended', 'PNG', { Shape: '1:1', 'Width in pixels': '400', Sharpness: '1×' }],
  ['data=extended', 'SVG', {}],
  ['data=extended&theme=contrast', 'PDF', { Shape: 'A4' }],
  ['date=earliest', 'PDF', { 'Width in pixels': '640' }],
  ['', 'PowerPoint', {}],
  ['', 'Film', { 'Width in pixels': '480', 'Length in seconds': '3' }],
  ['data=extended&theme=dark', 'Film', { Shape: '9:16', 'Width in pixels': '360', 'Length in seconds': '6' }],
  [
    'nature=body',
    'Film',
    { 'Width in pixels': '640', 'Length in seconds': '4', 'Pictures per second': '24' },
  ],
  ['', 'GIF', { 'Width in pixels': '400', 'Length in seconds': '3' }],
  ['data=extended', 'GIF', { Shape: '1:1', 'Width in pixels': '320', 'Length in seconds': '6' }],
  ['data=extended', 'CSV', {}],
  ['', 'GeoJSON', {}],
  ['', 'JSON', {}],
  ['', 'Web page', {}],
] as const) {
  const choices = Object.entries(fields).map(([name, value]) => `${name} ${value}`);
  test(`the size is told to a quarter before the file is made: ${[format, ...choices, query].join(', ')}`, async ({
    app,
  }) => {
    test.slow();
    await openExport(app, query);
    const dialog = app.dialog('Export');
    await dialog.getByRole('radio', { name: format, exact: true }).check();
    for (const [name, value] of Object.entries(fields)) {
      const field = dialog.getByLabel(name);
      if (/Shape|Sharpness|per second/.test(name)) await field.selectOption(value);
      else await field.fill(value);
    }
    await app.press('Tab');
    const estimate = await estimatedBytes(dialog);
    const { bytes } = await exported(app, format);
    expect(estimate / bytes.length).toBeGreaterThan(0.75);
    expect(estimate / bytes.length).toBeLessThan(1.25);
  });
}

test('CSV, GeoJSON and JSON are read back, what is shown or everything', async ({ app }) => {
  await openExport(app, 'date=2021-12-01');
  const csv = await exported(app, 'CSV');
  expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = readCsv(csv.text);
  expect(rows).toHaveLength(6);
  expect(rows[1]?.['Title (Chinese)']).toContain('中国移动通信联合会');
  await app.dialog('Export').getByLabel('Which records').selectOption('Everything (10)');
  const points = JSON.parse((await exported(app, 'GeoJSON')).text);
  expect(points.type).toBe('FeatureCollection');
  expect(points.features).toHaveLength(10);
  const [longitude] = points.features[0].geometry.coordinates;
  expect(longitude).toBeCloseTo(116.4, 1);
  expect(JSON.stringify(points)).toContain('CC-BY-4.0');
  const collection = parseCollection(
    JSON.parse((await exported(app, 'JSON')).text),
    storyFiles('metaverse').story(),
  );
  expect(collection.problems).toEqual([]);
  expect(collection.initiatives).toHaveLength(10);
});

test('Web page: opens from a file without a network, at the moment, and is scrubbed', async ({
  app,
  openApp,
}) => {
  await openExport(app, 'date=2021-12-23&sel=guiyang-big-data-seminar');
  const { name, bytes } = await exported(app, 'Web page');
  expect(name).toBe('metaverse-map-2021-12-23.html');
  const path = join(mkdtempSync(join(tmpdir(), 'page-')), name);
  writeFileSync(path, bytes);
  const other = await openApp({ offline: true });
  await other.openFile(path);
  await expect(other.slider).toHaveAttribute('aria-valuetext', '23 December 2021');
  await expect(other.detailsTitle).toContainText('Guiyang Big Data Bureau');
  await other.pressOn(other.slider, 'Home', 'End');
  await expect(other.slider).toHaveAttribute('aria-valuetext', '31 December 2021');
  // By keys, as the map may still be on its way home.
  await other.mark(/Science Fiction Week/).press('Enter');
  await expect(other.detailsTitle).toContainText('Shenzhen Science Fiction Week');
  await other.button('Zoom in').click();
  await other.press('?');
  const help = other.dialog('Help');
  await help.getByText('The licences of all that is in this file').click();
  await expect(help.getByText('SIL OPEN FONT LICENSE Version 1.1').first()).toBeVisible();
  await expect(help.getByRole('link', { name: 'The licences of all' })).toHaveCount(0);
  expect(other.requests.filter(({ protocol }) => !/^(file|data|blob):$/.test(protocol))).toEqual([]);
});

test('long work shows how far it is, and is called off without a trace', async ({ app }) => {
  await openExport(app, '');
  const dialog = app.dialog('Export');
  await dialog.getByRole('radio', { name: 'Film' }).check();
  await dialog.getByLabel('Length in seconds').fill('600');
  await dialog.getByLabel('Pictures per second').selectOption('60');
  await dialog.getByRole('button', { name: 'Download' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.text('Cancelled. Nothing was saved.')).toBeVisible();
  await expect(dialog.getByRole('progressbar')).toBeHidden();
  await app.press('Escape');
  await app.pressOn(app.slider, 'Home');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '1 October 2021');
});

test("a file name of one's own, without what systems refuse", async ({ app }) => {
  await openExport(app, '');
  await app.dialog('Export').getByLabel('File name').fill('talk: slide 1/2');
  expect((await exported(app, 'JSON')).name).toBe('talk- slide 1-2.json');
});

test("outlines that can't be had are said, and nothing is lost", async ({ app }) => {
  await app.failRequests('**/outlines.topojson');
  await app.open('date=2021-12-23');
  await app.button('Export').click();
  await expect(app.dialog('Export').getByRole('alert')).toContainText('could not be loaded');
  await expect(app.dialog('Export').getByRole('button', { name: 'Try again' })).toBeVisible();
  await app.press('Escape');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '23 December 2021');
  app.forgive(/ERR_FAILED/);
});

test('axe finds nothing in the export dialog, in Chinese, on a phone too', async ({ app, openApp }) => {
  await openExport(app, 'theme=dark');
  expect(await app.accessibilityProblems()).toEqual([]);
  const small = await openApp(phone);
  await small.open();
  await small.button('Menu').click();
  await small.button('Export').click();
  await expect(small.dialog('Export').getByRole('img')).toBeVisible();
  expect(await small.accessibilityProblems()).toEqual([]);
});
