import type { Plugin } from 'vite';

const sheetLink = /<link rel="stylesheet"[^>]* href="\.\/(assets\/[^"]+\.css)">/;

/**
 * Puts the page's own style sheet into the page: the first picture waits for nothing, and the sheet can't fail to come.
 * Those of parts that are loaded on demand stay files.
 */
export function inlineStylesPlugin(): Plugin {
  return {
    name: 'inline-styles',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const page of Object.values(bundle)) {
          if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
          page.source = String(page.source).replace(sheetLink, (link, name: string) => {
            const sheet = bundle[name];
            if (sheet?.type !== 'asset') return link;
            delete bundle[name];
            // Its addresses were relative to itself.
            const text = String(sheet.source).replaceAll(/url\((["']?)\.\//g, 'url($1./assets/');
            return `<style>${text.trim()}</style>`;
          });
        }
      },
    },
  };
}
