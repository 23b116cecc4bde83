import type { Plugin } from 'vite';

/**
 * Puts the page's own style sheet into the page: the first picture waits for nothing, and the sheet can't fail to come.
 * Those of parts that are loaded on demand stay files.
 */
export function inlineStylesPlugin(): Plugin[] {
  /** Of each program that a page begins with, by its name. */
  const sheets = new Map<string, string>();
  return [
    {
      name: 'inline-styles-of-entry',
      apply: 'build',
      generateBundle: {
        // Before Vite notes which sheets a part needs: one that builds on the page's program would ask for the page's.
        order: 'pre',
        handler(_options, bundle) {
          sheets.clear();
          for (const chunk of Object.values(bundle)) {
            if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
            const own = [...(chunk.viteMetadata?.importedCss ?? [])].flatMap((name) => {
              const sheet = bundle[name];
              if (sheet?.type !== 'asset') return [];
              delete bundle[name];
              // Its addresses were relative to itself.
              return String(sheet.source).replaceAll(/url\((["']?)\.\//g, 'url($1./assets/');
            });
            sheets.set(chunk.fileName, own.join('\n').trim());
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
            const text = String(page.source);
            // Pages of others stand beside the app's.
            const [, sheet] = [...sheets].find(([program]) => text.includes(`src="./${program}"`)) ?? [];
            if (sheet) page.source = text.replace('</head>', () => `<style>${sheet}</style></head>`);
          }
        },
      },
    },
  ];
}
