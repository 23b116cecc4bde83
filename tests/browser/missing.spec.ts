import type { Locator } from 'playwright/test';
import { type AppDriver, expect, test } from './driver.ts';

interface Part {
  readonly name: string;
  /** Files that are gone. */
  readonly files: RegExp;
  readonly query?: string;
  ask(app: AppDriver): Promise<void>;
  /** What is there once it has come. */
  come(app: AppDriver): Locator;
}

const parts: readonly Part[] = [
  {
    name: 'the table',
    files: /\/assets\/table-[^/]*\.js$/,
    ask: (app) => app.tab('Table').click(),
    come: (app) => app.table,
  },
  {
    name: 'help',
    files: /\/assets\/help-[^/]*\.js$/,
    ask: (app) => app.button('Help').click(),
    come: (app) => app.dialog('Help').getByRole('heading', { level: 3 }).first(),
  },
  {
    name: 'the style of help',
    files: /\/assets\/help-[^/]*\.css$/,
    ask: (app) => app.button('Help').click(),
    come: (app) => app.dialog('Help').getByRole('heading', { level: 3 }).first(),
  },
  {
    name: 'sharing',
    files: /\/assets\/shareDialog-[^/]*\.js$/,
    ask: (app) => app.button('Share').click(),
    come: (app) => app.dialog('Share').getByRole('textbox').first(),
  },
  {
    name: 'export',
    files: /\/assets\/exportDialog-[^/]*\.js$/,
    ask: (app) => app.button('Export').click(),
    come: (app) => app.dialog('Export').getByRole('button', { name: 'Download' }),
  },
  {
    name: 'what draws the preview',
    files: /\/assets\/drawScene-[^/]*\.js$/,
    ask: (app) => app.button('Export').click(),
    come: (app) => app.dialog('Export').getByRole('group', { name: 'Preview' }).locator('svg'),
  },
  {
    name: 'search',
    files: /\/assets\/search-[^/]*\.js$/,
    ask: (app) => app.searchBox.pressSequentially('guiyang'),
    come: (app) => app.suggestion(/Guiyang/).first(),
  },
  {
    name: 'the shape of the spread',
    files: /\/assets\/spread-[^/]*\.js$/,
    ask: (app) => app.button('Path').first().click(),
    come: (app) => app.page.getByRole('button', { name: 'Path', pressed: true }).first(),
  },
  {
    name: 'the outlines',
    files: /\.topojson$/,
    ask: () => Promise.resolve(),
    // Until then the map draws coarse ones, and names no province but those of initiatives.
    come: (app) => app.map.getByText('Yunnan', { exact: true }),
  },
];

for (const { name, files, ask, come } of parts) {
  test(`where ${name} did not come, the page says so and asks again`, async ({ app }) => {
    await app.loseFiles(files);
    await app.open();
    await ask(app);
    await expect(app.tryAgain).toBeVisible();
    await expect(app.alerts.filter({ hasText: /no longer on the server|could not be loaded/ })).toBeVisible();
    await expect(app.alerts.getByRole('button', { name: 'Reload the page' })).toBeVisible();
    const before = app.timesRequested(files);
    await app.tryAgain.click();
    await expect.poll(() => app.timesRequested(files)).toBeGreaterThan(before);
    await expect(app.tryAgain).toBeVisible();
    await expect(come(app)).toHaveCount(0);
    await app.returnFiles(files);
    await app.tryAgain.click();
    await expect(come(app)).toBeVisible();
    await expect(app.tryAgain).toHaveCount(0);
    app.forgive(/Failed to load resource/);
  });
}

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
