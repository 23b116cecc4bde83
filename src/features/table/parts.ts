import { part, withStyle } from '../../page/part.ts';

export const loadTable = part(() => import('./table.ts'), withStyle);
