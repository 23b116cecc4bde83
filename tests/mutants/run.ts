/**
 * Applies small wrong edits to copies of the sources, one at a time, and runs the tests that should notice:
 * `npm run mutants`, or `npm run mutants -- NAME-PART` for some of them.
 */
import { copyProject, type ProjectCopy } from './copy.ts';
import { judge, judgeCopy, stopTests, type Verdict } from './judge.ts';
import { mutants } from './list/index.ts';
import type { Mutant } from './mutant.ts';

/** Copies in which tests run at once. */
const copyCount = 2;

const part = process.argv.slice(2).join(' ');
const chosen = mutants.filter(({ name }) => name.includes(part));
if (chosen.length === 0) {
  console.error(`No mutant has “${part}” in its name.`);
  process.exit(1);
}

const copies = Array.from({ length: Math.min(copyCount, chosen.length) }, copyProject);
process.on('exit', () => {
  stopTests();
  for (const copy of copies) copy.remove();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const counts: Record<Verdict['kind'], number> = { killed: 0, survived: 0, unsound: 0 };

function tell({ name }: Mutant, verdict: Verdict): void {
  counts[verdict.kind] += 1;
  if (verdict.kind === 'killed') console.log(`killed   ${name}\n           by ${verdict.by}`);
  else if (verdict.kind === 'survived') console.log(`SURVIVED ${name}`);
  else console.log(`UNSOUND  ${name}\n           ${verdict.why}`);
}

/** Takes one after the other from a list that several copies share. */
async function work(copy: ProjectCopy, waiting: Mutant[]): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) tell(next, await judge(copy, next));
}

const [first] = copies;
if (first) {
  // Tests that fail anyway would kill every mutant.
  const tests = [...new Set(chosen.flatMap((mutant) => mutant.tests))];
  const browser = chosen.flatMap((mutant) => mutant.browser ?? []);
  const baseline = await judgeCopy(first, { tests, browser });
  if (baseline.kind !== 'survived') {
    console.error(`The tests fail without any mutant: ${'by' in baseline ? baseline.by : baseline.why}`);
    process.exit(1);
  }
}

const isForBrowser = ({ browser = [] }: Mutant): boolean => browser.length > 0;
const waiting = chosen.filter((mutant) => !isForBrowser(mutant));
await Promise.all(copies.map((copy) => work(copy, waiting)));
// They share a port, and a busy machine makes browsers fail for other reasons.
if (first) await work(first, chosen.filter(isForBrowser));

const unsound = counts.unsound > 0 ? `, ${counts.unsound} unsound` : '';
console.log(`${counts.killed} killed, ${counts.survived} survived${unsound}`);
process.exit(counts.survived + counts.unsound === 0 ? 0 : 1);
