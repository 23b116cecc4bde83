import type { Dataset } from '../domain/dataset.ts';
import { writeLink } from '../io/address.ts';
import { type ContextOf, readQuery } from '../io/linkContext.ts';
import { dismissNotice, select, setPlaying, stopped } from '../state/actions.ts';
import { fields } from '../state/fields.ts';
import type { Frame } from '../state/frame.ts';
import { awaitedNotice, type CollectionId, type LinkState } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { reasonText } from '../views/reasonText.ts';

export interface ParameterParts {
  readonly store: Store;
  contextOf: ContextOf;
  datasetOf(data: CollectionId): Dataset;
  /** The frame that shows. */
  current(): Frame;
}

const keyOfParameter = new Map(
  Object.entries(fields).map(([key, { parameter }]) => [parameter, key as keyof LinkState]),
);

/** The query of what shows with other parameters; or why there is none. */
export function queryWith(
  { store, contextOf }: Pick<ParameterParts, 'store' | 'contextOf'>,
  parameters: Readonly<Record<string, string | null>>,
): URLSearchParams | string {
  const state = store.getState();
  const query = writeLink(state, new URLSearchParams(), contextOf(state.data));
  for (const [name, value] of Object.entries(parameters)) {
    if (name === 'host') return 'host can only be set in the address';
    if (!keyOfParameter.has(name)) return `there is no parameter “${name}”`;
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return query;
}

/**
 * Sets link parameters as a link is read: all of them, or none.
 *
 * @param parameters by their names in links; null asks for the default
 * @returns why not, where they are not sound
 */
export function setParameters(
  { store, contextOf, datasetOf, current }: ParameterParts,
  parameters: Readonly<Record<string, string | null>>,
): string | undefined {
  const query = queryWith({ store, contextOf }, parameters);
  if (typeof query === 'string') return query;
  const { link, notices } = readQuery(query, contextOf);
  const isGiven = (name: string): boolean => Object.hasOwn(parameters, name);
  const wrong = notices.find(({ id }) => isGiven(id.slice('link-'.length)));
  if (wrong) return reasonText(wrong, current().translation);
  // What another collection does not have goes back to its default too.
  const changed = [...Object.keys(parameters), ...notices.map(({ id }) => id.slice('link-'.length))];
  const keys = changed.flatMap((name) => keyOfParameter.get(name) ?? []);
  const change = Object.fromEntries(keys.map((key) => [key, link[key]])) as Partial<LinkState>;
  const isMoved = isGiven('date') || isGiven('sel') || isGiven('data');
  if (isGiven('data')) dismissNotice(store, awaitedNotice);
  // To play is done at once, and is no part of what the address tells.
  store.setState({ ...change, autoplay: false, ...(isMoved && stopped) });
  const dataset = datasetOf(link.data);
  const entry = isGiven('sel') && link.selected !== undefined ? dataset.entryOf(link.selected) : undefined;
  // As a press on it does: one that the map does not show yet takes time with it.
  if (entry && !isGiven('date')) select(store, dataset, entry);
  if (isGiven('play')) setPlaying(store, link.autoplay);
  return undefined;
}
