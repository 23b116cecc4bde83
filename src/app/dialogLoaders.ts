import type { BuiltInData } from '../io/builtInData.ts';
import type { ThemeName } from '../look/tokens.ts';
import { textScaleOf } from '../picture/textScale.ts';
import type { Store } from '../state/store.ts';
import type { CommandTable } from '../views/commands.ts';
import type { DialogLoaders } from '../views/dialogs.ts';
import type { AddressView } from './addressView.ts';
import {
  loadEstimating,
  loadExportDialog,
  loadExporting,
  loadHelp,
  loadShareDialog,
  loadStandalonePage,
} from './parts/parts.ts';
import type { DrawPicture } from './pictures.ts';

export interface DialogParts {
  readonly store: Store;
  readonly commands: CommandTable;
  readonly builtIn: BuiltInData;
  loadPictures(): Promise<DrawPicture>;
  readonly address: Pick<AddressView, 'link'>;
  copy(text: string, told: string): void;
  shownTheme(): ThemeName;
  /** Pixels across. */
  mapWidth(): number;
}

/** A page in one file leaves out what makes files, which is heavy; the site itself is there for that. */
const isStandalone = import.meta.env.MODE === 'standalone';

/** What each dialog shows, loaded when it is first opened. */
export function dialogLoaders(parts: DialogParts): DialogLoaders {
  const { store, commands, builtIn, loadPictures, address, copy, shownTheme, mapWidth } = parts;
  const { link } = address;
  const help: DialogLoaders['help'] = async () => (await loadHelp()).createHelp(store, commands);
  if (isStandalone) return { help };
  return {
    help,
    share: async (redraw) => {
      const { createShareDialog } = await loadShareDialog();
      const script = new URL('embed.js', document.baseURI).href;
      return createShareDialog({ ...address, copy, script }, redraw);
    },
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
        makePage: async (moment) => (await loadStandalonePage()).makePage(moment),
      });
      return createExportDialog(exporter, shownTheme, redraw);
    },
  };
}
