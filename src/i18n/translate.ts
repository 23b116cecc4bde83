import type { Entry, Extent } from '../domain/dataset.ts';
import { type Day, millisecondsOfDay, partsOfDay } from '../domain/day.ts';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import { isRebuilt, type Name, textIn } from '../domain/localText.ts';
import { isDayKnown, type Occurrence } from '../domain/occurrence.ts';
import { type OneAndMany, type Story, type StoryLanguage, storyLanguages } from '../domain/story.ts';
import { type DayStyle, dayFormat, localeOf } from './dayFormat.ts';
import { en, type Words } from './en.ts';
import { type SpokenVocabulary, spokenVocabulary } from './vocabulary.ts';
import { zhHans } from './zh-Hans.ts';

export type Language = StoryLanguage;

export const languages: readonly Language[] = storyLanguages;

const wordsOf: Readonly<Record<Language, (vocabulary: SpokenVocabulary) => Words>> = {
  en,
  'zh-Hans': zhHans,
};
/** The words of one language, and how it writes days, counts and names. */
export interface Translation {
  readonly language: Language;
  readonly words: Words;
  /** What the story calls what every map has. */
  readonly vocabulary: SpokenVocabulary;
  day(day: Day, style?: DayStyle): string;
  /** Two days as a range, shortened as the language does: `20–23 November 2021`. */
  days(first: Day, last: Day, style?: DayStyle): string;
  count(value: number): string;
  /** A number of things in words: `4 events`. */
  counted(words: OneAndMany, value: number): string;
  list(items: readonly string[]): string;
  /** A date in words, with its precision. */
  occurrence(occurrence: Occurrence, style?: DayStyle): string;
  /** The axis's months in words: `October–December 2021`. */
  period(extent: Extent): string;
  /** The text in this language; a name without Chinese stays English. */
  pick(text: Name): string;
  /** The same text in the other language, where there is one. */
  other(text: Name): string | undefined;
  /** Whether the text in this language was rebuilt from the other one. */
  picksRebuilt(text: Name): boolean;
  placeName(place: GazetteerPlace): string;
  /** The place's name in the other language, where there is one. */
  otherPlaceName(place: GazetteerPlace): string | undefined;
  /** A place and all that it lies in, smallest first, as the language orders them. */
  inOrder(lineage: readonly GazetteerPlace[]): readonly GazetteerPlace[];
  /** The place and all that it lies in, in the language's own order. */
  fullPlaceName(entry: Entry): string;
  languageName(tag: string): string;
}

/** The language beside it, for those who want both. */
export const otherLanguage: Readonly<Record<Language, Language>> = { en: 'zh-Hans', 'zh-Hans': 'en' };

interface Ways {
  pick(text: Name): string;
  other(text: Name): string | undefined;
  picksRebuilt(text: Name): boolean;
  /** @param lineage smallest first */
  inOrder<T>(lineage: readonly T[]): readonly T[];
}

/** How a language takes a text that is in both, and how it orders places. */
const ways: Readonly<Record<Language, Ways>> = {
  en: {
    pick: (text) => textIn(text, 'en') ?? '',
    other: (text) => (typeof text === 'string' ? undefined : text['zh-Hans']),
    picksRebuilt: () => false,
    inOrder: (lineage) => lineage,
  },
  'zh-Hans': {
    pick: (text) => textIn(text, 'zh-Hans') ?? textIn(text, 'en') ?? '',
    other: (text) => (typeof text === 'string' ? undefined : text['zh-Hans'] && text.en),
    picksRebuilt: (text) => isRebuilt(text) && textIn(text, 'zh-Hans') !== undefined,
    inOrder: (lineage) => [...lineage].reverse(),
  },
};

/** What is made when it is first asked for: what `Intl` makes costs some milliseconds each, and the opening needs few. */
function onceAsked<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function createTranslation(language: Language, story: Pick<Story, 'vocabulary' | 'credits'>): Translation {
  const own = ways[language];
  const vocabulary = spokenVocabulary(story, own.pick);
  const words = wordsOf[language](vocabulary);
  const locale = localeOf[language];
  const formats = new Map<DayStyle, Intl.DateTimeFormat>();
  const formatOf = (style: DayStyle): Intl.DateTimeFormat => {
    const known = formats.get(style);
    if (known) return known;
    const made = dayFormat(language, style);
    formats.set(style, made);
    return made;
  };
  const numbers = onceAsked(() => new Intl.NumberFormat(locale));
  const lists = onceAsked(() => new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }));
  const languageNames = onceAsked(() => new Intl.DisplayNames(locale, { type: 'language' }));

  // Intl parts the ends of a range by thin spaces, which the fonts here have no glyph for.
  const englishRange = (first: Day, last: Day, style: DayStyle = 'long'): string =>
    formatOf(style)
      .formatRange(millisecondsOfDay(first), millisecondsOfDay(last))
      .replaceAll(/\s*–\s*/gu, '–')
      .replaceAll(/(\p{L}|\d{4})–(?=\d)/gu, '$1 – ');

  // Intl writes Chinese ranges in figures and slashes; in running text the later end drops what it shares.
  const chineseRange = (first: Day, last: Day, style: DayStyle = 'long'): string => {
    const whole = formatOf(style).format(millisecondsOfDay(first));
    const [from, to] = [partsOfDay(first), partsOfDay(last)];
    const sameYear = from.year === to.year;
    if (sameYear && from.month === to.month && style === 'monthYear') return whole;
    let endStyle = style;
    if (sameYear)
      endStyle = style === 'monthYear' ? 'month' : from.month === to.month ? 'dayOfMonth' : 'monthDay';
    return `${whole}至${formatOf(endStyle).format(millisecondsOfDay(last))}`;
  };

  /** A day as exactly as it is known. */
  const dayAsKnown = (day: Day, { precision }: Occurrence, style: DayStyle): string =>
    translation.day(day, precision === 'day' ? style : precision === 'year' ? 'year' : 'monthYear');

  const perhapsAbout = (text: string, { approximate }: Occurrence): string =>
    approximate ? words.about(text) : text;

  const singleOccurrence = (occurrence: Occurrence, style: DayStyle): string => {
    const { approximate, begin, precision } = occurrence;
    if (!Number.isFinite(begin.min)) {
      const latest = perhapsAbout(dayAsKnown(begin.max, occurrence, style), occurrence);
      return precision === 'day' ? words.begunBy(latest) : words.begunIn(latest);
    }
    const period =
      precision === 'quarter'
        ? translation.days(begin.min, begin.max, 'monthYear')
        : dayAsKnown(begin.min, occurrence, style);
    return approximate || isDayKnown(occurrence) ? perhapsAbout(period, occurrence) : words.someDayIn(period);
  };

  const intervalOccurrence = (occurrence: Occurrence, style: DayStyle): string => {
    const { begin, end, precision } = occurrence;
    const text = !Number.isFinite(begin.min)
      ? words.until(dayAsKnown(end.max, occurrence, style))
      : !Number.isFinite(end.max)
        ? words.from(dayAsKnown(begin.min, occurrence, style))
        : translation.days(begin.min, end.max, precision === 'day' ? style : 'monthYear');
    return perhapsAbout(text, occurrence);
  };

  const translation: Translation = {
    language,
    words,
    vocabulary,
    day: (day, style = 'long') => formatOf(style).format(millisecondsOfDay(day)),
    days: { en: englishRange, 'zh-Hans': chineseRange }[language],
    count: (value) => numbers().format(value),
    counted: ({ one, other }, value) =>
      translation.pick(value === 1 ? one : other).replace('{count}', numbers().format(value)),
    list: (items) => lists().format(items),
    occurrence(occurrence, style = 'long') {
      const text =
        occurrence.form === 'single'
          ? singleOccurrence(occurrence, style)
          : intervalOccurrence(occurrence, style);
      return occurrence.uncertain ? words.uncertain(text) : text;
    },
    period: ({ earliest, latest }) => translation.days(earliest, latest, 'monthYear'),
    pick: own.pick,
    other: own.other,
    picksRebuilt: own.picksRebuilt,
    placeName: own.pick,
    otherPlaceName: own.other,
    inOrder: own.inOrder,
    fullPlaceName: ({ lineage }) => own.inOrder(lineage).map(own.pick).join(words.placeGap),
    languageName: (tag) => languageNames().of(tag) ?? tag,
  };
  return translation;
}

const translations = new WeakMap<object, Map<Language, Translation>>();

/** What a language says of a story; made once. */
export function translationOf(language: Language, story: Pick<Story, 'vocabulary' | 'credits'>): Translation {
  const ofStory = translations.get(story) ?? new Map<Language, Translation>();
  translations.set(story, ofStory);
  const made = ofStory.get(language) ?? createTranslation(language, story);
  ofStory.set(language, made);
  return made;
}

/** The first of a reader's languages that is among some, the dearest first; their first one where none of them is. */
export function preferredLanguage(
  tags: readonly string[],
  spoken: readonly Language[] = languages,
): Language {
  for (const tag of tags) {
    const [asked] = tag.toLowerCase().split('-');
    const found = spoken.find((language) => language.split('-')[0] === asked);
    if (found) return found;
  }
  return spoken[0] ?? 'en';
}
