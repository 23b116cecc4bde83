import { type FacetId, facetIds } from '../domain/filter.ts';
import type { Frame } from '../state/frame.ts';

/** One value of a facet in words. A province that the collection lacks keeps its ISO 3166-2 code. */
export function facetValueLabel(facet: FacetId, value: string, { translation, collection }: Frame): string {
  const { words } = translation;
  if (facet === 'provinces') {
    const found = collection.entries.find(({ province }) => province.iso === value);
    return found ? translation.placeName(found.province) : value;
  }
  const labels: Readonly<Record<Exclude<FacetId, 'provinces'>, Readonly<Record<string, string>>>> = {
    natures: words.natureChoices,
    kinds: words.kinds,
    organisers: words.organiserChoices,
    confidences: words.confidence,
    sourceCounts: words.sourceCounts,
  };
  return labels[facet][value] ?? value;
}

/** Everything that the filters ask for, in words. */
export function askedLabels(
  frame: Frame,
): readonly { readonly facet: FacetId; readonly value: string; readonly label: string }[] {
  return facetIds.flatMap((facet) =>
    frame.state[facet].map((value) => ({ facet, value, label: facetValueLabel(facet, value, frame) })),
  );
}
