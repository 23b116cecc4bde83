import { part, withStyle } from '../../page/part.ts';

export const loadExportDialog = part(() => import('./exportDialog.ts'), withStyle);
export const loadExporting = part(() => import('./exporting.ts'));
export const loadEstimating = part(() => import('./estimating.ts'));
export const loadStandalonePage = part(() => import('./standalonePage.ts'));
