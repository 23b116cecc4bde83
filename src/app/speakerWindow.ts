import type { Frame } from '../state/frame.ts';
import type { TalkOrder } from './clickerKeys.ts';

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

export const speakerParameter = 'speaker';

/** The channel on which a talk and its speaker's window hear each other. */
export function speakerChannel(id: string): BroadcastChannel {
  return new BroadcastChannel(`metaverse-map-talk-${id}`);
}

export interface SpeakerWindowParts {
  link(frame: Frame): string;
  run(order: TalkOrder): void;
  /** The browser has not opened the window. */
  refused(): void;
  readonly signal: AbortSignal;
}

export interface SpeakerWindow {
  open(): void;
  tell(frame: Frame): void;
  dispose(): void;
}

/** The talk's end of the speaker's window. */
export function openSpeakerWindow(parts: SpeakerWindowParts): SpeakerWindow {
  const id = Math.floor(performance.timeOrigin + performance.now()).toString(36);
  let channel: BroadcastChannel | undefined;
  let begunMs = Date.now();
  let shown: Frame | undefined;
  const isInTalk = (): boolean => shown?.state.mode === 'present';

  const post = (news: TalkNews): void => channel?.postMessage(news);
  const postMoment = (): void => {
    if (!channel || !shown) return;
    post({ type: 'moment', link: parts.link(shown), isBlack: shown.state.isBlack, begunMs });
  };

  const listen = (): void => {
    if (channel) return;
    channel = speakerChannel(id);
    channel.addEventListener('message', ({ data }: MessageEvent<SpeakerWish>) => {
      if (!isInTalk()) return;
      if (data.type === 'order') parts.run(data.order);
      if (data.type === 'restart') begunMs = Date.now();
      if (data.type !== 'order') postMoment();
    });
  };

  return {
    open() {
      if (!shown) return;
      listen();
      const address = new URL(parts.link(shown));
      address.searchParams.set(speakerParameter, id);
      const opened = window.open(address, `speaker-${id}`, 'popup,width=1000,height=700');
      if (opened === null) parts.refused();
    },
    tell(frame) {
      const wasInTalk = isInTalk();
      shown = frame;
      if (isInTalk() && !wasInTalk) begunMs = Date.now();
      if (isInTalk()) postMoment();
      else if (wasInTalk) post({ type: 'ended' });
    },
    dispose: () => channel?.close(),
  };
}
