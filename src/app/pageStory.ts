import { loadBasemap } from '../io/load.ts';
import type { StorySource } from '../page/storySource.ts';
import { openData } from './openData.ts';
import { loadStoryHelp } from './storyParts.ts';

/** The story that the page was built for. */
export const pageStory = (): StorySource => ({
  builtIn: openData(),
  loadOutlines: loadBasemap,
  loadHelp: async () => (await loadStoryHelp()).storyHelp,
});
