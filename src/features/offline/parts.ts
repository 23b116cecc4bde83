import { part } from '../../page/part.ts';

export const loadOffline = part(() => import('./offline.ts'));
