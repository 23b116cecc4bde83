import { expect, test } from './driver.ts';

test('a link restores the state', async ({ app }) => {
  await app.open('date=2021-11-26&sel=guiyang-salon-1&view=106.7,26.6,5.5&lang=en&theme=dark');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '26 November 2021');
  await expect(app.detailsTitle).toContainText('Guiyang innovation salon');
  await app.untilMapIsAlive();
  await app.pressOn(app.slider, 'ArrowRight');
  await app.expectParameter('date', '2021-11-27');
  await app.expectParameter('view', '106.7,26.6,5.5');
  await app.expectParameter('theme', 'dark');
});

test('a bad value gives a notice, its default, and nothing is lost', async ({ app }) => {
  await app.open('date=2021-02-30&sel=guiyang-salon-1&theme=pink');
  await expect(app.alerts).toHaveCount(2);
  await expect(app.alerts.first()).toContainText('“2021-02-30” in the link is no date');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '31 December 2021');
  await expect(app.detailsTitle).toContainText('Guiyang innovation salon');
  await app.button('Dismiss').first().click();
  await expect(app.alerts).toHaveCount(1);
});

test('a date outside the axis says so', async ({ app }) => {
  await app.open('date=2030-01-01');
  await expect(app.alerts).toContainText('1 October 2021 to 31 December 2021');
});

test('unknown parameters are kept, defaults are not written', async ({ app }) => {
  await app.open('utm_source=talk&date=2021-11-01');
  await app.pressOn(app.slider, 'End');
  await app.expectParameter('date', null);
  await app.expectParameter('utm_source', 'talk');
});

test('the address follows without adding steps to the history', async ({ app }) => {
  await app.open('date=2021-11-01');
  const before = await app.page.evaluate(() => history.length);
  await app.pressOn(app.slider, 'ArrowRight', 'ArrowRight');
  await app.expectParameter('date', '2021-11-03');
  expect(await app.page.evaluate(() => history.length)).toBe(before);
});

test('Back and Forward work', async ({ app }) => {
  await app.open('date=2021-11-01');
  await app.followLink('date=2021-12-23&sel=guiyang-big-data-seminar');
  await expect(app.detailsTitle).toContainText('Guiyang Big Data Bureau');
  await app.goBack();
  await expect(app.slider).toHaveAttribute('aria-valuetext', '1 November 2021');
  await expect(app.details).toHaveCount(0);
  await app.goForward();
  await expect(app.slider).toHaveAttribute('aria-valuetext', '23 December 2021');
});

test('leaving and coming back finds the last moment', async ({ app }) => {
  await app.open('date=2021-11-01');
  await app.pressOn(app.slider, 'ArrowRight');
  await app.expectParameter('date', '2021-11-02');
  await app.open('date=2021-12-01');
  await app.goBack();
  await expect(app.slider).toHaveAttribute('aria-valuetext', '2 November 2021');
});

test('play=1 starts playing', async ({ app }) => {
  await app.open('date=earliest&play=1');
  await expect(app.button('Pause')).toBeVisible();
});

test('the link to a step is copied', async ({ openApp }) => {
  const app = await openApp({
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await app.open('sel=guiyang-salon-1&date=2021-12-01');
  await app.details.getByRole('button', { name: 'Copy link to this step' }).click();
  await expect(app.status).toHaveText('Link copied');
  const copied = new URL(await app.page.evaluate(() => navigator.clipboard.readText()));
  expect(Object.fromEntries(copied.searchParams)).toEqual({
    sel: 'guiyang-salon-1',
    date: '2021-12-01',
  });
});

test('the citation of a record is copied', async ({ openApp }) => {
  const app = await openApp({ permissions: ['clipboard-read', 'clipboard-write'] });
  await app.open('sel=cmca-industry-committee');
  await app.details.getByRole('button', { name: 'Copy citation', exact: true }).click();
  await expect(app.status).toHaveText('Citation copied (APA 7)');
  const copied = await app.page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(3);
  expect(copied).toContain('Global Times. (2021, November 12). ');
});
