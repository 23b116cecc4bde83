import { countByCategory, type Entry } from '../../domain/dataset.ts';
import type { Source } from '../../domain/initiative.ts';
import { isRebuilt } from '../../domain/localText.ts';
import { isDayKnown } from '../../domain/occurrence.ts';
import type { Category, Story } from '../../domain/story.ts';
import { exportWordsOf } from '../../i18n/export/exportWords.ts';
import { kindText } from '../../i18n/kindText.ts';
import type { Language, Translation } from '../../i18n/translate.ts';
import { dateInWords, sourceInWords } from '../columns.ts';

/** What the map beside a slide's text shows: nothing yet, one initiative at its moment, or all. */
export type SlideMoment = 'start' | Entry | 'end';

export interface SlideLink {
  readonly text: string;
  readonly address: string;
}

export interface PictureSlide {
  readonly kind: 'opening' | 'initiative' | 'closing';
  readonly title: string;
  /** The small line above the title: date and place. */
  readonly kicker: string;
  /** The mark beside the kicker, as on the map. */
  readonly mark: { readonly category: Category; readonly isImprecise: boolean } | undefined;
  readonly text: readonly string[];
  /** In small type under the text: what is in doubt. */
  readonly remarks: readonly string[];
  /** In small type at the foot of the slide. */
  readonly sourceLine: string;
  readonly link: SlideLink;
  readonly moment: SlideMoment;
  readonly pictureAlt: string;
  readonly notes: readonly string[];
}

export interface SourcesSlide {
  readonly kind: 'sources';
  readonly title: string;
  readonly sources: readonly SlideLink[];
  readonly notes: readonly string[];
}

export type DeckSlide = PictureSlide | SourcesSlide;

export interface Deck {
  readonly title: string;
  readonly language: Language;
  /** What its marks stand for. */
  readonly categories: readonly Category[];
  readonly slides: readonly DeckSlide[];
}

export interface DeckOptions {
  readonly story: Story;
  readonly translation: Translation;
  /** Address of the map at an initiative; of the whole map without one. */
  readonly linkOf: (entry: Entry | undefined) => string;
  /** Licence of the collection's words, as its file names it. */
  readonly licence: string;
}

/** Sources that fit on a slide in a size that can be read. */
const sourcesOnSlide = 10;

const sourceNote = (source: Source, translation: Translation): string =>
  exportWordsOf(translation).explained(sourceInWords(source, translation), source.address);

function sourceLineOf(sources: readonly Source[], translation: Translation): string {
  const { deck } = exportWordsOf(translation);
  const publishers = [...new Set(sources.map(({ publisher }) => translation.pick(publisher)))];
  const first = publishers[0] ?? '';
  return publishers.length > 1 ? deck.sourcesMore(first, publishers.length - 1) : deck.sourcesOnSlide(first);
}

function initiativeSlide(entry: Entry, { story, translation, linkOf }: DeckOptions): PictureSlide {
  const { initiative, occurrence } = entry;
  const { words, pick, list } = translation;
  const { deck, labelled, withNote, person, explained } = exportWordsOf(translation);
  const date = translation.occurrence(occurrence);
  const place = translation.fullPlaceName(entry);
  const doubts = initiative.doubts.map(pick);
  const people = initiative.people.map(({ name, role }) => person(pick(name), pick(role)));
  const placeRemarks = [
    ...(initiative.place.known === 'inferred' ? [deck.placeIsInferred] : []),
    ...(entry.precision.isRegionOnly ? [deck.provinceOnly] : []),
  ];
  const otherDates = initiative.otherDates.map((other) =>
    withNote(dateInWords(other.date, translation), pick(other.note)),
  );
  const otherTitle = translation.other(initiative.title);
  return {
    kind: 'initiative',
    title: pick(initiative.title),
    kicker: deck.kicker(date, place),
    mark: { category: entry.category, isImprecise: entry.isImprecise },
    text: [pick(initiative.summary)],
    remarks: doubts.length > 0 ? doubts : placeRemarks,
    sourceLine: sourceLineOf(initiative.sources, translation),
    link: { text: deck.openStep, address: linkOf(entry) },
    moment: entry,
    pictureAlt: deck.pictureOf(pick(story.where), pick(initiative.name), place, date),
    notes: [
      ...(otherTitle ? [otherTitle] : []),
      ...(isRebuilt(initiative.title) ? [words.rebuilt] : []),
      labelled(words.when, date),
      labelled(words.where, [place, ...placeRemarks].join(' · ')),
      ...(initiative.place.note ? [pick(initiative.place.note)] : []),
      labelled(words.kind, kindText(entry, translation)),
      ...(initiative.organisers.length > 0
        ? [labelled(words.organisers, list(initiative.organisers.map(pick)))]
        : []),
      ...people.map((each) => labelled(words.people, each)),
      ...doubts.map((doubt) => labelled(words.doubts, doubt)),
      ...otherDates.map((other) => labelled(words.otherDates, other)),
      labelled(
        words.confirmation,
        explained(words.confidence[initiative.confidence.level], pick(initiative.confidence.reason)),
      ),
      ...initiative.sources.map((source) => labelled(words.sources, sourceNote(source, translation))),
      linkOf(entry),
    ],
  };
}

/** Categories that any of the entries has, with how many there are, in the story's order. */
const countedCategories = (entries: readonly Entry[], { categories }: Story) =>
  countByCategory(entries, categories).filter(({ count }) => count > 0);

function openingSlide(
  entries: readonly Entry[],
  { story, translation, linkOf, licence }: DeckOptions,
): PictureSlide {
  const { words, count } = translation;
  const { deck, licenceOfWords, attribution } = exportWordsOf(translation);
  return {
    kind: 'opening',
    title: translation.pick(story.title),
    kicker: words.period(translation.pick(story.where), periodOf(entries, translation)),
    mark: undefined,
    text: [
      deck.openingCount(entries.length, count(entries.length)),
      [
        ...countedCategories(entries, story).map(({ category }) => translation.pick(category.reading)),
        deck.readingDashed,
      ].join(words.sentenceGap),
    ],
    remarks: [],
    sourceLine: attribution,
    link: { text: deck.openMap, address: linkOf(undefined) },
    moment: 'start',
    pictureAlt: deck.pictureOfStart(translation.pick(story.where)),
    notes: [deck.openingNotes, licenceOfWords(licence), attribution, linkOf(undefined)],
  };
}

/** From the first to the last month that the entries touch. */
function periodOf(entries: readonly Entry[], { days }: Translation): string {
  const known = entries
    .flatMap(({ occurrence: { begin, end } }) => [begin.min, begin.max, end.min, end.max])
    .filter(Number.isFinite);
  if (known.length === 0) return '';
  const first = known.reduce((a, b) => Math.min(a, b));
  const last = known.reduce((a, b) => Math.max(a, b));
  return days(first, last, 'monthYear');
}

function closingSlide(
  entries: readonly Entry[],
  { story, translation, linkOf, licence }: DeckOptions,
): PictureSlide {
  const { words, count, placeName } = translation;
  const { deck, licenceOfWords, attribution } = exportWordsOf(translation);
  const provinces = new Set(entries.map(({ province }) => province.code)).size;
  const dayUnknown = entries.filter(({ occurrence }) => !isDayKnown(occurrence)).length;
  const confirmed = (level: string): string =>
    count(entries.filter(({ initiative }) => initiative.confidence.level === level).length);
  const [first, last] = [entries[0], entries.at(-1)];
  const confidence = deck.closingConfidence(confirmed('high'), confirmed('medium'), confirmed('low'));
  return {
    kind: 'closing',
    title: deck.closingTitle,
    kicker: words.period(translation.pick(story.where), periodOf(entries, translation)),
    mark: undefined,
    text: [
      ...countedCategories(entries, story).map(({ category, count: own }) =>
        translation.counted(category.closing, own),
      ),
      deck.closingPlaces(provinces, count(provinces)),
      ...(first
        ? [deck.closingFirst(placeName(first.province), translation.occurrence(first.occurrence))]
        : []),
      ...(last ? [deck.closingLast(placeName(last.province), translation.occurrence(last.occurrence))] : []),
    ],
    remarks: [...(dayUnknown > 0 ? [deck.closingDayUnknown(dayUnknown, count(dayUnknown))] : []), confidence],
    sourceLine: attribution,
    link: { text: deck.openMap, address: linkOf(undefined) },
    moment: 'end',
    pictureAlt: deck.pictureOfEnd(translation.pick(story.where), count(entries.length), count(provinces)),
    notes: [deck.openingNotes, licenceOfWords(licence), attribution, linkOf(undefined)],
  };
}

function sourcesSlides(
  entries: readonly Entry[],
  { translation, licence }: DeckOptions,
): readonly SourcesSlide[] {
  const { deck, licenceOfWords, attribution } = exportWordsOf(translation);
  const byAddress = new Map(
    entries.flatMap(({ initiative }) => initiative.sources).map((source) => [source.address, source]),
  );
  const sources = [...byAddress.values()];
  const parts = Math.ceil(sources.length / sourcesOnSlide);
  return Array.from({ length: parts }, (_, part) => {
    const own = sources.slice(part * sourcesOnSlide, (part + 1) * sourcesOnSlide);
    return {
      kind: 'sources',
      title:
        parts === 1
          ? deck.sourcesTitle
          : deck.sourcesPart(translation.count(part + 1), translation.count(parts)),
      sources: own.map((source) => ({ text: sourceInWords(source, translation), address: source.address })),
      notes: [...own.map((source) => sourceNote(source, translation)), licenceOfWords(licence), attribution],
    };
  });
}

/**
 * What the slides of a talk say: an opening, one slide for each initiative in date order, the numbers, and every
 * source once. The words come from the records.
 */
export function deckOf(entries: readonly Entry[], options: DeckOptions): Deck {
  const { language, pick } = options.translation;
  return {
    title: pick(options.story.title),
    language,
    categories: options.story.categories,
    slides: [
      openingSlide(entries, options),
      ...entries.map((entry) => initiativeSlide(entry, options)),
      closingSlide(entries, options),
      ...sourcesSlides(entries, options),
    ],
  };
}
