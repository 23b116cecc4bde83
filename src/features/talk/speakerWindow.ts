import type { Memory } from '../../io/memory.ts';
import type { Frame } from '../../state/frame.ts';
import type { TalkOrder } from './clickerKeys.ts';
import { newSessionId, readSession, type TalkSession, writeSession } from './talkSession.ts';

/** From the talk to the speaker's window. */
export type TalkNews =
  | {
      readonly type: 'moment';
      /** Link to what the room sees. */
      readonly link: string;
      readonly isBlack: boolean;
      /** When the talk began, in milliseconds since 1970. */
      readonly begunMs: number;
    }
  | { readonly type: 'ended' };

/** From the speaker's window to the talk. */
export type SpeakerWish =
  | { readonly type: 'hello' }
  | { readonly type: 'restart' }
  | { readonly type: 'order'; readonly order: TalkOrder };

/**
 * Between two talks: a tab that is duplicated has the session of the other. The one that was there first keeps it.
 */
type TalkClaim = { readonly type: 'claim' } | { readonly type: 'taken' };

/** All that is said on the channel of a talk. */
export type TalkMessage = TalkNews | SpeakerWish | TalkClaim;

export const speakerParameter = 'speaker';

/**
 * The channel on which a talk and its speaker's window hear each other.
 *
 * @param name of the map
 */
export function speakerChannel(name: string, id: string): BroadcastChannel {
  return new BroadcastChannel(`${name}-talk-${id}`);
}

export interface SpeakerWindowParts {
  /** Of the map. */
  readonly name: string;
  readonly session: Memory;
  link(frame: Frame): string;
  run(order: TalkOrder): void;
  /** The browser has not opened the window. */
  refused(): void;
}

export interface SpeakerWindow {
  open(): void;
  tell(frame: Frame): void;
  dispose(): void;
}

/** The talk's end of the speaker's window. Session and clock are the tab's, so that a reload of either goes on. */
export function openSpeakerWindow(parts: SpeakerWindowParts): SpeakerWindow {
  let session: TalkSession | undefined;
  let channel: BroadcastChannel | undefined;
  let shown: Frame | undefined;
  const isInTalk = (): boolean => shown?.state.mode === 'present';

  const keep = (next: TalkSession): void => {
    session = next;
    writeSession(parts.session, next);
  };
  const post = (message: TalkMessage): void => channel?.postMessage(message);
  const postMoment = (): void => {
    if (!channel || !shown) return;
    const begunMs = session?.begunMs ?? Date.now();
    post({ type: 'moment', link: parts.link(shown), isBlack: shown.state.isBlack, begunMs });
  };
  const close = (): void => {
    channel?.close();
    channel = undefined;
  };

  const hear = (message: TalkMessage): void => {
    if (message.type === 'taken') {
      close();
      keep({ id: newSessionId(), begunMs: Date.now() });
      return;
    }
    if (message.type === 'claim') post({ type: 'taken' });
    if (!isInTalk()) return;
    if (message.type === 'order') parts.run(message.order);
    else {
      if (message.type === 'restart' && session) keep({ ...session, begunMs: Date.now() });
      postMoment();
    }
  };
  const listen = (id: string): void => {
    if (channel) return;
    channel = speakerChannel(parts.name, id);
    channel.addEventListener('message', ({ data }: MessageEvent<TalkMessage>) => hear(data));
  };

  /** @param isReload whether the page itself began with the talk */
  const begin = (isReload: boolean): void => {
    const kept = session ?? readSession(parts.session);
    const begunMs = (isReload ? kept?.begunMs : undefined) ?? Date.now();
    const isOfBefore = session === undefined && kept !== undefined;
    keep({ id: kept?.id ?? newSessionId(), begunMs });
    if (!isOfBefore) return;
    // A speaker's window may be waiting.
    listen(kept.id);
    post({ type: 'claim' });
  };

  return {
    open() {
      if (!shown || !session) return;
      const { id } = session;
      listen(id);
      const address = new URL(parts.link(shown));
      address.searchParams.set(speakerParameter, id);
      const opened = window.open(address, `speaker-${id}`, 'popup,width=1000,height=700');
      if (opened === null) parts.refused();
    },
    tell(frame) {
      const before = shown;
      const wasInTalk = isInTalk();
      shown = frame;
      if (isInTalk()) {
        if (!wasInTalk) begin(before === undefined);
        postMoment();
      } else if (wasInTalk) {
        post({ type: 'ended' });
        if (session) keep({ ...session, begunMs: undefined });
      }
    },
    dispose: close,
  };
}
