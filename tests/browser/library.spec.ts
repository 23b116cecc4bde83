import { type AppDriver, expect, test } from './driver.ts';
import { GuestMap, leftovers, pageItself, sharedNames, withoutFile } from './libraryPage.ts';

const sample = './examples/library.html';

async function open(app: AppDriver): Promise<readonly [GuestMap, GuestMap]> {
  await app.page.goto(sample);
  const maps = [new GuestMap(app, 'metaverse'), new GuestMap(app, 'clocks')] as const;
  for (const map of maps) await map.stands();
  return maps;
}

test('two maps of two stories stand in one page, each with its own title, marks and colours', async ({
  app,
}) => {
  const [first, second] = await open(app);
  expect(await first.colour()).not.toBe('');
  expect(await first.colour()).not.toBe(await second.colour());
  expect(await sharedNames(app)).toEqual([]);
  await expect(app.page.getByText('The first map shows 2021-12-31.')).toBeVisible();
});

test('what is done to one map leaves the other and the page as they are', async ({ app }) => {
  const [first, second] = await open(app);
  const page = await pageItself(app);
  const [day, other] = [await first.day(), await second.day()];
  await first.slider.focus();
  await first.press('Home');
  await expect.poll(() => first.day()).not.toBe(day);
  expect(await second.day()).toBe(other);

  await first.button('Play').first().click();
  await expect(first.button('Pause').first()).toBeVisible();
  await expect(second.button('Play').first()).toBeVisible();
  await expect.poll(() => first.day()).not.toBe(day);
  expect(await second.day()).toBe(other);
  await first.button('Pause').first().click();

  await second.slider.focus();
  await second.press('End');
  await second.all.getByRole('listitem').getByRole('button').nth(2).click();
  await expect(second.details).toBeVisible();
  await expect(first.details).toHaveCount(0);

  await first.button('Theme').click();
  await app.page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await expect(first.all.locator('[data-theme=dark]')).toHaveCount(1);
  await expect(second.all.locator('[data-theme]')).toHaveCount(0);
  await first.button('Language').click();
  await app.page.getByRole('menuitemradio', { name: '中文' }).click();
  await expect(app.page.getByRole('region', { name: /元宇宙/ })).toBeVisible();
  await expect(second.heading).toHaveText(second.title);
  expect(await pageItself(app)).toEqual(page);
});

test('choices of one map are no choices of the other', async ({ app }) => {
  const [first, second] = await open(app);
  for (const map of [first, second]) {
    await map.button('Time settings').click();
    await map.all.getByRole('radio', { name: /^A span of days/ }).check();
    await app.page.keyboard.press('Escape');
  }
  for (const map of [first, second]) {
    await map.button('Time settings').click();
    await expect(map.all.getByRole('radio', { name: /^A span of days/ })).toBeChecked();
    await app.page.keyboard.press('Escape');
  }
});

test('keys go to the map that has the focus, or is under the pointer where nothing has', async ({ app }) => {
  const [first, second] = await open(app);
  await second.slider.focus();
  await second.press('p');
  await expect(second.button('Pause').first()).toBeVisible();
  await expect(first.button('Pause')).toHaveCount(0);
  await second.press('p');
  await expect(second.button('Pause')).toHaveCount(0);

  await app.run(() => (document.activeElement as HTMLElement).blur(), undefined);
  await first.heading.hover({ force: true });
  await first.press('p');
  await expect(first.button('Pause').first()).toBeVisible();
  await expect(second.button('Pause')).toHaveCount(0);
  await app.page.getByRole('heading', { name: 'Two maps in one page' }).hover();
  await first.press('p');
  await expect(first.button('Pause').first()).toBeVisible();
});

test('a map that is taken away leaves its element as it was, and the other goes on', async ({ app }) => {
  const [first, second] = await open(app);
  const place = app.page.locator('#first');
  const before = await leftovers(app);
  await app.page.getByRole('button', { name: 'Take the first map away' }).click();
  await expect(place).toHaveText('The first map is not here.');
  expect(
    await place.evaluate(({ attributes, children }) => [
      [...attributes].map(({ name, value }) => `${name}=${value}`),
      children.length,
    ]),
  ).toEqual([['id=first', 'class=place', 'data-kept=yes'], 1]);
  const alone = await leftovers(app);
  const day = await second.day();
  await second.slider.focus();
  await second.press('Home');
  await expect.poll(() => second.day()).not.toBe(day);

  await app.page.getByRole('button', { name: 'Bring it back' }).click();
  await first.stands();
  expect(await leftovers(app)).toEqual(before);
  await app.page.getByRole('button', { name: 'Take the first map away' }).click();
  await expect(place).toHaveText('The first map is not here.');
  expect(await leftovers(app)).toEqual(alone);
  expect(alone['sheets']).toBe(1);
  expect(before['document keydown']).toBe(2);
});

test('a story that does not come is told of, and comes when it is asked for again', async ({ app }) => {
  const giveBack = await withoutFile(app, '**/stories/metaverse.json');
  await app.page.goto(sample);
  const told = app.page.getByRole('alert');
  await expect(told).toContainText('could not be loaded');
  await new GuestMap(app, 'clocks').stands();
  app.forgive(/404/);
  await giveBack();
  await told.getByRole('button', { name: 'Try again' }).click();
  await new GuestMap(app, 'metaverse').stands();
  await expect(told).toHaveCount(0);
});

test('axe finds nothing in a page with two maps', async ({ app }) => {
  const [, second] = await open(app);
  await second.all.getByRole('listitem').getByRole('button').nth(2).click();
  await expect(second.details).toBeVisible();
  expect(await app.accessibilityProblems()).toEqual([]);
});

test('menus open beside their buttons, and dialogs over the page', async ({ app }) => {
  const [, second] = await open(app);
  await second.all.scrollIntoViewIfNeeded();
  const button = second.button('Theme');
  await button.click();
  const [box, menu] = [await button.boundingBox(), await app.page.getByRole('menu').boundingBox()];
  if (!box || !menu) throw new Error('no menu');
  expect(Math.abs(menu.x + menu.width - (box.x + box.width))).toBeLessThan(60);
  expect(menu.y).toBeGreaterThanOrEqual(Math.min(box.y, 900 - menu.height - 5));
  await app.page.keyboard.press('Escape');
  await second.button('Help').click();
  await expect(app.page.getByRole('dialog', { name: 'Help' })).toContainText('tz database');
});
