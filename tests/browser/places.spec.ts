import { expect, phone, test } from './driver.ts';

test('a click on a mark opens its details', async ({ app }) => {
  await app.open('date=2021-12-31&view=114.06,22.54,6');
  await app.untilMapIsAlive();
  await app.clickAt(await app.centerOf(app.map));
  await expect(app.detailsTitle).toHaveText('Shenzhen Science Fiction Week');
  await expect(app.row('Shenzhen Science Fiction Week')).toHaveAttribute('aria-current', 'true');
  await app.expectParameter('sel', 'shenzhen-science-fiction-week');
});

test('both initiatives in Guiyang can be clicked, and each names the other', async ({ app }) => {
  await app.open('date=2021-12-31&view=106.7,26.6,6');
  await app.untilMapIsAlive();
  await app.mark(/Guiyang salon/).click();
  await expect(app.detailsTitle).toContainText('Guiyang innovation salon');
  await app.mark(/Big Data Bureau/).click();
  await expect(app.detailsTitle).toContainText('Guiyang Big Data Bureau');
  await app.details.getByRole('button', { name: /^Guiyang salon/ }).click();
  await expect(app.detailsTitle).toContainText('Guiyang innovation salon');
});

test('marks are reached and chosen by keys', async ({ app }) => {
  await app.open('date=2021-12-31');
  await app.untilMapIsAlive();
  await app.pressOn(app.mark(/First Metaverse Conference/), 'ArrowRight', 'Enter');
  await expect(app.detailsTitle).toContainText('China Mobile Communications Association');
  await app.press('Escape');
  await expect(app.details).toHaveCount(0);
});

test('a province opens its page and nothing else, the sea lets go', async ({ app }) => {
  await app.open('date=2021-12-31&view=102.3,31.2,4.5&sel=guiyang-salon-1');
  await app.untilMapIsAlive();
  await app.clickAt(await app.centerOf(app.map));
  await expect(app.placePage('Sichuan')).toContainText('1 of 10 initiatives');
  await expect(app.details).toHaveCount(0);
  await expect(app.initiatives.locator('[aria-current=true]')).toHaveCount(0);
  await app.expectParameter('place', '510000');
  await app.expectParameter('sel', null);
  await expect(app.status).toHaveText('Opened: Sichuan.');
  await app.open('sel=sichuan-working-committee&view=125,28,6');
  await app.untilMapIsAlive();
  const middle = await app.centerOf(app.map);
  await app.clickAt({ x: middle.x, y: middle.y - 200 });
  await expect(app.details).toHaveCount(0);
});

test('a press on the name of a city opens the city, with its count at the head of the list', async ({
  app,
}) => {
  await app.open('date=2021-12-01&view=106.7,26.6,6');
  await app.untilMapIsAlive();
  await app.clickAt(await app.centerOf(app.nameOnMap('Guiyang')));
  await expect(app.placePage('Guiyang')).toBeVisible();
  await expect(app.details).toHaveCount(0);
  await expect(app.initiatives).toContainText('1 of 2 have happened · Guiyang');
  await app.button('All initiatives').click();
  await expect(app.initiatives).toContainText('6 of 10 have happened');
  await expect(app.initiatives).not.toContainText('have happened · Guiyang');
});

test('from the details, their place opens and has the focus', async ({ app }) => {
  await app.open('sel=guiyang-salon-1');
  await app.pressOn(app.details.getByRole('button', { name: 'Guizhou', exact: true }), 'Enter');
  await expect(app.details).toHaveCount(0);
  await expect(app.placePage('Guizhou').getByRole('heading')).toBeFocused();
});

test('choosing what has not happened yet moves time to it', async ({ app }) => {
  await app.open('date=earliest');
  await app.row('Guiyang Big Data Bureau').click();
  await expect(app.slider).toHaveAttribute('aria-valuetext', '23 December 2021');
  await expect(app.detailsTitle).toContainText('Guiyang Big Data Bureau');
});

test('details tell when, where, who, how sure, and who says so', async ({ app }) => {
  await app.open('sel=shenzhen-science-fiction-week');
  await expect(app.details).toContainText('20–23 November 2021');
  await expect(app.details).toContainText('首届深圳科幻周');
  await expect(app.details).toContainText('Shenzhen, Guangdong');
  await expect(app.details).toContainText('named in the source');
  await expect(app.details).toContainText('Metaverse Innovation Lab');
  await expect(app.details).toContainText('13 November – 11 December 2021');
  await expect(app.details).toContainText('Partly confirmed');
  const source = app.details.getByRole('link', {
    name: /Metaverse continues to heat up/,
  });
  await expect(source).toHaveAttribute('href', /^https:\/\/coinyuppie\.com\//);
  await expect(app.details.getByRole('link')).toHaveCount(3);
});

test('a province-level record says that no city is known', async ({ app }) => {
  await app.open('sel=zhejiang-symposium');
  await expect(app.details).toContainText('province only, no city named');
  await expect(app.details).toContainText('not at Hangzhou');
});

test('what is selected is never under the panel or the timeline', async ({ app }) => {
  await app.open('view=95,40,5');
  await app.untilMapIsAlive();
  for (const title of ['Fujian Blockchain', 'China Mobile', 'Shenzhen Science', 'Sichuan Network']) {
    await app.row(title).click();
    const mark = app.mark(/.*/).and(app.map.locator('[aria-pressed="true"]'));
    await expect
      .poll(async () => {
        const { x, y } = await app.centerOf(mark);
        return x > 20 && x < 1440 - 380 && y > 20 && y < 900 - 170;
      })
      .toBe(true);
  }
});

test('the map zooms, pans and comes home', async ({ app }) => {
  await app.open();
  await app.untilMapIsAlive();
  await app.button('Zoom in').click();
  await expect.poll(() => app.address().searchParams.get('view')).not.toBeNull();
  const zoomed = app.address().searchParams.get('view');
  const middle = await app.centerOf(app.map);
  await app.drag({ x: middle.x - 300, y: middle.y - 150 }, { x: middle.x - 100, y: middle.y - 100 });
  await expect.poll(() => app.address().searchParams.get('view')).not.toBe(zoomed);
  await app.button('Whole map').click();
  await app.expectParameter('view', null);
});

test('on a phone a tap on a mark opens its details in the sheet', async ({ openApp }) => {
  const app = await openApp(phone);
  await app.open('date=2021-12-31&view=114.06,22.54,6');
  await app.untilMapIsAlive();
  const middle = await app.centerOf(app.map);
  await app.page.touchscreen.tap(middle.x, middle.y);
  await expect(app.detailsTitle).toHaveText('Shenzhen Science Fiction Week');
  await expect(app.detailsTitle).toBeInViewport();
  const mark = app.map.locator('[aria-pressed="true"]');
  await expect
    .poll(async () => (await app.centerOf(mark)).y)
    .toBeLessThan((await app.centerOf(app.detailsTitle)).y - 40);
});

test('on a phone the sheet has three heights', async ({ openApp }) => {
  const app = await openApp(phone);
  await app.open();
  const row = app.row('First Metaverse Conference');
  await expect(row).not.toBeInViewport();
  await app.button('Larger panel').click();
  await expect(row).toBeInViewport();
  const half = (await app.centerOf(app.list)).y;
  await app.button('Larger panel').click();
  await expect.poll(async () => (await app.centerOf(app.button('Smaller panel'))).y).toBeLessThan(half - 100);
  await app.button('Smaller panel').click();
  await app.button('Smaller panel').click();
  await expect(row).not.toBeInViewport();
});
