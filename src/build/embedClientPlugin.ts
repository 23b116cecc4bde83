import { build, type Plugin, type ResolvedConfig } from 'vite';
import type { LicenceCollector } from './licences/collector.ts';
import { storyConstants } from './storyFiles.ts';

const embedClient = 'src/embed/client.ts';

/** Makes `embed.js`, the script for pages that embed the map: one file under a name that stays. */
export function embedClientPlugin(licences: LicenceCollector): Plugin {
  let config: ResolvedConfig | undefined;
  return {
    name: 'embed-client',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      server.middlewares.use('/embed.js', async (_request, response) => {
        const result = await server.transformRequest(`/${embedClient}`);
        // A page of somebody else's lacks what the server gives its own pages in place of constants.
        const constants = Object.entries(storyConstants()).map(
          ([name, value]) => `const ${name} = ${value};`,
        );
        response
          .setHeader('Content-Type', 'text/javascript')
          .end([...constants, result?.code ?? ''].join('\n'));
      });
    },
    async closeBundle() {
      if (this.meta.watchMode || this.environment.mode !== 'build') return;
      await build({
        configFile: false,
        logLevel: 'warn',
        define: storyConstants(),
        plugins: [licences.plugin()],
        build: {
          outDir: config?.build.outDir ?? 'dist',
          emptyOutDir: false,
          copyPublicDir: false,
          target: 'es2022',
          minify: true,
          lib: { entry: embedClient, formats: ['es'], fileName: () => 'embed.js' },
        },
      });
    },
  };
}
