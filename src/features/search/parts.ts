import { part } from '../../page/part.ts';

export const loadSearch = part(() => import('../../domain/search.ts'));
