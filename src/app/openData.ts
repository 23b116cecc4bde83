import { loadStartData } from '../io/load.ts';
import { createDataOnDemand, type DataOnDemand } from '../page/dataOnDemand.ts';
import { collectionLoaders, loadPlaces } from './storyParts.ts';

/** The data that the page opens with, and loaders for the rest. */
export const openData = (): DataOnDemand =>
  createDataOnDemand(loadStartData(), { loadPlaces, collectionLoaders });
