import { html, type TemplateResult } from 'lit-html';
import { stressedParts } from '../i18n/sentence.ts';

/** The sentence with its stressed parts in bold. */
export function stressed(marked: string): readonly (string | TemplateResult)[] {
  return stressedParts(marked).map(({ text, isStressed }) => (isStressed ? html`<b>${text}</b>` : text));
}
