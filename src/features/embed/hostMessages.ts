import { isoOfDay } from '../../domain/day.ts';
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
} from '../../embed/protocol.ts';
import type { PressLimit } from '../../page/pressLimit.ts';
import { type ParameterParts, queryWith, setParameters } from '../../page/setParameters.ts';
import type { Stepping } from '../../page/stepping.ts';
import { setPlaying } from '../../state/actions.ts';
import type { View } from '../../state/frame.ts';
import { missingReasonOf } from '../../state/missing.ts';
import type { CommandTable } from '../../views/commands.ts';
import { createWorkBudget } from './workBudget.ts';

export interface HostMessageParts extends ParameterParts {
  /** Loads what a link asks for; undefined where all of it is there. */
  need(query: URLSearchParams): Promise<void> | undefined;
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

/** So many messages wait for data that an earlier one asks for; more are refused. */
const mostWaiting = 50;

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
  /** While data are on their way: what is done once they are there, in order. */
  let waiting: (() => void)[] | undefined;
  /** Whether the host was told what the page opened with. */
  let isReady = false;

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

  /** Does at once, or after what waits. */
  const inTurn = (act: () => void): void => {
    if (waiting) waiting.push(act);
    else act();
  };
  const goOn = (): void => {
    const acts = waiting ?? [];
    waiting = undefined;
    for (const act of acts) inTurn(act);
  };

  /** Answers a request; one that asks for data that are not there is answered once they are. */
  const reply = (request: Request, from: Peer): void => {
    const query = request.type === 'set' ? queryWith(parts, request.parameters) : undefined;
    const coming = query instanceof URLSearchParams ? parts.need(query) : undefined;
    if (!coming) {
      post(replyTo(request), from);
      return;
    }
    waiting = [];
    const refuse = (error: unknown): void => {
      const reason = parts.current().translation.words.missing[missingReasonOf(error)];
      post(answer('refused', { reason }, request.id), from);
    };
    void coming.then(() => post(replyTo(request), from), refuse).then(goOn);
  };

  const follow = (data: unknown, from: Peer): void => {
    const reading = readRequest(data);
    if (reading.kind === 'refused') post(answer('refused', { reason: reading.reason }, reading.id), from);
    else if (reading.kind === 'request') reply(reading.request, from);
    else if (reading.kind === 'foreign') return;
    else if (!reading.isShown) setPlaying(store, false);
    // A slide that comes up is no press on Play: a chosen initiative stays, and who asks for less motion is not moved.
    else if (store.getState().selected === undefined && !parts.isStill()) setPlaying(store, true);
  };

  const receive = ({ data, origin, source }: MessageEvent): void => {
    if (!(source && 'location' in source) || !isHost(origin)) return;
    const from = { window: source as Window, origin };
    const isCrowded = (waiting?.length ?? 0) >= mostWaiting;
    const wasDone = !isCrowded && budget.spend(origin, () => inTurn(() => follow(data, from)));
    if (!wasDone && isForMap(data)) post(answer('refused', { reason: tooMany }, idOf(data['id'])), from);
    else if (wasDone && source === window.parent && isForMap(data)) peer = from;
  };

  return {
    receive,
    tellKey: (key) => post(answer('key', { key })),
    update(next, previous) {
      peer ??= findPeer();
      if (!isReady && next.state.awaited === 'coming') {
        waiting ??= [];
        return;
      }
      if (!isReady || !previous) {
        isReady = true;
        post(ready());
        goOn();
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
