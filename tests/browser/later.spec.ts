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

async function openWithout(app: AppDriver, part: LatePart, file: string, fault: Fault): Promise<void> {
  await app.damageFile(file, fault);
  if (part.open) await part.open(app);
  else await app.open(part.query);
  await part.ask(app);
}

for (const file of [...laterFiles(), 'basemap/china.topojson']) {
  const part = file.endsWith('.topojson')
    ? lateParts.find(({ loads }) => loads.includes('ground.js'))
    : partOf(file);
  if (!part) continue;
  for (const fault of faults) {
    test(`${shortName(file)} ${fault} when it is asked for: ${part.isMissed ? 'the page says so, and trying again works once it is back' : 'nobody misses it'}`, async ({
      openApp,
    }) => {
      const app = await openApp({ permissions: ['clipboard-read', 'clipboard-write'] });
      await openWithout(app, part, file, fault);
      if (!part.isMissed) {
        await expect(part.come(app)).toBeVisible();
        await expect(app.alerts).toHaveCount(0);
        app.forgive(/./);
        return;
      }
      // What never ends is told of after twelve seconds.
      await expect(app.tryAgain.first()).toBeVisible({ timeout: 45_000 });
      const opened = await app.opening();
      const again = app.tryAgain.first();
      // What is only late would come before the press.
      if (fault === 'never ends') await again.click();
      await app.mendFiles();
      if (fault !== 'never ends') await again.click();
      const isOther = async (): Promise<boolean> => ![opened, undefined].includes(await app.opening());
      await expect.poll(async () => (await isOther()) || (await part.come(app).isVisible())).toBe(true);
      if (await isOther()) await part.ask(app);
      await expect(part.come(app)).toBeVisible();
      await expect(app.tryAgain).toHaveCount(0);
      app.forgive(/./);
    });
  }
}
