import { type AppDriver, expect, type Fault, faults, test } from './driver.ts';
import { type LatePart, lateParts } from './lateParts.ts';
import { laterFiles, laterGroups, shortName } from './siteFiles.ts';

const groups = laterGroups();
const filesOf = ({ loads }: LatePart): readonly string[] =>
  loads.flatMap((name) => groups.get(name) ?? laterFiles().filter((file) => shortName(file) === name));

/** A part that shows a file's coming: one that misses it, if there is any. */
function partOf(file: string): LatePart | undefined {
  const own = lateParts.filter((part) => filesOf(part).includes(file));
  return own.find(({ isMissed }) => isMissed) ?? own[0];
}

test('each file that is loaded on demand is asked for by something that these tests know', () => {
  expect(laterFiles().filter((file) => !partOf(file))).toEqual([]);
  expect([...groups.keys()].filter((name) => !lateParts.some(({ loads }) => loads.includes(name)))).toEqual(
    [],
  );
});

test('what is asked for along with a part is in the site', () => {
  const site = laterFiles();
  expect([...groups.values()].flat().filter((file) => !site.includes(file))).toEqual([]);
});

async function openWithout(app: AppDriver, part: LatePart, file: string, fault: Fault): Promise<void> {
  await app.damageFile(file, fault);
  // Time flows as ever, but can be made to pass faster.
  if (fault === 'never ends') await app.holdClock();
  if (part.open) await part.open(app);
  else await app.open(part.query);
  await part.ask(app);
}

/**
 * What a program imports comes, or does not, in the same way as the program itself: of those that only others import,
 * two faults do for all.
 */
const faultsOf = (file: string): readonly Fault[] =>
  !file.endsWith('.js') || groups.has(shortName(file)) ? faults : ['is gone', 'is cut off'];

for (const file of [...laterFiles(), 'basemap/outlines.topojson']) {
  const part = file.endsWith('.topojson')
    ? lateParts.find(({ loads }) => loads.includes('ground.js'))
    : partOf(file);
  if (!part) continue;
  for (const fault of faultsOf(file)) {
    test(`${shortName(file)} ${fault} when it is asked for: ${part.isMissed ? 'the page says so, and trying again works once it is back' : 'nobody misses it'}`, async ({
      openApp,
    }) => {
      const app = await openApp({
        permissions: ['clipboard-read', 'clipboard-write'],
        // Small, as there are many of these tests.
        viewport: { width: 1024, height: 640 },
        reducedMotion: 'reduce',
      });
      await openWithout(app, part, file, fault);
      if (!part.isMissed) {
        await expect(part.come(app)).toBeVisible();
        await expect(app.alerts).toHaveCount(0);
        app.forgive(/./);
        return;
      }
      // Twelve seconds are a long time to wait, for tests too.
      if (fault === 'never ends') {
        await expect.poll(() => app.timesRequested(new RegExp(file))).toBeGreaterThan(0);
        await app.skipTime(12_500);
      }
      await expect(app.tryAgain.first()).toBeVisible();
      if (fault === 'is gone') {
        await expect(app.alerts.getByRole('button', { name: 'Reload the page' }).first()).toBeVisible();
        // Browsers tell which file is missing only of those that are asked for themselves.
        if (part.loads.includes(shortName(file)) && !part.loads.includes('ground.js'))
          await expect(app.alerts.filter({ hasText: 'no longer on the server' }).first()).toBeVisible();
        const before = app.timesRequested(new RegExp(file));
        await app.tryAgain.first().click();
        await expect.poll(() => app.timesRequested(new RegExp(file))).toBeGreaterThan(before);
        await expect(app.tryAgain.first()).toBeVisible();
        await expect(part.come(app)).toHaveCount(0);
      }
      const opened = await app.opening();
      const again = app.tryAgain.first();
      // What is only late would come before the press.
      if (fault === 'never ends') await again.click();
      await app.mendFiles();
      const isOther = async (): Promise<boolean> => ![opened, undefined].includes(await app.opening());
      const isThere = async (): Promise<boolean> => (await isOther()) || (await part.come(app).isVisible());
      const trying = async (): Promise<boolean> => {
        if (await isThere()) return true;
        // What was asked for before the file was mended may come by now, and take the button away.
        if (fault !== 'never ends') await again.click({ timeout: 1500 }).catch(() => undefined);
        return isThere();
      };
      await expect.poll(trying, { intervals: [1000] }).toBe(true);
      if (await isOther()) await (part.askAnew ?? part.ask)(app);
      await expect(part.come(app)).toBeVisible();
      await expect(app.tryAgain).toHaveCount(0);
      app.forgive(/./);
    });
  }
}

test('a style sheet that stays broken is missed by its own part, and by no other', async ({ openApp }) => {
  const app = await openApp({});
  const sheet = laterFiles().find((file) => shortName(file) === 'help.css') ?? '';
  await app.damageFile(sheet, 'is cut off');
  await app.open();
  await app.button('Help').click();
  await expect(app.tryAgain).toBeVisible();
  await app.press('Escape');
  await app.tab('Table').click();
  await expect(app.table).toBeVisible();
  await expect(app.tryAgain).toHaveCount(0);
  app.forgive(/./);
});
