import { createCanvasMeasure } from '../../map/measureText.ts';
import type { Feature } from '../../page/feature.ts';
import { createPlaying } from './playing.ts';
import { createPlaySettings } from './playSettings.ts';
import { createTimeline } from './timeline.ts';
import { createTransport } from './transport.ts';

/** The axis with its handles, and what plays it. */
export const installTimeline: Feature = ({ place, page, store, ticker, stepping, commands, isStill }) => [
  createTimeline(place('.axis'), store, createCanvasMeasure()),
  createTransport(place('.transport'), commands, () => [stepping.position() + 1, stepping.steps().length]),
  createPlaySettings(place('.play-settings'), store, page.ids),
  createPlaying(store, ticker, isStill),
];
