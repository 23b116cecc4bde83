import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { drawFirstGround } from '../picture/firstGround.ts';
import { groundOf } from '../picture/ground.ts';
import { readGazetteer, readStory } from './storyFiles.ts';

/** Draws the ground into the page, so that it is seen before any script runs. */
export function firstGroundPlugin(): Plugin {
  const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
  const draw = (): string => {
    const provinces = readGazetteer().filter(({ level }) => level === 'province');
    return drawFirstGround(groundOf(read('public/basemap/china.topojson'), provinces), readStory().home);
  };
  let drawn: string | undefined;
  return {
    name: 'first-ground',
    transformIndexHtml(html) {
      drawn ??= draw();
      return html.replace('<!-- first ground -->', drawn);
    },
  };
}
