import { notNamed, regionIdOf } from '../domain/filter.ts';
import { type FacetId, facetIds, type NamedValue } from '../domain/story.ts';
import type { Frame } from '../state/frame.ts';

/** One value of a facet in words. A province that the collection lacks keeps its ISO 3166-2 code. */
export function facetValueLabel(facet: FacetId, value: string, { translation, collection }: Frame): string {
  const { words, pick, placeName } = translation;
  const { story, entries } = collection;
  const isMeant = ({ id }: { readonly id: string }): boolean => id === value;
  const nameAmong = (values: readonly NamedValue[]): string | undefined => {
    const found = values.find(isMeant);
    return found && pick(found.name);
  };
  const wordIn = (table: Readonly<Record<string, string>>): string | undefined => table[value];
  const labels: Readonly<Record<FacetId, () => string | undefined>> = {
    categories() {
      const found = story.categories.find(isMeant);
      return found && pick(found.choice);
    },
    kinds: () => nameAmong(story.kinds),
    organisers: () => (value === notNamed ? words.organiserNotNamed : nameAmong(story.sectors)),
    confidences: () => wordIn(words.confidence),
    sourceCounts: () => wordIn(words.sourceCounts),
    provinces() {
      const found = entries.find(({ province }) => regionIdOf(province) === value);
      return found && placeName(found.province);
    },
  };
  return labels[facet]() ?? value;
}

/** Everything that the filters ask for, in words. */
export function askedLabels(
  frame: Frame,
): readonly { readonly facet: FacetId; readonly value: string; readonly label: string }[] {
  return facetIds.flatMap((facet) =>
    frame.state[facet].map((value) => ({ facet, value, label: facetValueLabel(facet, value, frame) })),
  );
}
