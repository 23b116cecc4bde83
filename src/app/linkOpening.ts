import type { LinkReading } from '../io/address.ts';
import { type ContextOf, readMeanwhile, readQuery } from '../io/linkContext.ts';
import type { DataOnDemand } from '../page/dataOnDemand.ts';
import { addNotice, catchUp, playAsLinked } from '../state/actions.ts';
import type { CitationStyle } from '../state/citationStyle.ts';
import { createStateStore, type Store } from '../state/store.ts';
import { type Awaiting, createAwaiting, type Opening } from './awaiting.ts';

export interface LinkOpeningParts {
  readonly data: DataOnDemand;
  readonly contextOf: ContextOf;
  readonly citationStyle: CitationStyle | undefined;
  /** What the address asks for and was not there at once. */
  readonly opening: Opening | undefined;
  /** What the address says now. */
  openingQuery(): URLSearchParams;
  /** Whether the reader asks for less motion. */
  isStill(): boolean;
}

export interface LinkOpening {
  readonly store: Store;
  readonly awaiting: Awaiting;
  /** What the address says now. */
  read(): LinkReading;
  /** Once the views stand: does what the link asks for, or waits for what that takes. */
  begin(): void;
}

/** Opens the page with what its address says, or with what of that is there. */
export function openLink({
  data,
  contextOf,
  citationStyle,
  opening,
  openingQuery,
  isStill,
}: LinkOpeningParts): LinkOpening {
  const query = openingQuery();
  const late = data.lacks(query) ? opening : undefined;
  const { link, notices } = late ? readMeanwhile(query, data, contextOf) : readQuery(query, contextOf);
  const store = createStateStore(link, notices, citationStyle);
  const awaiting = createAwaiting(store, data);
  const tellProblems = (): void => {
    const { length } = data.problemsOf(store.getState().data);
    if (length > 0) addNotice(store, { id: 'data', kind: 'dataProblems', count: length });
  };
  tellProblems();
  return {
    store,
    awaiting,
    read: () => readQuery(openingQuery(), contextOf),
    begin() {
      if (!late) playAsLinked(store, isStill());
      else {
        awaiting.follow(query, late, () => {
          catchUp(store, link, readQuery(query, contextOf));
          tellProblems();
          playAsLinked(store, isStill());
        });
      }
    },
  };
}
