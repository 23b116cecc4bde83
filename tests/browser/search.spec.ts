import { expect, phone, test } from './driver.ts';

test('a place is found by its initials, and opens what happened there', async ({ app }) => {
  await app.open();
  await app.searchBox.fill('gy');
  await expect(app.suggestion(/Guiyang[\s\S]*2 recorded by this date/)).toBeVisible();
  await app.press('Enter');
  await expect(app.detailsTitle).toContainText('Guiyang Big Data Bureau');
  await app.expectParameter('q', 'gy');
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
  await expect(app.suggestion(/Guiyang/).first()).toHaveAttribute('aria-selected', 'true');
  await app.press('ArrowDown');
  await expect(app.page.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true');
  await app.press('Escape');
  await expect(app.page.getByRole('option')).toHaveCount(0);
  await app.press('Escape');
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
