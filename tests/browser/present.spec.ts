import { expect, phone, test } from './driver.ts';

const total = 12;

test('a clicker leads from the opening through every initiative to the closing, and back', async ({
  app,
}) => {
  await app.open('mode=present');
  await expect(app.progress(1)).toBeVisible();
  await expect(app.mark(/2021/)).toHaveCount(10);
  const titles: string[] = [];
  for (let step = 2; step < total; step += 1) {
    await app.press('PageDown');
    await expect(app.progress(step)).toBeVisible();
    titles.push(await app.cardTitle.innerText());
  }
  expect(new Set(titles).size).toBe(total - 2);
  await app.press('PageDown');
  await expect(app.progress(total)).toBeVisible();
  await expect(app.cardTitle).toHaveText('In numbers');
  await expect(app.card).toContainText('5 lasting bodies');
  await app.press('PageDown');
  await expect(app.progress(total)).toBeVisible();
  for (let step = total - 1; step >= 1; step -= 1) {
    await app.press('PageUp');
    await expect(app.progress(step)).toBeVisible();
    if (step > 1 && step < total) await expect(app.cardTitle).toHaveText(titles[step - 2] ?? '');
  }
});

test('all keys of clickers are understood', async ({ app }) => {
  await app.open('mode=present');
  for (const [key, step] of [
    ['ArrowRight', 2],
    ['Space', 3],
    ['Enter', 4],
    ['ArrowLeft', 3],
    ['End', total],
    ['Home', 1],
  ] as const) {
    await app.press(key);
    await expect(app.progress(step)).toBeVisible();
  }
});

test.describe('keys are the talk’s, whatever has the focus', () => {
  test('the slider', async ({ app }) => {
    await app.open('mode=present');
    await app.pressOn(app.slider, 'PageDown');
    await expect(app.progress(2)).toBeVisible();
    await app.pressOn(app.slider, 'ArrowRight');
    await expect(app.progress(3)).toBeVisible();
    await app.pressOn(app.slider, 'PageUp');
    await expect(app.progress(2)).toBeVisible();
  });

  test('the map, which does not move by arrows', async ({ app }) => {
    await app.open('mode=present');
    await app.untilMapIsAlive();
    await app.press('PageDown', 'PageDown');
    await expect(app.cardTitle).toContainText('China Mobile');
    await app.map.focus();
    await app.press('ArrowRight');
    await expect(app.progress(4)).toBeVisible();
    await app.press('ArrowLeft', 'PageDown');
    await expect(app.progress(4)).toBeVisible();
  });

  test('a mark', async ({ app }) => {
    await app.open('mode=present');
    await app.untilMapIsAlive();
    await app.pressOn(app.mark(/Shenzhen/), 'Enter');
    await expect(app.progress(2)).toBeVisible();
  });

  test('but not where a date is typed', async ({ app }) => {
    await app.open('mode=present');
    await app.dateButton.click();
    await app.type('b.');
    await expect(app.dateField).toHaveValue(/b\.$/);
    await app.press('Home', 'End', 'Escape');
    await expect(app.progress(1)).toBeVisible();
  });
});

test.describe('a clicker goes on', () => {
  test('after a click on the date, and its other keys are heard again', async ({ app }) => {
    await app.open('mode=present');
    await app.dateButton.click();
    await expect(app.dateField).toBeFocused();
    await app.press('PageDown');
    await expect(app.progress(2)).toBeVisible();
    await expect(app.dateField).toHaveCount(0);
    await app.press('b');
    await expect(app.blackScreen).toBeVisible();
    await app.press('b');
    await app.dateButton.click();
    await app.press('PageUp');
    await expect(app.progress(1)).toBeVisible();
  });

  test('past a date that was refused', async ({ app }) => {
    await app.open('mode=present');
    await app.typeDate('nonsense');
    await expect(app.alerts).toContainText('is no date');
    await app.press('PageDown');
    await expect(app.progress(2)).toBeVisible();
    await expect(app.alerts).toHaveCount(0);
    await expect(app.dateField).toHaveCount(0);
  });

  test('while the list of steps is open, which makes way for the picture', async ({ app }) => {
    await app.open('mode=present');
    await app.button('Steps').click();
    await expect(app.dialog('Steps')).toBeVisible();
    await app.press('PageDown');
    await expect(app.progress(2)).toBeVisible();
    await expect(app.dialog('Steps')).toBeHidden();
  });
});

test('in the search of the whole map, a clicker’s keys are letters and moves of the cursor', async ({
  app,
}) => {
  await app.open();
  await app.searchBox.fill('');
  await app.searchBox.press('b');
  await app.searchBox.press('.');
  await expect(app.searchBox).toHaveValue('b.');
});

test('a step is a link: a reload shows it again', async ({ app }) => {
  await app.open('mode=present');
  await app.press('PageDown', 'PageDown', 'PageDown', 'PageDown');
  await expect(app.progress(5)).toBeVisible();
  const title = await app.cardTitle.innerText();
  await app.expectParameter('sel', 'zhangjiajie-research-center');
  await app.expectParameter('date', '2021-11-18');
  await app.reload();
  await expect(app.progress(5)).toBeVisible();
  await expect(app.cardTitle).toHaveText(title);
  await app.press('End');
  await app.expectParameter('overview', 'closing');
  await app.reload();
  await expect(app.progress(total)).toBeVisible();
});

test('begins from the menu at what is open, and Escape leads back to the same moment', async ({ app }) => {
  await app.open('date=2021-11-26&sel=guiyang-salon-1');
  await app.button('Present').click();
  await expect(app.cardTitle).toContainText('Guiyang');
  await expect(app.list).toBeHidden();
  await app.press('Escape');
  await expect(app.list).toBeVisible();
  await expect(app.row('Guiyang innovation salon')).toHaveAttribute('aria-current', 'true');
  await app.expectParameter('mode', null);
  await app.expectParameter('date', '2021-11-26');
});

test('B makes the screen black, and any step brings the same picture back', async ({ app }) => {
  await app.open('mode=present');
  await app.press('PageDown', 'b');
  await expect(app.blackScreen).toBeVisible();
  await app.press('PageDown');
  await expect(app.blackScreen).toBeHidden();
  await expect(app.progress(2)).toBeVisible();
  await app.press('.');
  await expect(app.blackScreen).toBeVisible();
  await app.press('.');
  await expect(app.blackScreen).toBeHidden();
});

test('the list of steps leads anywhere, by keys too', async ({ app }) => {
  await app.open('mode=present');
  await app.button('Steps').click();
  const list = app.dialog('Steps');
  await expect(list.getByRole('button')).toHaveCount(total);
  await expect(list.locator(':focus')).toHaveCount(1);
  await app.press('End', 'ArrowUp', 'Enter');
  await expect(list).toBeHidden();
  await expect(app.progress(total - 1)).toBeVisible();
});

test('the card never lies on the place it speaks of', async ({ openApp }) => {
  for (const size of [{ width: 1280, height: 720 }, { width: 768, height: 1024 }, phone.viewport]) {
    const app = await openApp({ viewport: size ?? null, reducedMotion: 'reduce' });
    await app.open('mode=present');
    await app.untilMapIsAlive();
    for (let step = 2; step < total; step += 1) {
      await app.press('PageDown');
      await expect(app.progress(step)).toBeVisible();
      const chosen = app.map.locator('.mark.selected');
      await expect
        .poll(async () => {
          const card = await app.card.boundingBox();
          const mark = await app.centerOf(chosen);
          const isInside = card && mark.x > card.x && mark.x < card.x + card.width && mark.y > card.y;
          return isInside === false && mark.y > 0 && mark.x > 0;
        })
        .toBe(true);
    }
  }
});

test('text is large enough for a room', async ({ openApp }) => {
  const app = await openApp({ viewport: { width: 1280, height: 720 } });
  await app.open('mode=present');
  await app.press('PageDown');
  await expect(app.cardTitle).toContainText('Conference');
  const sizes = await app.card
    .locator('.talk-summary, .talk-place, .talk-date')
    .evaluateAll((texts) => texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)));
  expect(sizes).toHaveLength(3);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20);
});

test('the speaker’s window shows what comes next, and both windows stay in step', async ({ app }) => {
  await app.open('mode=present');
  const speaker = await app.windowOf(app.button('Speaker view'));
  await expect(speaker.progress(1)).toBeHidden();
  await expect(speaker.text('Now · Step 1 of 12')).toBeVisible();
  await app.press('PageDown', 'PageDown');
  await expect(speaker.text('Now · Step 3 of 12')).toBeVisible();
  await expect(speaker.page.getByRole('region', { name: 'Next' })).toContainText('Zhejiang');
  await speaker.press('PageDown');
  await expect(app.progress(4)).toBeVisible();
  await speaker.button('Black screen').click();
  await expect(app.blackScreen).toBeVisible();
  await expect(speaker.text('The screen is black.')).toBeVisible();
  await expect(speaker.page.getByRole('timer')).toHaveText(/^\d+:\d\d$/);
  expect(await speaker.accessibilityProblems()).toEqual([]);
  await app.press('b', 'Escape');
  await expect(speaker.text(/The talk has been left/)).toBeVisible();
});

test('a reload of either window orphans neither, and the clock goes on', async ({ app }) => {
  await app.holdClock();
  await app.open('mode=present');
  const speaker = await app.windowOf(app.button('Speaker view'));
  await app.press('PageDown', 'PageDown');
  await expect(speaker.text('Now · Step 3 of 12')).toBeVisible();
  await app.runClock(600_000);
  await app.reload();
  await app.press('PageDown');
  await expect(speaker.text('Now · Step 4 of 12')).toBeVisible();
  await speaker.reloadPage();
  await expect(speaker.text('Now · Step 4 of 12')).toBeVisible();
  await expect(speaker.page.getByRole('timer')).toHaveText(/^1\d:\d\d$/);
  await speaker.press('PageUp');
  await expect(app.progress(3)).toBeVisible();
  await speaker.button('Restart the clock').click();
  await app.reload();
  await expect(speaker.page.getByRole('timer')).toHaveText(/^0:\d\d$/);
});

test('a second tab of a talk is a talk of its own', async ({ app }) => {
  await app.open('mode=present');
  const speaker = await app.windowOf(app.button('Speaker view'));
  await app.press('PageDown');
  await expect(speaker.text('Now · Step 2 of 12')).toBeVisible();
  const second = await app.duplicated();
  await second.press('End');
  await expect(second.progress(total)).toBeVisible();
  await speaker.press('PageDown');
  await expect(app.progress(3)).toBeVisible();
  await expect(speaker.text('Now · Step 3 of 12')).toBeVisible();
  await expect(second.progress(total)).toBeVisible();
  const own = await second.windowOf(second.button('Speaker view'));
  await expect(own.text('Now · Step 12 of 12')).toBeVisible();
  await own.press('Home');
  await expect(second.progress(1)).toBeVisible();
  await expect(app.progress(3)).toBeVisible();
});

test('a pop-up that is refused is said in words', async ({ app }) => {
  await app.open('mode=present');
  await app.refuseWindows();
  await app.button('Speaker view').click();
  await expect(app.alerts).toContainText('Allow pop-ups');
});

test('a swipe turns the page', async ({ openApp }) => {
  const app = await openApp(phone);
  await app.open('mode=present');
  await app.swipe({ x: 300, y: 300 }, { x: 120, y: 305 });
  await expect(app.progress(2)).toBeVisible();
  await app.swipe({ x: 120, y: 300 }, { x: 300, y: 305 });
  await expect(app.progress(1)).toBeVisible();
});

test('nothing is wrong for assistive technology', async ({ app }) => {
  await app.open('mode=present');
  await app.press('PageDown');
  await expect(app.cardTitle).toBeVisible();
  expect(await app.accessibilityProblems()).toEqual([]);
  await app.press('End');
  await expect(app.progress(total)).toBeVisible();
  expect(await app.accessibilityProblems()).toEqual([]);
});

test('speaks Chinese', async ({ chineseApp }) => {
  await chineseApp.open('mode=present');
  await chineseApp.press('PageDown');
  await expect(chineseApp.text('第2步，共12步')).toBeVisible();
  await expect(chineseApp.cardTitle).toContainText('元宇宙');
});
