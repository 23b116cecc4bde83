import { expect, test } from './driver.ts';

/** The sample deck, with the real reveal.js. */
const deck = (slide: number | string): string => `./examples/deck/index.html#/${slide}`;
const block = 'Map of the talk';

test.describe('a map in a slide', () => {
  test('after a click in the frame, the clicker goes on: through the map, and then to the next slide', async ({
    app,
  }) => {
    await app.visit(deck('block'));
    const map = app.frame(block);
    await expect(map.cardTitle).toContainText('CMCA');
    await map.map.click({ position: { x: 20, y: 60 } });
    await app.press('End');
    await expect(map.slider).toHaveAttribute('aria-valuetext', '31 December 2021');
    await app.press('PageDown');
    // The two fragments of the slide come first: they step the map, which is at its end.
    await app.press('PageDown', 'PageDown');
    await expect.poll(() => app.address().hash).toBe('#/background');
  });

  test('after a click in the frame, the clicker goes as many steps as the talk planned, and no more', async ({
    app,
  }) => {
    await app.visit(deck('block'));
    const map = app.frame(block);
    await expect(map.cardTitle).toContainText('CMCA');
    await map.map.click({ position: { x: 20, y: 60 } });
    await app.press('PageDown');
    await expect(map.cardTitle).toContainText('Zhejiang');
    await app.press('PageDown');
    await expect(map.cardTitle).toContainText('Zhangjiajie');
    await app.press('PageUp');
    await expect(map.cardTitle).toContainText('Zhejiang');
    await app.press('PageDown', 'PageDown');
    await expect.poll(() => app.address().hash).toBe('#/background');
  });

  test('fragments step it on and back', async ({ app }) => {
    await app.visit(deck('block'));
    const map = app.frame(block);
    await expect(map.cardTitle).toContainText('CMCA');
    await app.press('PageDown');
    await expect(map.cardTitle).toContainText('Zhejiang');
    await app.press('PageDown');
    await expect(map.cardTitle).toContainText('Zhangjiajie');
    await app.press('PageUp');
    await expect(map.cardTitle).toContainText('Zhejiang');
    expect(app.address().hash).toMatch(/^#\/block/);
  });

  test('plays when its slide is shown, and rests when it is left', async ({ app }) => {
    await app.visit(deck(0));
    await app.press('PageDown', 'PageDown', 'PageDown', 'PageDown');
    await expect.poll(() => app.address().hash).toBe('#/background');
    await expect(app.backgroundFrame().button('Pause')).toBeVisible();
    await app.visit(deck('block'));
    const map = app.frame(block);
    await map.button('Play').click();
    await expect(map.button('Pause')).toBeVisible();
    await app.run(() => {
      location.hash = '#/0';
    }, undefined);
    await expect(map.hiddenButton('Play')).toBeAttached();
  });
});

test('a map behind a slide: after a click in it, Page Down at its last step moves the deck', async ({
  app,
}) => {
  await app.visit(deck('background'));
  const map = app.backgroundFrame();
  await expect(map.slider).toBeVisible();
  await map.map.click({ position: { x: 600, y: 300 } });
  await app.press('End', 'PageDown');
  await expect.poll(() => app.address().hash).toBe('#/3');
});

test('a map behind a slide follows as many presses as the deck left to it', async ({ app }) => {
  await app.visit(deck('background'));
  const map = app.backgroundFrame();
  await expect(map.slider).toBeVisible();
  await map.map.click({ position: { x: 600, y: 300 } });
  await app.press('Home', 'PageDown', 'PageDown');
  await expect(map.cardTitle).toContainText('CMCA');
  expect(app.address().hash).toBe('#/background');
  await app.press('PageDown');
  await expect.poll(() => app.address().hash).toBe('#/3');
});

test('the sample article: three maps, one of them with title, one driven by its attributes', async ({
  app,
}) => {
  await app.visit('./examples/article.html');
  await expect(app.frame('Map: Zhangjiajie, 18 November 2021').cardTitle).toContainText('Zhangjiajie');
  await expect(
    app.frame('Map: all that is recorded').heading('How the metaverse spread, city by city'),
  ).toBeAttached();
  const driven = app.frame('Map: from the first day on');
  await app.page.locator('metaverse-map').scrollIntoViewIfNeeded();
  await expect(driven.slider).toHaveAttribute('aria-valuetext', '1 October 2021');
  const refusal = app.run(
    () =>
      new Promise((resolve) => {
        const map = document.querySelector('metaverse-map');
        map?.addEventListener('refused', (event) => resolve(String((event as CustomEvent).detail)), {
          once: true,
        });
        map?.setAttribute('date', '2021-12-23');
        map?.setAttribute('theme', 'pink');
      }),
    undefined,
  );
  await expect(driven.slider).toHaveAttribute('aria-valuetext', '23 December 2021');
  expect(await refusal).toContain('pink');
  await app.run(() => document.querySelector('metaverse-map')?.removeAttribute('date'), undefined);
  await expect(driven.slider).toHaveAttribute('aria-valuetext', '31 December 2021');
});
