import { type Language, languages } from '../i18n/translate.ts';
import { type ThemeName, themeNames } from '../look/tokens.ts';
import { type CitationStyle, citationStyles } from '../state/citationStyle.ts';
import type { Memory } from './memory.ts';

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

/** Of what is remembered beside what has a topic of its own. */
const topic = '';

/** What was remembered; nothing where the browser keeps nothing, as in a sandboxed frame, or where it is damaged. */
export function readRemembered(memory: Memory): Remembered {
  try {
    const raw = JSON.parse(memory.read(topic) ?? '{}') as Record<string, unknown>;
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
export function rememberChoice(memory: Memory, choice: Partial<Remembered>): void {
  memory.write(topic, JSON.stringify({ ...readRemembered(memory), ...choice }));
}
