import { isoOfDay } from '../domain/day.ts';
import {
  type Answer,
  answer,
  idOf,
  isForMap,
  type MessageId,
  type Parameters,
  protocolVersion,
  type Request,
  readRequest,
  readSteps,
  type StatePayload,
} from '../embed/protocol.ts';
import { setPlaying } from '../state/actions.ts';
import type { View } from '../state/frame.ts';
import type { CommandTable } from '../views/commands.ts';
import type { PressLimit } from './pressLimit.ts';
import { type ParameterParts, setParameters } from './setParameters.ts';
import type { Stepping } from './stepping.ts';
import { createWorkBudget } from './workBudget.ts';

export interface HostMessageParts extends ParameterParts {
  readonly stepping: Stepping;
  readonly pressLimit: PressLimit;
  /** Shows pending changes at once. */
  flush(): void;
  readonly commands: CommandTable;
  /** Whether the reader asks for less motion. */
  isStill(): boolean;
}

export interface HostMessages extends View {
  /** A message has come, from whomever. */
  receive(event: MessageEvent): void;
  /** Tells the host of a key that is of no use here. */
  tellKey(key: string): void;
}

/** Refuses what a host has no time left for. */
const tooMany = 'too many';

interface Peer {
  readonly window: Window;
  readonly origin: string;
}

/** The embedding page's origin, where the browser tells it. */
function parentOrigin(): string | undefined {
  return 'ancestorOrigins' in location ? (location.ancestorOrigins[0] ?? undefined) : undefined;
}

/** Lets pages that a link names as hosts drive the map, and tells them what happens. */
export function createHostMessages(parts: HostMessageParts): HostMessages {
  const { store, stepping, commands } = parts;
  const isFramed = window.parent !== window;
  let peer: Peer | undefined;
  const budget = createWorkBudget();

  const isHost = (origin: string): boolean => store.getState().hosts.includes(origin);

  const findPeer = (): Peer | undefined => {
    const { hosts } = store.getState();
    const known = parentOrigin();
    const [only] = hosts.length === 1 ? hosts : [];
    const origin = known ?? only;
    return isFramed && origin !== undefined && isHost(origin) ? { window: window.parent, origin } : undefined;
  };
  const post = (message: Answer, to: Peer | undefined = peer): void => {
    if (to && isHost(to.origin)) to.window.postMessage(message, to.origin);
  };

  const stateOf = (): StatePayload => {
    const { day, state } = parts.current();
    return {
      date: isoOfDay(day),
      sel: state.selected ?? null,
      playing: state.playing,
      step: stepping.position() + 1,
      steps: stepping.steps().length,
    };
  };
  const ready = (id?: MessageId): Answer => {
    const { data } = store.getState();
    const { entries, extent } = parts.datasetOf(data);
    return answer(
      'ready',
      {
        version: protocolVersion,
        initiatives: entries.length,
        earliest: isoOfDay(extent.earliest),
        latest: isoOfDay(extent.latest),
      },
      id,
    );
  };

  /** Sets link parameters; returns why not, where they are not sound. All are set, or none. */
  const set = ({ steps: pressText, ...parameters }: Parameters): string | undefined => {
    const presses = pressText === undefined ? undefined : readSteps(pressText);
    if (presses && 'reason' in presses) return presses.reason;
    const reason = setParameters(parts, parameters);
    if (reason !== undefined) return reason;
    if (presses) parts.pressLimit.set(presses.steps);
    return undefined;
  };

  const replyTo = ({ type, id, parameters }: Request): Answer => {
    const step = (direction: 'next' | 'previous'): Answer => {
      const command = commands[direction === 'next' ? 'nextInitiative' : 'previousInitiative'];
      const moved = command.when?.(parts.current()) ?? true;
      if (moved) command.run(parts.current());
      return answer('done', { moved }, id);
    };
    switch (type) {
      case 'hello':
        return ready(id);
      case 'get':
        parts.flush();
        return answer('state', stateOf(), id);
      case 'next':
      case 'previous':
        return step(type);
      case 'play':
      case 'pause':
        setPlaying(store, type === 'play');
        return answer('done', {}, id);
      case 'steps':
      case 'set': {
        const reason = set(parameters);
        return reason === undefined ? answer('done', {}, id) : answer('refused', { reason }, id);
      }
    }
  };

  const follow = (data: unknown, from: Peer): void => {
    const reading = readRequest(data);
    if (reading.kind === 'refused') post(answer('refused', { reason: reading.reason }, reading.id), from);
    else if (reading.kind === 'request') post(replyTo(reading.request), from);
    else if (reading.kind === 'foreign') return;
    else if (!reading.isShown) setPlaying(store, false);
    // A slide that comes up is no press on Play: a chosen initiative stays, and who asks for less motion is not moved.
    else if (store.getState().selected === undefined && !parts.isStill()) setPlaying(store, true);
  };

  const receive = ({ data, origin, source }: MessageEvent): void => {
    if (!(source && 'location' in source) || !isHost(origin)) return;
    const from = { window: source as Window, origin };
    const wasDone = budget.spend(origin, () => follow(data, from));
    if (!wasDone && isForMap(data)) post(answer('refused', { reason: tooMany }, idOf(data['id'])), from);
    else if (wasDone && source === window.parent && isForMap(data)) peer = from;
  };

  return {
    receive,
    tellKey: (key) => post(answer('key', { key })),
    update(next, previous) {
      peer ??= findPeer();
      if (!previous) {
        post(ready());
        return;
      }
      const isSame =
        previous.day === next.day &&
        previous.state.selected === next.state.selected &&
        previous.state.playing === next.state.playing &&
        previous.state.overview === next.state.overview;
      if (!isSame) post(answer('state', stateOf()));
    },
    dispose: () => undefined,
  };
}
