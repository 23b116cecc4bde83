import type { Frame } from '../../state/frame.ts';
import { MissingPart, type MissingReason } from '../../state/missing.ts';
import { exportDialogWordsOf } from './words/exportDialogWords.ts';

/** What became of the last wish in the export dialog. */
export interface Told {
  readonly isProblem: boolean;
  readonly text: string;
  /** Wishes the same once more, where that may help. */
  readonly again?: { tryAgain(): void; readonly reason: MissingReason | undefined };
}

type Failure = keyof ReturnType<typeof exportDialogWordsOf>['failures'];

/** Failures that may be over when it is tried again. */
const passing: readonly Failure[] = ['font', 'page', 'other'];

/** Why a file could not be made, by the error's own kind; undefined where it was called off. */
function failureOf(error: unknown): Failure | undefined {
  if (error instanceof DOMException && error.name === 'AbortError') return undefined;
  const kind = error instanceof Error && 'kind' in error ? error.kind : undefined;
  const known: readonly Failure[] = [
    'font',
    'picture',
    'too-large',
    'too-many',
    'no-encoder',
    'encoding',
    'page',
  ];
  return known.find((own) => own === kind) ?? 'other';
}

/** Why a wish failed, in words, and the way to try again. */
export function failureTold(error: unknown, { translation }: Frame, tryAgain: () => void): Told {
  if (error instanceof MissingPart) {
    const { reason } = error;
    const again = { tryAgain, reason };
    return { isProblem: true, text: translation.words.missing[reason], again };
  }
  const words = exportDialogWordsOf(translation);
  const failure = failureOf(error);
  if (!failure) return { isProblem: false, text: words.cancelled };
  const text = words.failures[failure];
  if (!passing.includes(failure)) return { isProblem: true, text };
  return { isProblem: true, text, again: { tryAgain, reason: undefined } };
}
