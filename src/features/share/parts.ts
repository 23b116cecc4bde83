import { part, withStyle } from '../../page/part.ts';

export const loadShareDialog = part(() => import('./shareDialog.ts'), withStyle);
