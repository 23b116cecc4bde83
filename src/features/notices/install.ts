import type { Feature } from '../../page/feature.ts';
import { createNotices } from './notices.ts';

/** What is wrong, and what can be done about it. */
export const installNotices: Feature = ({ place, store, orders, page }) => [
  createNotices(place('.notices'), store, orders.ask.takeOver, page.reload),
];
