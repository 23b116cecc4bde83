import { talkWordsOf } from '../i18n/talk/words.ts';
import type { Language } from '../i18n/translate.ts';

/** MapLibre's words for gestures that an embedded map leaves to the page around it. */
export function guestHints(language: Language): Readonly<Record<string, string>> {
  const { scrollHint, scrollHintMac, touchHint } = talkWordsOf(language);
  return {
    'CooperativeGesturesHandler.WindowsHelpText': scrollHint,
    'CooperativeGesturesHandler.MacHelpText': scrollHintMac,
    'CooperativeGesturesHandler.MobileHelpText': touchHint,
  };
}
