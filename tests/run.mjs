// Runs every check and ends with one line that counts them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './setup/browser.mjs';
import { ensureDependencies, root } from './setup/dependencies.mjs';

ensureDependencies();
const browser = ensureBrowser();
const reports = mkdtempSync(join(tmpdir(), 'reports-'));
const bin = (name) => join(root, 'node_modules/.bin', name);

let passed = 0;
let failed = 0;

function run(name, args, env = {}) {
  const { status } = spawnSync(bin(name), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function step(label, isSound) {
  console.log(`${isSound ? 'ok    ' : 'FAILED'} ${label}`);
  if (isSound) passed += 1;
  else failed += 1;
  return isSound;
}

function count(label, isSound, reportFile, read) {
  try {
    const [good, bad] = read(JSON.parse(readFileSync(reportFile, 'utf8')));
    passed += good;
    failed += bad;
    if (!isSound && bad === 0) step(label, false);
  } catch {
    step(`${label} (no report)`, false);
  }
}

step('format and lint', run('biome', ['check', '--error-on-warnings', '.']));
step('types', run('tsc', ['--noEmit', '-p', '.']));

const unitReport = join(reports, 'unit.json');
count(
  'unit tests',
  run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
  unitReport,
  ({ numPassedTests, numFailedTests }) => [numPassedTests, numFailedTests],
);

// Browser tests look at both stories.
const builds = [
  run('vite', ['build', '--logLevel', 'warn']),
  run('vite', ['build', '--outDir', 'dist-clocks', '--logLevel', 'warn'], { STORY: 'clocks' }),
];
if (step('build', builds.every(Boolean))) {
  const browserReport = join(reports, 'browser.json');
  count(
    'browser tests',
    run('playwright', ['test', '--config', 'tests/browser/playwright.config.ts'], {
      CHROMIUM_PATH: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
    }),
    browserReport,
    ({ stats }) => [stats.expected + stats.flaky, stats.unexpected],
  );
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
