// Installs the packages of the lock file, unless the ones on the disk are of that very file.
// Plain JavaScript on Node's own modules: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const oldestNode = 20;

function stop(message) {
  console.error(message);
  process.exit(1);
}

export function ensureDependencies() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < oldestNode) stop(`Node ${oldestNode} or newer is needed; this is ${process.versions.node}.`);
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = join(root, 'node_modules/.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing packages…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = (...args) =>
    spawnSync(npm, [...args, '--include=dev', '--no-fund', '--no-audit'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    }).status === 0;
  // A lock file made on another system may lack this one's optional packages: then npm fills them in.
  const isInstalled = run('ci') || run('install', '--no-save');
  if (!isInstalled) stop('The packages could not be installed; npm tells why above.');
  writeFileSync(stamp, wanted);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureDependencies();
