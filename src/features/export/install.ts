import { textScaleOf } from '../../layout/textScale.ts';
import type { Feature } from '../../page/feature.ts';
import { loadEstimating, loadExportDialog, loadExporting, loadStandalonePage } from './parts.ts';

/** Pictures, films, slides and data as files, in a dialog. */
export const installExport: Feature = (context) => {
  const { place, page, store, story, link, loadPictures, shownTheme, addDialog } = context;
  addDialog('export', async (redraw) => {
    const [{ createExportDialog }, { createExporter }] = await Promise.all([
      loadExportDialog(),
      loadExporting(),
    ]);
    const exporter = createExporter({
      loadPictures,
      link,
      headingOf: story.builtIn.headingOf,
      loadEstimating,
      cameraFor: (size) => {
        const { view } = store.getState();
        if (!view) return undefined;
        const width = size.width / textScaleOf(size);
        return { ...view, zoom: view.zoom + Math.log2(width / place('.map').clientWidth) };
      },
      makePage: async (moment) =>
        (await loadStandalonePage()).makePage(page.siteFile('standalone.html'), moment),
    });
    return createExportDialog({ exporter, ids: page.ids, shownTheme, reload: page.reload }, redraw);
  });
  return [];
};
