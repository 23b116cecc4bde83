import { expect, phone, test } from './driver.ts';

test('a place is found by its initials, and opens what happened there', async ({ app }) => {
  await app.open();
  await app.searchBox.fill('gy');
  await expect(app.suggestion(/Guiyang[\s\S]*2 recorded by this date/)).toBeVisible();
  await app.press('Enter');
  await expect(app.placePage('Guiyang')).toContainText('2 of 10 initiatives');
  await expect(app.details).toHaveCount(0);
});

test('what is chosen leaves no text behind, in the field or in the link', async ({ app }) => {
  await app.open('q=gy');
  await app.searchBox.focus();
  await app
    .suggestion(/^\s*Guiyang/)
    .first()
    .click();
  await expect(app.placePage('Guiyang')).toBeVisible();
  await expect(app.searchBox).toHaveValue('');
  await app.expectParameter('place', '520100');
  await app.expectParameter('q', null);
  await app.searchBox.fill('fujian blockchain');
  await app.press('Enter');
  await expect(app.detailsTitle).toContainText('Fujian Blockchain');
  await expect(app.searchBox).toHaveValue('');
});

test('a place without a record says that absence is no evidence', async ({ app }) => {
  await app.open();
  await app.searchBox.fill("xi'an");
  await app.suggestion(/Xi'an/).first().click();
  await expect(
    app.text("Nothing is recorded in Xi'an by this date. Absence here is not evidence."),
  ).toBeVisible();
});

test('suggestions are walked by arrow keys, and Escape closes, then clears', async ({ app }) => {
  await app.open();
  await app.searchBox.fill('guiyang');
  const options = app.page.getByRole('option');
  await expect(options.first()).toContainText('Guiyang');
  await expect(options.and(app.page.locator('[aria-selected=true]'))).toHaveCount(0);
  expect(await app.attribute(app.searchBox, 'aria-activedescendant')).toBeNull();
  await app.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await app.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await app.press('ArrowUp', 'ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await app.press('Escape');
  await expect(app.page.getByRole('option')).toHaveCount(0);
  await app.press('Escape');
  await expect(app.searchBox).toHaveValue('');
});

test('Enter that an input method takes for itself chooses nothing', async ({ app }) => {
  await app.open();
  await app.searchBox.fill('guiyang');
  await expect(app.page.getByRole('option').first()).toBeVisible();
  await app.searchBox.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await expect(app.searchBox).toHaveValue('guiyang');
  await app.press('Enter');
  await expect(app.searchBox).toHaveValue('');
});

test('nothing found is said, and nothing else is lost', async ({ app }) => {
  await app.open('sel=guiyang-salon-1');
  await app.searchBox.fill('qqqq');
  await expect(app.text('Nothing matches “qqqq”.')).toBeVisible();
  await expect(app.details).toBeVisible();
});

test('keys typed into the search field are no shortcuts', async ({ app }) => {
  await app.open('date=2021-11-18');
  await app.searchBox.fill('');
  await app.pressOn(app.searchBox, 'p', '[', '+');
  await expect(app.searchBox).toHaveValue('p[+');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '18 November 2021');
  await expect(app.button('Play')).toBeVisible();
});

test('a Chinese search, on a phone', async ({ openApp }) => {
  const app = await openApp(phone);
  await app.open('lang=en');
  await app.button('Larger panel').click();
  await app.searchBox.fill('科幻');
  await app.suggestion(/Shenzhen Science Fiction Week/).tap();
  await expect(app.detailsTitle).toHaveText('Shenzhen Science Fiction Week');
});

test('axe finds nothing while suggestions are open', async ({ app }) => {
  await app.open();
  await app.untilMapIsAlive();
  await app.searchBox.fill('zhe');
  await expect(app.page.getByRole('option').first()).toBeVisible();
  expect(await app.accessibilityProblems()).toEqual([]);
});

test('on a phone a place that was found lies clear of the sheet', async ({ openApp }) => {
  const app = await openApp(phone);
  await app.open('lang=en');
  await app.untilMapIsAlive();
  await app.button('Larger panel').click();
  await app.searchBox.fill('guiyang');
  await app
    .suggestion(/^\s*Guiyang/)
    .first()
    .tap();
  await expect(app.placePage('Guiyang')).toBeVisible();
  const mark = app.mark(/Guiyang salon/);
  await expect
    .poll(async () => (await app.boxOf(app.initiatives)).top - (await app.centerOf(mark)).y)
    .toBeGreaterThan(30);
  expect((await app.centerOf(mark)).y).toBeGreaterThan(60);
});
