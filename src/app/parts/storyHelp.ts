import { part } from './part.ts';

/** Apart from the other parts: it belongs to a page that is built for one story. */
export const loadStoryHelp = part(() => import('../../io/storyHelp.ts'));
