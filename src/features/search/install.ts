import type { Feature } from '../../page/feature.ts';
import { loadSearch } from './parts.ts';
import { createSearchBox } from './search.ts';

/** The search box in the panel. */
export const installSearch: Feature = ({ place, store, page, story: { builtIn } }) => {
  /** What searches, and all that can be found. */
  const load = async (): ReturnType<typeof loadSearch> => {
    const [search] = await Promise.all([loadSearch(), builtIn.needPlaces()]);
    return search;
  };
  return [createSearchBox(place('.panel-search'), store, builtIn.gazetteer, page.ids, load)];
};
