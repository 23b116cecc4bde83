import { loadBasemap, loadBuiltInData } from '../io/load.ts';
import type { StorySource } from '../io/storySource.ts';
import { loadStoryHelp } from './parts/storyHelp.ts';

/** The story that the page was built for. */
export const pageStory = (): StorySource => ({
  builtIn: loadBuiltInData(),
  loadOutlines: loadBasemap,
  loadHelp: async () => (await loadStoryHelp()).storyHelp,
});
