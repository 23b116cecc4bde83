/** What the map needs only once it has been seen: one piece of code that is loaded beside the outlines. */
export { planeMarkup, planePaths } from '../paint/drawPlane.ts';
export { createCalloutView } from './calloutView.ts';
export { createDragging } from './dragging.ts';
