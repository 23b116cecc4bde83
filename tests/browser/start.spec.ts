import { expect, faults, test } from './driver.ts';
import { shortName, startFiles } from './siteFiles.ts';

for (const file of startFiles()) {
  for (const fault of faults) {
    test(`${shortName(file)} ${fault}: the page says so, tells what it can, and starts once the file is back`, async ({
      app,
    }) => {
      await app.damageFile(file, fault);
      await app.openBroken('lang=en');
      const isWatch = shortName(file) === 'watch.js';
      if (isWatch) {
        // The watch over the start is no part of it.
        await expect(app.slider).toBeVisible();
        await expect(app.trouble).toHaveCount(0);
      } else {
        await expect(app.trouble).toContainText(/map did not start|taking very long/, {
          // The watch itself waits for twelve seconds, and a busy machine takes its time.
          timeout: 45_000,
        });
        await expect(app.trouble).toContainText(/地图/);
        await expect(app.plainList).toContainText('Zhangjiajie Metaverse Research Center');
        await expect(app.plainList).toContainText('张家界元宇宙研究中心');
        await expect(app.plainPicture).toBeVisible();
        if (shortName(file).startsWith('index')) expect(await app.accessibilityProblems()).toEqual([]);
        const again = app.trouble.getByRole('button', { name: 'Try again' });
        // A file that is only late would start the page before the press.
        if (fault === 'never ends') await again.click();
        await app.mendFiles();
        if (fault !== 'never ends') await again.click();
        await expect(app.slider).toBeVisible();
        await expect(app.plainList).toHaveCount(0);
      }
      app.forgive(/./);
    });
  }
}

test('a start that takes long and comes after all leaves no words behind', async ({ app }) => {
  const [program] = startFiles().filter((file) => /assets\/index-[\w-]+\.js$/.test(file));
  const release = await app.delayFile(program ?? '');
  await app.openBroken('lang=en');
  await expect(app.trouble).toContainText('taking very long', { timeout: 30_000 });
  release();
  await expect(app.slider).toBeVisible();
  await expect(app.trouble).toHaveCount(0);
  await expect(app.plainList).toHaveCount(0);
});

test('the speaker’s window says so too', async ({ app }) => {
  await app.damageFile(startFiles().find((file) => /index-[\w-]+\.js$/.test(file)) ?? '', 'is gone');
  await app.openBroken('speaker=1');
  await expect(app.trouble).toContainText('did not start');
  await app.mendFiles();
  await app.trouble.getByRole('button', { name: 'Try again' }).click();
  await expect(app.trouble).toHaveCount(0);
  app.forgive(/./);
});
