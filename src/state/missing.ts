/**
 * Why a file of the site did not come, as far as can be told:
 * - `damaged`: it came, and is no program. A browser never reads a program twice in one page.
 * - `slow`: it is still on its way, and nobody knows for how long.
 */
export type MissingReason = 'offline' | 'gone' | 'damaged' | 'slow' | 'unknown';

/** A file of the site that is loaded on demand did not come. */
export class MissingPart extends Error {
  readonly reason: MissingReason;
  /** Of what is still on its way: ends when it has come after all, and never if it does not. */
  readonly arrival: Promise<unknown> | undefined;

  constructor(reason: MissingReason, cause: unknown, arrival?: Promise<unknown>) {
    super(`a part of the page did not come: ${reason}`, { cause });
    this.name = 'MissingPart';
    this.reason = reason;
    this.arrival = arrival;
  }
}

/** The reason that an error gives, whatever it is. */
export function missingReasonOf(error: unknown): MissingReason {
  return error instanceof MissingPart ? error.reason : 'unknown';
}

/** Goes on where what an error missed comes after all. */
export function onArrival(error: unknown, goOn: () => void): void {
  if (error instanceof MissingPart) void error.arrival?.then(goOn);
}

/** Whether this page can't ask again itself, so that trying again takes a new one. */
export function needsNewPage(reason: MissingReason): boolean {
  return reason === 'damaged' || reason === 'slow';
}
