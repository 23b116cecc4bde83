import type { Frame } from '../state/frame.ts';
import type { HostMessageParts, HostMessages } from './hostMessages.ts';

export interface HostViewParts extends HostMessageParts {
  loadHostMessages(): Promise<typeof import('./hostMessages.ts')>;
  /** Tells that what listens to hosts did not come. */
  missing(error: unknown, again: () => void): void;
}

/** Listens to hosts where the address names any: else nothing of it is loaded. */
export function createHostView({ loadHostMessages, missing, ...parts }: HostViewParts): HostMessages {
  let messages: HostMessages | undefined;
  let shown: Frame | undefined;
  const load = (): void => {
    loadHostMessages().then(
      ({ createHostMessages }) => {
        messages = createHostMessages(parts);
        if (shown) messages.update(shown, undefined);
      },
      (error: unknown) => missing(error, load),
    );
  };
  if (parts.store.getState().hosts.length > 0) load();
  return {
    tellKey: (key) => messages?.tellKey(key),
    update(next, previous) {
      shown = next;
      messages?.update(next, previous);
    },
    dispose: () => messages?.dispose(),
  };
}
