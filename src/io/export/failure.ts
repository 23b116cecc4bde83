/**
 * Why a file could not be made, for the words that are shown:
 * - `font`: one of the app's own font files can't be had.
 * - `picture`: the picture's SVG is not readable.
 * - `too-large`: the browser has no canvas of that size.
 * - `no-encoder`: the browser has no WebCodecs, or they know none of the codecs for this size.
 * - `encoding`: an encoder stopped with an error.
 * - `too-many`: there are more records than slides that anybody shows, and each takes a picture.
 * - `page`: this copy of the site has no map in one file.
 */
export type ExportFailureKind =
  | 'font'
  | 'picture'
  | 'too-large'
  | 'too-many'
  | 'no-encoder'
  | 'encoding'
  | 'page';

/** A file could not be made. What was called off is no failure: it rejects with the signal's reason, an `AbortError`. */
export class ExportFailure extends Error {
  override readonly name = 'ExportFailure';
  readonly kind: ExportFailureKind;

  constructor(kind: ExportFailureKind, cause?: unknown) {
    super(`export failed: ${kind}`, { cause });
    this.kind = kind;
  }
}
