import { html, nothing, type TemplateResult } from 'lit-html';
import type { Bilingual } from '../domain/fieldSchemas.ts';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import type { Name } from '../domain/initiative.ts';
import { otherLanguage, type Translation } from '../i18n/translate.ts';
import type { Frame } from '../state/frame.ts';

/** A text in the reader's language, and after it in the other one. */
export function bothNames(text: Name | Bilingual, translation: Translation): TemplateResult {
  const other = translation.other(text);
  const spoken = text.zh === undefined ? 'en' : translation.language;
  return html`<span lang=${spoken}>${translation.pick(text)}</span>${
    other
      ? html` <span class="other-script" lang=${otherLanguage[translation.language]}>${other}</span>${
          'zhRebuilt' in text && text.zhRebuilt
            ? html`<abbr class="rebuilt" title=${translation.words.rebuilt} aria-label=${translation.words.rebuilt}>*</abbr>`
            : nothing
        }`
      : nothing
  }`;
}

/** A text in the reader's language; in both where they asked for both. */
export function nameOf(text: Name | Bilingual, { translation, state }: Frame): TemplateResult | string {
  return state.bothScripts ? bothNames(text, translation) : translation.pick(text);
}

/** A place's name in both languages. */
export function bothPlaceNames(place: GazetteerPlace, translation: Translation): TemplateResult {
  return html`${translation.placeName(place)}
    <span class="other-script" lang=${otherLanguage[translation.language]}>${translation.otherPlaceName(place)}</span>`;
}
