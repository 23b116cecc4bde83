import type { Feature } from '../../page/feature.ts';
import { createTableStage } from './tableStage.ts';

/** The table's place on a wide screen. The table itself stands in the panel. */
export const installTable: Feature = ({ root, place, page, store, map, nextFrame, signal }) => [
  createTableStage({
    root,
    map: place('.map'),
    store,
    wideness: page.wideness,
    onMapBack: () => nextFrame(map.refit),
    signal,
  }),
];
