import { part } from './part.ts';

/* What more than one feature asks for. Each feature's own parts are in its folder. */

export const loadCitations = part(() => import('../io/citation.ts'));
export const loadCopyByHand = part(() => import('../views/copyByHand.ts'));
