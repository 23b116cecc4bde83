import { type AppDriver, expect, phone, test } from './driver.ts';

/** What a reader of each language presses and reads. */
const readers = {
  en: {
    search: 'guizhou',
    guizhou: 'Guizhou',
    guizhouShare: '2 of 10 initiatives (20%).',
    larger: 'Larger panel',
    filter: 'Filter',
    body: /^Lasting body/,
    government: /^Government or Party office/,
    association: /^Association/,
    oneSource: /^One source/,
    extended: 'Extended record (38)',
    settings: 'Time settings',
    fromDateOn: /^From the date on/,
    afterwards: '22 of 38 in these days',
    byGovernment: ['Yangtze River Delta'],
    byAssociations: [
      'China Mobile Communications Association',
      'Sichuan Network Culture',
      'Fujian Blockchain',
    ],
    fromOneSource: '15 of 15 have happened · filtered from 38',
    cite: 'Copy citation',
    cited: 'Citation copied (APA 7)',
  },
  'zh-Hans': {
    search: '贵州',
    guizhou: '贵州',
    guizhouShare: '共2项，占全部10项的20%。',
    larger: '展开面板',
    filter: '筛选',
    body: /^常设机构/,
    government: /^党政机关/,
    association: /^协会/,
    oneSource: /^一个来源/,
    extended: '扩展记录（38项）',
    settings: '时间设置',
    fromDateOn: /^自所选日期起/,
    afterwards: '共38项，这段时间内22项',
    byGovernment: ['长三角'],
    byAssociations: ['中国移动通信联合会', '四川省网络文化协会', '福建省区块链协会'],
    fromOneSource: '共15项，已发生15项 · 筛选自38项',
    cite: '复制引文',
    cited: '引文已复制（GB/T 7714）',
  },
} as const;

const screens = { desktop: {}, phone } as const;

for (const language of ['en', 'zh-Hans'] as const) {
  for (const screen of ['desktop', 'phone'] as const) {
    const words = readers[language];

    const start = async (
      openApp: (options: object) => Promise<AppDriver>,
      query = '',
    ): Promise<AppDriver> => {
      const app = await openApp({
        ...screens[screen],
        locale: language === 'en' ? 'en-GB' : 'zh-CN',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      app.speak(language);
      await app.open(query);
      if (screen === 'phone') {
        await app.button(words.larger).click();
        await app.button(words.larger).click();
      }
      return app;
    };

    test.describe(`a journalist, ${language}, ${screen}`, () => {
      test('what happened in Guizhou?', async ({ openApp }) => {
        const app = await start(openApp);
        await app.searchBoxIn(language).fill(words.search);
        await app.press('Enter');
        await expect(app.placePage(words.guizhou)).toContainText(words.guizhouShare);
        await expect(app.rows).toHaveCount(2);
        await app.expectParameter('place', '520000');
      });

      test('which bodies did government offices found, and which associations?', async ({ openApp }) => {
        const app = await start(openApp, 'data=extended');
        await app.button(words.filter).click();
        await app.checkbox(words.body).check();
        await app.checkbox(words.government).check();
        await expect(app.rows).toContainText([...words.byGovernment]);
        await app.checkbox(words.government).uncheck();
        await app.checkbox(words.association).check();
        await expect(app.rows).toContainText([...words.byAssociations]);
        await app.expectParameter('organisers', 'association');
      });

      test('what is known from one source only?', async ({ openApp }) => {
        const app = await start(openApp, 'data=extended');
        await app.button(words.filter).click();
        await app.checkbox(words.oneSource).check();
        await expect(app.text(words.fromOneSource)).toBeVisible();
        await app.expectParameter('sources', '1');
      });

      test('what else happened after December? and a citation to take away', async ({ openApp }) => {
        const app = await start(openApp, 'date=2022-01-01&data=extended');
        await app.button(words.settings).click();
        await app.radio(words.fromDateOn).check();
        await app.press('Escape');
        await expect(app.text(words.afterwards)).toBeVisible();
        await app.row(language === 'en' ? 'Wuhan government work report' : '武汉').click();
        await app.button(words.cite).click();
        await expect(app.status).toHaveText(words.cited);
        expect(await app.clipboard()).toContain('sel=wuhan-work-report');
      });
    });
  }
}

test('from search to a citation by keys alone', async ({ openApp }) => {
  const app = await openApp({ permissions: ['clipboard-read', 'clipboard-write'] });
  await app.open();
  await app.searchBox.focus();
  await app.type('zhangjiajie');
  await expect(app.page.getByRole('option').nth(1)).toContainText('Research');
  await app.press('ArrowDown', 'ArrowDown', 'Enter');
  await expect(app.detailsTitle).toContainText('Zhangjiajie');
  await app.tabTo(app.button('Copy citation'));
  await app.press('Enter');
  await expect(app.status).toHaveText('Citation copied (APA 7)');
  expect(await app.clipboard()).toContain('Zhangjiajie Metaverse Research Center opened. (n.d.). In How the');
});

test('filters narrow map, list, timeline and counts, and chips take them away', async ({ app }) => {
  await app.open('kinds=salon,seminar&nature=event');
  await app.untilMapIsAlive();
  await expect(app.rows).toHaveCount(2);
  await expect(app.map.getByRole('button')).toHaveCount(2);
  await expect(app.text('2 of 2 have happened · filtered from 10')).toBeVisible();
  await expect(app.text(/only: Event, Salon and Study session/)).toBeVisible();
  await app.button('Remove filter: Salon').click();
  await expect(app.rows).toHaveCount(1);
  await expect(app.map.getByRole('button')).toHaveCount(1);
  await app.button('Remove all filters').click();
  await expect(app.rows).toHaveCount(10);
  await app.expectParameter('kinds', null);
});

test('choices count what they would leave, and where nothing is left there is a way out', async ({ app }) => {
  await app.open('provinces=CN-GZ');
  await app.button('Filter').click();
  await expect(app.checkbox(/^Event 2$/)).toBeVisible();
  await expect(app.checkbox(/^Lasting body 0$/)).toBeVisible();
  await app.checkbox(/^Lasting body/).check();
  await expect(app.text('No initiative passes all these filters.')).toBeVisible();
  await expect(app.text(/nothing recorded yet/)).toBeVisible();
  await app.list.page().getByRole('button', { name: 'Remove all filters' }).last().click();
  await expect(app.rows).toHaveCount(10);
});

test('what the filters hide and a search finds takes the filters away', async ({ app }) => {
  await app.open('nature=event');
  await app.searchBox.fill('fujian blockchain');
  await app
    .suggestion(/Fujian Blockchain/)
    .first()
    .click();
  await expect(app.detailsTitle).toContainText('Fujian Blockchain');
  await app.expectParameter('nature', null);
});

test('a province opens its page, from there its city, and Escape leads back', async ({ app }) => {
  await app.open('view=107.5,27.5,6');
  await app.untilMapIsAlive();
  await app.clickAt(await app.centerOf(app.map));
  await expect(app.placePage('Guizhou')).toContainText('2 of 10 initiatives (20%).');
  await expect(app.placePage('Guizhou')).toContainText('First: Guiyang salon');
  await app.row('Guiyang Big Data Bureau').click();
  await expect(app.detailsTitle).toContainText('Guiyang Big Data Bureau');
  await app.details.getByRole('button', { name: 'Guiyang', exact: true }).click();
  await expect(app.placePage('Guiyang')).toContainText('City · Guizhou');
  await expect(app.details).toHaveCount(0);
  await app.press('Escape');
  await expect(app.placePage('Guiyang')).toHaveCount(0);
  await expect(app.rows).toHaveCount(10);
});

test('a province without a record says that absence is no evidence', async ({ app }) => {
  await app.open('view=88,31,5');
  await app.untilMapIsAlive();
  await app.clickAt(await app.centerOf(app.map));
  await expect(app.placePage('Tibet')).toContainText('Absence here is not evidence.');
  await app.button('All initiatives').click();
  await expect(app.rows).toHaveCount(10);
});

test('a mark and a province tell in short what they are, under the pointer and the focus', async ({
  app,
}) => {
  await app.open('view=106.7,26.6,6&date=2021-12-31');
  await app.untilMapIsAlive();
  await app.pointAt(await app.centerOf(app.mark(/Guiyang salon/)));
  await expect(app.tooltip).toContainText('26 November 2021 · Guiyang, Guizhou');
  const middle = await app.centerOf(app.map);
  await app.pointAt({ x: middle.x - 120, y: middle.y - 60 });
  await expect(app.tooltip).toContainText(/Guizhou\s*2 recorded by this date/);
  await app.mark(/Big Data Bureau/).focus();
  await expect(app.tooltip).toContainText('23 December 2021');
});

test('the table tells what the map shows: in step with date, filters and selection', async ({ app }) => {
  await app.open('date=2021-11-18');
  await app.tab('Table').click();
  await expect(app.table.getByRole('row')).toHaveCount(11);
  await expect(app.table.getByRole('row', { name: /Zhangjiajie/ })).toContainText('shown');
  await expect(app.table.getByRole('row', { name: /Fujian/ })).toContainText('not yet');
  await app.pressOn(app.slider, 'End');
  await expect(app.table.getByRole('row', { name: /Fujian/ })).toContainText('shown');
  await app.button('Filter').click();
  await app.checkbox(/^Lasting body/).check();
  await expect(app.table.getByRole('row')).toHaveCount(6);
  await app.table.getByRole('button', { name: /Zhangjiajie/ }).click();
  await expect(app.detailsTitle).toContainText('Zhangjiajie');
  await app.expectParameter('list', 'table');
  await app.expectParameter('sel', 'zhangjiajie-research-center');
});

test('the table takes the map’s place, and the map is fitted anew when it comes back', async ({ app }) => {
  await app.open();
  await app.untilMapIsAlive();
  const mark = app.mark(/Shenzhen Science Fiction Week/);
  const before = await app.centerOf(mark);
  await app.tab('Table').click();
  await expect(app.table).toBeVisible();
  const [table, slider] = [await app.boxOf(app.table), await app.boxOf(app.slider)];
  expect(table.left).toBeLessThan(40);
  expect(await app.visibleWidth(app.table)).toBeGreaterThan(1340);
  expect(table.top).toBeLessThan(300);
  expect(slider.top).toBeGreaterThan(600);
  await expect(app.text(/^By 31 December 2021/)).toBeVisible();
  await expect(app.button('Export')).toBeVisible();
  // What the table covers has no place in the order of Tab.
  await app.list.page().keyboard.press('Tab');
  expect(await app.focusIsInside(app.map)).toBe(false);
  await app.tab('List').click();
  await expect
    .poll(async () =>
      Math.hypot((await app.centerOf(mark)).x - before.x, (await app.centerOf(mark)).y - before.y),
    )
    .toBeLessThan(1);
});

test('a link to the table leads back to a whole map', async ({ app }) => {
  await app.open('list=table');
  await expect(app.table).toBeVisible();
  await app.tab('List').click();
  const [beijing, shenzhen] = [app.mark(/First Metaverse Conference/), app.mark(/Shenzhen/)];
  await expect(beijing).toBeVisible();
  await expect
    .poll(async () => (await app.centerOf(shenzhen)).y - (await app.centerOf(beijing)).y)
    .toBeGreaterThan(200);
});

test('rows are of one line or two, and headings and titles stay in sight', async ({ app }) => {
  await app.open('list=table&data=extended');
  await expect(app.table).toBeVisible();
  const heights = await app.heightsOf(app.table.getByRole('row'));
  expect(heights).toHaveLength(39);
  expect(Math.max(...heights)).toBeLessThan(52);
  expect(Math.min(...heights)).toBeLessThan(38);
  const scroller = app.page.getByRole('region', { name: 'Table of initiatives' });
  const [heading, title] = [
    app.table.getByRole('columnheader').first(),
    app.table.getByRole('rowheader').nth(20),
  ];
  const [headingBefore, titleBefore] = [await app.boxOf(heading), await app.boxOf(title)];
  await app.scrollTo(scroller, 400, 500);
  const [headingAfter, titleAfter] = [await app.boxOf(heading), await app.boxOf(title)];
  expect(headingAfter).toEqual(headingBefore);
  expect(titleAfter.left).toBe(titleBefore.left);
  expect(titleAfter.top).toBe(titleBefore.top - 500);
});

test('columns are chosen, told in copies too, and remembered', async ({ openApp }) => {
  const app = await openApp({ permissions: ['clipboard-read', 'clipboard-write'] });
  await app.open('list=table');
  const headings = app.table.getByRole('columnheader');
  await expect(headings).toHaveCount(9);
  await app.button('Columns').click();
  await expect(app.dialog('Columns').getByRole('checkbox', { name: 'Title (English)' })).toBeDisabled();
  await app.dialog('Columns').getByRole('checkbox', { name: 'Summary (English)' }).check();
  await app.dialog('Columns').getByRole('checkbox', { name: 'Organisers' }).uncheck();
  expect(await app.accessibilityProblems()).toEqual([]);
  await app.press('Escape');
  await expect(headings).toHaveCount(9);
  await expect(headings.filter({ hasText: 'Summary' })).toBeVisible();
  await app.button('Copy table').click();
  await expect(app.status).toHaveText('Table copied: 10 rows');
  expect((await app.clipboard()).split('\n')[0]).toMatch(/Summary \(English\)$/);
  await app.open('list=table&lang=zh-Hans', 'zh-Hans');
  await expect(headings.filter({ hasText: '简介（中文）' })).toHaveCount(1);
  await expect(headings.filter({ hasText: '主办方' })).toHaveCount(0);
  await app.button('选择列').click();
  await app.button('默认列').click();
  await expect(headings.filter({ hasText: '主办方' })).toHaveCount(1);
});

test('on a phone the table has the whole sheet, and half its width beside the titles', async ({
  openApp,
}) => {
  const app = await openApp(phone);
  await app.open('data=extended');
  await app.button('Larger panel').click();
  await app.tab('Table').click();
  await expect(app.table).toBeVisible();
  expect((await app.boxOf(app.initiatives)).top).toBeLessThan(20);
  const title = await app.boxOf(app.table.getByRole('rowheader').first());
  expect(title.right - title.left).toBeLessThan(390 / 2);
  const heights = await app.heightsOf(app.table.getByRole('row'));
  expect(Math.max(...heights)).toBeLessThan(60);
});

test('the table is sorted by its headings, copied and saved', async ({ openApp }) => {
  const app = await openApp({ permissions: ['clipboard-read', 'clipboard-write'] });
  await app.open('list=table');
  await expect(app.table).toBeVisible();
  const byDate = await app.tableTitles();
  await app.table.getByRole('button', { name: 'Place', exact: true }).click();
  const byPlace = await app.tableTitles();
  expect(byPlace).not.toEqual(byDate);
  expect(byPlace[0]).toContain('First Metaverse Conference');
  await app.button('Copy table').click();
  await expect(app.status).toHaveText('Table copied: 10 rows');
  const copied = await app.clipboard();
  expect(copied.split('\n')).toHaveLength(11);
  expect(copied).toContain('\t');
  const { name, text } = await app.savedBy(app.button('Download CSV'));
  expect(name).toBe('metaverse-map-article.csv');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.trim().split('\r\n')).toHaveLength(11);
  expect(text).toContain('张家界元宇宙研究中心');
});

test('both scripts everywhere, remembered', async ({ app }) => {
  await app.open('sel=guiyang-salon-1');
  await expect(app.row(/23 December 2021.*Guiyang Big Data/s)).not.toContainText('大数据局');
  await app.button('Language').click();
  await app.page.getByRole('menuitemcheckbox', { name: 'Both scripts everywhere' }).click();
  await expect(app.row(/23 December 2021.*Guiyang Big Data/s)).toContainText('贵阳市大数据局');
  await expect(app.text('元宇宙如何逐城兴起')).toBeVisible();
  await app.expectParameter('scripts', 'both');
  app.speak('zh-Hans');
  await app.open('lang=zh-Hans');
  await expect(app.row(/2021年12月23日.*贵阳市大数据局/s)).toContainText('Guiyang Big Data Bureau');
});

test('the help explains keys, marks, data and boundaries, and holds their switch', async ({ app }) => {
  await app.open();
  await app.press('?');
  const help = app.dialog('Help');
  await expect(help).toContainText('Previous initiative');
  await expect(help).toContainText('Absence is no evidence');
  await help.getByRole('radio', { name: /Natural Earth/ }).check();
  await app.expectParameter('boundaries', 'natural-earth');
  expect(await app.accessibilityProblems()).toEqual([]);
  await app.press('Escape');
  await expect(help).toBeHidden();
});

test('paper gets the map, the sentence, the list, and its sources by number, each once', async ({ app }) => {
  await app.open('date=2021-12-23&nature=event');
  await app.untilMapIsAlive();
  const paper = await app.preparePrint();
  await expect(paper).toBeVisible();
  await expect(app.map).toBeHidden();
  await expect(paper.getByRole('img', { name: /How the metaverse spread/ })).toBeVisible();
  await expect(paper).toContainText('By 23 December 2021: 5 events in 4 provinces.');
  const [list, sources] = [paper.getByRole('list').first(), paper.getByRole('list', { name: 'Sources' })];
  await expect(list.getByRole('listitem')).toHaveCount(5);
  const week = list.getByRole('listitem').filter({ hasText: 'Shenzhen Science Fiction Week' });
  await expect(week).toContainText('Festival (event)');
  await expect(week).toContainText('a culture of science fiction');
  await expect(week).toContainText(/\[1(, \d+)+\]/);
  await expect(sources).toContainText('http://www.infzm.com/contents/221051');
  const pages = await sources.getByRole('listitem').allInnerTexts();
  expect(new Set(pages).size).toBe(pages.length);
  expect(pages.filter((text) => text.includes('coinyuppie.com/metaverse-continues'))).toHaveLength(1);
  const link = paper.locator('.print-link');
  await expect(link).toContainText('date=2021-12-23');
  const [last, foot] = [await sources.boundingBox(), await link.boundingBox()];
  expect((foot?.y ?? 0) - ((last?.y ?? 0) + (last?.height ?? 0))).toBeGreaterThan(10);
});

test('paper is white, so that what a dark screen prints is dark on it', async ({ app }) => {
  await app.open('theme=dark');
  const paper = await app.preparePrint();
  const ink = await paper.evaluate((element) => getComputedStyle(element).color);
  expect(Math.max(...(ink.match(/\d+/g) ?? []).slice(0, 3).map(Number))).toBeLessThan(80);
});

test('on a phone the menus wait behind one button', async ({ openApp }) => {
  const app = await openApp(phone);
  await app.open();
  await app.untilMapIsAlive();
  await expect(app.button('Language')).toBeHidden();
  await app.button('Menu').click();
  await app.chooseFromMenu('Language', '简体中文');
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await app.button('菜单').click();
  await app.button('帮助').click();
  await expect(app.dialog('帮助')).toContainText('快捷键');
  expect(await app.accessibilityProblems()).toEqual([]);
});

const states = [
  ['filters open', 'data=extended&nature=event'],
  ['a page', 'place=520000&sel=guiyang-salon-1'],
  ['an empty page', 'place=540000'],
  ['nothing left', 'nature=body&provinces=CN-GZ'],
  ['the table', 'list=table&sel=fujian-special-committee&theme=dark'],
  ['Chinese, high contrast, both scripts', 'lang=zh-Hans&theme=contrast&scripts=both&sel=zhejiang-symposium'],
] as const;

for (const [state, query] of states) {
  test(`axe finds nothing: ${state}`, async ({ app }) => {
    if (query.includes('lang=zh')) app.speak('zh-Hans');
    await app.open(query);
    await app.untilMapIsAlive();
    if (query.includes('list=table')) await expect(app.table).toBeVisible();
    if (state === 'filters open') await app.button('Filter').click();
    expect(await app.accessibilityProblems()).toEqual([]);
  });
}

for (const [data, language] of [
  ['article', 'en'],
  ['article', 'zh-Hans'],
  ['extended', 'en'],
  ['extended', 'zh-Hans'],
] as const) {
  test(`no name lies on another or on a mark: ${data}, ${language}, zooms 3 to 7`, async ({ app }) => {
    app.speak(language);
    await app.emulateReducedMotion();
    await app.open(`data=${data}&lang=${language}`);
    await app.untilMapIsAlive();
    for (const zoom of [3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7]) {
      await app.followLink(`data=${data}&lang=${language}&view=113,30,${zoom}`);
      await app.untilZoomIs(zoom);
      expect(await app.nameCount()).toBeGreaterThan(4);
      expect(await app.overlapsOnMap(), `zoom ${zoom}`).toEqual([]);
    }
  });
}
