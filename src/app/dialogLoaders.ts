import type { StoryHelp } from '../domain/story.ts';
import type { BuiltInData } from '../io/builtInData.ts';
import { textScaleOf } from '../layout/textScale.ts';
import type { ThemeName } from '../look/tokens.ts';
import type { LinkTo } from '../page/links.ts';
import type { PageServices } from '../page/pageServices.ts';
import type { DrawPicture } from '../page/pictures.ts';
import type { Store } from '../state/store.ts';
import type { CommandTable } from '../views/commands.ts';
import type { DialogLoaders } from '../views/dialogs.ts';
import {
  loadEstimating,
  loadExportDialog,
  loadExporting,
  loadHelp,
  loadShareDialog,
  loadStandalonePage,
} from './parts/parts.ts';

export interface DialogParts {
  readonly store: Store;
  readonly commands: CommandTable;
  readonly builtIn: BuiltInData;
  loadPictures(): Promise<DrawPicture>;
  readonly page: Pick<PageServices, 'ids' | 'siteFile' | 'reload'>;
  loadStoryHelp(): Promise<StoryHelp>;
  readonly link: LinkTo;
  copy(text: string, told: string): void;
  shownTheme(): ThemeName;
  /** Pixels across. */
  mapWidth(): number;
}

/** A page in one file leaves out what makes files, which is heavy; the site itself is there for that. */
const isStandalone = import.meta.env.MODE === 'standalone';

/** What each dialog shows, loaded when it is first opened. */
export function dialogLoaders(parts: DialogParts): DialogLoaders {
  const { store, commands, builtIn, loadPictures, page, link, copy, shownTheme, mapWidth } = parts;
  const { ids, siteFile, reload } = page;
  const help: DialogLoaders['help'] = async () => {
    const [{ createHelp }, storyHelp] = await Promise.all([loadHelp(), parts.loadStoryHelp()]);
    return createHelp({ store, commands, ids, storyHelp, licences: siteFile('licences.txt') });
  };
  if (isStandalone) return { help };
  // An embed is a page of the map's own site.
  const script = siteFile('embed.js');
  const share: DialogLoaders['share'] =
    script === undefined
      ? undefined
      : async (redraw) => {
          const [{ createShareDialog }, storyHelp] = await Promise.all([
            loadShareDialog(),
            parts.loadStoryHelp(),
          ]);
          return createShareDialog({ ids, storyHelp, link, copy, script }, redraw);
        };
  return {
    help,
    ...(share && { share }),
    export: async (redraw) => {
      const [{ createExportDialog }, { createExporter }] = await Promise.all([
        loadExportDialog(),
        loadExporting(),
      ]);
      const exporter = createExporter({
        loadPictures,
        link,
        headingOf: builtIn.headingOf,
        loadEstimating,
        cameraFor: (size) => {
          const { view } = store.getState();
          if (!view) return undefined;
          const width = size.width / textScaleOf(size);
          return { ...view, zoom: view.zoom + Math.log2(width / mapWidth()) };
        },
        makePage: async (moment) =>
          (await loadStandalonePage()).makePage(siteFile('standalone.html'), moment),
      });
      return createExportDialog({ exporter, ids, shownTheme, reload }, redraw);
    },
  };
}
