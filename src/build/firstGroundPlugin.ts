import type { Plugin } from 'vite';
import { groundOf } from '../geometry/ground.ts';
import { drawFirstGround } from '../paint/firstGround.ts';
import type { StoryFiles } from './storyFiles.ts';

/** Draws the ground into the page, so that it is seen before any script runs. */
export function firstGroundPlugin(files: StoryFiles): Plugin {
  const draw = (): string => {
    const regions = files.gazetteer().filter(({ level }) => level === 'region');
    return drawFirstGround(groundOf(files.outlines(), regions), files.story().home);
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
