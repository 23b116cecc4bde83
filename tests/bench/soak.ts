import { type CDPSession, chromium, type Page } from 'playwright';
import { browserArguments } from '../setup/browserArguments.ts';
import { serveSite } from './servedSite.ts';

/** What a page holds, after collection. */
export interface Held {
  /** Bytes: what scripts hold, their compiled code, and the browser's own records of the page. */
  readonly heap: number;
  /** Bytes of it that scripts hold: objects, functions, arrays and texts. */
  readonly objects: number;
  readonly nodes: number;
  readonly listeners: number;
}

export interface Soak {
  readonly minutes: number;
  readonly actions: number;
  readonly lostContexts: number;
  /** By share of the time. After a first tenth of it everything has been used once that is then kept. */
  readonly held: readonly (Held & { readonly share: number })[];
}

const lostContexts = 50;
const shares = [0.1, 0.4, 0.7, 1];

/** The same numbers in each run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    // Park and Miller's minimal standard generator.
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  /** The fields of all nodes, one after the other. */
  readonly nodes: readonly number[];
}

/** Sorts of nodes in a heap snapshot that a script makes; the others are the engine's and the browser's. */
const ofScripts = new Set([
  'object',
  'closure',
  'array',
  'string',
  'concatenated string',
  'sliced string',
  'regexp',
  'number',
  'symbol',
  'bigint',
]);

async function objectBytes(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as HeapSnapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [typeAt, sizeAt] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    if (ofScripts.has(types[0][nodes[node + typeAt] ?? -1] ?? '')) bytes += nodes[node + sizeAt] ?? 0;
  }
  return bytes;
}

async function heldBy(page: Page, session: CDPSession): Promise<Held> {
  // Nodes are let go of in tasks of their own, after the script's side has let go.
  for (let round = 0; round < 5; round += 1) {
    await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 500)));
    await session.send('HeapProfiler.collectGarbage');
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  return { heap, objects: await objectBytes(session), nodes, listeners: jsEventListeners };
}

/** Something that a person may do, told by what they press; nothing happens where it is not there. */
const pressed = (selector: string) => (page: Page, random: (below: number) => number) =>
  page.evaluate(
    ([own, which]) => {
      const found = [...document.querySelectorAll(own)].filter((one) => one.checkVisibility());
      found[which % Math.max(1, found.length)]?.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true }),
      );
    },
    [selector, random(1000)] as const,
  );

const actions: readonly ((page: Page, random: (below: number) => number) => Promise<unknown>)[] = [
  pressed('.list button[data-id]'),
  pressed('.mark'),
  pressed('[role=tab]'),
  pressed('.panel-tools > button'),
  pressed('.facet-value input'),
  pressed('.chips button'),
  pressed('.transport button'),
  pressed('.timeline-spread button'),
  pressed('.menus [role=menuitemradio]'),
  pressed('.collection input'),
  pressed('.zoom-tools button'),
  pressed('.details .inline-link'),
  pressed('.notice button'),
  (page, random) =>
    page.evaluate((which) => {
      const keys = ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End', '+', '-', '0'];
      const key = keys[which % keys.length] ?? 'End';
      document
        .querySelector('[role=slider]:not([hidden])')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }, random(1000)),
  async (page, random) => {
    await page.keyboard.press(['?', 'Escape', 'Space'][random(3)] ?? 'Escape');
    await page.keyboard.press('Escape');
  },
  (page, random) =>
    page.evaluate((text) => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      if (!field) return;
      field.focus();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.blur();
    }, ['', 'guiyang', '张家界', 'sh'][random(4)] ?? ''),
];

/** Takes the graphics context away and gives it back. */
const loseContext = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('.gl-host canvas');
    const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!extension) return;
    extension.loseContext();
    await new Promise((resolve) => void setTimeout(resolve, 100));
    extension.restoreContext();
  });

/** Uses the built site for some minutes, as a restless person would on a machine that keeps losing its graphics. */
export async function measureSoak(executablePath: string, minutes: number): Promise<Soak> {
  const site = await serveSite('.', 'production');
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 720 },
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(`${site.url}?renderer=gl`);
    await page.waitForSelector('.map[data-settled]', { timeout: 60_000 });
    const random = createRandom(20_211_118);
    let done = 0;
    let lost = 0;
    const end = minutes * 60_000;
    const start = performance.now();
    const useUntil = async (share: number): Promise<void> => {
      while (performance.now() - start < end * share) {
        await actions[random(actions.length)]?.(page, random);
        done += 1;
        if (lost < ((performance.now() - start) / end) * lostContexts) {
          await loseContext(page);
          lost += 1;
        }
      }
    };
    const settle = async (): Promise<Held> => {
      // The same page each time, the hidden table and the filters too: what is held for what is shown is no leak.
      await page.evaluate(async () => {
        for (const query of ['?renderer=gl&lang=en&list=table', '?renderer=gl&lang=en']) {
          history.replaceState(history.state, '', query);
          dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
        document
          .querySelector('.panel-tools > button[aria-expanded=true]')
          ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      });
      return heldBy(page, session);
    };
    const held = [];
    for (const share of shares) {
      await useUntil(share);
      held.push({ share, ...(await settle()) });
    }
    return { minutes, actions: done, lostContexts: lost, held };
  } finally {
    await browser.close();
    await site.close();
  }
}
