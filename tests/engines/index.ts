// Does the main job in the engines that are not Chromium, and ends with one line that counts.
import { openHostPages } from '../browser/hostPages.ts';
import { ensureEngine } from '../setup/engines.mjs';
import type { Engine } from './engine.ts';
import { openFirefox } from './firefox.ts';
import { job, type Scene } from './job.ts';
import { ensureBuilt, serveSite } from './site.ts';
import { openWebKit } from './webkit.ts';

/** `--step=embeds` does only the steps whose label holds that. */
const part = process.argv.find((word) => word.startsWith('--step='))?.slice('--step='.length) ?? '';

let passed = 0;
let failed = 0;

function report(label: string, problems: readonly string[], seconds = 0): void {
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${label} (${seconds.toFixed(1)} s)`);
  for (const problem of problems) console.log(`         ${problem}`);
  if (problems.length === 0) passed += 1;
  else failed += 1;
}

const messageOf = (problem: unknown): string =>
  problem instanceof Error ? problem.message : String(problem);

/** Does a step; what the page complains of meanwhile fails it as much as what it does not do. */
async function problemsOf(step: (typeof job)[number], scene: Scene): Promise<readonly string[]> {
  const problems: string[] = [];
  try {
    await step.run(scene);
  } catch (problem) {
    problems.push(messageOf(problem));
  }
  try {
    problems.push(...(await scene.engine.complaints()).map((complaint) => `on the console: ${complaint}`));
  } catch (problem) {
    problems.push(`the console could not be read: ${messageOf(problem)}`);
  }
  return problems;
}

/** An engine with its site; undefined where it cannot be had. */
async function openEngine(name: Engine['name']): Promise<(() => Promise<Engine>) | undefined> {
  if (name === 'firefox') {
    const programs = ensureEngine('firefox');
    return programs && (() => openWith(false, ({ address }) => openFirefox(programs.firefox, address)));
  }
  const programs = ensureEngine('webkit');
  return programs && (() => openWith(true, (site) => openWebKit(programs, site)));
}

/** Opens a site and an engine on it, and closes both together. */
async function openWith(
  isRecorded: boolean,
  start: (site: Awaited<ReturnType<typeof serveSite>>) => Promise<Engine>,
): Promise<Engine> {
  const site = await serveSite(isRecorded);
  try {
    const engine = await start(site);
    return { ...engine, close: () => engine.close().finally(() => site.close()) };
  } catch (problem) {
    await site.close();
    throw problem;
  }
}

async function doJob(name: Engine['name']): Promise<void> {
  const opening = await openEngine(name);
  if (!opening) {
    console.log(`${name} cannot be had on this machine: nothing is counted for it.`);
    return;
  }
  let engine: Engine;
  try {
    engine = await opening();
  } catch (problem) {
    report(`${name}: starts`, [messageOf(problem)]);
    return;
  }
  const host = await openHostPages();
  try {
    console.log(`${name}: ${await engine.version()}`);
    for (const step of job.filter(({ label }) => label.includes(part))) {
      const start = performance.now();
      const problems = await problemsOf(step, { engine, host });
      report(`${name}: ${step.label}`, problems, (performance.now() - start) / 1000);
    }
  } finally {
    await engine
      .close()
      .catch((problem: unknown) => console.log(`${name} did not end well: ${messageOf(problem)}`));
    await host.close();
  }
}

// So that what was started ends with this, however it ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

await ensureBuilt(process.argv.includes('--build') || process.env['BUILD'] === '1');
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
for (const name of ['firefox', 'webkit'] as const)
  if (asked.length === 0 || asked.includes(name)) await doJob(name);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
