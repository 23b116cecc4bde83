// Installs Debian's packages for tests, where that is possible without asking anybody.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Runs a command, its output on the screen; tells whether it went well. */
export function runCommand(command, args, minutes) {
  return spawnSync(command, args, { stdio: 'inherit', timeout: minutes * 60_000 }).status === 0;
}

/** The command that installs Debian's packages; undefined on other systems. */
export function aptGetCommand() {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  return process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
}

/** Runs the steps of a command, each with its minutes, until one fails or throws. */
export function attempt({ run, say }, [command, ...first], ...steps) {
  try {
    return steps.every(([minutes, ...args]) => run(command, [...first, ...args], minutes));
  } catch (error) {
    say(String(error));
    return false;
  }
}

/** Installs packages; false where the list of packages, or one of them, cannot be had. */
export function installPackages(machine, aptGet, ...packages) {
  return attempt(machine, aptGet, [5, '-q', 'update'], [10, '-q', 'install', '-y', ...packages]);
}
