import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { siteFilesOf, workerHead } from '../../src/build/offlinePlugin.ts';
import { recorderElement, withRecorder, writeRecorder } from './recorder.ts';

/** The built site on a server of its own. */
export interface Site {
  readonly address: string;
  readonly recorder: string;
  close(): Promise<void>;
}

/** Builds the site where it is not built, or where that is asked for. */
export async function ensureBuilt(isAsked: boolean): Promise<void> {
  if (!isAsked && existsSync('dist/index.html') && existsSync('dist/sw.js')) return;
  console.log('Building the site…');
  await build({ logLevel: 'warn' });
}

/** A copy of the site with the recorder in its pages. The worker keeps only files that are as it lists them. */
function copyWithRecorder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const copy = join(folder, 'dist');
  cpSync('dist', copy, { recursive: true });
  const worker = readFileSync(join(copy, 'sw.js'), 'utf8').replace(/^.*\n/, '');
  rmSync(join(copy, 'sw.js'));
  writeRecorder(copy);
  for (const [page, up] of [
    ['index.html', './'],
    ['examples/article.html', '../'],
  ] as const)
    writeFileSync(join(copy, page), withRecorder(readFileSync(join(copy, page), 'utf8'), up));
  writeFileSync(join(copy, 'sw.js'), workerHead(siteFilesOf(copy)) + worker);
  return folder;
}

/** Serves the site as it was built, or a copy with the recorder in its pages. */
export async function serveSite(isRecorded: boolean): Promise<Site> {
  const folder = isRecorded ? copyWithRecorder() : undefined;
  const server = await preview({
    logLevel: 'silent',
    ...(folder === undefined ? {} : { root: folder, configFile: false }),
    preview: { port: 0, host: 'localhost', cors: { origin: '*' } },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('the server has no address');
  return {
    address,
    recorder: isRecorded ? recorderElement(address) : '',
    async close() {
      await server.close();
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
