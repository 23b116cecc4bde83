import { type Language, languages } from '../i18n/translate.ts';
import { type ThemeName, themeNames } from '../look/tokens.ts';
import { type CitationStyle, citationStyles } from '../state/citationStyle.ts';

/** What a reader chose on an earlier visit. */
export interface Remembered {
  readonly language: Language | undefined;
  readonly theme: ThemeName | undefined;
  readonly bothScripts: boolean;
  readonly citationStyle: CitationStyle | undefined;
}

const nothingRemembered: Remembered = {
  language: undefined,
  theme: undefined,
  bothScripts: false,
  citationStyle: undefined,
};

const storageKey = __MAP_NAME__;

/** What was remembered; nothing where the browser keeps nothing, as in a sandboxed frame, or where it is damaged. */
export function readRemembered(): Remembered {
  try {
    const raw = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Record<string, unknown>;
    return {
      language: languages.find((language) => language === raw['language']),
      theme: themeNames.find((theme) => theme === raw['theme']),
      bothScripts: raw['bothScripts'] === true,
      citationStyle: citationStyles.find((style) => style === raw['citationStyle']),
    };
  } catch {
    return nothingRemembered;
  }
}

/**
 * Remembers for the next visit what the reader has chosen here and now, where the browser lets it. What a link or a
 * host sets is no choice of the reader's.
 */
export function rememberChoice(choice: Partial<Remembered>): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify({ ...readRemembered(), ...choice }));
  } catch {
    // A browser that keeps nothing still shows everything.
  }
}
