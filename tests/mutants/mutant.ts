/** A test in a browser, for what no unit test can see. */
export interface BrowserTest {
  /** File in `tests/browser`. */
  readonly spec: string;
  /** Part of the titles of the tests that are run. */
  readonly grep: string;
}

/** A small wrong edit of a source, and the tests that should notice it. */
export interface Mutant {
  /** What the edit makes wrong. */
  readonly name: string;
  /** Path from the project's folder. */
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** Files in `tests/unit`. */
  readonly tests: readonly string[];
  /** Each costs a build. */
  readonly browser?: readonly BrowserTest[];
}

/**
 * A source with the edit in it; undefined where the text that it replaces is not there exactly once, so that nobody
 * can say what the edit would do.
 */
export function mutated(
  source: string,
  { find, replace }: Pick<Mutant, 'find' | 'replace'>,
): string | undefined {
  const parts = source.split(find);
  return parts.length === 2 ? parts.join(replace) : undefined;
}
