declare const system: unique symbol;

/**
 * A text of one system of ids, which is none of another's. A type and no more: a running page knows nothing of it. Whose
 * id a text is, is asserted where data enter, and nowhere else.
 */
type Id<System extends string> = string & { readonly [system]: System };

/** The story's own code of a place, be it a region or in one: that of GB/T 2260, where the story is told by that. */
export type PlaceId = Id<'place'>;
/** The code of a region in ISO 3166. */
export type IsoCode = Id<'ISO 3166'>;
/** What filters and links call a region by: its code in ISO 3166, or the story's own where it has none there. */
export type RegionId = Id<'region'>;

/** A text of which nobody has said yet whose id it is: what links, hosts and readers ask for. */
export type AnyText = string & { readonly [system]?: never };

/** What is known by places, and looked up by any text that is no id of another system. */
export interface ByPlace<Value> extends ReadonlyMap<PlaceId, Value> {
  get(code: PlaceId | AnyText): Value | undefined;
  has(code: PlaceId | AnyText): boolean;
}
