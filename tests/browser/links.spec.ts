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
  await expect(app.alerts.first()).toContainText('In the link: “2021-02-30” is no date');
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

test.describe('Back undoes what opened', () => {
  test('a record, then another; time stays out of the history', async ({ app }) => {
    await app.open('date=2021-12-01');
    const before = await app.historyLength();
    await app.row('Zhangjiajie').click();
    await expect(app.detailsTitle).toContainText('Zhangjiajie');
    await app.expectParameter('sel', 'zhangjiajie-research-center');
    await app.pressOn(app.slider, 'ArrowRight', 'ArrowRight');
    await app.expectParameter('date', '2021-12-03');
    await app.row('Guiyang innovation salon').click();
    await app.expectParameter('sel', 'guiyang-salon-1');
    expect(await app.historyLength()).toBe(before + 2);
    await app.goBack();
    await expect(app.detailsTitle).toContainText('Zhangjiajie');
    await expect(app.slider).toHaveAttribute('aria-valuetext', '3 December 2021');
    await app.goBack();
    await expect(app.details).toHaveCount(0);
    await expect(app.slider).toHaveAttribute('aria-valuetext', '1 December 2021');
    await app.goForward();
    await expect(app.detailsTitle).toContainText('Zhangjiajie');
    await app.goForward();
    await expect(app.detailsTitle).toContainText('Guiyang innovation salon');
  });

  test('a place', async ({ app }) => {
    await app.open('date=2021-12-31');
    await app.searchBox.fill('guiyang');
    await app
      .suggestion(/recorded by this date/)
      .first()
      .click();
    await app.expectParameter('place', '520100');
    await app.goBack();
    await app.expectParameter('place', null);
    await expect(app.placePage('Guiyang')).toHaveCount(0);
    await app.goForward();
    await expect(app.placePage('Guiyang')).toBeVisible();
  });

  test('a dialog, which closing takes out of the history again', async ({ app }) => {
    await app.open('date=2021-12-01');
    const before = await app.historyLength();
    await app.button('Help').click();
    await expect(app.dialog('Help')).toBeVisible();
    await app.goBack();
    await expect(app.dialog('Help')).toBeHidden();
    await expect(app.slider).toHaveAttribute('aria-valuetext', '1 December 2021');
    await app.goForward();
    await expect(app.dialog('Help')).toBeVisible();
    await app.press('Escape');
    await expect(app.dialog('Help')).toBeHidden();
    await app.row('Zhangjiajie').click();
    await app.expectParameter('sel', 'zhangjiajie-research-center');
    expect(await app.historyLength()).toBe(before + 1);
    await app.goBack();
    await expect(app.details).toHaveCount(0);
    await expect(app.dialog('Help')).toBeHidden();
  });

  test('what was chosen in a dialog outlives it', async ({ app }) => {
    await app.open('date=2021-12-01');
    await app.button('Help').click();
    await app
      .dialog('Help')
      .getByRole('radio', { name: /Natural Earth/ })
      .check();
    await app.expectParameter('boundaries', 'natural-earth');
    await app.press('Escape');
    await expect(app.dialog('Help')).toBeHidden();
    await app.expectParameter('boundaries', 'natural-earth');
    await app.reload();
    await expect(app.text('Boundaries: Natural Earth').first()).toBeVisible();
  });

  test('but keeps language and theme as they were chosen since', async ({ app }) => {
    await app.open('date=2021-12-01');
    await app.row('Zhangjiajie').click();
    await app.expectParameter('sel', 'zhangjiajie-research-center');
    await app.chooseFromMenu('Theme', 'Dark');
    await app.expectParameter('theme', 'dark');
    await app.goBack();
    await expect(app.details).toHaveCount(0);
    await app.expectParameter('theme', 'dark');
  });

  test('closing a record by other means leaves no step that does nothing', async ({ app }) => {
    await app.open('date=2021-12-01');
    await app.row('Zhangjiajie').click();
    await app.expectParameter('sel', 'zhangjiajie-research-center');
    await app.press('Escape');
    await app.expectParameter('sel', null);
    await app.row('Guiyang innovation salon').click();
    await app.expectParameter('sel', 'guiyang-salon-1');
    await app.goBack();
    await app.expectParameter('sel', null);
    await app.open('date=2021-11-05');
    await app.goBack();
    await expect(app.slider).toHaveAttribute('aria-valuetext', '1 December 2021');
    await expect(app.details).toHaveCount(0);
  });

  test('steps of a talk and an embed make no entries', async ({ app }) => {
    for (const mode of ['present', 'embed']) {
      await app.open(`mode=${mode}&date=2021-11-18&sel=zhangjiajie-research-center`);
      const before = await app.historyLength();
      await app.press('PageDown', 'PageDown');
      await app.expectParameter('sel', 'guiyang-salon-1');
      expect(await app.historyLength()).toBe(before);
    }
  });

  test('playing makes none', async ({ app }) => {
    await app.holdClock();
    await app.open('date=earliest');
    const before = await app.historyLength();
    await app.playButton.click();
    await app.runClock(60_000);
    await expect(app.slider).toHaveAttribute('aria-valuetext', '31 December 2021');
    expect(await app.historyLength()).toBe(before);
  });
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
    // It opens for others as it is read here.
    lang: 'en',
  });
});

test('the citation of a record is copied', async ({ openApp }) => {
  const app = await openApp({ permissions: ['clipboard-read', 'clipboard-write'] });
  await app.open('sel=cmca-industry-committee');
  await app.details.getByRole('button', { name: 'Copy citation', exact: true }).click();
  await expect(app.status).toHaveText('Citation copied (APA 7)');
  const copied = await app.page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(4);
  expect(copied).toContain('Global Times. (2021, November 12). ');
});
