import { type FacetId, facetIds, notNamed } from '../domain/filter.ts';
import type { Frame } from '../state/frame.ts';

/** One value of a facet in words. A province that the collection lacks keeps its ISO 3166-2 code. */
export function facetValueLabel(facet: FacetId, value: string, { translation, collection }: Frame): string {
  const { words } = translation;
  const { story } = collection;
  if (facet === 'provinces') {
    const found = collection.entries.find(({ province }) => province.iso === value);
    return found ? translation.placeName(found.province) : value;
  }
  const named = { kinds: story.kinds, organisers: story.sectors };
  if (facet === 'categories') {
    const category = story.categories.find(({ id }) => id === value);
    return category ? translation.pick(category.choice) : value;
  }
  const known =
    facet === 'kinds' || facet === 'organisers' ? named[facet].find(({ id }) => id === value) : undefined;
  if (known) return translation.pick(known.name);
  const labels: Partial<Readonly<Record<FacetId, Readonly<Record<string, string>>>>> = {
    organisers: { [notNamed]: words.organiserNotNamed },
    confidences: words.confidence,
    sourceCounts: words.sourceCounts,
  };
  return labels[facet]?.[value] ?? value;
}

/** Everything that the filters ask for, in words. */
export function askedLabels(
  frame: Frame,
): readonly { readonly facet: FacetId; readonly value: string; readonly label: string }[] {
  return facetIds.flatMap((facet) =>
    frame.state[facet].map((value) => ({ facet, value, label: facetValueLabel(facet, value, frame) })),
  );
}
