import { type AppDriver, expect, test } from './driver.ts';
import type { ToldMoment } from './measure.ts';

/** The article's initiatives as they are told, each by what callout, mark, row and sentence all say of it. */
const story = [
  ['first-metaverse-conference', 'First Metaverse Conference'],
  ['cmca-industry-committee', 'CMCA Metaverse Industry Committee'],
  ['zhejiang-symposium', 'Zhejiang'],
  ['zhangjiajie-research-center', 'Zhangjiajie Metaverse Research Center'],
  ['shenzhen-science-fiction-week', 'Shenzhen Science Fiction Week'],
  ['guiyang-salon-1', 'Guiyang'],
  ['guiyang-big-data-seminar', 'Guiyang Big Data Bureau'],
  ['sichuan-working-committee', 'Sichuan'],
  ['fujian-special-committee', 'Fujian Blockchain Association'],
  ['hangzhou-special-committee', 'Hangzhou Metaverse Special Committee'],
] as const;

/** Opens the map with its clock in the hand, and lets time pass until it is drawn and rests. */
async function openHeld(app: AppDriver, query: string): Promise<void> {
  await app.holdClock();
  await app.open(query);
  await expect
    .poll(async () => {
      await app.runClock(200);
      return app.attribute(app.map, 'data-settled');
    })
    .toBe('');
  await app.stopClock();
}

/** Plays to the end, and notes each thing told once it has been told for a while. */
async function tellAll(app: AppDriver): Promise<readonly ToldMoment[]> {
  const told: ToldMoment[] = [];
  await app.playButton.click();
  let before = '';
  for (let step = 0; step < 200 && before !== 'closing'; step += 1) {
    await app.runClock(200);
    const now = (await app.measured('told'))?.callout ?? '';
    if (now === before || now === '') continue;
    before = now;
    await app.runClock(1200);
    const moment = await app.measured('told');
    if (moment) told.push(moment);
  }
  return told;
}

test('each beat tells one initiative: at its place, in its row and in the sentence', async ({ app }) => {
  await openHeld(app, 'date=earliest');
  const told = await tellAll(app);
  expect(told.map(({ callout }) => callout)).toEqual([...story.map(([id]) => id), 'closing']);
  for (const [position, [, name]] of story.entries()) {
    const moment = told[position];
    expect(moment?.text, name).toContain(name);
    expect(moment?.mark, name).toContain(name);
    expect(moment?.newest, name).toContain(name);
    expect(moment?.row, name).toContain(name.replace('CMCA', 'China Mobile Communications Association'));
    expect(moment?.isRowSeen, name).toBe(true);
    expect([moment?.covered, moment?.markCovered], name).toEqual([[], []]);
  }
  const closing = told.at(-1);
  expect(closing?.text.replaceAll(/\s+/g, ' ')).toBe(
    'By 31 December 2021: 5 lasting bodies and 5 events in 7 provinces .',
  );
  expect([closing?.covered, closing?.row]).toEqual([[], '']);
});

for (const [width, height] of [
  [390, 844],
  [844, 390],
  [320, 480],
] as const) {
  test.describe(`on ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });
    test('what is told lies under nothing', async ({ app }) => {
      await openHeld(app, 'date=earliest');
      const told = await tellAll(app);
      expect(told.length).toBeGreaterThan(3);
      expect(told.flatMap(({ callout, covered }) => covered.map((cover) => `${callout}: ${cover}`))).toEqual(
        [],
      );
    });
  });
}

test('the camera goes to what arrives, and at the close back to the whole', async ({ app }) => {
  await openHeld(app, 'date=earliest');
  const whole = await app.zoomOfMap();
  await app.playButton.click();
  await app.runClock(2600);
  expect(await app.zoomOfMap()).toBeGreaterThan(whole + 0.5);
  await app.runClock(30_000);
  expect(await app.zoomOfMap()).toBeLessThan(whole + 0.2);
});

test('a hand that has moved the map keeps it, and what is told is told there', async ({ app }) => {
  await openHeld(app, 'date=earliest&view=108,32,4.2');
  await app.playButton.click();
  await app.runClock(3000);
  expect(await app.zoomOfMap()).toBeCloseTo(4.2, 1);
  expect((await app.measured('told'))?.callout).toBe('first-metaverse-conference');
});

test('with reduced motion the camera stays, and the callouts come', async ({ app }) => {
  await app.emulateReducedMotion();
  await openHeld(app, 'date=earliest');
  const whole = await app.zoomOfMap();
  await app.playButton.click();
  await app.runClock(1500);
  expect((await app.measured('told'))?.callout).toBe('first-metaverse-conference');
  expect(await app.zoomOfMap()).toBeLessThan(whole + 0.2);
});

test('a pause keeps what is told; a hand on the slider takes it away', async ({ app }) => {
  await openHeld(app, 'date=earliest');
  await app.playButton.click();
  await app.runClock(2600);
  await app.playButton.click();
  await app.runClock(5000);
  expect((await app.measured('told'))?.callout).toBe('first-metaverse-conference');
  await app.pressOn(app.slider, 'ArrowRight');
  await app.runClock(1500);
  expect(await app.measured('told')).toBeUndefined();
});
