import type { Feature } from '../../page/feature.ts';
import { createLegend } from './legend.ts';
import { createLegendTool } from './legendTool.ts';
import { loadSpread } from './parts.ts';
import { createSpreadChoice } from './spreadChoice.ts';
import { createSpreadLoading } from './spreadLoading.ts';

/** What marks and tints mean, and what can be drawn over the map. */
export const installLegend: Feature = ({ place, store, page }) => [
  createLegend(place('.timeline-legend')),
  createSpreadLoading(store, loadSpread),
  createSpreadChoice(place('.timeline-spread'), store),
  ...createLegendTool(place('.legend-toggle'), store, page.ids),
];
