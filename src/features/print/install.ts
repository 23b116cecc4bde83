import { atEnd, type Feature } from '../../page/feature.ts';
import { tellMissing } from '../../state/actions.ts';
import { createPrinting } from './printing.ts';

/** What the page is on paper. */
export const installPrint: Feature = (context) => {
  const { place, store } = context;
  const printing = createPrinting({
    ...context,
    host: place('.print-page'),
    missing: (error, again) => tellMissing(store, 'printing', error, again),
  });
  return [atEnd(printing.dispose)];
};
