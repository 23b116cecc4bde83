import { installAddress } from '../features/address/install.ts';
import { installEmbedLink, installHost } from '../features/embed/install.ts';
import { installExport } from '../features/export/install.ts';
import { installHeading } from '../features/heading/install.ts';
import { installHelp } from '../features/help/install.ts';
import { installLegend } from '../features/legend/install.ts';
import { installMapTools } from '../features/mapTools/install.ts';
import { installMenus } from '../features/menus/install.ts';
import { installNotices } from '../features/notices/install.ts';
import { installOffline } from '../features/offline/install.ts';
import { installPanel } from '../features/panel/install.ts';
import { installPrint } from '../features/print/install.ts';
import { installSearch } from '../features/search/install.ts';
import { installShare } from '../features/share/install.ts';
import { installStatus } from '../features/status/install.ts';
import { installTable } from '../features/table/install.ts';
import { loadTable } from '../features/table/parts.ts';
import { installTalk } from '../features/talk/install.ts';
import { installTimeline } from '../features/timeline/install.ts';
import type { Feature } from '../page/feature.ts';

/** After what covers it: where it goes depends on what that leaves free. */
const installMap: Feature = ({ map }) => [map];

/** A page in one file leaves out what makes files, which is heavy; the site itself is there for that. */
const makesFiles = import.meta.env.MODE !== 'standalone';

/** What every map has. Their views get each frame in this order. */
export const mapFeatures: readonly Feature[] = [
  installHeading,
  installTable,
  installNotices,
  installTimeline,
  installLegend,
  installPanel(loadTable),
  installSearch,
  installMapTools,
  installEmbedLink,
  installTalk,
  installMap,
  installHelp,
  ...(makesFiles ? [installShare, installExport] : []),
  installMenus,
  installStatus,
];

/** What a page adds that is all the map's. */
export const pageFeatures: readonly Feature[] = [installAddress, installHost, installPrint, installOffline];
