/** What several records of a collection cite, and why they are believed, by the keys that they name. */
export interface SharedParts<Source, Confidence> {
  readonly sources: Readonly<Record<string, Source>>;
  readonly confidences: Readonly<Record<string, Confidence>>;
}

/** What a record has itself, or names by a key. */
export interface Sharing<Source, Confidence> {
  readonly sources: readonly (Source | string)[];
  readonly confidence: Confidence | string;
}

function named<T>(own: T | string, shared: Readonly<Record<string, T>>): T | undefined {
  if (typeof own !== 'string') return own;
  return Object.hasOwn(shared, own) ? shared[own] : undefined;
}

/** What a record names, and its collection does not have. */
export function missingShared<Source, Confidence>(
  { confidence, sources }: Sharing<Source, Confidence>,
  shared: SharedParts<Source, Confidence>,
): readonly { readonly field: string; readonly message: string }[] {
  const missing = (field: string, own: unknown, list: string) => ({
    field,
    message: `“${own}” is not among the collection's ${list}`,
  });
  return [
    ...(named(confidence, shared.confidences) ? [] : [missing('confidence', confidence, 'confidences')]),
    ...sources.flatMap((own, position) =>
      named(own, shared.sources) ? [] : [missing(`sources.${position}`, own, 'sources')],
    ),
  ];
}

/** A record with what it names in the name's place; undefined where its collection does not have it. */
export function withShared<Source, Confidence, Own extends Sharing<Source, Confidence>>(
  record: Own,
  shared: SharedParts<Source, Confidence>,
):
  | (Omit<Own, 'sources' | 'confidence'> & {
      readonly sources: readonly Source[];
      readonly confidence: Confidence;
    })
  | undefined {
  const confidence = named(record.confidence, shared.confidences);
  const sources = record.sources.flatMap((own) => {
    const found = named(own, shared.sources);
    return found === undefined ? [] : [found];
  });
  return confidence && sources.length === record.sources.length
    ? { ...record, confidence, sources }
    : undefined;
}
