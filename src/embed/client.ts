import type { AnswerType, Payloads, ReadyPayload, RequestType, StatePayload } from './protocol.ts';

export type { ReadyPayload, StatePayload } from './protocol.ts';

/** Link parameters, as the address of the map takes them, and `steps`; null asks for the default. */
export type MapParameters = Readonly<Record<string, string | number | boolean | null>>;

/** What can be listened to, and what a listener is handed. */
export interface MapEvents {
  ready: ReadyPayload;
  state: StatePayload;
  key: Payloads['key'];
}

export interface ConnectOptions {
  /** How long an answer is waited for, in milliseconds; 10 000 where absent. */
  readonly timeoutMs?: number;
}

/** The map in a frame, driven from outside. Promises are rejected with a reason in words. */
export interface EmbeddedMap {
  /** Resolved when the map can be driven; a new promise once the frame loads another page. */
  readonly ready: Promise<ReadyPayload>;
  set(parameters: MapParameters): Promise<void>;
  /** One step on; false where there is none. */
  next(): Promise<boolean>;
  previous(): Promise<boolean>;
  play(): Promise<void>;
  pause(): Promise<void>;
  /**
   * With `keys=forward`: how many presses of next the map may follow from here on, and as many back, before it passes
   * them on; null for all.
   */
  steps(presses: number | null): Promise<void>;
  get(): Promise<StatePayload>;
  /** Listens; returns how to stop. */
  on<Name extends keyof MapEvents>(name: Name, listener: (detail: MapEvents[Name]) => void): () => void;
  /** Stops listening to the frame. */
  dispose(): void;
}

interface Waiting {
  resolve(payload: unknown): void;
  reject(reason: Error): void;
}

const app = __MAP_NAME__;
const defaultTimeoutMs = 10_000;

/** Drives a map in a frame, whose address names this page's origin as `host`. */
export function connect(frame: HTMLIFrameElement, options: ConnectOptions = {}): EmbeddedMap {
  const { timeoutMs = defaultTimeoutMs } = options;
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Set<(detail: never) => void>>();
  let lastId = 0;
  let isDisposed = false;
  let isReady = false;
  let makeReady: (payload: ReadyPayload) => void = () => undefined;
  const awaitReady = (): Promise<ReadyPayload> =>
    new Promise((resolve) => {
      makeReady = (payload) => {
        isReady = true;
        resolve(payload);
      };
    });
  let ready = awaitReady();
  /** Before it has loaded, a frame shows an empty page of the host's own. */
  const isBlank = (): boolean => frame.contentDocument?.URL === 'about:blank';
  /** Whether the map in the frame has told by itself that it is ready. It does so once, before or after its page has loaded. */
  let hasBegun = false;
  /** Whether the frame's page has loaded; of another origin's page, whether its loading was seen. */
  let hasLoaded = !isBlank() && frame.contentDocument?.readyState === 'complete';

  const targetOrigin = (): string => {
    const { sandbox } = frame;
    // A sandboxed frame has no origin that could be named.
    const hasNone = frame.hasAttribute('sandbox') && !sandbox.contains('allow-same-origin');
    return hasNone ? '*' : new URL(frame.src, document.baseURI).origin;
  };
  const post = (type: RequestType, id?: number, payload?: MapParameters): void =>
    frame.contentWindow?.postMessage({ v: 1, app, type, id, payload }, targetOrigin());

  /** A page that the frame has gone to by itself is not the map, though it stands in the same window. */
  const isMap = ({ source, origin }: MessageEvent): boolean => {
    const own = targetOrigin();
    return source === frame.contentWindow && origin === (own === '*' ? 'null' : own);
  };
  /** Another page is in the frame; what was asked of the one before is never answered. */
  const giveUp = (): void => {
    hasBegun = false;
    hasLoaded = false;
    if (!isReady) return;
    isReady = false;
    ready = awaitReady();
    for (const { reject } of waiting.values()) reject(new Error('The frame has loaded another page.'));
    waiting.clear();
  };
  const onMessage = (event: MessageEvent): void => {
    const { data } = event;
    if (!isMap(event) || data?.app !== app) return;
    const { type, id, payload } = data as { type: AnswerType; id?: number; payload: never };
    if (type === 'ready') {
      if (id === undefined) {
        if (hasBegun) giveUp();
        hasBegun = true;
      }
      makeReady(payload);
    }
    const request = id === undefined ? undefined : waiting.get(id);
    if (request && id !== undefined) {
      waiting.delete(id);
      if (type === 'refused') request.reject(new Error((payload as Payloads['refused']).reason));
      else request.resolve(payload);
    } else for (const listener of listeners.get(type) ?? []) listener(payload);
  };
  /** With an id, so that its answer is told from what a map says by itself. */
  const hello = (): void => {
    lastId += 1;
    post('hello', lastId);
  };
  const onLoad = (): void => {
    if (hasLoaded) giveUp();
    hasLoaded = !isBlank();
    if (!isReady) hello();
  };
  addEventListener('message', onMessage);
  frame.addEventListener('load', onLoad);

  if (frame.contentWindow && !isBlank()) hello();

  const request = async (type: RequestType, parameters?: MapParameters): Promise<unknown> => {
    if (isDisposed) throw new Error('This map is no longer connected.');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const seconds = timeoutMs / 1000;
        reject(
          new Error(
            `The map has not answered “${type}” within ${seconds} s. Does its address name this page, host=${location.origin}?`,
          ),
        );
      }, timeoutMs);
    });
    const answered = ready.then(
      () =>
        new Promise((resolve, reject) => {
          lastId += 1;
          waiting.set(lastId, { resolve, reject });
          post(type, lastId, parameters);
        }),
    );
    return Promise.race([answered, late]).finally(() => clearTimeout(timer));
  };
  const step = async (type: 'next' | 'previous'): Promise<boolean> =>
    ((await request(type)) as Payloads['done']).moved !== false;

  return {
    get ready() {
      return ready;
    },
    set: async (parameters) => void (await request('set', parameters)),
    next: () => step('next'),
    previous: () => step('previous'),
    play: async () => void (await request('play')),
    pause: async () => void (await request('pause')),
    steps: async (presses) => void (await request('steps', { steps: presses })),
    get: async () => (await request('get')) as StatePayload,
    on(name, listener) {
      const own = listeners.get(name) ?? new Set();
      listeners.set(name, own.add(listener));
      return () => void own.delete(listener);
    },
    dispose() {
      isDisposed = true;
      removeEventListener('message', onMessage);
      frame.removeEventListener('load', onLoad);
    },
  };
}

/** Attributes of the map's element: the link parameters; beside them `label`, which names the frame, and `steps`. */
export const mapAttributes = [
  ...['date', 'window', 'span', 'sel', 'kinds', 'q', 'data', 'view', 'mode', 'overview', 'pace', 'seconds'],
  ...['play', 'loop', 'lang', 'theme', 'keys', 'boundaries', 'renderer', 'nature', 'provinces', 'organisers'],
  ...['confidence', 'sources', 'place', 'scripts', 'list', 'shape', 'show-title'],
] as const;

/** HTML's own `title` is a tooltip, so the parameter of that name goes by another one. */
const parameterOf = (attribute: string): string => (attribute === 'show-title' ? 'title' : attribute);

/** Property of key presses that were made in the map and are passed on; the browser calls them untrusted, too. */
export const forwardedMark = `from${__MAP_NAME__.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase())}`;

/** Of a deck's own keys, by their names, the codes that older listeners ask for. */
const keyCodes: Readonly<Record<string, number>> = {
  Escape: 27,
  ' ': 32,
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};

/**
 * A map in the page, in an element named after it, with the parameters of a link as its attributes. Changing an
 * attribute moves the map. It sends the events `ready`, `state` and `key`, and with `keys="forward"` key presses that the page hears as if they were its own.
 */
export class MapElement extends HTMLElement {
  static observedAttributes: readonly string[] = [...mapAttributes, 'label', 'steps'];

  /** The map's address without parameters: beside this script. */
  static base = new URL(/* @vite-ignore */ './', import.meta.url).href;

  map: EmbeddedMap | undefined;
  #frame: HTMLIFrameElement | undefined;

  connectedCallback(): void {
    const frame = document.createElement('iframe');
    const address = new URL(MapElement.base);
    address.searchParams.set('mode', 'embed');
    for (const name of mapAttributes) {
      const value = this.getAttribute(name);
      if (value !== null) address.searchParams.set(parameterOf(name), value);
    }
    address.searchParams.append('host', location.origin);
    frame.src = address.href;
    frame.loading = 'lazy';
    frame.allow = 'fullscreen';
    Object.assign(frame.style, { width: '100%', height: '100%', border: '0', display: 'block' });
    if (!this.style.display) this.style.display = 'block';
    this.#frame = frame;
    this.#name();
    this.replaceChildren(frame);
    const map = connect(frame);
    this.map = map;
    for (const name of ['ready', 'state', 'key'] as const) {
      map.on(name, (detail) => this.dispatchEvent(new CustomEvent(name, { detail })));
    }
    // A frame that is loaded when it comes into sight is ready then.
    map.on('ready', () => {
      if (this.hasAttribute('steps')) this.#set('steps', this.getAttribute('steps'));
    });
    map.on('key', ({ key }) => {
      const keyCode = keyCodes[key] ?? key.charCodeAt(0);
      const event = new KeyboardEvent('keydown', { key, keyCode, bubbles: true, cancelable: true });
      this.dispatchEvent(Object.assign(event, { [forwardedMark]: true }));
    });
  }

  disconnectedCallback(): void {
    this.map?.dispose();
    this.map = undefined;
    this.replaceChildren();
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (name === 'label') this.#name();
    else if (before !== value) this.#set(parameterOf(name), value);
  }

  #set(name: string, value: string | null): void {
    this.map?.set({ [name]: value }).catch((reason: unknown) => {
      this.dispatchEvent(new CustomEvent('refused', { detail: reason }));
    });
  }

  #name(): void {
    if (this.#frame) this.#frame.title = this.getAttribute('label') ?? __MAP_TITLE__;
  }
}

if (!customElements.get(__MAP_NAME__)) customElements.define(__MAP_NAME__, MapElement);
