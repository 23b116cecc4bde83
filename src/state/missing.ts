/** Why a file of the site did not come, as far as can be told. */
export type MissingReason = 'offline' | 'gone' | 'unknown';

/** A file of the site that is loaded on demand did not come. */
export class MissingPart extends Error {
  readonly reason: MissingReason;

  constructor(reason: MissingReason, cause: unknown) {
    super(`a part of the page did not come: ${reason}`, { cause });
    this.name = 'MissingPart';
    this.reason = reason;
  }
}

/** The reason that an error gives, whatever it is. */
export function missingReasonOf(error: unknown): MissingReason {
  return error instanceof MissingPart ? error.reason : 'unknown';
}
