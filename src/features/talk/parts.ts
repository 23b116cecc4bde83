import { part } from '../../page/part.ts';

export const loadSpeaker = part(() => import('./speaker.ts'));
