import type { Frame, View } from '../../state/frame.ts';
import { mostEarly, takeEarlyMessages } from './earlyMessages.ts';
import type { HostMessageParts, HostMessages } from './hostMessages.ts';

export interface HostViewParts extends HostMessageParts {
  loadHostMessages(): Promise<typeof import('./hostMessages.ts')>;
  /** Tells that what listens to hosts did not come. */
  missing(error: unknown, again: () => void): void;
  readonly signal: AbortSignal;
}

export interface HostView extends View {
  /** Tells the host of a key that is of no use here. */
  tellKey(key: string): void;
}

/** Listens to hosts where the address names any: else nothing of it is loaded. */
export function createHostView(parts: HostViewParts): HostView {
  const { loadHostMessages, missing, store, signal } = parts;
  let messages: HostMessages | undefined;
  let shown: Frame | undefined;
  const early: MessageEvent[] = [];
  const load = (): void => {
    loadHostMessages().then(
      ({ createHostMessages }) => {
        messages = createHostMessages(parts);
        if (shown) messages.update(shown, undefined);
        for (const event of early.splice(0)) messages.receive(event);
      },
      (error: unknown) => missing(error, load),
    );
  };
  const hear = (event: MessageEvent): void => {
    if (messages) messages.receive(event);
    else if (early.length < mostEarly && store.getState().hosts.includes(event.origin)) early.push(event);
  };
  const said = takeEarlyMessages();
  if (store.getState().hosts.length > 0) {
    for (const event of said) hear(event);
    addEventListener('message', hear, { signal });
    load();
  }
  return {
    tellKey: (key) => messages?.tellKey(key),
    update(next, previous) {
      shown = next;
      messages?.update(next, previous);
    },
    dispose: () => messages?.dispose(),
  };
}
