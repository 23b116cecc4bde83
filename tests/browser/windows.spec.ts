import { type AppDriver, expect, type Point, phone, test } from './driver.ts';

test.describe('each window', () => {
  const cases = [
    ['cumulative-from-start', 'By 24 November 2021: 2 lasting bodies and 3 events in 4 provinces.', 5],
    ['time-window', '11–24 November 2021: 2 lasting bodies and 2 events in 4 provinces.', 4],
    ['instant', 'On 24 November 2021: 2 lasting bodies and 0 events in 2 provinces.', 2],
    ['cumulative-from-end', 'From 24 November 2021 on: 3 lasting bodies and 2 events in 4 provinces.', 7],
  ] as const;
  for (const [window, sentence, marks] of cases) {
    test(`${window}: sentence, list and map agree`, async ({ app }) => {
      await app.open(`window=${window}&date=2021-11-24`);
      await expect(app.text(sentence)).toBeVisible();
      await expect(app.mark(/2021/)).toHaveCount(marks);
      const counted = /(\d+) lasting bod\w+ and (\d+) event/.exec(sentence);
      const total = Number(counted?.[1]) + Number(counted?.[2]);
      await expect(app.text(new RegExp(`^${total} of 10 `))).toBeVisible();
    });
  }

  test('is chosen in the settings, with a line that explains it, and goes into the link', async ({ app }) => {
    await app.open('date=2021-11-24');
    await app.button('Time settings').click();
    const dialog = app.page.getByRole('dialog', { name: 'Time settings' });
    await expect(
      dialog.getByText(
        'The bodies that exist, the documents in force and the events that run on that one day.',
      ),
    ).toBeVisible();
    await dialog.getByRole('radio', { name: 'One day' }).check();
    await expect(app.text('On 24 November 2021')).toBeVisible();
    await app.expectParameter('window', 'instant');
    await app.press('Escape');
    await expect(dialog).toBeHidden();
  });
});

test.describe('the window of two handles', () => {
  test('has two sliders, whose keys move them', async ({ app }) => {
    await app.open('window=time-window&date=2021-11-24&span=5');
    await expect(app.startSlider).toHaveAttribute('aria-valuetext', '20 November 2021');
    await app.pressOn(app.startSlider, 'ArrowLeft');
    await expect(app.startSlider).toHaveAttribute('aria-valuetext', '19 November 2021');
    await expect(app.slider).toHaveAttribute('aria-valuetext', '24 November 2021');
    await app.expectParameter('span', '6');
    await app.pressOn(app.startSlider, 'End');
    await expect(app.startSlider).toHaveAttribute('aria-valuetext', '24 November 2021');
    await app.expectParameter('span', '1');
  });

  test('moves as a whole when dragged between its handles', async ({ app }) => {
    await app.open('window=time-window&date=2021-11-24&span=14');
    const [start, end] = [await app.centerOf(app.startSlider), await app.centerOf(app.slider)];
    const middle = { x: (start.x + end.x) / 2, y: start.y };
    await app.drag(middle, { x: middle.x + 120, y: middle.y });
    await expect.poll(async () => app.dayOf(app.slider)).toBeGreaterThan(18_955 + 5);
    expect((await app.dayOf(app.slider)) - (await app.dayOf(app.startSlider))).toBe(13);
  });

  test('lets its handles cross', async ({ app }) => {
    await app.open('window=time-window&date=2021-11-24&span=5');
    const [start, end] = [await app.centerOf(app.startSlider), await app.centerOf(app.slider)];
    await app.drag(start, { x: end.x + 100, y: end.y });
    await expect.poll(async () => app.dayOf(app.startSlider)).toBe(18_955);
    expect(await app.dayOf(app.slider)).toBeGreaterThan(18_960);
  });
});

test.describe('typing a date', () => {
  const typed = [
    ['23 December 2021', '23 December 2021'],
    ['2021-11-18', '18 November 2021'],
    ['Nov 20', '20 November 2021'],
    ['2021年12月23日', '23 December 2021'],
    ['12月23日', '23 December 2021'],
  ] as const;
  for (const [text, date] of typed) {
    test(`${text} is understood`, async ({ app }) => {
      await app.open('date=2021-10-10');
      await app.typeDate(text);
      await expect(app.slider).toHaveAttribute('aria-valuetext', date);
      await expect(app.dateButton).toBeFocused();
    });
  }

  const refused = [
    ['sometime', 'is no date'],
    ['31 November', 'no day'],
    ['03/11/2021', 'could be 3 November 2021 or 11 March 2021'],
    ['1 March 2022', 'outside the timeline'],
  ] as const;
  for (const [text, reason] of refused) {
    test(`${text} is refused, and the text is kept`, async ({ app }) => {
      await app.open('date=2021-10-10');
      await app.typeDate(text);
      await expect(app.alerts).toContainText(reason);
      await expect(app.dateField).toHaveValue(text);
      await app.press('Escape');
      await expect(app.slider).toHaveAttribute('aria-valuetext', '10 October 2021');
      await expect(app.dateField).toHaveCount(0);
    });
  }

  test('works by touch', async ({ openApp }) => {
    const app = await openApp(phone);
    await app.open();
    await app.dateButton.tap();
    await app.dateField.fill('18 November');
    await app.dateField.press('Enter');
    await expect(app.slider).toHaveAttribute('aria-valuetext', '18 November 2021');
  });
});

test('hovering the track previews a date', async ({ app }) => {
  await app.open('date=earliest');
  const { x, y } = await app.centerOf(app.slider);
  await app.pointAt({ x: x + 300, y });
  await expect(app.ghost).toBeVisible();
  await expect(app.ghost).toHaveText(/^\d+ \w{3,4} 2021$/);
  const previewed = (await app.ghost.textContent())?.trim();
  await app.clickAt({ x: x + 300, y });
  await expect(app.dateButton).toContainText(previewed ?? '');
  await expect(app.ghost).toBeHidden();
});

test.describe('the zoomed axis', () => {
  test('says what it shows and comes back', async ({ app }) => {
    await app.open('date=2021-11-18');
    const at = await app.centerOf(app.slider);
    await app.wheelAt({ x: at.x, y: at.y - 30 }, -600);
    await expect(app.text(/^Showing .* 2021/)).toBeVisible();
    await expect(app.slider).toHaveAttribute('aria-valuetext', '18 November 2021');
    await app.button('Reset zoom').click();
    await expect(app.text(/^Showing /)).toHaveCount(0);
  });

  test('is dragged beside the track, and keeps the handle in sight', async ({ app }) => {
    await app.open('date=2021-11-18');
    const at = await app.centerOf(app.slider);
    await app.wheelAt({ x: at.x, y: at.y - 40 }, -500);
    const shown = await app.text(/^Showing /).textContent();
    await app.drag({ x: at.x + 40, y: at.y - 55 }, { x: at.x - 60, y: at.y - 55 });
    await expect(app.text(/^Showing /)).not.toHaveText(shown ?? '');
    await expect(app.slider).toHaveAttribute('aria-valuetext', '18 November 2021');
    await app.pressOn(app.slider, 'End');
    await expect(app.slider).toBeInViewport();
    await expect(app.text(/31 Dec 2021$/).first()).toBeVisible();
  });

  test('zooms by keys', async ({ app }) => {
    await app.open('date=2021-11-18');
    await app.pressOn(app.slider, '+', '+');
    await expect(app.text(/^Showing /)).toBeVisible();
    await app.press('0');
    await expect(app.text(/^Showing /)).toHaveCount(0);
    await expect(app.slider).toHaveAttribute('aria-valuetext', '18 November 2021');
  });

  test('opens by two fingers', async ({ openApp }) => {
    const app = await openApp(phone);
    await app.open('date=2021-11-18');
    const at = await app.centerOf(app.slider);
    await app.pinch({ x: 195, y: at.y - 30 }, 60, 260);
    await expect(app.text(/^Showing /)).toBeVisible();
    await expect(app.slider).toHaveAttribute('aria-valuetext', '18 November 2021');
  });
});

test.describe('what is drawn on the zoomed axis', () => {
  const expectInside = async (app: AppDriver): Promise<void> => {
    const axis = await app.boxOf(app.axisTrack);
    for (const area of await app.growth.all()) {
      const { left, right } = await app.boxOf(area);
      expect(left).toBeGreaterThanOrEqual(axis.left);
      expect(right).toBeLessThanOrEqual(axis.right);
    }
  };
  const zoomWays = [
    ['wheel', (app: AppDriver, at: Point) => app.wheelAt({ x: at.x, y: at.y - 30 }, -900)],
    ['keys', (app: AppDriver) => app.pressOn(app.slider, '+', '+', '+')],
  ] as const;
  for (const [way, zoom] of zoomWays) {
    test(`stays inside it and takes no press from other parts (${way})`, async ({ app }) => {
      await app.open('date=2021-12-23');
      await zoom(app, await app.centerOf(app.slider));
      await expect(app.button('Reset zoom')).toBeVisible();
      await expectInside(app);
      await app.playButton.click();
      await expect(app.button('Pause')).toBeVisible();
      await app.row('Guiyang innovation salon').click();
      await expect(app.detailsTitle).toContainText('Guiyang innovation salon');
    });
  }

  test('stays inside it, opened by two fingers too', async ({ openApp }) => {
    const app = await openApp(phone);
    await app.open('date=2021-12-23');
    const at = await app.centerOf(app.slider);
    await app.pinch({ x: at.x - 40, y: at.y - 30 }, 60, 320);
    await expect(app.button('Reset zoom')).toBeVisible();
    await expectInside(app);
  });
});

test.describe('a mark that counts several', () => {
  test('comes closer to its own days, and time stays where it is', async ({ app }) => {
    await app.open('data=extended');
    // Two documents upon two bodies.
    await expect(app.gatheredMark).toHaveText('22');
    await app.clickAt(await app.centerOf(app.gatheredMark));
    await expect(app.text('Showing 28 Dec 2021 – 3 Jan 2022')).toBeVisible();
    await expect(app.axisMarks).toHaveCount(4);
    await expect(app.slider).toHaveAttribute('aria-valuetext', '28 February 2022');
    await expect(app.slider).toBeInViewport();
    await expect(app.button('Jump to 28 Dec 2021')).toBeVisible();
    await expect(app.button('Jump to 3 Jan 2022')).toBeVisible();
    await app.clickAt(await app.centerOf(app.axisMarks.nth(3)));
    await expect(app.detailsTitle).toContainText('Taihu Bay');
  });

  test('leaves the handle at the edge, and a press there brings the axis to it', async ({ app }) => {
    await app.open('data=extended');
    await app.clickAt(await app.centerOf(app.gatheredMark));
    await expect(app.text('Showing 28 Dec 2021 – 3 Jan 2022')).toBeVisible();
    await app.clickAt(await app.centerOf(app.slider));
    await expect(app.button('Jump to 28 Feb 2022')).toBeVisible();
    await expect(app.slider).toHaveAttribute('aria-valuetext', '28 February 2022');
    await app.pressOn(app.slider, 'ArrowLeft');
    await expect(app.slider).toHaveAttribute('aria-valuetext', '27 February 2022');
  });
});

test.describe('hovering a mark on the axis', () => {
  test('tells its title, date and place, and covers no mark', async ({ app }) => {
    await app.open('date=2021-12-31');
    await app.untilMapIsAlive();
    const mark = app.axisMarks.nth(4);
    await app.pointAt(await app.centerOf(mark));
    await expect(app.axisTip).toBeVisible();
    await expect(app.axisTip).toHaveText(
      /Shenzhen Science Fiction Week\s*20–23 November 2021 · Shenzhen, Guangdong/,
    );
    const tip = await app.boxOf(app.axisTip);
    for (const other of await app.axisMarks.all()) {
      const { x, y } = await app.centerOf(other);
      expect(x > tip.left && x < tip.right && y > tip.top && y < tip.bottom).toBe(false);
    }
    await app.pointAt({ x: 10, y: 10 });
    await expect(app.axisTip).toBeHidden();
  });

  test('names those that it counts', async ({ app }) => {
    await app.open('data=extended');
    await app.untilMapIsAlive();
    await app.pointAt(await app.centerOf(app.gatheredMark));
    await expect(app.axisTip).toContainText('4 initiatives');
    await expect(app.axisTip).toContainText('Hangzhou Metaverse Special Committee');
  });
});

test('the marks of one day stand upon each other, and say what they are of', async ({ app }) => {
  await app.open();
  await app.untilMapIsAlive();
  await app.pointAt(await app.centerOf(app.axisMarks.last()));
  await expect(app.axisTip).toContainText('2 on 30 December 2021:');
  await expect(app.axisTip).toContainText('Fujian Blockchain Association');
  await expect(app.axisTip).toContainText('Hangzhou Metaverse Special Committee');
  await expect(app.timeline).toContainText(
    '2 on 30 December 2021: Fujian Blockchain Association Metaverse Special Committee and Hangzhou Metaverse Special Committee.',
  );
});

test.describe('a month that tells little', () => {
  const unfold = 'Unfold October 2021';
  const fold = 'Fold October 2021';

  test('is folded, and opens and closes by its button', async ({ app }) => {
    await app.open('date=2021-11-01');
    const folded = await app.centerOf(app.slider);
    await app.button(unfold).click();
    await expect.poll(async () => (await app.centerOf(app.slider)).x).toBeGreaterThan(folded.x + 80);
    await expect(app.button(fold)).toBeFocused();
    await app.press('Enter');
    await expect(app.button(unfold)).toBeFocused();
    await expect.poll(async () => (await app.centerOf(app.slider)).x).toBeCloseTo(folded.x);
    await expect(app.slider).toHaveAttribute('aria-valuetext', '1 November 2021');
  });

  test('keeps each of its days: by keys, by typing and by a press', async ({ app }) => {
    await app.open('date=earliest');
    const start = await app.centerOf(app.slider);
    await app.pressOn(app.slider, 'ArrowRight', 'PageDown');
    await expect(app.slider).toHaveAttribute('aria-valuetext', '9 October 2021');
    const later = await app.centerOf(app.slider);
    expect(later.x).toBeGreaterThan(start.x + 15);
    await app.typeDate('20 October 2021');
    await expect(app.slider).toHaveAttribute('aria-valuetext', '20 October 2021');
    await app.clickAt(later);
    await expect(app.slider).toHaveAttribute('aria-valuetext', '9 October 2021');
  });

  test('stays folded in a part of the axis, and the whole comes back by Reset zoom', async ({ app }) => {
    await app.open('date=2021-11-05');
    const at = await app.centerOf(app.slider);
    await app.wheelAt({ x: at.x, y: at.y - 30 }, -300);
    await expect(app.text(/^Showing /)).toBeVisible();
    await expect.poll(async () => Math.round((await app.centerOf(app.slider)).x - at.x)).toBe(0);
    await expect(app.button(unfold)).toBeVisible();
    await app.button('Reset zoom').click();
    await expect(app.text(/^Showing /)).toHaveCount(0);
    await expect(app.button(unfold)).toBeVisible();
  });

  test('has a button that a finger finds', async ({ openApp }) => {
    const app = await openApp(phone);
    await app.open('date=2021-11-05');
    const button = await app.boxOf(app.button(unfold));
    expect(button.right - button.left).toBeGreaterThanOrEqual(44);
    await app.button(unfold).tap();
    await expect(app.button(fold)).toBeVisible();
  });
});

test('the axis shows what passes the filters, though as many passed before', async ({ app }) => {
  await app.open('provinces=CN-GZ');
  await expect(app.axisMarks).toHaveCount(2);
  await app.pointAt(await app.centerOf(app.axisMarks.first()));
  await expect(app.axisTip).toContainText('Guiyang');
  await app.followLink('provinces=CN-ZJ');
  await expect(app.rows).toHaveText([/Zhejiang/, /Hangzhou/]);
  await app.pointAt({ x: 10, y: 10 });
  await app.pointAt(await app.centerOf(app.axisMarks.first()));
  await expect(app.axisTip).toContainText('Zhejiang');
});

test('both handles of a window show their dates, beside each other', async ({ app }) => {
  await app.open('window=time-window&date=2021-11-24&span=30');
  const from = await app.centerOf(app.startSlider);
  await app.holdPointer(from, { x: from.x + 60, y: from.y });
  await expect(app.startSlider).not.toHaveAttribute('aria-valuetext', '26 October 2021');
  const told = (await app.attribute(app.startSlider, 'aria-valuetext')) ?? '';
  await expect(app.startDate).toHaveText(told.replace(/ (\w{3})\w* /, ' $1 '));
  await app.releasePointer();
  for (const span of [1, 2, 3]) {
    await app.open(`window=time-window&date=2021-10-03&span=${span}`);
    const [start, end] = [await app.boxOf(app.startDate), await app.boxOf(app.dateButton)];
    expect(start.right).toBeLessThanOrEqual(end.left);
    expect(start.left).toBeGreaterThanOrEqual((await app.boxOf(app.axisTrack)).left - 1);
  }
});

test.describe('pace, speed and loop', () => {
  test('true to time gives every day the same', async ({ app }) => {
    await app.open('date=earliest&pace=time&seconds=91');
    await app.holdClock();
    await app.button('Play').click();
    await app.runClock(30_500);
    const day = (await app.dayOf(app.slider)) - 18_901;
    expect(Math.abs(day - 30)).toBeLessThanOrEqual(1);
  });

  test('the speed changes the stated length', async ({ app }) => {
    await app.open();
    await app.button('Time settings').click();
    await app.button('2×').click();
    await expect(app.text('plays in 14 s')).toBeVisible();
    await app.expectParameter('seconds', '14');
    await app.page.getByRole('spinbutton', { name: 'Length in seconds' }).fill('40');
    await app.press('Tab');
    await expect(app.text('plays in 40 s')).toBeVisible();
  });

  test('a loop rests at the end and starts again', async ({ app }) => {
    await app.open('date=2021-12-30&loop=1&seconds=10');
    await app.holdClock();
    await app.button('Play').click();
    await app.runClock(1500);
    await expect(app.slider).toHaveAttribute('aria-valuetext', '31 December 2021');
    await app.runClock(4000);
    expect(await app.dayOf(app.slider)).toBeLessThan(18_950);
    await expect(app.button('Pause')).toBeVisible();
  });
});

test.describe('the shape of the spread', () => {
  test('is switched on layer by layer and follows the slider', async ({ app }) => {
    await app.open('date=2021-11-12');
    const reach = app.button('Reach').first();
    await reach.click();
    await expect(reach).toHaveAttribute('aria-pressed', 'true');
    await expect(app.text(/^Reach [\d,]+ km²$/)).toHaveCount(0);
    await app.pressOn(app.slider, 'End');
    await expect(app.text(/^Reach [\d,]+ km²$/).filter({ visible: true })).toBeVisible();
    await app.button('Path').first().click();
    await app.button('Centre').first().click();
    await expect(app.spreadShapes).not.toHaveCount(0);
    await reach.click();
    await expect(app.text(/^Reach [\d,]+ km²$/)).toHaveCount(0);
  });
});

test('a link draws the shape of the spread; where its geometry can’t be had, that is said and it is asked for again', async ({
  app,
}) => {
  await app.failRequests('**/spread-*.js');
  await app.open('shape=path,centre');
  await expect(app.alerts).toBeVisible();
  await expect(app.button('Path').first()).toHaveAttribute('aria-pressed', 'false');
  app.consoleMessages.length = 0;
  await app.allowRequests('**/spread-*.js');
  await app.open('shape=path,centre');
  await expect(app.button('Path').first()).toHaveAttribute('aria-pressed', 'true');
  await expect(app.spreadShapes).not.toHaveCount(0);
});

test('what is first in its province is marked in list and details', async ({ app }) => {
  await app.open('sel=zhangjiajie-research-center');
  await expect(app.row('18 November 2021')).toContainText('first in its province');
  await expect(app.row('Guiyang Big Data Bureau')).not.toContainText('first in its province');
  await expect(app.details).toContainText('Absence of earlier ones is not evidence');
});

test('details lead to what came before and after', async ({ app }) => {
  await app.open('sel=zhangjiajie-research-center&date=2021-11-18');
  await app.details.getByRole('button', { name: 'After: Shenzhen Science Fiction Week' }).click();
  await expect(app.detailsTitle).toHaveText('Shenzhen Science Fiction Week');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '20 November 2021');
  await app.details.getByRole('button', { name: 'Before: Zhangjiajie' }).click();
  await expect(app.detailsTitle).toContainText('Zhangjiajie Metaverse Research Center');
});

test('axe finds nothing in the settings, while typing, and when zoomed', async ({ app }) => {
  await app.open('window=time-window&date=2021-11-18');
  await app.untilMapIsAlive();
  const at = await app.centerOf(app.slider);
  await app.wheelAt({ x: at.x, y: at.y - 30 }, -500);
  await app.typeDate('nonsense');
  expect(await app.accessibilityProblems()).toEqual([]);
  await app.press('Escape');
  await app.button('Time settings').click();
  expect(await app.accessibilityProblems()).toEqual([]);
});
