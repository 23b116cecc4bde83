import { readCsv } from '../../src/io/export/csv.ts';
import type { HostPages } from '../browser/hostPages.ts';
import type { Engine, Part } from './engine.ts';
import { demand, expectValue, one, saved } from './look.ts';
import { readPng } from './png.ts';
import { until } from './until.ts';

/** What a step is done with. */
export interface Scene {
  readonly engine: Engine;
  readonly host: HostPages;
}

/** A part of the main job; throws where the page does not do it. */
export interface JobStep {
  readonly label: string;
  run(scene: Scene): Promise<void>;
}

const open = (engine: Engine, query: string): Promise<void> => engine.open(`${engine.site}?${query}`);

const dateOf = async (engine: Engine): Promise<string | null> =>
  (await one(engine, { role: 'slider', name: 'Date' })).attribute('aria-valuetext');

const marks = async (engine: Engine, map = 'Map'): Promise<readonly Part[]> =>
  engine.find({ role: 'button', within: await one(engine, { role: 'region', name: map }) });

const rows = async (engine: Engine, panel = 'Initiatives'): Promise<readonly Part[]> => {
  const [list] = await engine.find({
    role: 'list',
    within: await one(engine, { role: 'region', name: panel }),
  });
  return list ? engine.find({ role: 'listitem', within: list }) : [];
};

const expectDate = (engine: Engine, date: string): Promise<void> =>
  expectValue('the date on the slider', date, () => dateOf(engine));

const expectMarks = (engine: Engine, count: number): Promise<void> =>
  expectValue('marks on the map', count, async () => (await marks(engine)).length);

const expectHappened = (engine: Engine, count: number): Promise<void> =>
  expectValue('what the panel counts', true, async () =>
    (await (await one(engine, { role: 'region', name: 'Initiatives' })).text()).includes(
      `${count} of 10 have happened`,
    ),
  );

const press = async (engine: Engine, name: string): Promise<void> =>
  (await one(engine, { role: 'button', name })).click();

async function opens({ engine }: Scene): Promise<void> {
  await open(engine, 'lang=en');
  await one(engine, { role: 'heading', name: 'How the metaverse spread, city by city' });
  await until('the map is drawn', () =>
    engine.run(() => performance.getEntriesByName('map-drawn').length > 0),
  );
  await expectMarks(engine, 10);
  await expectValue('rows of the list', 10, async () => (await rows(engine)).length);
  await expectHappened(engine, 10);
}

async function isPainted({ engine }: Scene): Promise<void> {
  await open(engine, 'lang=en&theme=light');
  await expectMarks(engine, 10);
  // Sea, land, a joined province, panels, ink and a mark, at the least.
  await until('the page is painted in more than five colours', async () => {
    const { width, height, colours } = readPng(await engine.screenshot());
    return width >= 1400 && height >= 800 && colours > 5;
  });
}

async function scrubs({ engine }: Scene): Promise<void> {
  await open(engine, 'lang=en&date=2021-12-01');
  await expectDate(engine, '1 December 2021');
  await expectMarks(engine, 6);
  await (await one(engine, { role: 'slider', name: 'Date' })).focus();
  await engine.press('ArrowLeft', 'ArrowLeft', 'ArrowRight');
  await expectDate(engine, '30 November 2021');
  await engine.press('PageUp');
  await expectDate(engine, '23 November 2021');
  await expectMarks(engine, 5);
  await expectHappened(engine, 5);
  await engine.press('End');
  await expectDate(engine, '31 December 2021');
  await expectMarks(engine, 10);
  await engine.press('Home');
  await expectDate(engine, '1 October 2021');
  await expectHappened(engine, 0);
}

async function plays({ engine }: Scene): Promise<void> {
  // True to time, each day takes as long as any other: one that stays is one at which it has stopped.
  const dayMs = 1000;
  await open(engine, `lang=en&date=earliest&pace=time&seconds=${(91 * dayMs) / 1000}`);
  await expectDate(engine, '1 October 2021');
  await press(engine, 'Play');
  await one(engine, { role: 'button', name: 'Pause' });
  const first = await until('the date moves', async () => {
    const date = await dateOf(engine);
    return date !== '1 October 2021' && date;
  });
  await until('the date moves on', async () => (await dateOf(engine)) !== first);
  await press(engine, 'Pause');
  await one(engine, { role: 'button', name: 'Play' });
  const stopped = await dateOf(engine);
  const moment = await engine.run(() => performance.now());
  await until('three days of playing would have passed', () =>
    engine.run((end) => performance.now() > end, moment + 3 * dayMs),
  );
  demand('the date moved on after Pause', (await dateOf(engine)) === stopped);
}

const zhangjiajie = {
  mark: 'Zhangjiajie Metaverse Research Center, lasting body, 18 November 2021, Wulingyuan, Zhangjiajie, Hunan',
  title: 'Zhangjiajie Metaverse Research Center opened',
} as const;

/** The details tell what, when, and who says so. */
async function expectDetails(engine: Engine): Promise<void> {
  const details = await one(engine, { role: 'region', name: 'Details' });
  await one(engine, { role: 'heading', text: 'Zhangjiajie Metaverse Research Center', within: details });
  const text = await details.text();
  for (const told of ['18 November 2021', 'Yonhap'])
    demand(`the details do not tell “${told}”: ${text}`, text.includes(told));
}

async function opensFromMark({ engine }: Scene): Promise<void> {
  await open(engine, 'lang=en');
  await expectMarks(engine, 10);
  demand(
    'details are open from the start',
    (await engine.find({ role: 'region', name: 'Details' })).length === 0,
  );
  await press(engine, zhangjiajie.mark);
  await expectDetails(engine);
}

async function opensFromList({ engine }: Scene): Promise<void> {
  await open(engine, 'lang=en');
  const panel = await one(engine, { role: 'region', name: 'Initiatives' });
  await (await one(engine, { role: 'button', text: zhangjiajie.title, within: panel })).click();
  await expectDetails(engine);
}

async function speaksChinese({ engine }: Scene): Promise<void> {
  await open(engine, 'lang=zh-Hans&date=2021-12-23');
  await one(engine, { role: 'heading', name: '元宇宙如何逐城兴起' });
  const slider = await one(engine, { role: 'slider', name: '日期' });
  await expectValue('the date in Chinese', '2021年12月23日', () => slider.attribute('aria-valuetext'));
  await expectValue('marks on the map', 8, async () => (await marks(engine, '地图')).length);
  await expectValue('rows of the list', 10, async () => (await rows(engine, '举措一览')).length);
  demand(
    'the document tells its language',
    await engine.run(() => document.documentElement.lang === 'zh-Hans'),
  );
  const panel = await one(engine, { role: 'region', name: '举措一览' });
  await (await one(engine, { role: 'button', text: '张家界元宇宙研究中心', within: panel })).click();
  const details = await one(engine, { role: 'region', name: '详情' });
  await one(engine, { role: 'heading', text: '张家界元宇宙研究中心', within: details });
}

const enterFrame = (engine: Engine): Promise<true> => until('the frame is there', () => engine.enterFrame());

declare global {
  /** What the map has answered to the host's page. */
  var answer: string | undefined;
}

async function answersItsHost({ engine, host }: Scene): Promise<void> {
  const map = '<metaverse-map date="earliest" lang="en" label="Map of the host"></metaverse-map>';
  const client = `<script type="module" src="${engine.site}embed.js"></script>`;
  await engine.open(host.add(`/${engine.name}`, engine.recorder + client + map));
  await enterFrame(engine);
  await expectDate(engine, '1 October 2021');
  await engine.leaveFrame();
  // A promise of the element's is told to the window, as not every driver waits for one.
  await engine.run(() => {
    const { map } = document.querySelector('metaverse-map') as unknown as {
      readonly map: {
        set(parameters: object): Promise<void>;
        next(): Promise<boolean>;
        get(): Promise<{ readonly date: string; readonly sel: string | null }>;
      };
    };
    map
      .set({ date: '2021-11-18', sel: 'zhangjiajie-research-center' })
      .then(() => map.get())
      .then(({ date, sel }) => {
        globalThis.answer = `${date} ${sel}`;
      })
      .catch((reason) => {
        globalThis.answer = String(reason);
      });
  });
  await expectValue('the answer to the host', '2021-11-18 zhangjiajie-research-center', () =>
    engine.run(() => globalThis.answer ?? 'none'),
  );
  await enterFrame(engine);
  await expectDate(engine, '18 November 2021');
  await expectDetails(engine);
  await engine.leaveFrame();
}

async function standsInArticle({ engine }: Scene): Promise<void> {
  await engine.open(`${engine.site}examples/article.html`);
  await one(engine, { role: 'heading', name: 'A sample article with three maps' });
  await expectValue('frames of the article', 3, () => engine.run(() => frames.length));
  await enterFrame(engine);
  await expectDate(engine, '18 November 2021');
  await expectMarks(engine, 4);
  await expectDetails(engine);
  await engine.leaveFrame();
}

async function exportAs(engine: Engine, format: string, file: string): Promise<Uint8Array> {
  await open(engine, 'lang=en');
  await press(engine, 'Export');
  const dialog = await one(engine, { role: 'dialog', name: 'Export' });
  await (await one(engine, { role: 'radio', name: format, within: dialog })).click();
  await (await one(engine, { role: 'button', name: 'Download', within: dialog })).click();
  return saved(engine, file);
}

async function savesPng({ engine }: Scene): Promise<void> {
  const bytes = await exportAs(engine, 'PNG', 'metaverse-map-2021-12-31.png');
  const { width, height, colours } = readPng(bytes);
  demand(`a PNG of only ${width} × ${height} pixels`, width >= 1000 && height >= 500);
  demand(`a PNG of only ${bytes.length} bytes`, bytes.length > 100_000);
  demand(`a PNG of only ${colours} colours`, colours > 6);
}

async function savesCsv({ engine }: Scene): Promise<void> {
  const bytes = await exportAs(engine, 'CSV', 'metaverse-map-2021-12-31.csv');
  demand('CSV begins without a byte order mark', bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf);
  const records = readCsv(new TextDecoder().decode(bytes));
  demand(`CSV has ${records.length} rows instead of 10`, records.length === 10);
  const titles = records.map((record) => record['Title (Chinese)']);
  demand(`CSV lacks a title: ${titles}`, titles.includes('张家界元宇宙研究中心挂牌'));
}

/** The main job, the same for every engine. */
export const job: readonly JobStep[] = [
  { label: 'opens with its heading, marks and list', run: opens },
  { label: 'is painted', run: isPainted },
  { label: 'scrubs by keys', run: scrubs },
  { label: 'plays and pauses', run: plays },
  { label: 'opens details from a mark', run: opensFromMark },
  { label: 'opens details from the list', run: opensFromList },
  { label: 'speaks Chinese', run: speaksChinese },
  { label: 'answers the page that embeds it', run: answersItsHost },
  { label: 'stands in the sample article', run: standsInArticle },
  { label: 'saves a PNG', run: savesPng },
  { label: 'saves a CSV', run: savesCsv },
];
