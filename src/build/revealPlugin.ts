import { cp, readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import type { LicenceCollector } from './licences/collector.ts';

/** What the sample deck needs of reveal.js, by its name beside the deck. */
const revealFiles = ['reveal.mjs', 'reveal.css', 'reset.css'];
const folder = 'node_modules/reveal.js/';

/** Puts reveal.js beside the sample deck, so that the deck needs nothing from elsewhere. */
export function revealPlugin(licences: LicenceCollector): Plugin {
  return {
    name: 'sample-deck',
    configureServer(server) {
      server.middlewares.use('/examples/deck/reveal/', async (request, response, next) => {
        const name = revealFiles.find((own) => request.url === `/${own}`);
        if (!name) return next();
        const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
        response.setHeader('Content-Type', type).end(await readFile(`${folder}dist/${name}`));
      });
    },
    async closeBundle() {
      if (this.environment.mode !== 'build') return;
      for (const name of revealFiles) {
        licences.add(`${folder}dist/${name}`);
        await cp(`${folder}dist/${name}`, `dist/examples/deck/reveal/${name}`);
      }
      await cp(`${folder}LICENSE`, 'dist/examples/deck/reveal/LICENSE');
    },
  };
}
