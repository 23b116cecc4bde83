import { expect, phone, test } from './driver.ts';
import { laterFiles, shortName } from './siteFiles.ts';

test('the extended record is chosen in the panel, explained, and goes into the link', async ({ app }) => {
  await app.open();
  await expect(app.text('The ten initiatives that one article of December 2021 lists.')).toBeVisible();
  await app.choose('Extended record (38)');
  await expect(app.text('38 of 38 have happened')).toBeVisible();
  await expect(app.slider).toHaveAttribute('aria-valuetext', '28 February 2022');
  await app.expectParameter('data', 'extended');
  await expect(app.row('Wuhan government work report')).toContainText('11 January 2022');
  await app.choose('The article (10)');
  await expect(app.text('10 of 10 have happened')).toBeVisible();
  await expect(app.slider).toHaveAttribute('aria-valuetext', '31 December 2021');
  await app.expectParameter('data', null);
});

test('switching to and fro leaves nothing behind in the page', async ({ app }) => {
  await app.open();
  await app.untilMapIsAlive();
  const switchOver = async (): Promise<void> => {
    await app.choose('Extended record (38)');
    await expect(app.rows).toHaveCount(38);
    await app.choose('The article (10)');
    await expect(app.rows).toHaveCount(10);
  };
  // What is kept from then on is made by then.
  await switchOver();
  const before = await app.nodeCount();
  const rounds = 8;
  for (let round = 0; round < rounds; round += 1) await switchOver();
  // Marks that still come or go make a difference of some ten nodes; what is left behind grows with every round.
  await expect.poll(async () => (await app.nodeCount()) - before).toBeLessThan(3 * rounds);
});

test('what only the extended record knows is let go with it', async ({ app }) => {
  await app.open('data=extended&sel=wuhan-work-report');
  await expect(app.detailsTitle).toContainText('Wuhan government work report');
  await app.choose('The article (10)');
  await expect(app.details).toHaveCount(0);
  await app.expectParameter('sel', null);
});

test('both accounts of the Shenzhen week are told, each in its own collection', async ({ app }) => {
  await app.open('data=extended&sel=shenzhen-science-fiction-week');
  await expect(app.row('Shenzhen Science Fiction Week')).toContainText('13 November – 11 December 2021');
  await expect(app.details).toContainText('20–23 November 2021');
});

test('an online meeting says that it was online, and where it is placed', async ({ app }) => {
  await app.open('data=extended&sel=cmca-first-plenary');
  await expect(app.details).toContainText('held online');
});

test('a crowded place shows a count, which opens the place', async ({ app }) => {
  await app.open('data=extended&view=116.4,39.9,4');
  await app.untilMapIsAlive();
  const count = app.mark(/^Beijing, 11 initiatives$/);
  await count.click();
  await expect(app.placePage('Beijing')).toContainText('11 of 38 initiatives');
  await expect(count).toHaveAttribute('aria-pressed', 'true');
  await expect(app.rows).toHaveCount(11);
  await expect(app.details).toHaveCount(0);
});

test('marks gathered on the axis open into their days', async ({ app }) => {
  await app.open('data=extended');
  await app.clickAt(await app.centerOf(app.gatheredMark));
  await expect(app.text(/^Showing /)).toBeVisible();
});

test('axe finds nothing in the extended record', async ({ app }) => {
  await app.open('data=extended&sel=netease-sanya-base&theme=dark');
  await app.untilMapIsAlive();
  expect(await app.accessibilityProblems()).toEqual([]);
});

test('the extended record on a phone', async ({ openApp }) => {
  const app = await openApp(phone);
  await app.open('data=extended&lang=en');
  await app.untilMapIsAlive();
  await app.button('Larger panel').click();
  await app.choose('The article (10)');
  await expect(app.text('10 of 10 have happened')).toBeVisible();
});

test('language and theme are switched without a reload, and remembered', async ({ app }) => {
  await app.open('date=2021-12-23&sel=guiyang-salon-1');
  await app.chooseFromMenu('Language', '简体中文');
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(app.page).toHaveTitle(/元宇宙/);
  app.speak('zh-Hans');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '2021年12月23日');
  await expect(app.detailsTitle).toContainText('系列创新沙龙');
  await app.chooseFromMenu('主题', '深色');
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.open();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.chooseFromMenu('语言', 'English');
  app.speak('en');
  await expect(app.slider).toBeVisible();
});

test('menus are worked by keys, and Escape gives the focus back', async ({ app }) => {
  await app.open('theme=light');
  await app.pressOn(app.button('Theme'), 'Enter');
  const menu = app.page.getByRole('menu', { name: 'Theme' });
  await expect(menu.getByRole('menuitemradio', { name: 'Light' })).toBeFocused();
  await app.press('ArrowDown');
  await expect(menu.getByRole('menuitemradio', { name: 'Dark' })).toBeFocused();
  await app.press('Enter');
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(menu).toBeHidden();
  await app.pressOn(app.button('Theme'), 'Enter');
  expect(await app.accessibilityProblems()).toEqual([]);
  await app.press('Escape');
  await expect(app.button('Theme')).toBeFocused();
});

test('a collection that does not come is told of, the shown one stays, and trying again shows it', async ({
  app,
}) => {
  const file = laterFiles().find((name) => shortName(name) === 'extended.js') ?? '';
  await app.damageFile(file, 'is gone');
  await app.open();
  await app.choose('Extended record (38)');
  await expect(app.alerts.filter({ hasText: 'no longer on the server' })).toBeVisible();
  await expect(app.page.getByRole('radio', { name: 'The article (10)' })).toBeChecked();
  await expect(app.rows).toHaveCount(10);
  await app.mendFiles();
  await app.tryAgain.first().click();
  await expect(app.rows).toHaveCount(38);
  await expect(app.page.getByRole('radio', { name: 'Extended record (38)' })).toBeChecked();
  app.forgive(/./);
});

test('an address that asks for a collection that does not come is kept until it has', async ({ app }) => {
  const file = laterFiles().find((name) => shortName(name) === 'extended.js') ?? '';
  await app.damageFile(file, 'is gone');
  await app.open('data=extended&sel=wuhan-work-report');
  await expect(app.tryAgain.first()).toBeVisible();
  await expect(app.rows).toHaveCount(10);
  await app.row('Shenzhen Science Fiction Week').click();
  await expect(app.details).toBeVisible();
  await app.expectParameter('data', 'extended');
  await app.expectParameter('sel', 'wuhan-work-report');
  await app.mendFiles();
  await app.tryAgain.first().click();
  await expect(app.rows).toHaveCount(38);
  // What the reader has opened meanwhile stays open.
  await app.expectParameter('sel', 'shenzhen-science-fiction-week');
  app.forgive(/./);
});

test('what a page opens with asks for no other collection, and for no other places', async ({ app }) => {
  await app.open();
  await app.untilMapIsAlive();
  expect(app.timesRequested(/extended-|places-/)).toBe(0);
});
