import type { Memory } from '../../io/memory.ts';

/** A talk in one tab, as far as it outlives a reload. */
export interface TalkSession {
  /** Names the channel on which the talk and its speaker's window hear each other. */
  readonly id: string;
  /** When the talk began, in milliseconds since 1970; undefined while none goes on. */
  readonly begunMs: number | undefined;
}

const topic = 'talk';

/** An id that no other talk of this browser has. */
export function newSessionId(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('');
}

/** The session of this tab before its reload; undefined where there was none, or where the browser keeps nothing. */
export function readSession(memory: Memory): TalkSession | undefined {
  try {
    const { id, begunMs } = JSON.parse(memory.read(topic) ?? '{}') as Record<string, unknown>;
    if (typeof id !== 'string') return undefined;
    return { id, begunMs: typeof begunMs === 'number' ? begunMs : undefined };
  } catch {
    return undefined;
  }
}

/** Where the browser keeps nothing, a talk lasts until the page is loaded anew. */
export function writeSession(memory: Memory, session: TalkSession): void {
  memory.write(topic, JSON.stringify(session));
}
