import { otherLanguage } from '../i18n/translate.ts';
import { queryText, writeLink } from '../io/address.ts';
import type { FieldContext } from '../state/fields.ts';
import type { CollectionId, LinkState } from '../state/state.ts';

/** Makes a link to a moment for any other reader's screen. */
export type LinkTo = (moment: { readonly state: LinkState }) => string;

/**
 * Links in which nothing is left to what this reader prefers.
 *
 * @param base what they are made from, asked for at each link
 */
export function createLinks(contextOf: (data: CollectionId) => FieldContext, base: () => URL): LinkTo {
  return ({ state }) => {
    const context: FieldContext = {
      ...contextOf(state.data),
      preferredLanguage: otherLanguage[state.language],
      preferredTheme: undefined,
      prefersBothScripts: false,
    };
    const from = base();
    const query = queryText(writeLink(state, from.searchParams, context));
    return new URL(`${from.pathname}?${query}`, from).href;
  };
}
