import { loadBasemap } from '../io/load.ts';
import { openData } from './openData.ts';
import { loadStoryHelp } from './parts/storyLoaders.ts';
import type { StorySource } from './storySource.ts';

/** The story that the page was built for. */
export const pageStory = (): StorySource => ({
  builtIn: openData(),
  loadOutlines: loadBasemap,
  loadHelp: async () => (await loadStoryHelp()).storyHelp,
});
