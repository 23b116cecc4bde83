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
