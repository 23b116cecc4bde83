import { existsSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import type { LicenceCollector } from './licences/collector.ts';

/** What the sample deck needs of reveal.js, by its name beside the deck. */
const revealFiles = ['reveal.mjs', 'reveal.css', 'reset.css'];
const folder = 'node_modules/reveal.js/';

/** Puts reveal.js beside the sample deck, where the story has one, so that the deck needs nothing from elsewhere. */
export function revealPlugin(licences: LicenceCollector): Plugin {
  let config: ResolvedConfig | undefined;
  return {
    name: 'sample-deck',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      server.middlewares.use('/examples/deck/reveal/', async (request, response, next) => {
        const name = revealFiles.find((own) => request.url === `/${own}`);
        if (!name) return next();
        const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
        response.setHeader('Content-Type', type).end(await readFile(`${folder}dist/${name}`));
      });
    },
    async closeBundle() {
      if (this.environment.mode !== 'build' || !config) return;
      const deck = join(config.root, config.build.outDir, 'examples/deck');
      if (!existsSync(deck)) return;
      for (const name of revealFiles) {
        licences.add(`${folder}dist/${name}`);
        await cp(`${folder}dist/${name}`, join(deck, 'reveal', name));
      }
      await cp(`${folder}LICENSE`, join(deck, 'reveal/LICENSE'));
    },
  };
}
