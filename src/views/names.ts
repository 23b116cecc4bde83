import { html, nothing, type TemplateResult } from 'lit-html';
import { isRebuilt, type Name } from '../domain/fieldSchemas.ts';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import { otherLanguage, type Translation } from '../i18n/translate.ts';
import type { Frame } from '../state/frame.ts';

/** A text in the reader's language, and after it in the other one. */
export function bothNames(text: Name, translation: Translation): TemplateResult {
  const other = translation.other(text);
  const spoken = typeof text !== 'string' && text.zh === undefined ? 'en' : translation.language;
  return html`<span lang=${spoken}>${translation.pick(text)}</span>${
    other
      ? html` <span class="other-script" lang=${otherLanguage[translation.language]}>${other}</span>${
          isRebuilt(text)
            ? html`<abbr class="rebuilt" title=${translation.words.rebuilt} aria-label=${translation.words.rebuilt}>*</abbr>`
            : nothing
        }`
      : nothing
  }`;
}

/** A text in the reader's language; in both where they asked for both. */
export function nameOf(text: Name, { translation, state }: Frame): TemplateResult | string {
  return state.bothScripts ? bothNames(text, translation) : translation.pick(text);
}

/** A place's name in the other language, where it has one. */
export function otherPlaceName(
  place: GazetteerPlace,
  translation: Translation,
): TemplateResult | typeof nothing {
  const name = translation.otherPlaceName(place);
  if (name === undefined) return nothing;
  return html`<span class="other-script" lang=${otherLanguage[translation.language]}>${name}</span>`;
}

/** A place's name in both languages. */
export function bothPlaceNames(place: GazetteerPlace, translation: Translation): TemplateResult {
  return html`${translation.placeName(place)}
    ${otherPlaceName(place, translation)}`;
}
