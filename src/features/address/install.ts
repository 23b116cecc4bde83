import type { Feature } from '../../page/feature.ts';
import { createAddressView } from './addressView.ts';

/** The address bar and the history tell what is on the screen. */
export const installAddress: Feature = ({ store, story, contextOf, address }) => [
  createAddressView({ ...address, name: story.builtIn.story.name, store, contextOf }),
];
