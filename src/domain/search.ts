import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { Dataset, Entry } from './dataset.ts';
import type { Gazetteer, GazetteerPlace } from './gazetteer.ts';
import type { AnyText, PlaceId } from './ids.ts';
import { type Name, textIn } from './localText.ts';
import { indexTokens, pinyinWords, queryTokens, wholeName } from './searchTokens.ts';

/** Where a match was found. */
export type SearchField = 'title' | 'place' | 'people' | 'organiser' | 'summary';

const fields: readonly SearchField[] = ['title', 'place', 'people', 'organiser', 'summary'];

export type SearchHit =
  | { readonly kind: 'place'; readonly place: GazetteerPlace }
  | { readonly kind: 'initiative'; readonly entry: Entry; readonly field: SearchField };

interface Document extends Record<SearchField, string> {
  readonly id: string;
}

/** A text in all of its languages. */
const allOf = (own: Name | undefined): readonly (string | undefined)[] =>
  own === undefined ? [] : typeof own === 'string' ? [own] : [textIn(own, 'en'), textIn(own, 'zh-Hans')];

const joined = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join(' · ');

function placeText(place: GazetteerPlace): string {
  return joined([place.en, place['zh-Hans'], place.zhFull, place.pinyin && pinyinWords(place.pinyin)]);
}

function placeDocument(place: GazetteerPlace): Document {
  return {
    id: `place ${place.code}`,
    title: placeText(place),
    place: '',
    people: '',
    organiser: '',
    summary: '',
  };
}

function entryDocument({ initiative, lineage }: Entry): Document {
  const { id, title, name, bodyFounded, organisers, people, summary } = initiative;
  return {
    id: `initiative ${id}`,
    title: joined([title, name, bodyFounded].flatMap(allOf)),
    place: joined(lineage.map(placeText)),
    people: joined(people.flatMap(({ name: person }) => allOf(person))),
    organiser: joined(organisers.flatMap(allOf)),
    summary: joined(allOf(summary)),
  };
}

/** The whole names of a place: what is asked by one of them means the place, and no longer name that begins so. */
function namesOf({ en, 'zh-Hans': chinese, zhFull, pinyin }: GazetteerPlace): readonly string[] {
  return [en, chinese, zhFull, pinyin].flatMap((own) => (own === undefined ? [] : wholeName(own)));
}

const isLatin = (term: string): boolean => /^[a-z]+$/.test(term);

/** How many letters of a term may be wrong: a quarter, of the longer ones. */
const forgiving = (term: string): number | false => (isLatin(term) && term.length > 4 ? 0.25 : false);

/** The first of the fields, in order of weight, in which anything of the query was found. */
function fieldOf({ match }: SearchResult): SearchField {
  const found = new Set(Object.values(match).flat());
  return fields.find((field) => found.has(field)) ?? 'title';
}

export interface Search {
  /** The best matches, best first; none for an empty query. */
  find(query: string, most: number): readonly SearchHit[];
}

/** An index over initiatives and all places, in English, Chinese and pinyin; small slips of the pen are forgiven. */
export function createSearch(dataset: Dataset, gazetteer: Gazetteer): Search {
  const index = new MiniSearch<Document>({
    fields: [...fields],
    tokenize: indexTokens,
    processTerm: (term) => term,
  });
  index.addAll([...gazetteer.places.map(placeDocument), ...dataset.entries.map(entryDocument)]);
  const occupied = new Set<PlaceId | AnyText>(
    dataset.entries.flatMap(({ lineage }) => lineage.map(({ code }) => code)),
  );

  const hitOf = (result: SearchResult): readonly SearchHit[] => {
    const [kind, id = ''] = String(result.id).split(' ');
    if (kind === 'place') {
      const place = gazetteer.placeOf(id);
      return place ? [{ kind: 'place', place }] : [];
    }
    const entry = dataset.entryOf(id);
    return entry ? [{ kind: 'initiative', entry, field: fieldOf(result) }] : [];
  };

  return {
    find(query, most) {
      if (queryTokens(query).length === 0) return [];
      const options: SearchOptions = {
        tokenize: queryTokens,
        combineWith: 'AND',
        prefix: (term) => isLatin(term),
        boost: { title: 4, place: 2, people: 3, organiser: 2 },
        // Places are short and would win every time; those where nothing is recorded come after what is.
        boostDocument: (id) =>
          occupied.has(String(id).replace('place ', '')) ? 1.2 : String(id).startsWith('place') ? 0.6 : 1,
      };
      const exact = index.search(query, options);
      // Slips of the pen are thought of only where nothing is spelt so: many names differ by one letter.
      const results = exact.length > 0 ? exact : index.search(query, { ...options, fuzzy: forgiving });
      const found = results.flatMap(hitOf);
      const isNamed = (hit: SearchHit): boolean =>
        hit.kind === 'place' && namesOf(hit.place).includes(wholeName(query));
      return [...found.filter(isNamed), ...found.filter((hit) => !isNamed(hit))].slice(0, most);
    },
  };
}
