import collections from 'virtual:story-collections';
import { part } from '../page/part.ts';

/* Apart from the other parts: these belong to a page that is built for one story. */

/** What only the help and the share dialog tell. */
export const loadStoryHelp = part(() => import('../io/storyHelp.ts'));
/** The story's places without records. */
export const loadPlaces = part(() => import('virtual:story-places'));
/** Of each collection beside the first one, by its id. */
export const collectionLoaders = Object.fromEntries(
  Object.entries(collections).map(([id, load]) => [id, part(load)]),
);
