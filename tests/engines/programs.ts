import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';

/** A program that runs beside the tests. */
export interface Program {
  readonly child: ChildProcess;
  /** Ends it and what it started, and nothing else. */
  end(): void;
}

/** Starts a program in a group of its own; `extra` of its outputs can be read beside the usual ones. */
export function startProgram(
  path: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Program {
  const child = spawn(path, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  child.on('error', (error) => console.error(String(error)));
  const end = (): void => {
    if (child.pid === undefined || child.exitCode !== null) return;
    try {
      process.kill(-child.pid);
    } catch {
      // It has ended by itself meanwhile.
    }
  };
  // Also where the tests themselves are ended.
  process.once('exit', end);
  return { child, end };
}

/** A screen that nobody sees; it chooses its own number. */
export async function startScreen(path: string): Promise<Program & { readonly display: string }> {
  const program = startProgram(path, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']);
  const told = program.child.stdio[3] as Readable;
  const number = await new Promise<string>((resolve, reject) => {
    told.once('data', (text) => resolve(String(text).trim()));
    program.child.once('exit', () => reject(new Error('the screen did not start')));
    program.child.once('error', reject);
  });
  return { ...program, display: `:${number}` };
}

/** A port that was free just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
