import type { Feature } from '../../page/feature.ts';
import { createMapTools } from './mapTools.ts';

/** Buttons that zoom, and show the whole map. */
export const installMapTools: Feature = ({ place, commands }) => [
  createMapTools(place('.zoom-tools'), commands),
];
