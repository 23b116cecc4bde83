import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectCopy } from './copy.ts';
import type { BrowserTest, Mutant } from './mutant.ts';

/** What became of a mutant. */
export type Verdict =
  | { readonly kind: 'killed'; readonly by: string }
  | { readonly kind: 'survived' }
  /** The edit does not apply, or leaves no program to test: the list is wrong. */
  | { readonly kind: 'unsound'; readonly why: string };

/** Longer than any tests take: an edit that goes round for ever has been noticed. */
const patienceMs = 600_000;
/** Where a copy serves what it built. */
const usualPort = '4398';

interface Ending {
  readonly isSound: boolean;
  readonly isLate: boolean;
  /** The last that was said. */
  readonly output: string;
}

const running = new Set<ChildProcess>();

/** Stops what is under way, where the run itself is stopped. */
export function stopTests(): void {
  for (const child of running) child.kill();
}

function run(copy: ProjectCopy, script: string, args: readonly string[], env = {}): Promise<Ending> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join('node_modules', script), ...args], {
      cwd: copy.folder,
      env: { ...process.env, ...env },
      timeout: patienceMs,
    });
    running.add(child);
    let output = '';
    const hear = (piece: Buffer): void => {
      output = `${output}${piece}`.slice(-4000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ isSound: code === 0, isLate: signal !== null, output });
    });
  });
}

/** As much of a report by Vitest as is read. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function readReport({ report }: ProjectCopy): Report {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as Report;
  } catch {
    return { testResults: [] };
  }
}

/** Runs unit tests in a copy, up to the first that fails. */
async function judgeByUnitTests(copy: ProjectCopy, tests: readonly string[]): Promise<Verdict> {
  rmSync(copy.report, { force: true });
  const { isSound, isLate, output } = await run(copy, 'vitest/vitest.mjs', [
    'run',
    ...tests.map((test) => `tests/unit/${test}`),
    ...['--bail', '1', '--reporter', 'json', '--outputFile', copy.report],
  ]);
  if (isSound) return { kind: 'survived' };
  if (isLate) return { kind: 'killed', by: 'taking for ever' };
  const { testResults } = readReport(copy);
  const failed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed'),
  );
  if (failed[0]) return { kind: 'killed', by: failed[0].fullName };
  const why = testResults.find(({ message }) => message !== '')?.message ?? output;
  return { kind: 'unsound', why: `no test could be run: ${why.trim().split('\n')[0]}` };
}

async function judgeInBrowser(copy: ProjectCopy, tests: readonly BrowserTest[]): Promise<Verdict> {
  const built = await run(copy, 'vite/bin/vite.js', ['build', '--logLevel', 'error']);
  if (!built.isSound) return { kind: 'unsound', why: 'it could not be built' };
  for (const { spec, grep } of tests) {
    const { isSound, output } = await run(
      copy,
      'playwright/cli.js',
      [
        'test',
        '--config',
        'tests/browser/playwright.config.ts',
        spec,
        '--grep',
        grep,
        '--reporter',
        'line',
        '-x',
      ],
      { BROWSER_TEST_PORT: process.env['BROWSER_TEST_PORT'] ?? usualPort },
    );
    if (output.includes('No tests found')) return { kind: 'unsound', why: `no test in ${spec} is “${grep}”` };
    if (!isSound) return { kind: 'killed', by: `${spec}: ${grep}` };
  }
  return { kind: 'survived' };
}

/** What tests say of a copy as it is. */
export async function judgeCopy(
  copy: ProjectCopy,
  { tests, browser = [] }: Pick<Mutant, 'tests' | 'browser'>,
): Promise<Verdict> {
  const byUnitTests: Verdict = tests.length > 0 ? await judgeByUnitTests(copy, tests) : { kind: 'survived' };
  return byUnitTests.kind === 'survived' && browser.length > 0 ? judgeInBrowser(copy, browser) : byUnitTests;
}

/** Puts a mutant into a copy, runs the tests that should notice, and takes it out again. */
export async function judge(copy: ProjectCopy, mutant: Mutant): Promise<Verdict> {
  const restore = copy.apply(mutant);
  if (!restore) return { kind: 'unsound', why: `does not apply: its text is not once in ${mutant.file}` };
  try {
    return await judgeCopy(copy, mutant);
  } finally {
    restore();
  }
}
