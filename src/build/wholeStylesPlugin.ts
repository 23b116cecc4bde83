import type { Plugin } from 'vite';
import { wholeMark } from '../start/wholeStyles.ts';

/** Ends each style sheet with a mark, by which the page sees whether all of it has come. */
export function wholeStylesPlugin(): Plugin {
  return {
    name: 'whole-styles',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !/^assets\/.*\.css$/.test(file.fileName)) continue;
          file.source = `${String(file.source).trimEnd()}\n:root{${wholeMark(file.fileName)}:1}\n`;
        }
      },
    },
  };
}
