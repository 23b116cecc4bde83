import type { Day } from '../domain/day.ts';
import type { Beat, PlayPlan } from '../domain/pace.ts';

/** A source of moments: animation frames in the app, a hand in tests, frame numbers in a film. */
export interface Ticker {
  /** Asks for one call with the time in milliseconds, on any scale that only grows. Returns how to take it back. */
  request(callback: (nowMs: number) => void): () => void;
}

export interface Clock {
  /** Plays on from a day; from the last day, it starts again at the first. With `loop`, it goes round and round. */
  start(plan: PlayPlan, from: Day, loop?: boolean): void;
  stop(): void;
  readonly running: boolean;
}

export interface ClockListener {
  /** Time has come to another day, or to another beat on the same one. */
  onMoment(day: Day, beat: Beat | undefined): void;
  onEnd(): void;
}

/**
 * Turns moments into days. The day is computed from the moment at which playing began, never by adding up the
 * lengths of frames, which loses days.
 */
export function createClock(ticker: Ticker, listener: ClockListener): Clock {
  let cancel: (() => void) | undefined;

  const run = (plan: PlayPlan, startElapsedMs: number, loop: boolean): void => {
    let anchorMs: number | undefined;
    let shown: { readonly day: Day; readonly beat: Beat | undefined } | undefined;
    const tick = (nowMs: number): void => {
      anchorMs ??= nowMs - startElapsedMs;
      const sinceStartMs = nowMs - anchorMs;
      const elapsedMs = loop ? sinceStartMs % plan.totalMs : sinceStartMs;
      const day = plan.dayAt(elapsedMs);
      cancel = elapsedMs < plan.totalMs ? ticker.request(tick) : undefined;
      const beat = plan.beatAt(elapsedMs);
      if (day !== shown?.day || beat !== shown.beat) {
        shown = { day, beat };
        listener.onMoment(day, beat);
      }
      if (elapsedMs >= plan.totalMs) listener.onEnd();
    };
    cancel = ticker.request(tick);
  };

  const stop = (): void => {
    cancel?.();
    cancel = undefined;
  };

  return {
    start(plan, from, loop = false) {
      stop();
      const elapsedMs = plan.elapsedAt(from);
      const atEnd = plan.dayAt(elapsedMs) === plan.dayAt(plan.totalMs);
      run(plan, atEnd ? 0 : elapsedMs, loop);
    },
    stop,
    get running() {
      return cancel !== undefined;
    },
  };
}
