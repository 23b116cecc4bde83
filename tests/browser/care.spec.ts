import { expect, phone, test } from './driver.ts';

test('Chinese: every part speaks it', async ({ chineseApp: app }) => {
  await app.open('date=2021-12-23&sel=guiyang-big-data-seminar');
  await expect(app.page).toHaveTitle(/元宇宙/);
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(app.text('6个省级行政区')).toBeVisible();
  await expect(app.slider).toHaveAttribute('aria-valuetext', '2021年12月23日');
  await expect(app.detailsTitle).toHaveText('贵阳市大数据局元宇宙学习研讨会');
  await expect(app.details).toContainText('贵州贵阳');
  await expect(app.row('福建省区块链协会')).toContainText('尚未发生');
  await expect(app.playButton).toBeVisible();
});

test('the language of the link wins over the browser’s', async ({ app }) => {
  app.speak('zh-Hans');
  await app.open('lang=zh-Hans');
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
});

for (const theme of ['light', 'dark', 'contrast']) {
  test(`axe finds nothing in the ${theme} theme`, async ({ app }) => {
    await app.open(`theme=${theme}&date=2021-12-23`);
    await app.untilMapIsAlive();
    expect(await app.accessibilityProblems()).toEqual([]);
    await app.open(`theme=${theme}&date=2021-12-23&sel=shenzhen-science-fiction-week`);
    await app.untilMapIsAlive();
    expect(await app.accessibilityProblems()).toEqual([]);
  });
}

test('axe finds nothing on a phone, with a notice', async ({ openApp }) => {
  const app = await openApp(phone);
  await app.open('sel=cmca-industry-committee&date=x');
  await app.untilMapIsAlive();
  expect(await app.accessibilityProblems()).toEqual([]);
});

test('no request leaves the origin', async ({ app }) => {
  await app.open();
  await app.untilMapIsAlive();
  await app.button('Zoom in').click();
  await app.row('Zhangjiajie').click();
  await expect(app.details).toBeVisible();
  const own = app.address().host;
  const foreign = app.requests.filter(({ protocol, host }) => protocol.startsWith('http') && host !== own);
  expect(foreign.map(String)).toEqual([]);
  expect(app.requests.length).toBeGreaterThan(4);
});

test('the built page forbids inline code and other hosts', async ({ app }) => {
  await app.open();
  const policy = await app.page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
});

test('a missing basemap is told, and everything else works', async ({ page, app }) => {
  await app.failRequests('**/*.topojson');
  await app.open('date=2021-11-18');
  await expect(app.alerts).toContainText('could not be loaded');
  await app.row('Zhangjiajie').click();
  await expect(app.details).toBeVisible();
  await app.pressOn(app.slider, 'End');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '31 December 2021');
  // The browser itself reports the request that the test cut off.
  expect(app.consoleMessages.every((message) => message.includes('net::ERR_FAILED'))).toBe(true);
  app.consoleMessages.length = 0;
  await expect(page).toHaveTitle(/metaverse/);
});

test('everything is reached by Tab, in the order of the page', async ({ app }) => {
  await app.open('date=2021-12-31');
  await app.untilMapIsAlive();
  const reached: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await app.press('Tab');
    reached.push(
      await app.page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      ),
    );
  }
  for (const name of ['Map', 'Zoom in', 'Date', 'Play', 'Next initiative']) expect(reached).toContain(name);
  expect(reached.some((name) => name.includes('Hangzhou Metaverse Special Committee announced'))).toBe(true);
});

test('the first press of Tab offers the way to the list, past map and timeline', async ({ app }) => {
  await app.open('date=2021-12-31');
  await app.untilMapIsAlive();
  await app.press('Tab');
  const skip = app.page.getByRole('link', { name: 'Skip to the list' });
  await expect(skip).toBeFocused();
  expect((await app.boxOf(skip)).right).toBeGreaterThan(100);
  await app.press('Enter');
  await expect(app.initiatives).toBeFocused();
  await app.expectParameter('date', null);
  expect(app.address().hash).toBe('');
  await app.press('Tab');
  await expect(app.searchBox).toBeFocused();
});

test('map, timeline and list are the main part, in this order, under one banner', async ({ app }) => {
  await app.open('date=2021-12-31');
  const main = app.page.getByRole('main');
  await expect(main).toHaveCount(1);
  for (const part of [app.map, app.slider, app.list]) await expect(main.locator(part)).toHaveCount(1);
  await app.untilMapIsAlive();
  const parts = [app.map, app.slider, app.row('First Metaverse Conference')];
  const [map = 0, date = 0, list = 0] = await app.pressesOfTabTo(parts);
  expect(map).toBeGreaterThan(0);
  expect(date).toBeGreaterThan(map);
  expect(list).toBeGreaterThan(date);
});

for (const [name, viewport] of [
  ['laptop', { width: 1280, height: 720 }],
  ['tablet', { width: 768, height: 1024 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test(`on a ${name} nothing covers a control`, async ({ openApp }) => {
    const app = await openApp({ viewport });
    await app.open('date=2021-12-23');
    await app.untilMapIsAlive();
    for (const control of [
      app.playButton,
      app.nextButton,
      app.previousButton,
      app.button('Zoom in'),
      app.button('Whole map'),
      app.slider,
    ]) {
      const { x, y } = await app.centerOf(control);
      const isOnTop = await control.evaluate(
        (element, at) => {
          const top = document.elementFromPoint(at.x, at.y);
          return top !== null && (element.contains(top) || top.contains(element));
        },
        { x, y },
      );
      expect(isOnTop).toBe(true);
      expect(x > 0 && x < viewport.width && y > 0 && y < viewport.height).toBe(true);
    }
  });
}

test.describe('what axe leaves undecided has contrast over what is painted beneath', () => {
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    for (const [name, query, size] of [
      ['all initiatives', 'date=latest', { viewport: { width: 1440, height: 900 } }],
      ['the extended record', 'data=extended&date=2022-01-20', { viewport: { width: 1280, height: 720 } }],
      ['a talk', 'mode=present&date=2021-11-18&sel=zhangjiajie-research-center', {}],
      ['a phone', 'lang=zh-Hans&date=2021-12-23', phone],
      ['an embed', 'mode=embed&title=1&date=2021-12-30', { viewport: { width: 720, height: 420 } }],
    ] as const) {
      test(`${theme}, ${name}`, async ({ openApp }) => {
        const app = await openApp({ reducedMotion: 'reduce', ...size });
        app.speak(query.includes('zh-Hans') ? 'zh-Hans' : 'en');
        await app.open(`${query}&theme=${theme}`);
        await app.untilMapIsAlive();
        const { decided, problems } = await app.undecidedContrast();
        expect(decided).toBeGreaterThan(5);
        expect(problems).toEqual([]);
      });
    }
  }
});
