import type { DataOnDemand } from '../../page/dataOnDemand.ts';
import { setCollection, tellMissing } from '../../state/actions.ts';
import type { CollectionId } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';

/** Shows another collection: at once where it is there, else once it has come. The last one that was chosen counts. */
export function createCollectionChoice(
  store: Store,
  { needCollection, datasetOf }: Pick<DataOnDemand, 'needCollection' | 'datasetOf'>,
): (collection: CollectionId) => Promise<void> | undefined {
  let chosen: CollectionId | undefined;
  const choose = (collection: CollectionId): Promise<void> | undefined => {
    chosen = collection;
    const show = (): void => {
      if (chosen === collection) setCollection(store, collection, datasetOf(collection));
    };
    const coming = needCollection(collection);
    if (!coming) show();
    return coming?.then(show, (error: unknown) => {
      if (chosen === collection) tellMissing(store, 'collection', error, () => void choose(collection));
    });
  };
  return choose;
}
