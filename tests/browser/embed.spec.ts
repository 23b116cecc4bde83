import { readFileSync } from 'node:fs';
import { expect, phone, test } from './driver.ts';
import {
  answerTo,
  embedIn as frame,
  type HostPages,
  heard,
  listening,
  type Message,
  messageOf,
  openHostPages,
  post,
} from './hostPages.ts';

let host: HostPages;
test.beforeAll(async () => {
  host = await openHostPages();
});
test.afterAll(() => host.close());

const message = messageOf('metaverse-map');

test('a page that the frame goes to by itself is not taken for the map', async ({ app, baseURL }) => {
  const forged = JSON.stringify([
    { v: 1, app: 'metaverse-map', type: 'ready', payload: {} },
    { v: 1, app: 'metaverse-map', type: 'state', payload: { date: '1999-01-01' } },
  ]);
  const forger = host.add(
    '/forger',
    `<script>for (const own of ${forged}) parent.postMessage(own, '*');</script>`,
  );
  const connected = `<script type="module">
    import { connect } from '${baseURL}embed.js';
    told = [];
    map = connect(document.querySelector('iframe'), { timeoutMs: 1000 });
    for (const type of ['ready', 'state']) map.on(type, (detail) => told.push(detail));
  </script>`;
  const framed = frame(baseURL, `host=${host.origin}&date=earliest`);
  const address = host.add('/forged', listening(`<script>var map, told;</script>${framed}${connected}`));
  await app.visit(address);
  await expect.poll(() => app.run(() => told.length, undefined)).toBeGreaterThan(0);
  const before = await app.run(() => told.length, undefined);
  await app.run((page) => {
    const { contentWindow } = document.querySelector('iframe') ?? {};
    if (contentWindow) contentWindow.location.href = page;
  }, forger);
  await expect.poll(async () => JSON.stringify(await app.run(heard, 'state'))).toContain('1999-01-01');
  expect(await app.run(() => told.length, undefined)).toBe(before);
  const answer = await app.run(
    () => map.set({ date: 'latest' }).catch((error: Error) => error.message),
    undefined,
  );
  expect(answer).toContain('has not answered');
  // The browser itself says that nothing is sent to another origin.
  app.forgive(/postMessage/);
});

test.describe('messages of a page that the link names as host', () => {
  test('drive the map, and the map tells what happens', async ({ app, baseURL }) => {
    const address = host.add('/drive', listening(frame(baseURL, `host=${host.origin}&date=earliest`)));
    await app.visit(address);
    const map = app.frame('Map');
    await expect
      .poll(() => app.run(heard, 'ready'))
      .toEqual([
        {
          v: 1,
          app: 'metaverse-map',
          type: 'ready',
          payload: { version: 1, initiatives: 10, earliest: '2021-10-01', latest: '2021-12-31' },
        },
      ]);
    await app.run(post, message('set', { id: 1, payload: { date: '2021-12-23', lang: 'en' } }));
    await expect.poll(() => app.run(answerTo, 1)).toMatchObject({ type: 'done' });
    await expect(map.slider).toHaveAttribute('aria-valuetext', '23 December 2021');
    await expect
      .poll(async () => (await app.run(heard, 'state')).at(-1)?.payload)
      .toMatchObject({ date: '2021-12-23', sel: null, playing: false, steps: 12 });
    await app.run(post, message('next', { id: 2 }));
    await expect.poll(() => app.run(answerTo, 2)).toMatchObject({ type: 'done', payload: { moved: true } });
    await app.run(post, message('get', { id: 'three' }));
    await expect.poll(() => app.run(answerTo, 'three')).toMatchObject({ type: 'state' });
    await app.run(post, message('play', { id: 4 }));
    await expect(map.button('Pause')).toBeVisible();
    await app.run(post, message('pause', { id: 5 }));
    await expect(map.button('Play')).toBeVisible();
    await app.run(post, message('hello', { id: 6 }));
    await expect.poll(() => app.run(answerTo, 6)).toMatchObject({ type: 'ready' });
  });

  test('that can’t be followed are refused with a reason', async ({ app, baseURL }) => {
    const address = host.add('/refuse', listening(frame(baseURL, `host=${host.origin}&date=earliest`)));
    await app.visit(address);
    await expect.poll(async () => (await app.run(heard, 'ready')).length).toBe(1);
    const refusals = [
      [message('set', { id: 1, payload: { date: 'tomorrow' } }), 'tomorrow'],
      [message('set', { id: 2, payload: { colour: 'pink' } }), 'colour'],
      [message('set', { id: 3, payload: { host: 'https://example.org' } }), 'address'],
      [message('set', { id: 4, payload: { q: 'x'.repeat(100_000) } }), '2000'],
      [message('explode', { id: 5 }), 'hello'],
      [message('set', { id: 6, payload: { theme: 'dark', sel: 'atlantis' } }), 'atlantis'],
    ] as const;
    for (const [request, reason] of refusals) {
      await app.run(post, request);
      await expect
        .poll(async () => (await app.run(answerTo, (request as unknown as Message).id ?? 0)) ?? {})
        .toMatchObject({ type: 'refused', payload: { reason: expect.stringContaining(reason) } });
    }
    await expect(app.frame('Map').slider).toHaveAttribute('aria-valuetext', '1 October 2021');
  });

  test('ten thousand in a row, and huge ones, leave the map alive', async ({ app, baseURL }) => {
    const address = host.add('/flood', listening(frame(baseURL, `host=${host.origin}&date=earliest`)));
    await app.visit(address);
    await expect.poll(async () => (await app.run(heard, 'ready')).length).toBe(1);
    await app.run(() => {
      const target = document.querySelector('iframe')?.contentWindow;
      const set = (date: string) => ({ v: 1, app: 'metaverse-map', type: 'set', payload: { date } });
      for (let count = 0; count < 10_000; count += 1) target?.postMessage(set('2021-11-11'), '*');
      target?.postMessage({ v: 1, app: 'metaverse-map', type: 'set', payload: 'x'.repeat(5_000_000) }, '*');
      target?.postMessage(
        Array.from({ length: 100_000 }, () => ({})),
        '*',
      );
    }, undefined);
    // Beyond the flood, requests are answered again.
    let id = 100;
    await expect
      .poll(
        async () => {
          id += 1;
          await app.run(post, message('set', { id, payload: { date: '2021-12-01' } }));
          return (await app.run(answerTo, id))?.type;
        },
        { timeout: 30_000 },
      )
      .toBe('done');
    await expect(app.frame('Map').slider).toHaveAttribute('aria-valuetext', '1 December 2021');
  });
});

test('ten thousand that each ask for work leave the map its time, and the rest are told so', async ({
  app,
  baseURL,
}) => {
  const address = host.add('/busy', listening(frame(baseURL, `host=${host.origin}&date=earliest`)));
  await app.visit(address);
  await expect.poll(async () => (await app.run(heard, 'ready')).length).toBe(1);
  await app.run(() => {
    const target = document.querySelector('iframe')?.contentWindow;
    for (let id = 1; id <= 10_000; id += 1) {
      const date = id % 2 ? '2021-11-11' : '2021-12-30';
      target?.postMessage({ v: 1, app: 'metaverse-map', type: 'set', id, payload: { date } }, '*');
    }
  }, undefined);
  const counts = async (): Promise<readonly [done: number, refused: number]> => [
    (await app.run(heard, 'done')).length,
    (await app.run(heard, 'refused')).length,
  ];
  await expect
    .poll(async () => (await counts()).reduce((sum, count) => sum + count, 0), { timeout: 30_000 })
    .toBe(10_000);
  const [done, refused] = await counts();
  expect(done).toBeGreaterThan(5);
  expect(refused).toBeGreaterThan(1000);
  expect((await app.run(heard, 'refused')).at(-1)?.payload).toEqual({ reason: 'too many' });
});

test('what a host sets is no preference of the reader’s', async ({ app, baseURL }) => {
  const address = host.add('/prefers', listening(frame(baseURL, `host=${host.origin}`)));
  await app.visit(address);
  await expect.poll(async () => (await app.run(heard, 'ready')).length).toBe(1);
  await app.run(
    post,
    message('set', { id: 1, payload: { lang: 'zh-Hans', theme: 'dark', scripts: 'both' } }),
  );
  await expect.poll(async () => (await app.run(answerTo, 1))?.type).toBe('done');
  await expect(app.page.frameLocator('iframe').locator('html')).toHaveAttribute('lang', 'zh-Hans');
  await app.open();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await app.run(() => localStorage.getItem('metaverse-map'), undefined)).toBeNull();
});

test('a page that the link does not name is not heard, and hears nothing', async ({ app, baseURL }) => {
  const address = host.add('/stranger', listening(frame(baseURL, 'host=https://example.org&date=earliest')));
  await app.visit(address);
  const map = app.frame('Map');
  await expect(map.slider).toBeVisible();
  await app.run(post, message('set', { id: 1, payload: { date: 'latest' } }));
  await map.button('Next initiative').click();
  await expect(map.slider).not.toHaveAttribute('aria-valuetext', '1 October 2021');
  await expect(map.slider).not.toHaveAttribute('aria-valuetext', '31 December 2021');
  expect(await app.run(() => received, undefined)).toEqual([]);
});

test.describe('in an article', () => {
  test('the wheel scrolls the page, and Ctrl with the wheel zooms the map', async ({ app, baseURL }) => {
    const address = host.add(
      '/article',
      `<div style="height:100px"></div>${frame(baseURL, 'date=latest')}<div style="height:3000px"></div>`,
    );
    await app.visit(address);
    const map = app.frame('Map');
    await expect(map.map).toHaveAttribute('data-settled', '');
    await app.wheelAt(await app.centerOf(map.map), 300);
    await expect.poll(() => app.scrollPosition()).toBeGreaterThan(0);
    await expect(map.text('Use Ctrl + scroll to zoom the map')).toBeAttached();
    await app.wheelAt(await app.centerOf(map.slider), 100);
    await expect(map.button('Reset zoom')).toBeHidden();
  });

  test('a mark opens a small card, and the link out keeps the moment', async ({ app, baseURL }) => {
    await app.visit(host.add('/card', frame(baseURL, 'date=2021-11-26')));
    const map = app.frame('Map');
    await map.mark(/Zhangjiajie/).press('Enter');
    await expect(map.cardTitle).toContainText('Zhangjiajie');
    const link = map.link('Open the map');
    await expect(link).toHaveAttribute('href', /date=2021-11-26/);
    await expect(link).toHaveAttribute('href', /sel=zhangjiajie-research-center/);
    await expect(link).not.toHaveAttribute('href', /mode=/);
    await map.button('Close').click();
    await expect(map.cardTitle).toBeHidden();
  });

  test('title and sentence show only when asked for', async ({ app, baseURL }) => {
    await app.visit(host.add('/plain', frame(baseURL, 'date=2021-11-26')));
    await expect(app.frame('Map').slider).toBeVisible();
    await expect(app.frame('Map').heading('How the metaverse spread, city by city')).toBeHidden();
    await app.visit(host.add('/titled', frame(baseURL, 'date=2021-11-26&title=1')));
    await expect(app.frame('Map').heading('How the metaverse spread, city by city')).toBeVisible();
  });

  test('an embed that is not seen loads no MapLibre', async ({ app, baseURL }) => {
    const below = `<div style="height:4000px"></div>${frame(baseURL, 'date=latest&renderer=gl')}`;
    await app.visit(host.add('/below', below));
    await expect(app.frame('Map').slider).toBeAttached();
    await app.untilRequested(/outlines\.topojson/);
    expect(app.requests.filter(({ pathname }) => /glSurface|maplibre/.test(pathname))).toEqual([]);
    await app.run(() => scrollTo(0, document.body.scrollHeight), undefined);
    await app.untilRequested(/maplibre/);
  });

  test('twelve maps on a page: each has its marks, and four at most hold a WebGL context', async ({
    app,
    baseURL,
  }) => {
    test.slow();
    const frames = Array.from(
      { length: 12 },
      (_, n) =>
        `<iframe title="Map ${n}" src="${baseURL}?mode=embed&renderer=gl&date=2021-12-${10 + n}" width="330" height="240"></iframe>`,
    );
    await app.visit(host.add('/twelve', frames.join('')));
    await expect.poll(() => app.liveContexts(), { timeout: 60_000 }).toBe(4);
    await expect
      .poll(async () => (await app.marksInFrames()).filter((marks) => marks >= 5).length, { timeout: 60_000 })
      .toBe(12);
    await app.frame('Map 11').slider.focus();
    await expect.poll(() => app.frame('Map 11').map.locator('.ground-host canvas').count()).toBe(1);
    await expect.poll(() => app.liveContexts()).toBe(4);
  });
});

test.describe('keys, after a click inside', () => {
  test('are the map’s own where the link says nothing', async ({ app, baseURL }) => {
    const address = host.add('/own', listening(frame(baseURL, `host=${host.origin}&date=earliest`)));
    await app.visit(address);
    const map = app.frame('Map');
    await map.map.click({ position: { x: 30, y: 150 } });
    await app.press('PageDown', 'PageDown', 'Escape', 'Escape', '5');
    await expect(map.slider).toHaveAttribute('aria-valuetext', '11 November 2021');
    await expect.poll(() => app.run(heard, 'state')).not.toEqual([]);
    expect(await app.run(heard, 'key')).toEqual([]);
  });

  test('forward: what the map does not use, or can’t, is told to the host', async ({ app, baseURL }) => {
    const query = `host=${host.origin}&keys=forward&overview=closing`;
    await app.visit(host.add('/forward', listening(frame(baseURL, query))));
    const map = app.frame('Map');
    await map.map.click({ position: { x: 30, y: 150 } });
    await app.press('End', 'PageDown', 'PageUp', 'Escape', 'Escape', '5', 'x');
    await expect
      .poll(async () => (await app.run(heard, 'key')).map(({ payload }) => payload?.['key']))
      .toEqual(['PageDown', 'Escape', '5']);
  });

  test('a clicker goes on after a click on the date', async ({ app, baseURL }) => {
    const query = `host=${host.origin}&keys=forward&overview=closing`;
    await app.visit(host.add('/typed', listening(frame(baseURL, query))));
    const map = app.frame('Map');
    await map.dateButton.click();
    await app.press('PageDown');
    await expect
      .poll(async () => (await app.run(heard, 'key')).map(({ payload }) => payload?.['key']))
      .toEqual(['PageDown']);
    await map.dateButton.click();
    await app.press('PageUp');
    await expect(map.slider).not.toHaveAttribute('aria-valuetext', '31 December 2021');
  });

  test('forward: the host says how many presses are the map’s, on and back', async ({ app, baseURL }) => {
    const query = `host=${host.origin}&keys=forward&date=earliest`;
    await app.visit(host.add('/steps', listening(frame(baseURL, query))));
    const map = app.frame('Map');
    await expect.poll(async () => (await app.run(heard, 'ready')).length).toBe(1);
    await app.run(post, message('set', { id: 1, payload: { steps: 'many' } }));
    await expect.poll(() => app.run(answerTo, 1)).toMatchObject({ type: 'refused' });
    await app.run(post, message('set', { id: 2, payload: { steps: 2, date: '2021-11-01' } }));
    await expect.poll(() => app.run(answerTo, 2)).toMatchObject({ type: 'done' });
    await map.map.click({ position: { x: 30, y: 150 } });
    await app.press('PageDown', 'PageDown', 'PageDown', 'PageUp', 'PageUp', 'PageUp');
    const keys = async () => (await app.run(heard, 'key')).map(({ payload }) => payload?.['key']);
    await expect.poll(keys).toEqual(['PageDown', 'PageUp']);
    await app.run(post, message('steps', { id: 3, payload: 0 }));
    await expect.poll(() => app.run(answerTo, 3)).toMatchObject({ type: 'done' });
    await app.press('PageDown');
    await expect.poll(keys).toEqual(['PageDown', 'PageUp', 'PageDown']);
  });

  test('off: none reaches the map, and Tab and Enter still work its buttons', async ({ app, baseURL }) => {
    await app.visit(host.add('/off', frame(baseURL, 'keys=off&date=2021-11-18')));
    const map = app.frame('Map');
    await map.map.click({ position: { x: 30, y: 150 } });
    await app.press('PageDown', 'p', ']', 'End');
    await map.slider.press('ArrowLeft');
    await expect(map.slider).toHaveAttribute('aria-valuetext', '18 November 2021');
    await map.button('Next initiative').press('Enter');
    await expect(map.slider).toHaveAttribute('aria-valuetext', '20 November 2021');
  });
});

test('in a sandbox without an origin, all works but the drawn ground', async ({ app, baseURL }) => {
  const address = host.add(
    '/sandbox',
    listening(frame(baseURL, `host=${host.origin}&date=earliest`, 'sandbox="allow-scripts"')),
  );
  await app.visit(address);
  const map = app.frame('Map');
  await expect.poll(async () => (await app.run(heard, 'ready')).length).toBe(1);
  await app.run(post, message('set', { id: 1, payload: { date: '2021-12-23' } }));
  await expect(map.slider).toHaveAttribute('aria-valuetext', '23 December 2021');
  await expect(map.mark(/2021/)).toHaveCount(8);
  await map.button('Next initiative').click();
  await expect(map.slider).not.toHaveAttribute('aria-valuetext', '23 December 2021');
});

test.describe('small, on a phone, in Chinese', () => {
  test('at 320 × 240, play, steps, marks and the card have room', async ({ openApp }) => {
    const app = await openApp({ viewport: { width: 320, height: 240 } });
    await app.open('mode=embed&date=earliest');
    await expect(app.playButton).toBeVisible();
    await app.nextButton.click();
    await expect(app.cardTitle).toBeVisible();
    const [card, transport] = [await app.card.boundingBox(), await app.playButton.boundingBox()];
    expect((card?.y ?? 0) + (card?.height ?? 0)).toBeLessThanOrEqual(transport?.y ?? 0);
    expect(card?.y).toBeGreaterThan(60);
    expect(await app.accessibilityProblems()).toEqual([]);
  });

  test('nothing is wrong for assistive technology', async ({ openApp }) => {
    const app = await openApp(phone);
    await app.open('mode=embed&title=1&date=2021-11-18&sel=zhangjiajie-research-center');
    await expect(app.cardTitle).toBeVisible();
    expect(await app.accessibilityProblems()).toEqual([]);
    await expect(app.page).toHaveTitle(
      'Zhangjiajie Metaverse Research Center · How the metaverse spread, city by city',
    );
  });

  test('speaks Chinese', async ({ chineseApp }) => {
    await chineseApp.open('mode=embed&date=2021-11-18');
    await expect(chineseApp.page.getByRole('link', { name: '打开地图' })).toBeVisible();
    await expect(chineseApp.page).toHaveTitle('2021年11月18日 · 元宇宙如何逐城兴起');
  });
});

test('what README shows of embed.js does what it says, on a page of another origin', async ({
  app,
  baseURL,
}) => {
  const readme = readFileSync('README.md', 'utf8');
  const [, html = ''] = /```html\n([\s\S]*?)```/.exec(readme) ?? [];
  const [, script = ''] = /```js\n([\s\S]*?)```/.exec(readme) ?? [];
  expect(html).toContain('<metaverse-map');
  expect(script).toContain('map.set');
  const page = html.replace('https://maps.example/', String(baseURL));
  // An element that is not styled is as high as nothing.
  const style = '<style>metaverse-map { height: 420px }</style>';
  await app.visit(
    host.add('/readme', `${style}${page}<script type="module">${script}; globalThis.done = true;</script>`),
  );
  const map = app.frame('Map: 23 December 2021');
  // From 1 December, one step on.
  await expect(map.cardTitle).toContainText('Guiyang Big Data', { timeout: 30_000 });
  await expect(map.slider).toHaveAttribute('aria-valuetext', '23 December 2021');
  await expect.poll(() => app.run(() => 'done' in globalThis, undefined)).toBe(true);
});
