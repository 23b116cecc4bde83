import { rollup } from 'd3';
import type { Dataset, Entry } from './dataset.ts';
import type { GazetteerPlace } from './gazetteer.ts';
import type { AnyText, RegionId } from './ids.ts';
import { type FacetId, facetIds, idsOf, type Story } from './story.ts';

export type Confidence = Entry['initiative']['confidence']['level'];

/** Who is behind an initiative, where no source says it; else it is one of the story's sectors. */
export const notNamed = 'not-named';

/** Who may be behind an initiative. */
export const organiserChoices = ({ sectors }: Pick<Story, 'sectors'>): readonly string[] => [
  ...idsOf(sectors),
  notNamed,
];

/** How many sources a record cites; `3` stands for three and more. */
export type SourceCount = '1' | '2' | '3';

/** What is asked for, facet by facet. An empty list asks for everything. */
export interface Filter extends Readonly<Record<FacetId, readonly string[]>> {
  /** Ids of categories. */
  readonly categories: readonly string[];
  readonly kinds: readonly string[];
  /** A text that no region is called by asks for none. */
  readonly provinces: readonly (RegionId | AnyText)[];
  /** Sectors, or `not-named`. */
  readonly organisers: readonly string[];
  readonly confidences: readonly Confidence[];
  readonly sourceCounts: readonly SourceCount[];
}

export const noFilter: Filter = {
  categories: [],
  kinds: [],
  provinces: [],
  organisers: [],
  confidences: [],
  sourceCounts: [],
};

export const confidences: readonly Confidence[] = ['high', 'medium', 'low'];
export const sourceCounts: readonly SourceCount[] = ['1', '2', '3'];

/** What filters and links call a region by. */
export const regionIdOf = ({ iso, code }: Pick<GazetteerPlace, 'iso' | 'code'>): RegionId =>
  (iso ?? code) as string as RegionId;

/** A facet: the values that an entry has there. One value is enough to pass. */
const valuesOf: Readonly<Record<FacetId, (entry: Entry) => readonly string[]>> = {
  categories: ({ category }) => [category.id],
  kinds: ({ kind }) => (kind ? [kind.id] : []),
  provinces: ({ province }) => [regionIdOf(province)],
  organisers: ({ initiative: { organisers } }) =>
    organisers.length === 0 ? [notNamed] : [...new Set(organisers.map(({ sector }) => sector))],
  confidences: ({ initiative }) => [initiative.confidence.level],
  sourceCounts: ({ initiative }) => [String(Math.min(3, initiative.sources.length))],
};

/** Values that are offered in a fixed order; those of other facets come most frequent first. */
function orderedValues(facet: FacetId, story: Story): readonly string[] | undefined {
  if (facet === 'categories') return idsOf(story.categories);
  if (facet === 'organisers') return organiserChoices(story);
  if (facet === 'confidences') return confidences;
  return facet === 'sourceCounts' ? sourceCounts : undefined;
}

export function isFiltered(filter: Filter): boolean {
  return facetIds.some((facet) => filter[facet].length > 0);
}

function passesFacet(entry: Entry, facet: FacetId, asked: readonly string[]): boolean {
  return asked.length === 0 || valuesOf[facet](entry).some((value) => asked.includes(value));
}

/** Whether an entry has one of the values asked for in every facet. */
export function passes(entry: Entry, filter: Filter): boolean {
  return facetIds.every((facet) => passesFacet(entry, facet, filter[facet]));
}

export interface FacetValue {
  readonly value: string;
  /** Entries that would be left if this value were asked for, the other facets staying as they are. */
  readonly count: number;
  readonly isAsked: boolean;
}

/**
 * The values of one facet, each with how many entries have it among those that pass all other facets. A value that
 * is asked for stays in the list even where nothing is left of it.
 */
export function facetValues(
  { entries, story }: Pick<Dataset, 'entries' | 'story'>,
  filter: Filter,
  facet: FacetId,
): readonly FacetValue[] {
  const others = entries.filter((entry) => passes(entry, { ...filter, [facet]: [] }));
  const count = (among: readonly Entry[]): ReadonlyMap<string, number> =>
    rollup(
      among.flatMap((entry) => valuesOf[facet](entry)),
      (values) => values.length,
      (value) => value,
    );
  const counts = count(others);
  const all = count(entries);
  const asked: readonly string[] = filter[facet];
  const known = [...new Set([...all.keys(), ...asked])];
  const order = orderedValues(facet, story);
  known.sort((a, b) =>
    order
      ? order.indexOf(a) - order.indexOf(b)
      : (all.get(b) ?? 0) - (all.get(a) ?? 0) || a.localeCompare(b, 'en'),
  );
  return known.map((value) => ({ value, count: counts.get(value) ?? 0, isAsked: asked.includes(value) }));
}

/** A filter with one value asked for, or no longer. */
export function toggled(filter: Filter, facet: FacetId, value: string): Filter {
  const asked: readonly string[] = filter[facet];
  const next = asked.includes(value) ? asked.filter((own) => own !== value) : [...asked, value];
  return { ...filter, [facet]: next };
}
