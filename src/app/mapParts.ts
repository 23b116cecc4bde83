import { part, withStyle } from '../page/part.ts';

/* What the map and its pictures load on demand. */

export const loadDrawScene = part(() => import('../paint/drawScene.ts'));
export const loadGroundReader = part(() => import('../geometry/ground.ts'));
export const loadMapLateParts = part(() => import('../map/lateParts.ts'));
export const loadGlSurface = part(() => import('../map/glSurface.ts'), withStyle);
