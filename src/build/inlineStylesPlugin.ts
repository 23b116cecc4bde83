import type { Plugin } from 'vite';

/**
 * Puts the page's own style sheet into the page: the first picture waits for nothing, and the sheet can't fail to come.
 * Those of parts that are loaded on demand stay files.
 */
export function inlineStylesPlugin(): Plugin[] {
  const sheets: string[] = [];
  return [
    {
      name: 'inline-styles-of-entry',
      apply: 'build',
      generateBundle: {
        // Before Vite notes which sheets a part needs: one that builds on the page's program would ask for the page's.
        order: 'pre',
        handler(_options, bundle) {
          sheets.length = 0;
          for (const chunk of Object.values(bundle)) {
            if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
            for (const name of chunk.viteMetadata?.importedCss ?? []) {
              const sheet = bundle[name];
              if (sheet?.type !== 'asset') continue;
              // Its addresses were relative to itself.
              sheets.push(String(sheet.source).replaceAll(/url\((["']?)\.\//g, 'url($1./assets/'));
              delete bundle[name];
            }
            chunk.viteMetadata?.importedCss.clear();
          }
        },
      },
    },
    {
      name: 'inline-styles',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          for (const page of Object.values(bundle)) {
            if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
            page.source = String(page.source).replace(
              '</head>',
              () => `<style>${sheets.join('\n').trim()}</style></head>`,
            );
          }
        },
      },
    },
  ];
}
