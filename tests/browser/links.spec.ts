import { expect, test } from './driver.ts';

test('a link restores the state', async ({ app }) => {
  await app.open('date=2021-11-26&sel=guiyang-salon-1&view=106.7,26.6,5.5&lang=en&theme=dark');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '26 November 2021');
  await expect(app.detailsTitle).toContainText('Guiyang innovation salon');
  await app.untilMapIsAlive();
  await app.pressOn(app.slider, 'ArrowRight');
  await app.expectParameter('date', '2021-11-27');
  await app.expectParameter('view', '106.7,26.6,5.5');
  await app.expectParameter('theme', 'dark');
});

test('a bad value gives a notice, its default, and nothing is lost', async ({ app }) => {
  await app.open('date=2021-02-30&sel=guiyang-salon-1&theme=pink');
  await expect(app.alerts).toHaveCount(2);
  await expect(app.alerts.first()).toContainText('In the link: “2021-02-30” is no date');
  await expect(app.slider).toHaveAttribute('aria-valuetext', '31 December 2021');
  await expect(app.detailsTitle).toContainText('Guiyang innovation salon');
  await app.button('Dismiss').first().click();
  await expect(app.alerts).toHaveCount(1);
});

test('a date outside the axis says so', async ({ app }) => {
  await app.open('date=2030-01-01');
  await expect(app.alerts).toContainText('1 October 2021 to 31 December 2021');
});

test('unknown parameters are kept, defaults are not written', async ({ app }) => {
  await app.open('utm_source=talk&date=2021-11-01');
  await app.pressOn(app.slider, 'End');
  await app.expectParameter('date', null);
  await app.expectParameter('utm_source', 'talk');
});

test('the address follows without adding steps to the history', async ({ app }) => {
  await app.open('date=2021-11-01');
  const before = await app.page.evaluate(() => history.length);
  await app.pressOn(app.slider, 'ArrowRight', 'ArrowRight');
  await app.expectParameter('date', '2021-11-03');
  expect(await app.page.evaluate(() => history.length)).toBe(before);
});

test('Back and Forward work', async ({ app }) => {
  await app.open('date=2021-11-01');
  await app.followLink('date=2021-12-23&sel=guiyang-big-data-seminar');
  await expect(app.detailsTitle).toContainText('Guiyang Big Data Bureau');
  await app.goBack();
  await expect(app.slider).toHaveAttribute('aria-valuetext', '1 November 2021');
  await expect(app.details).toHaveCount(0);
  await app.goForward();
  await expect(app.slider).toHaveAttribute('aria-valuetext', '23 December 2021');
});

test.describe('Back undoes what opened', () => {
  test('a record, then another; time stays out of the history', async ({ app }) => {
    await app.open('date=2021-12-01');
    const before = await app.historyLength();
    await app.row('Zhangjiajie').click();
    await expect(app.detailsTitle).toContainText('Zhangjiajie');
    await app.expectParameter('sel', 'zhangjiajie-research-center');
    await app.pressOn(app.slider, 'ArrowRight', 'ArrowRight');
    await app.expectParameter('date', '2021-12-03');
    await app.row('Guiyang innovation salon').click();
    await app.expectParameter('sel', 'guiyang-salon-1');
    expect(await app.historyLength()).toBe(before + 2);
    await app.goBack();
    await expect(app.detailsTitle).toContainText('Zhangjiajie');
    await expect(app.slider).toHaveAttribute('aria-valuetext', '3 December 2021');
    await app.goBack();
    await expect(app.details).toHaveCount(0);
    await expect(app.slider).toHaveAttribute('aria-valuetext', '1 December 2021');
    await app.goForward();
    await expect(app.detailsTitle).toContainText('Zhangjiajie');
    await app.goForward();
    await expect(app.detailsTitle).toContainText('Guiyang innovation salon');
  });

  test('a place', async ({ app }) => {
    await app.open('date=2021-12-31');
    await app.searchBox.fill('guiyang');
    await app
      .suggestion(/recorded by this date/)
      .first()
      .click();
    await app.expectParameter('place', '520100');
    await app.goBack();
    await app.expectParameter('place', null);
    await expect(app.placePage('Guiyang')).toHaveCount(0);
    await app.goForward();
    await expect(app.placePage('Guiyang')).toBeVisible();
  });

  test('a dialog, which closing takes out of the history again', async ({ app }) => {
    await app.open('date=2021-12-01');
    const before = await app.historyLength();
    await app.button('Help').click();
    await expect(app.dialog('Help')).toBeVisible();
    await app.goBack();
    await expect(app.dialog('Help')).toBeHidden();
    await expect(app.slider).toHaveAttribute('aria-valuetext', '1 December 2021');
    await app.goForward();
    await expect(app.dialog('Help')).toBeVisible();
    await app.press('Escape');
    await expect(app.dialog('Help')).toBeHidden();
    await app.row('Zhangjiajie').click();
    await app.expectParameter('sel', 'zhangjiajie-research-center');
    expect(await app.historyLength()).toBe(before + 1);
    await app.goBack();
    await expect(app.details).toHaveCount(0);
    await expect(app.dialog('Help')).toBeHidden();
  });

  test('what was chosen in a dialog outlives it', async ({ app }) => {
    await app.open('date=2021-12-01');
    await app.button('Help').click();
    await app
      .dialog('Help')
      .getByRole('radio', { name: /Natural Earth/ })
      .check();
    await app.expectParameter('boundaries', 'natural-earth');
    await app.press('Escape');
    await expect(app.dialog('Help')).toBeHidden();
    await app.expectParameter('boundaries', 'natural-earth');
    await app.reload();
    await expect(app.text('Boundaries: Natural Earth').first()).toBeVisible();
  });

  test('but keeps language and theme as they were chosen since', async ({ app }) => {
    await app.open('date=2021-12-01');
    await app.row('Zhangjiajie').click();
    await app.expectParameter('sel', 'zhangjiajie-research-center');
    await app.chooseFromMenu('Theme', 'Dark');
    await app.expectParameter('theme', 'dark');
    await app.goBack();
    await expect(app.details).toHaveCount(0);
    await app.expectParameter('theme', 'dark');
  });

  test('closing a record by other means leaves no step that does nothing', async ({ app }) => {
    await app.open('date=2021-12-01');
    await app.row('Zhangjiajie').click();
    await app.expectParameter('sel', 'zhangjiajie-research-center');
    await app.press('Escape');
    await app.expectParameter('sel', null);
    await app.row('Guiyang innovation salon').click();
    await app.expectParameter('sel', 'guiyang-salon-1');
    await app.goBack();
    await app.expectParameter('sel', null);
    await app.open('date=2021-11-05');
    await app.goBack();
    await expect(app.slider).toHaveAttribute('aria-valuetext', '1 December 2021');
    await expect(app.details).toHaveCount(0);
  });

  test('steps of a talk and an embed make no entries', async ({ app }) => {
    for (const mode of ['present', 'embed']) {
      await app.open(`mode=${mode}&date=2021-11-18&sel=zhangjiajie-research-center`);
      const before = await app.historyLength();
      await app.press('PageDown', 'PageDown');
      await app.expectParameter('sel', 'guiyang-salon-1');
      expect(await app.historyLength()).toBe(before);
    }
  });

  test('playing makes none', async ({ app }) => {
    await app.holdClock();
    await app.open('date=earliest');
    const before = await app.historyLength();
    await app.playButton.click();
    await app.runClock(60_000);
    await expect(app.slider).toHaveAttribute('aria-valuetext', '31 December 2021');
    expect(await app.historyLength()).toBe(before);
  });
});

test('leaving and coming back finds the last moment', async ({ app }) => {
  await app.open('date=2021-11-01');
  await app.pressOn(app.slider, 'ArrowRight');
  await app.expectParameter('date', '2021-11-02');
  await app.open('date=2021-12-01');
  await app.goBack();
  await expect(app.slider).toHaveAttribute('aria-valuetext', '2 November 2021');
});

test('play=1 starts playing', async ({ app }) => {
  await app.open('date=earliest&play=1');
  await expect(app.button('Pause')).toBeVisible();
});

test('play=1 is not kept in the address: what is opened again, or kept as a bookmark, stands still', async ({
  app,
}) => {
  await app.open('date=earliest&play=1');
  await app.expectParameter('play', null);
  await app.button('Pause').click();
  await app.expectParameter('play', null);
});

test('the link to a step is copied', async ({ openApp }) => {
  const app = await openApp({
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await app.open('sel=guiyang-salon-1&date=2021-12-01');
  await app.details.getByRole('button', { name: 'Copy link to this step' }).click();
  await expect(app.status).toHaveText('Link copied');
  const copied = new URL(await app.page.evaluate(() => navigator.clipboard.readText()));
  expect(Object.fromEntries(copied.searchParams)).toEqual({
    sel: 'guiyang-salon-1',
    date: '2021-12-01',
    // It opens for others as it is read here.
    lang: 'en',
  });
});

test('the citation of a record is copied', async ({ openApp }) => {
  const app = await openApp({ permissions: ['clipboard-read', 'clipboard-write'] });
  await app.open('sel=cmca-industry-committee');
  await app.details.getByRole('button', { name: 'Copy citation', exact: true }).click();
  await expect(app.status).toHaveText('Citation copied (APA 7)');
  const copied = await app.page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(4);
  expect(copied).toContain('Global Times. (2021, November 12). ');
});

test('many things wrong with a link are told as one, which can be read and closed', async ({ app }) => {
  const wrong = ['date', 'sel', 'view', 'theme', 'lang', 'window', 'span', 'mode', 'place', 'data', 'nature'];
  await app.open(wrong.map((name) => `${name}=${'x'.repeat(300)}`).join('&'));
  await expect(app.alerts).toHaveCount(1);
  await expect(app.alerts).toContainText(`${wrong.length} parts of the link could not be used`);
  await app.alerts.getByText('Which ones').click();
  await expect(app.alerts.getByRole('listitem')).toHaveCount(wrong.length);
  expect(await app.accessibilityProblems()).toEqual([]);
  const box = await app.boxOf('.notices');
  expect(box.bottom - box.top).toBeLessThan(560);
  await app.button('Dismiss').click();
  await expect(app.alerts).toHaveCount(0);
});

test('where the browser has no clipboard the text is selected for the reader', async ({ app }) => {
  await app.page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await app.open('date=2021-12-23');
  await app.button('Share').click();
  await app.dialog('Share').getByRole('button', { name: 'Copy link' }).click();
  const field = app.page.getByRole('textbox', { name: 'Text to copy' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/date=2021-12-23/);
  const selected = await field.evaluate((element) => {
    const { selectionStart, selectionEnd, value } = element as HTMLTextAreaElement;
    return [selectionStart, selectionEnd, value.length];
  });
  expect(selected).toEqual([0, selected[2], selected[2]]);
  expect(await app.accessibilityProblems()).toEqual([]);
  await app.press('Control+c');
  await expect(app.status).toHaveText('Link copied');
  await expect(field).toHaveCount(0);
});

test('the page’s policy lets nothing in', async ({ app }) => {
  await app.openPage();
  const policy = await app.page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const directives = new Map((policy ?? '').split('; ').map((part) => [part.split(' ')[0], part] as const));
  expect(policy).not.toMatch(/unsafe|\*|http/);
  for (const name of ['default-src', 'script-src', 'base-uri', 'form-action', 'require-trusted-types-for'])
    expect([...directives.keys()]).toContain(name);
  expect(directives.get('default-src')).toBe("default-src 'none'");
  // Beside its files, the one program and the one style that it was built with.
  const digest = String.raw`'sha256-[\w+/]{43}='`;
  expect(directives.get('script-src')).toMatch(new RegExp(`^script-src 'self' ${digest}$`));
  expect(directives.get('style-src')).toMatch(new RegExp(`^style-src 'self' ${digest}$`));
  // A program from elsewhere, or markup from a text, is refused by the browser itself.
  const refused = await app.run(() => {
    const attempts = [
      () => new Worker('https://evil.example/worker.js'),
      () => {
        document.createElement('div').innerHTML = '<b>x</b>';
      },
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    });
  }, undefined);
  expect(refused).toEqual([true, true]);
  app.forgive(/TrustedHTML|TrustedScriptURL|Trusted Type|trusted/i);
});
