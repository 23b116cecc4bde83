import { expect, test } from './driver.ts';

test('without WebGL a message says so, and list, slider and details work', async ({ app }) => {
  await app.open('date=earliest');
  await expect(app.alerts).toContainText('WebGL');
  await app.pressOn(app.slider, 'End');
  await expect(app.row('Hangzhou Metaverse Special Committee')).not.toContainText('not yet');
  await app.row('Guiyang innovation salon').click();
  await expect(app.detailsTitle).toContainText('Guiyang innovation salon');
  await app.expectParameter('sel', 'guiyang-salon-1');
});

test('without WebGL the map zooms and pans, by hand and by keys', async ({ app }) => {
  await app.open('view=104,36,4');
  await app.untilMapIsAlive('svg');
  const middle = await app.centerOf(app.map);
  await app.wheelAt(middle, -300);
  await app.expectParameter('view', '104,36,4.6');
  await app.drag(middle, { x: middle.x + 80, y: middle.y + 40 });
  await expect.poll(() => app.address().searchParams.get('view')).not.toContain('104,36');
  const dragged = app.address().searchParams.get('view');
  await app.pressOn(app.map, 'ArrowLeft');
  await expect.poll(() => app.address().searchParams.get('view')).not.toBe(dragged);
  await app.press('+');
  await app.untilZoomIs(5.6);
  await expect.poll(() => app.address().searchParams.get('view')).toMatch(/,5\.6$/);
});

test('without WebGL marks and provinces can be chosen, and time changes what is drawn', async ({ app }) => {
  await app.open('date=earliest&view=103.5,31.5,6');
  await app.untilMapIsAlive('svg');
  await expect(app.province('510000')).toHaveAttribute('data-tint', '0');
  await app.pressOn(app.slider, 'End');
  await expect(app.province('510000')).toHaveAttribute('data-tint', '1');
  const middle = await app.centerOf(app.map);
  await app.pointAt({ x: middle.x + 30, y: middle.y - 60 });
  await expect(app.province('510000')).toHaveClass(/hovered/);
  await app.clickAt({ x: middle.x + 30, y: middle.y - 60 });
  await expect(app.placePage('Sichuan')).toBeVisible();
  await app.open('view=114.06,22.54,6');
  await app.untilMapIsAlive('svg');
  await app.clickAt(await app.centerOf(app.map));
  await expect(app.detailsTitle).toHaveText('Shenzhen Science Fiction Week');
});

test('without WebGL pictures are made all the same', async ({ app }) => {
  await app.open('date=2021-12-23');
  await app.button('Export').click();
  await expect(app.dialog('Export').getByRole('img')).toBeVisible();
  const { name, text } = await app.savedBy(app.dialog('Export').getByRole('button', { name: 'Download' }));
  expect(name).toBe('metaverse-map-2021-12-23.png');
  expect(text).toContain('PNG');
});
