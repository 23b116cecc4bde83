import { expect, phone, test } from './driver.ts';

const mapLibre = /glSurface|maplibre/;

test('where only the processor could do WebGL, the map stays SVG and MapLibre is not loaded', async ({
  app,
}) => {
  await app.open();
  await app.untilMapIsAlive('svg');
  expect(app.hasRequested(/lateParts/)).toBe(true);
  expect(app.hasRequested(mapLibre)).toBe(false);
  await expect(app.alerts).toHaveCount(0);
});

test('renderer=svg never asks for MapLibre, even when the map is used', async ({ app }) => {
  await app.open('renderer=svg&view=104,36,4');
  await app.untilMapIsAlive('svg');
  const middle = await app.centerOf(app.map);
  await app.drag(middle, { x: middle.x - 90, y: middle.y });
  await app.pressOn(app.slider, 'Home');
  await expect(app.province('110000')).toHaveAttribute('data-tint', '0');
  await expect.poll(() => app.address().searchParams.get('view')).not.toContain('104,36');
  expect(app.hasRequested(mapLibre)).toBe(false);
});

test('the help chooses what draws the map, and the camera stays', async ({ app }) => {
  await app.open('view=114.06,22.54,6');
  await app.untilMapIsAlive('svg');
  const mark = app.mark(/Shenzhen Science Fiction Week/);
  const before = await app.centerOf(mark);
  await app.button('Help').click();
  await app.radio(/With WebGL/).check();
  await app.expectParameter('renderer', 'gl');
  await app.press('Escape');
  await app.untilMapIsAlive('gl');
  expect(await app.centerOf(mark)).toEqual(before);
  await app.button('Help').click();
  await app.radio(/As SVG/).check();
  await app.press('Escape');
  await app.untilMapIsAlive('svg');
  expect(await app.centerOf(mark)).toEqual(before);
});

test('a lost graphics context leaves a map that works, and comes back by itself', async ({ app }) => {
  await app.open('renderer=gl&date=earliest&view=103.5,31.5,6');
  await app.untilMapIsAlive('gl');
  await app.loseContext();
  await expect(app.map).toHaveAttribute('data-renderer', 'svg');
  await expect(app.alerts).toContainText('graphics card');
  await app.pressOn(app.slider, 'End');
  await expect(app.province('510000')).toHaveAttribute('data-tint', '1');
  await app.clickAt(await app.centerOf(app.map));
  await expect(app.placePage('Sichuan')).toBeVisible();
  await app.button('Export').click();
  await expect(app.dialog('Export').getByRole('img')).toBeVisible();
  const { name } = await app.savedBy(app.dialog('Export').getByRole('button', { name: 'Download' }));
  expect(name).toMatch(/\.png$/);
  await app.press('Escape');
  await app.restoreContext();
  await app.untilMapIsAlive('gl');
  await expect(app.alerts).toHaveCount(0);
  await expect(app.placePage('Sichuan')).toBeVisible();
  app.forgive(/CONTEXT_LOST_WEBGL/);
});

test('where MapLibre cannot be loaded the map works without it and without a word', async ({ app }) => {
  await app.failRequests('**/glSurface-*.js');
  await app.open('renderer=gl&date=2021-12-31&view=114.06,22.54,6');
  await app.untilMapIsAlive('svg');
  await app.clickAt(await app.centerOf(app.map));
  await expect(app.detailsTitle).toHaveText('Shenzhen Science Fiction Week');
  await expect(app.alerts).toHaveCount(0);
  app.forgive(/ERR_FAILED/);
});

test('the ground is there before the app, where the map will be', async ({ openApp }) => {
  const screens = [
    [1440, 900],
    [1366, 768],
    [1280, 720],
    [1024, 768],
    [768, 1024],
    [1920, 1080],
    [2560, 1440],
  ] as const;
  for (const size of [...screens.map(([width, height]) => ({ viewport: { width, height } })), phone]) {
    const app = await openApp(size);
    const come = await app.openWithoutApp();
    const drawn = await app.centerOf(app.page.locator('.first-ground .province[data-code="520000"]'));
    await come();
    await expect
      .poll(async () => {
        const { x, y } = await app.centerOf(app.province('520000'));
        return Math.hypot(x - drawn.x, y - drawn.y);
      }, JSON.stringify(size.viewport))
      .toBeLessThan(4);
  }
});

test('two fingers zoom the SVG map around the point between them', async ({ openApp }) => {
  const app = await openApp(phone);
  await app.open('view=106.7,26.6,5');
  await app.untilMapIsAlive('svg');
  const { x } = await app.centerOf(app.map);
  const between = { x, y: 300 };
  await app.pinch(between, 60, 120);
  await expect.poll(() => app.address().searchParams.get('view')).toMatch(/,6(\.\d+)?$/);
});
