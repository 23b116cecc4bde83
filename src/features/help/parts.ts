import { part, withStyle } from '../../page/part.ts';

export const loadHelp = part(() => import('./help.ts'), withStyle);
