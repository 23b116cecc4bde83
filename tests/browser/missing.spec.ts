import { expect, test } from './driver.ts';

test('what is gone and what has no network are told apart', async ({ app }) => {
  await app.loseFiles(/\/assets\/table-[^/]*\.js$/);
  await app.open();
  await app.tab('Table').click();
  await expect(app.alerts).toContainText('This part is no longer on the server');
  await app.goOffline();
  await app.tryAgain.click();
  await expect(app.alerts).toContainText('there is no connection');
  await expect(app.button('Reload the page')).toHaveCount(0);
  expect(await app.accessibilityProblems()).toEqual([]);
  app.forgive(/Failed to load resource/);
});

test('a citation that could not be made is made after all', async ({ openApp }) => {
  const app = await openApp({ permissions: ['clipboard-read', 'clipboard-write'] });
  await app.loseFiles(/\/assets\/citation-[^/]*\.js$/);
  await app.open('sel=cmca-industry-committee');
  await app.details.getByRole('button', { name: 'Copy citation', exact: true }).click();
  await expect(app.tryAgain).toBeVisible();
  await app.returnFiles(/\/assets\/citation-[^/]*\.js$/);
  await app.tryAgain.click();
  await expect(app.status).toHaveText('Citation copied (APA 7)');
  expect(await app.clipboard()).toContain('Global Times.');
  app.forgive(/Failed to load resource/);
});

test('a sheet that lacks something says so, and can be printed again', async ({ app }) => {
  await app.loseFiles(/\/assets\/printPage-[^/]*\.js$/);
  await app.open('date=2021-12-23');
  await app.run(() => {
    Object.assign(globalThis, { printed: 0 });
    window.print = () => {
      Object.assign(globalThis, { printed: (globalThis as unknown as { printed: number }).printed + 1 });
    };
  }, undefined);
  await app.emulatePaper();
  await app.whilePrinting(() => expect(app.paper).toContainText('This sheet is not complete'));
  await app.emulateScreen();
  await expect(app.tryAgain).toBeVisible();
  await app.returnFiles(/\/assets\/printPage-[^/]*\.js$/);
  await app.tryAgain.click();
  await expect
    .poll(() => app.run(() => (globalThis as unknown as { printed: number }).printed, undefined))
    .toBe(1);
  await app.whilePrinting(async () => {
    await expect(app.paper.locator('svg')).toHaveCount(1);
    await expect(app.paper).not.toContainText('not complete');
  });
  app.forgive(/Failed to load resource/);
});

test('a speaker’s window that did not come says so and asks again', async ({ app }) => {
  await app.loseFiles(/\/assets\/speaker-[^/]*\.js$/);
  await app.open('mode=present');
  const speaker = await app.windowOf(app.button('Speaker view'));
  await expect(speaker.tryAgain).toBeVisible();
  await app.returnFiles(/\/assets\/speaker-[^/]*\.js$/);
  await speaker.tryAgain.click();
  await expect(speaker.page.getByRole('button', { name: 'Next' }).first()).toBeVisible();
});
