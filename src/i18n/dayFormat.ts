import type { StoryLanguage } from '../domain/story.ts';

/** BCP 47 tags by which `Intl` writes each language. */
export const localeOf: Readonly<Record<StoryLanguage, string>> = { en: 'en-GB', 'zh-Hans': 'zh-Hans-CN' };

export type DayStyle =
  | 'long'
  | 'short'
  | 'monthYear'
  | 'month'
  | 'monthLong'
  | 'year'
  | 'monthDay'
  | 'dayMonthShort'
  | 'dayOfMonth';

const dayStyles: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  monthYear: { month: 'long', year: 'numeric' },
  month: { month: 'short' },
  monthLong: { month: 'long' },
  year: { year: 'numeric' },
  dayMonthShort: { month: 'short', day: 'numeric' },
  monthDay: { month: 'long', day: 'numeric' },
  dayOfMonth: { day: 'numeric' },
};

/** What a language writes otherwise: Chinese has months in figures, which `Intl` writes out where they are long. */
const ownStyles: Readonly<Record<StoryLanguage, Partial<typeof dayStyles>>> = {
  en: {},
  'zh-Hans': { monthLong: dayStyles.month },
};

/** How a language writes a day; it formats milliseconds since 1970, in no time zone. */
export function dayFormat(language: StoryLanguage, style: DayStyle): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf[language], {
    ...(ownStyles[language][style] ?? dayStyles[style]),
    timeZone: 'UTC',
  });
}
