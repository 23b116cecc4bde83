import { keepSpreadTools } from '../../domain/spreadTools.ts';
import { part, withStyle } from './part.ts';

/*
 * Everything that is loaded on demand; what makes files has a table of its own beside this one. Nothing is loaded on
 * demand in any other way, so that nothing can fail to come without a word.
 */

const loadSearch = part(() => import('../../domain/search.ts'));
/** What searches, and all that can be found. */
export async function loadSearchWith(
  needPlaces: () => Promise<void> | undefined,
): ReturnType<typeof loadSearch> {
  const [search] = await Promise.all([loadSearch(), needPlaces()]);
  return search;
}
export const loadSpread = part(async () => keepSpreadTools(await import('../../domain/spread.ts')));
export const loadTable = part(() => import('../../views/table.ts'), withStyle);
export const loadCitations = part(() => import('../../io/citation.ts'));
export const loadPrintPage = part(() => import('../../views/printPage.ts'));
export const loadDrawScene = part(() => import('../../picture/drawScene.ts'));
export const loadGroundReader = part(() => import('../../picture/ground.ts'));
export const loadMapLateParts = part(() => import('../../map/lateParts.ts'));
export const loadGlSurface = part(() => import('../../map/glSurface.ts'), withStyle);
export const loadHelp = part(() => import('../../views/help.ts'), withStyle);
export const loadShareDialog = part(() => import('../../views/shareDialog.ts'), withStyle);
export const loadExportDialog = part(() => import('../../views/exportDialog.ts'), withStyle);
export const loadExporting = part(() => import('../exporting.ts'));
export const loadEstimating = part(() => import('../estimating.ts'));
export const loadStandalonePage = part(() => import('../standalonePage.ts'));
export const loadSpeaker = part(() => import('../speaker.ts'));
export const loadHostMessages = part(() => import('../hostMessages.ts'));
export const loadOffline = part(() => import('../offline.ts'));
export const loadCopyByHand = part(() => import('../../views/copyByHand.ts'));
