import { keepSpreadTools } from '../../domain/spreadTools.ts';
import { part, withStyle } from '../../page/part.ts';

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
export const loadTable = part(() => import('../../features/table/table.ts'), withStyle);
export const loadCitations = part(() => import('../../io/citation.ts'));
export const loadPrintPage = part(() => import('../../features/print/printPage.ts'));
export const loadDrawScene = part(() => import('../../paint/drawScene.ts'));
export const loadGroundReader = part(() => import('../../geometry/ground.ts'));
export const loadMapLateParts = part(() => import('../../map/lateParts.ts'));
export const loadGlSurface = part(() => import('../../map/glSurface.ts'), withStyle);
export const loadHelp = part(() => import('../../features/help/help.ts'), withStyle);
export const loadShareDialog = part(() => import('../../features/share/shareDialog.ts'), withStyle);
export const loadExportDialog = part(() => import('../../features/export/exportDialog.ts'), withStyle);
export const loadExporting = part(() => import('../../features/export/exporting.ts'));
export const loadEstimating = part(() => import('../../features/export/estimating.ts'));
export const loadStandalonePage = part(() => import('../../features/export/standalonePage.ts'));
export const loadSpeaker = part(() => import('../../features/talk/speaker.ts'));
export const loadHostMessages = part(() => import('../../features/embed/hostMessages.ts'));
export const loadOffline = part(() => import('../../features/offline/offline.ts'));
export const loadCopyByHand = part(() => import('../../features/copying/copyByHand.ts'));
