import { part } from '../../page/part.ts';

export const loadPrintPage = part(() => import('./printPage.ts'));
