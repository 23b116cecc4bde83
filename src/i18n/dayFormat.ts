import type { StoryLanguage } from '../domain/story.ts';

/** BCP 47 tags by which `Intl` writes each language. */
export const localeOf: Readonly<Record<StoryLanguage, string>> = { en: 'en-GB', 'zh-Hans': 'zh-Hans-CN' };

export type DayStyle =
  | 'long'
  | 'short'
  | 'monthYear'
  | 'month'
  | 'year'
  | 'monthDay'
  | 'dayMonthShort'
  | 'dayOfMonth';

const dayStyles: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  monthYear: { month: 'long', year: 'numeric' },
  month: { month: 'short' },
  year: { year: 'numeric' },
  dayMonthShort: { month: 'short', day: 'numeric' },
  monthDay: { month: 'long', day: 'numeric' },
  dayOfMonth: { day: 'numeric' },
};

/** How a language writes a day; it formats milliseconds since 1970, in no time zone. */
export function dayFormat(language: StoryLanguage, style: DayStyle): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf[language], { ...dayStyles[style], timeZone: 'UTC' });
}
