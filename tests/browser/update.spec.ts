import { expect, test } from './driver.ts';
import { publishedSite } from './publishedSite.ts';

test('two tabs and three versions: each keeps its own parts until its reader loads the new one', async ({
  openApp,
}) => {
  const site = await publishedSite();
  const first = await openApp({ serviceWorkers: 'allow', baseURL: site.address });
  await first.open('date=2021-12-23');
  await first.untilKept();
  const second = await first.newTab();
  await second.open('date=2021-11-18');

  site.publish(2);
  await first.open('date=2021-12-23');
  await expect(first.alerts).toContainText('A newer version of this map is ready.');
  await first.waitForReload(() => first.button('Load it').click());
  expect(await site.versionOf(first)).toBe(2);
  // The other tab is told, goes on with its own version, and has its parts, though they are gone from the server.
  await expect(second.alerts).toContainText('was loaded in another tab');
  expect(await site.versionOf(second)).toBe(1);
  await second.tab('Table').click();
  await expect(second.table).toBeVisible();
  await second.button('Help').click();
  await expect(second.dialog('Help')).toContainText('What the marks mean');
  await second.press('Escape');
  await expect(second.tryAgain).toHaveCount(0);

  site.publish(3);
  await first.open('date=2021-12-30');
  await expect(first.alerts).toContainText('A newer version of this map is ready.');
  await first.waitForReload(() => first.button('Load it').click());
  expect(await site.versionOf(first)).toBe(3);
  await second.button('Share').click();
  await expect(second.dialog('Share').getByRole('textbox').first()).toBeVisible();
  await second.press('Escape');
  await second.waitForReload(() => second.button('Load it').click());
  expect(await site.versionOf(second)).toBe(3);
  await expect(second.slider).toHaveAttribute('aria-valuetext', '18 November 2021');
  // Nobody runs the old ones any more.
  await expect.poll(() => site.keptVersions(second)).toEqual([3]);
  await site.close();
});

test('half of what is kept is deleted: the map goes on, and the next visit repairs it', async ({
  openApp,
}) => {
  const site = await publishedSite();
  const app = await openApp({ serviceWorkers: 'allow', baseURL: site.address });
  await app.open();
  await app.untilKept();
  const before = await site.keptFiles(app);
  await site.deleteHalf(app);
  await app.open('date=2021-12-23');
  await expect.poll(() => site.keptFiles(app)).toBe(before);
  await app.goOffline();
  await app.open('date=2021-11-18');
  await app.button('Help').click();
  await expect(app.dialog('Help')).toContainText('What the marks mean');
  await site.close();
});

test('without its file the worker steps down', async ({ openApp }) => {
  const site = await publishedSite();
  const app = await openApp({ serviceWorkers: 'allow', baseURL: site.address });
  await app.open();
  await app.untilKept();
  site.remove('sw.js');
  await app.open();
  await expect.poll(() => site.isKept(app)).toBe(false);
  await app.open('date=2021-12-23');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '23 December 2021');
  app.forgive(/404|bad HTTP response/);
  await site.close();
});

test('the kill switch ends what is kept', async ({ openApp }) => {
  const site = await publishedSite();
  const app = await openApp({ serviceWorkers: 'allow', baseURL: site.address });
  await app.open();
  await app.untilKept();
  site.switchOff();
  await app.open();
  await expect.poll(() => site.isKept(app)).toBe(false);
  await site.close();
});
