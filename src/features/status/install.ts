import type { Feature } from '../../page/feature.ts';
import { createStatus } from './status.ts';

/** Says what has just changed to those who do not see it. */
export const installStatus: Feature = ({ place, story }) => [
  createStatus(place('.status'), story.builtIn.gazetteer),
];
