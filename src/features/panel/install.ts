import type { Feature } from '../../page/feature.ts';
import type { TablePart } from '../../page/tableView.ts';
import { setCitationStyle } from '../../state/actions.ts';
import { createCollectionChoice } from './collectionChoice.ts';
import { createPanel } from './panel.ts';

/**
 * The list of records with what narrows it down, details and the pages of places.
 *
 * @param loadTable loads what shows the records as a table
 */
export const installPanel =
  (loadTable: () => Promise<TablePart>): Feature =>
  ({ place, page, store, story: { builtIn }, copying, remember }) => [
    createPanel(place('.panel'), {
      store,
      ids: page.ids,
      memory: page.memory,
      reload: page.reload,
      gazetteer: builtIn.gazetteer,
      chooseCollection: createCollectionChoice(store, builtIn),
      countOf: builtIn.countOf,
      copies: {
        copyLink: copying.link,
        copyCitation: copying.citation,
        chooseStyle: (style) => {
          setCitationStyle(store, style);
          remember({ citationStyle: style });
        },
      },
      copyText: copying.text,
      licenceOf: (collection) => builtIn.headingOf(collection).licence,
      loadTable,
    }),
  ];
