import { expect, test } from './driver.ts';

test('after one visit the map opens, is scrubbed and makes files without a network', async ({ app }) => {
  await app.open('date=2021-11-20');
  await app.untilKept();
  await app.goOffline();
  await app.open('date=2021-12-23&sel=guiyang-big-data-seminar');
  await app.untilMapIsAlive();
  await expect(app.detailsTitle).toContainText('Guiyang Big Data Bureau');
  await app.pressOn(app.slider, 'Home');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '1 October 2021');
  await app.press('?');
  await expect(app.dialog('Help')).toContainText('What the marks mean');
  await app.press('Escape');
  await app.button('Export').click();
  await expect(app.dialog('Export').getByRole('img')).toBeVisible();
  const { name } = await app.savedBy(app.dialog('Export').getByRole('button', { name: 'Download' }));
  expect(name).toMatch(/\.png$/);
  await app.press('Escape');
  await app.button('Present').click();
  await app.press('PageDown');
  await expect(app.cardTitle).toBeVisible();
  expect(await app.textOfFile('licences.txt')).toContain('SIL OPEN FONT LICENSE Version 1.1');
  await app.visit('examples/article.html');
  await expect(app.frame('Map: Zhangjiajie, 18 November 2021').cardTitle).toContainText('Zhangjiajie');
});

test('a newer version is announced, and loaded only when the reader says so', async ({ app }) => {
  await app.open('date=2021-12-23');
  await app.untilKept();
  app.publishNewerVersion();
  await app.open('date=2021-12-23');
  await expect(app.alerts).toContainText('A newer version of this map is ready.');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '23 December 2021');
  // Not in front of a room.
  await app.button('Present').click();
  await expect(app.progress(1)).toBeVisible();
  await expect(app.alerts).toHaveCount(0);
  await app.press('Escape');
  await expect(app.alerts).toContainText('A newer version of this map is ready.');
  await app.pressOn(app.slider, 'ArrowLeft');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '30 December 2021');
  await app.expectParameter('date', '2021-12-30');
  await app.waitForReload(() => app.button('Load it').click());
  await expect(app.slider).toHaveAttribute('aria-valuetext', '30 December 2021');
  await expect(app.alerts).toHaveCount(0);
});
