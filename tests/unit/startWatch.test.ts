import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildInMemory } from '../../src/build/memoryBuild.ts';
import { startWords } from '../../src/i18n/start.ts';
import { aliveEvent, plainId } from '../../src/start/alive.ts';

/** As much of an element as the watch uses. */
class FakeElement {
  readonly style: Record<string, string> = {};
  readonly dataset: Record<string, string> = {};
  readonly listeners = new Map<string, () => void>();
  children: unknown[] = [];
  textContent = '';
  isRemoved = false;
  setAttribute(): void {}
  querySelector(): null {
    return null;
  }
  append(...children: unknown[]): void {
    this.children.push(...children);
  }
  prepend(child: FakeElement): void {
    this.children.unshift(child);
    child.remove = () => {
      this.children = this.children.filter((own) => own !== child);
    };
  }
  addEventListener(type: string, listener: () => void): void {
    this.listeners.set(type, listener);
  }
  remove(): void {
    this.isRemoved = true;
  }
}
class FakeScript extends FakeElement {
  src = 'https://maps.example/assets/index-1a2b3c4d.js?x';
}
class FakeErrorEvent {
  readonly target = {};
}

let code = '';
beforeAll(async () => {
  const [watch] = await buildInMemory({
    build: {
      lib: { entry: 'src/start/watch.ts', formats: ['iife'], name: 'startWatch', fileName: () => 'w.js' },
    },
  });
  code = watch?.text ?? '';
});

let page: { plain: FakeElement; app: FakeElement; root: FakeElement };
let listeners: Map<string, (event: object) => void>;
let timers: { readonly callback: () => void; readonly at: number }[] = [];
let now = 0;
let kept: Map<string, string>;
let resources: { readonly name: string; readonly responseStatus?: number }[];
const reload = vi.fn();
const unregister = vi.fn(async () => true);
const deleteCache = vi.fn(async (_name: string) => true);

/** Time passes. */
function pass(ms: number): void {
  now += ms;
  const due = timers.filter(({ at }) => at <= now);
  timers = timers.filter(({ at }) => at > now);
  for (const { callback } of due) callback();
}
const happen = (type: string, event: object = {}): void => listeners.get(type)?.(event);
const fail = (target: FakeElement): void => happen('error', { target });
/** The app stands. */
function come(): void {
  page.root.dataset['alive'] = '';
  happen(aliveEvent);
}
const told = (): FakeElement | undefined => page.plain.children[0] as FakeElement | undefined;
const words = (): unknown => (told()?.children[0] as FakeElement | undefined)?.textContent;
const isPlainShown = (): boolean => page.plain.style['display'] === 'block';

beforeEach(() => {
  vi.clearAllMocks();
  page = {
    plain: new FakeElement(),
    app: new FakeElement(),
    root: new FakeElement(),
  };
  listeners = new Map();
  timers = [];
  now = 0;
  kept = new Map();
  resources = [];
  const surroundings: Readonly<Record<string, unknown>> = {
    document: {
      readyState: 'loading',
      documentElement: page.root,
      body: new FakeElement(),
      getElementById: (id: string) => ({ app: page.app, [plainId]: page.plain })[id] ?? null,
      createElement: () => new FakeElement(),
    },
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    setTimeout: (callback: () => void, ms: number) => timers.push({ callback, at: now + ms }),
    HTMLScriptElement: FakeScript,
    ErrorEvent: FakeErrorEvent,
    sessionStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    },
    navigator: { onLine: true, serviceWorker: { getRegistrations: async () => [{ unregister }] } },
    caches: { keys: async () => ['a'], delete: deleteCache },
    location: { reload },
    performance: { getEntriesByType: () => resources },
  };
  new Function(...Object.keys(surroundings), code)(...Object.values(surroundings));
});

describe('the watch over the start', () => {
  test('says nothing of a start that goes well, however long the app then runs', () => {
    come();
    happen('load');
    pass(60_000);
    happen('error', new FakeErrorEvent());
    pass(60_000);
    expect(told()).toBeUndefined();
    expect(isPlainShown()).toBe(false);
  });

  test('tells which program did not come, and shows the plain page in the app’s place', () => {
    fail(new FakeScript());
    pass(2000);
    expect(words()).toBe(startWords.missing.en('index-1a2b3c4d.js'));
    expect(isPlainShown()).toBe(true);
    expect(page.app.style['display']).toBe('none');
  });

  test('what is broken is told, and the first fault is the cause of those after it', () => {
    fail(new FakeScript());
    happen('unhandledrejection');
    happen('load');
    pass(60_000);
    expect(words()).toBe(startWords.missing.en('index-1a2b3c4d.js'));
  });

  test('a page that has all and yet no app is broken', () => {
    happen('load');
    pass(2000);
    expect(words()).toBe(startWords.broken.en());
  });

  test('a watch that came late tells a program that is gone from a broken one', () => {
    resources = [
      { name: 'https://maps.example/assets/data-1a2b3c4d.js', responseStatus: 200 },
      { name: 'https://maps.example/icon.svg', responseStatus: 404 },
      { name: 'https://maps.example/assets/index-1a2b3c4d.js', responseStatus: 404 },
    ];
    happen('load');
    pass(2000);
    expect(words()).toBe(startWords.missing.en('index-1a2b3c4d.js'));
  });

  test('where the browser does not tell what the server said, it is broken', () => {
    resources = [{ name: 'https://maps.example/assets/index-1a2b3c4d.js' }];
    happen('load');
    pass(2000);
    expect(words()).toBe(startWords.broken.en());
  });

  test('what never ends is told in the end', () => {
    pass(11_000);
    expect(told()).toBeUndefined();
    pass(2000);
    pass(2000);
    expect(words()).toBe(startWords.slow.en());
  });

  test('a fault that is of no account to an app that stands leaves it alone', () => {
    fail(new FakeScript());
    come();
    pass(60_000);
    expect(told()).toBeUndefined();
    expect(isPlainShown()).toBe(false);
    expect(page.plain.isRemoved).toBe(true);
  });

  test('an app that comes after all takes its place again', () => {
    fail(new FakeScript());
    pass(2000);
    come();
    expect(page.app.style['display']).toBe('');
    expect(page.plain.isRemoved).toBe(true);
  });
});

test('trying again loads the page anew; the second time, without what the browser keeps of it', async () => {
  fail(new FakeScript());
  pass(2000);
  const button = told()?.children.at(-1) as FakeElement;
  const press = button.listeners.get('click');
  press?.();
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1));
  expect(deleteCache).not.toHaveBeenCalled();
  press?.();
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(2));
  expect(unregister).toHaveBeenCalledTimes(1);
  expect(deleteCache).toHaveBeenCalledWith('a');
});
