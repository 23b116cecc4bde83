import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Mutant, mutated } from './mutant.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a copy does without: what is made anew, and the packages, which it shares. */
const uncopied = new Set(['.git', 'node_modules', 'dist', 'test-results']);

/** A copy of the project in which a source may be wrong: the work tree itself is never touched. */
export interface ProjectCopy {
  readonly folder: string;
  /** Where the tests of this copy write what they found. */
  readonly report: string;
  /** Puts a mutant in; returns how to take it out again, or undefined where it does not apply. */
  apply(mutant: Mutant): (() => void) | undefined;
  remove(): void;
}

/** Copies the project to a temporary folder. */
export function copyProject(): ProjectCopy {
  const outer = mkdtempSync(join(tmpdir(), 'mutants-'));
  const folder = join(outer, 'project');
  cpSync(root, folder, { recursive: true, filter: (path) => !uncopied.has(relative(root, path)) });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return {
    folder,
    report: join(outer, 'report.json'),
    apply(mutant) {
      const path = join(folder, mutant.file);
      const source = readFileSync(path, 'utf8');
      const wrong = mutated(source, mutant);
      if (wrong === undefined) return undefined;
      writeFileSync(path, wrong);
      return () => writeFileSync(path, source);
    },
    remove: () => rmSync(outer, { recursive: true, force: true }),
  };
}
