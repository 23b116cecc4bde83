import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { billOfMaterials } from './billOfMaterials.ts';
import type { LicenceCollector } from './collector.ts';

/** The name of the text beside the page. */
export const licencesFile = 'licences.txt';
/** The same for programs: which packages, without their texts. */
export const billFile = 'sbom.cdx.json';

/** Writes the licences of all that the site is made of. It stands after whatever adds to the collector. */
export function licencesPlugin(collector: LicenceCollector): Plugin {
  let config: ResolvedConfig | undefined;
  return {
    name: 'licences',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      server.middlewares.use(`/${licencesFile}`, (_request, response) => {
        response
          .setHeader('Content-Type', 'text/plain')
          .end('This text is made from what is in the built site: npm run build.\n');
      });
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        if (!config || this.environment.mode !== 'build') return;
        const { root, build } = config;
        // Marked as UTF-8, because servers send texts without saying so, and names have accents.
        const place = (name: string): string => resolve(root, build.outDir, name);
        writeFileSync(place(licencesFile), `\uFEFF${collector.text()}`);
        const { name, version, license } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'));
        writeFileSync(
          place(billFile),
          billOfMaterials({ name, version, licence: license }, collector.notices()),
        );
      },
    },
  };
}
