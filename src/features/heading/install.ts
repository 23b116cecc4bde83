import type { Feature } from '../../page/feature.ts';
import { createHeading } from './heading.ts';
import { createSteadyHeading } from './steadyHeading.ts';

/** Title, period and the sentence that tells what the map shows. */
export const installHeading: Feature = ({ place, onResize }) => {
  const host = place('.heading');
  const steady = createSteadyHeading(host);
  onResize(steady.resized);
  return [steady, createHeading(host)];
};
