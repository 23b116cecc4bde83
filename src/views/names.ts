import { html, nothing, type TemplateResult } from 'lit-html';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import { isRebuilt, type Name } from '../domain/localText.ts';
import { otherLanguage, type Translation } from '../i18n/translate.ts';
import type { Frame } from '../state/frame.ts';

/** The sign of a Chinese text that was rebuilt from English; it stands at that text, in whichever language one reads. */
const rebuiltMark = ({ words }: Translation): TemplateResult =>
  html`<abbr class="rebuilt" title=${words.rebuilt} aria-label=${words.inBrackets(words.rebuilt)}>*</abbr>`;

/** A text in the reader's language, and after it in the other one. */
export function bothNames(text: Name, translation: Translation): TemplateResult {
  const other = translation.other(text);
  const spoken = typeof text !== 'string' && text['zh-Hans'] === undefined ? 'en' : translation.language;
  const isOwnRebuilt = translation.picksRebuilt(text);
  const isOtherRebuilt = isRebuilt(text) && !isOwnRebuilt;
  return html`<span lang=${spoken}>${translation.pick(text)}</span>${isOwnRebuilt ? rebuiltMark(translation) : nothing}${
    other
      ? html` <span class="other-script" lang=${otherLanguage[translation.language]}>${other}</span>${
          isOtherRebuilt ? rebuiltMark(translation) : nothing
        }`
      : nothing
  }`;
}

/** A text in the reader's language; in both where they asked for both. */
export function nameOf(text: Name, { translation, state }: Frame): TemplateResult | string {
  if (state.bothScripts) return bothNames(text, translation);
  const own = translation.pick(text);
  return translation.picksRebuilt(text) ? html`${own}${rebuiltMark(translation)}` : own;
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
