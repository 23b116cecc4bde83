import { type AppDriver, expect, phone, test } from './driver.ts';

const marksOf = async (app: AppDriver) => (await app.measured('middlesOfMarks')).length;

test('a link to a day, a language and a theme is shown before the app has come', async ({ app }) => {
  const come = await app.openWithoutApp('lang=zh-Hans&theme=dark&date=2021-11-26');
  app.speak('zh-Hans');
  await expect(app.heading('元宇宙如何逐城兴起')).toBeVisible();
  const [sentence, marks, colour] = [
    await app.page.locator('.sentence').textContent(),
    await marksOf(app),
    await app.backgroundOf('.panel'),
  ];
  expect(sentence).toContain('2021年11月26日');
  expect(marks).toBeGreaterThan(3);
  await come();
  await expect(app.page.locator('.sentence')).toHaveText(sentence ?? '');
  expect(await marksOf(app)).toBe(marks);
  expect(await app.backgroundOf('.panel')).toBe(colour);
});

test('a link to a part of the map shows that part', async ({ app }) => {
  const come = await app.openWithoutApp('lang=en&view=116,34,5.2');
  const region = '.province[data-code="420000"]';
  // The first ground is coarse, and magnified here.
  const close = 10;
  const before = await app.measured('boxOf', region);
  await come();
  const after = await app.measured('boxOf', region);
  expect(Math.abs((before?.left ?? 0) - (after?.left ?? 99))).toBeLessThan(close);
  expect(Math.abs((before?.top ?? 0) - (after?.top ?? 99))).toBeLessThan(close);
});

test('a link to more than the page can show has the ground alone, and no words that are not true', async ({
  app,
}) => {
  const come = await app.openWithoutApp('lang=en&sel=guiyang-salon-1');
  expect(await marksOf(app)).toBe(0);
  await expect(app.page.locator('.sentence')).toBeHidden();
  await come();
  await expect(app.page.locator('.sentence')).toBeVisible();
  expect(await marksOf(app)).toBeGreaterThan(0);
});

test('a frame shows no title that it was not asked for', async ({ app }) => {
  const come = await app.openWithoutApp('lang=en&mode=embed');
  await expect(app.heading('How the metaverse spread, city by city')).toBeHidden();
  expect(await marksOf(app)).toBe(10);
  await come();
  expect(await marksOf(app)).toBe(10);
});

test('what the reader has chosen is there on the next visit, before the app', async ({ app }) => {
  await app.open('lang=en');
  await app.chooseFromMenu('Theme', 'Dark');
  const colour = await app.backgroundOf('.panel');
  const come = await app.openWithoutApp('');
  expect(await app.backgroundOf('.panel')).toBe(colour);
  await come();
});

test('the speaker’s window has none of it', async ({ app }) => {
  await app.openBroken('speaker=1');
  await expect(app.page.getByRole('main')).toBeVisible();
  await expect(app.page.locator('.overlay')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use(phone);

  test('the page before the app has nothing wider than the screen', async ({ app }) => {
    const come = await app.openWithoutApp('lang=en');
    expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await come();
  });
});
