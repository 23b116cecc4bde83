import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine, Part, Sought } from './engine.ts';
import { until } from './until.ts';

/** The one thing that fits, as soon as it is there. */
export async function one(engine: Engine, sought: Sought): Promise<Part> {
  const told = [sought.role, sought.name && `“${sought.name}”`, sought.text && `with “${sought.text}”`];
  return until(`there is one ${told.filter(Boolean).join(' ')}`, async () => {
    const found = await engine.find(sought);
    return found.length === 1 ? found[0] : undefined;
  });
}

/** Waits until something is as expected, and else tells how it is. */
export async function expectValue<Value>(
  what: string,
  expected: Value,
  read: () => Promise<Value>,
): Promise<void> {
  let last: Value | undefined;
  try {
    await until(what, async () => {
      last = await read();
      return JSON.stringify(last) === JSON.stringify(expected);
    });
  } catch {
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(last)}`);
  }
}

/** Looks once, and throws where it is not so. */
export function demand(what: string, isSo: boolean): void {
  if (!isSo) throw new Error(what);
}

/** A file that has been saved, once it is whole, by the engine's own account: nothing of it is still on its way. */
export async function saved(engine: Engine, name: string): Promise<Uint8Array> {
  const path = join(engine.downloads, name);
  return until(`${name} is saved`, async () => {
    const isOnItsWay = readdirSync(engine.downloads).some((file) => /\.(part|wkdownload)$/.test(file));
    if (isOnItsWay || !existsSync(path)) return undefined;
    const bytes = readFileSync(path);
    return bytes.length > 0 ? bytes : undefined;
  });
}
