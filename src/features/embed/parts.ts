import { part } from '../../page/part.ts';

export const loadHostMessages = part(() => import('./hostMessages.ts'));
