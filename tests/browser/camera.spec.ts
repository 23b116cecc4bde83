import { expect, phone, test } from './driver.ts';

const steps = { article: 12, extended: 40 } as const;
const told = {
  en: (step: number, total: number) => `Step ${step} of ${total}`,
  'zh-Hans': (step: number, total: number) => `第${step}步，共${total}步`,
} as const;

test.describe('in a talk, what a step is about is free and whole', () => {
  for (const viewport of [
    { width: 1024, height: 768 },
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ]) {
    for (const language of ['en', 'zh-Hans'] as const) {
      test(`${viewport.width} × ${viewport.height}, ${language}`, async ({ openApp }) => {
        test.setTimeout(180_000);
        for (const collection of ['article', 'extended'] as const) {
          const total = steps[collection];
          const app = await openApp({ viewport, reducedMotion: 'reduce' });
          app.speak(language);
          await app.open(`mode=present&data=${collection}&lang=${language}`);
          await app.untilMapIsAlive();
          await app.expectNone('coveredCountry');
          await app.expectNone('cutCard');
          for (let step = 2; step < total; step += 1) {
            await app.press('PageDown');
            await expect(app.text(told[language](step, total))).toBeVisible();
            await app.expectNone('coveredMarks', 'chosen');
            await app.expectNone('cutCard');
          }
          await app.press('PageDown');
          await expect(app.text(told[language](total, total))).toBeVisible();
          await app.expectNone('coveredCountry');
          await app.expectNone('cutCard');
        }
      });
    }
  }

  test('where the map moves from step to step, too', async ({ openApp }) => {
    const app = await openApp({ viewport: { width: 1280, height: 720 } });
    await app.open('mode=present');
    await app.untilMapIsAlive();
    for (let step = 2; step < steps.article; step += 1) {
      await app.press('PageDown');
      await app.expectNone('coveredMarks', 'chosen');
      // In the middle of what is free, and not at its edge.
      await expect
        .poll(async () => {
          const mark = await app.boxOf('.mark.selected .ground');
          return Math.min(mark.left - (await app.boxOf('.talk-card')).right, 1280 - mark.right);
        })
        .toBeGreaterThan(250);
    }
  });
});

test.describe('an embed whose link chooses an initiative shows its mark in the free part', () => {
  for (const [width, height] of [
    [320, 240],
    [358, 201],
    [358, 450],
    [358, 460],
    [480, 320],
    [720, 420],
  ] as const) {
    test(`${width} × ${height}`, async ({ openApp }) => {
      for (const chosen of [
        'date=2021-11-18&sel=zhangjiajie-research-center',
        'date=2021-12-30&sel=hangzhou-special-committee',
      ]) {
        for (const title of ['', '&title=1']) {
          const app = await openApp({ viewport: { width, height }, reducedMotion: 'reduce' });
          await app.open(`mode=embed&${chosen}${title}`);
          await app.untilMapIsAlive();
          await app.expectNone('coveredMarks', 'chosen');
          if (width > 560) continue;
          const [map, card, timeline] = [
            await app.boxOf('.map'),
            await app.boxOf('.talk-card'),
            await app.boxOf('.timeline'),
          ];
          expect(map.bottom).toBeLessThanOrEqual(card.top);
          expect(card.bottom).toBeLessThanOrEqual(timeline.top);
          expect(timeline.bottom).toBeLessThanOrEqual(height);
        }
      }
    });
  }
});

test.describe('low windows leave the map its room', () => {
  for (const [width, height, leastMap] of [
    [720, 450, 220],
    [844, 390, 200],
    [320, 256, 80],
    [1024, 500, 280],
  ] as const) {
    test(`${width} × ${height}`, async ({ openApp }) => {
      for (const query of ['lang=en', 'lang=zh-Hans&data=extended&date=2021-12-31']) {
        const app = await openApp({ viewport: { width, height }, reducedMotion: 'reduce' });
        app.speak(query.includes('zh-Hans') ? 'zh-Hans' : 'en');
        await app.open(query);
        await app.untilMapIsAlive();
        await app.expectNone('coveredMarks', 'all');
        const [title, line, timeline] = [
          await app.boxOf('.heading'),
          await app.boxOf('.heading h1'),
          await app.boxOf('.timeline'),
        ];
        expect(line.bottom - line.top).toBeLessThan(30);
        expect(timeline.bottom).toBeLessThanOrEqual(height);
        expect(timeline.bottom - timeline.top).toBeLessThanOrEqual(92);
        const sheet = await app.boxOf('.panel');
        const bottom = sheet.left < width / 2 ? sheet.top : timeline.top;
        expect(bottom - title.bottom).toBeGreaterThanOrEqual(leastMap);
        // What a press on the slider meets is the slider.
        const { x, y } = await app.centerOf(app.slider);
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(width);
        expect(y).toBeLessThan(height);
        expect(
          await app.run(
            ([left, top]) => document.elementFromPoint(left, top)?.closest('[role=slider]') !== null,
            [x, y] as const,
          ),
        ).toBe(true);
        expect(await app.run(() => document.documentElement.scrollHeight - innerHeight, undefined)).toBe(0);
      }
    });
  }
});

test('on a wall everything is larger than on a laptop', async ({ openApp }) => {
  const sizes = [
    '.panel',
    '.row-title',
    '.play-button',
    '.mark .ground',
    '.name-place',
    '.tool',
    '.heading h1',
  ];
  const heights: number[][] = [];
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 2560, height: 1440 },
  ]) {
    const app = await openApp({ viewport, reducedMotion: 'reduce' });
    await app.open();
    await app.untilMapIsAlive();
    await app.expectNone('coveredMarks', 'all');
    const boxes = await Promise.all(sizes.map((selector) => app.boxOf(selector)));
    heights.push(boxes.map(({ top, bottom }) => bottom - top));
    // A press still goes where it points.
    const start = await app.centerOf(app.slider);
    await app.clickAt({ x: start.x - 300, y: start.y });
    await expect
      .poll(async () => Math.abs((await app.centerOf(app.slider)).x - (start.x - 300)))
      .toBeLessThan(12);
    await app.mark(/Zhangjiajie/).click();
    await expect(app.detailsTitle).toContainText('Zhangjiajie');
  }
  const [laptop = [], wall = []] = heights;
  sizes.forEach((selector, index) => {
    const growth = (wall[index] ?? 0) / (laptop[index] ?? 1);
    expect(growth, selector).toBeGreaterThan(1.3);
  });
});

test.describe('a phone with half a sheet', () => {
  for (const query of ['', 'lang=zh-Hans&theme=dark', 'data=extended&date=2021-12-31']) {
    test(`shows all marks above it: ${query || 'as it opens'}`, async ({ openApp }) => {
      const app = await openApp({ ...phone, reducedMotion: 'reduce' });
      app.speak(query.includes('zh-Hans') ? 'zh-Hans' : 'en');
      await app.open(query);
      await app.untilMapIsAlive();
      await app.button(query.includes('zh-Hans') ? '展开面板' : 'Larger panel').tap();
      await app.expectNone('coveredMarks', 'all');
      await app.expectNone('namesUnderCovers');
      // The latest sentence is whole.
      const newest = app.page.locator('.heading .newest');
      await expect(newest).not.toBeEmpty();
      expect(await newest.evaluate((text) => text.scrollHeight - text.clientHeight)).toBe(0);
      const [heading, sheet] = [await app.boxOf('.heading'), await app.boxOf('.panel')];
      expect(heading.bottom).toBeLessThan(sheet.top);
    });
  }

  test('has legend and overlays in reach, and targets that fingers can hit', async ({ openApp }) => {
    const app = await openApp({ ...phone, reducedMotion: 'reduce' });
    await app.open();
    await app.untilMapIsAlive();
    await app.button('Larger panel').tap();
    await app.expectNone('smallTargets');
    await app.button('Legend').tap();
    await expect(app.dialog('Legend').getByRole('listitem')).toHaveCount(5);
    await app.expectNone('smallTargets');
    await app.dialog('Legend').getByRole('button', { name: 'Reach' }).tap();
    await expect(app.dialog('Legend').getByText(/^Reach [\d,]+ km²$/)).toBeVisible();
    expect(await app.accessibilityProblems()).toEqual([]);
  });
});
