import { expect, test } from './driver.ts';

const initiatives = [
  {
    title: 'First Metaverse Conference',
    date: '2021-10-31',
    before: '2021-09-30',
  },
  {
    title: 'China Mobile Communications Association Metaverse',
    date: '2021-11-11',
    before: '2021-11-10',
  },
  { title: 'Zhejiang symposium', date: '2021-11-12', before: '2021-11-11' },
  {
    title: 'Zhangjiajie Metaverse Research Center',
    date: '2021-11-18',
    before: '2021-11-17',
  },
  {
    title: 'Shenzhen Science Fiction Week',
    date: '2021-11-20',
    before: '2021-11-19',
  },
  {
    title: 'Guiyang innovation salon',
    date: '2021-11-26',
    before: '2021-11-25',
  },
  {
    title: 'Guiyang Big Data Bureau',
    date: '2021-12-23',
    before: '2021-12-22',
  },
  {
    title: 'Sichuan Network Culture Association',
    date: '2021-12-23',
    before: '2021-12-22',
  },
  {
    title: 'Fujian Blockchain Association',
    date: '2021-12-30',
    before: '2021-12-29',
  },
  {
    title: 'Hangzhou Metaverse Special Committee',
    date: '2021-12-30',
    before: '2021-12-29',
  },
];
const dates = [...new Set(initiatives.flatMap(({ date, before }) => [before, date]))]
  .filter((date) => date >= '2021-10-01')
  .sort();

test('each initiative appears at its date and not before', async ({ app }) => {
  for (const date of dates) {
    await app.open(`date=${date}`);
    for (const initiative of initiatives) {
      const row = app.row(initiative.title);
      if (initiative.date <= date) await expect(row).not.toContainText(/not yet|may have/);
      else if (initiative.title !== 'First Metaverse Conference') await expect(row).toContainText('not yet');
    }
    const marks = initiatives.filter((initiative) => initiative.date <= date).length;
    await expect(app.mark(/2021/)).toHaveCount(marks);
  }
});

test('a record of which only the month is known may have happened from the first of the month', async ({
  app,
}) => {
  await app.open('date=2021-10-15');
  await expect(app.row('First Metaverse Conference')).toContainText('may have happened');
  await expect(app.row('First Metaverse Conference')).toContainText('some day in October 2021');
  await expect(app.text('1 initiative may have happened')).toBeVisible();
});

test('the slider is scrubbed by keys alone', async ({ app }) => {
  await app.open('date=2021-11-18');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '18 November 2021');
  const steps: readonly (readonly [string, string])[] = [
    ['ArrowRight', '19 November 2021'],
    ['ArrowUp', '20 November 2021'],
    ['ArrowLeft', '19 November 2021'],
    ['ArrowDown', '18 November 2021'],
    // The way of a clicker.
    ['PageDown', '25 November 2021'],
    ['PageUp', '18 November 2021'],
    ['Home', '1 October 2021'],
    ['ArrowLeft', '1 October 2021'],
    ['End', '31 December 2021'],
    ['ArrowRight', '31 December 2021'],
  ];
  await app.slider.focus();
  for (const [key, date] of steps) {
    await app.press(key);
    await expect(app.slider).toHaveAttribute('aria-valuetext', date);
  }
  await expect(app.row('Hangzhou Metaverse Special Committee')).not.toContainText('not yet');
});

test('a press on the track jumps, a drag scrubs', async ({ app }) => {
  await app.open('date=earliest');
  const start = await app.centerOf(app.slider);
  await app.clickAt({ x: start.x + 300, y: start.y });
  const now = async (): Promise<number> => Number(await app.attribute(app.slider, 'aria-valuenow'));
  const earliest = Number(await app.attribute(app.slider, 'aria-valuemin'));
  await expect.poll(now).toBeGreaterThan(earliest + 20);
  const jumped = await now();
  const handle = await app.centerOf(app.slider);
  await app.drag(handle, { x: handle.x + 200, y: handle.y });
  await expect
    .poll(async () => Number(await app.attribute(app.slider, 'aria-valuenow')))
    .toBeGreaterThan(jumped + 15);
});

test('the ends of the axis are buttons that jump there', async ({ app }) => {
  await app.open('date=2021-11-18');
  await app.button('Jump to 1 Oct 2021').click();
  await expect(app.slider).toHaveAttribute('aria-valuetext', '1 October 2021');
  await app.button('Jump to 31 Dec 2021').click();
  await expect(app.slider).toHaveAttribute('aria-valuetext', '31 December 2021');
});

test('buttons and brackets step from initiative to initiative', async ({ app }) => {
  await app.open('date=earliest');
  const stops = [
    '31 October',
    '11 November',
    '12 November',
    '18 November',
    '20 November',
    '26 November',
    '23 December',
    '30 December',
  ];
  for (const stop of stops) {
    await app.nextButton.click();
    await expect(app.slider).toHaveAttribute('aria-valuetext', `${stop} 2021`);
  }
  await expect(app.nextButton).toHaveAttribute('aria-disabled', 'true');
  await app.press('[');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '23 December 2021');
  await app.press(']');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '30 December 2021');
});

test('play runs from the first day to the last and stops there', async ({ app }) => {
  await app.holdClock();
  await app.open('date=earliest');
  await expect(app.text(/plays in \d\d s/)).toBeVisible();
  await app.button('Play').click();
  await expect(app.button('Pause')).toBeVisible();
  await app.runClock(6000);
  await expect(app.row('China Mobile Communications Association')).not.toContainText('not yet');
  await expect(app.row('Hangzhou Metaverse Special Committee')).toContainText('not yet');
  await app.runClock(24_000);
  await expect(app.slider).toHaveAttribute('aria-valuetext', '31 December 2021');
  await expect(app.button('Play')).toBeVisible();
});

test('play at the end starts again, and a hand on the slider pauses', async ({ app }) => {
  await app.holdClock();
  await app.open();
  await app.button('Play').click();
  await app.runClock(400);
  await expect(app.row('Hangzhou Metaverse Special Committee')).toContainText('not yet');
  await app.pressOn(app.slider, 'ArrowRight');
  await app.runClock(50);
  await expect(app.button('Play')).toBeVisible();
});

test('the pause button is where the play button was', async ({ app }) => {
  await app.open('date=earliest');
  const before = await app.centerOf(app.playButton);
  await app.playButton.click();
  await expect(app.button('Pause')).toBeVisible();
  expect(await app.centerOf(app.playButton)).toEqual(before);
});

test('with reduced motion nothing plays by itself, and play steps from initiative to initiative', async ({
  app,
}) => {
  await app.emulateReducedMotion();
  await app.holdClock();
  await app.open('date=earliest&play=1');
  await app.runClock(3000);
  await expect(app.slider).toHaveAttribute('aria-valuetext', '1 October 2021');
  await app.button('Play').click();
  const seen = new Set<string>();
  for (let step = 0; step < 60; step += 1) {
    await app.runClock(500);
    seen.add((await app.attribute(app.slider, 'aria-valuetext')) ?? '');
  }
  expect([...seen]).toEqual([
    '31 October 2021',
    '11 November 2021',
    '12 November 2021',
    '18 November 2021',
    '20 November 2021',
    '26 November 2021',
    '23 December 2021',
    '30 December 2021',
    '31 December 2021',
  ]);
});

test('what has just appeared is announced', async ({ app }) => {
  await app.open('date=2021-11-17');
  await app.pressOn(app.slider, 'ArrowRight');
  await expect(app.status).toHaveText(
    '18 November 2021. New: Zhangjiajie Metaverse Research Center, in Hunan: the first in its province. 4 of 10 initiatives.',
  );
});
