import { basename } from 'node:path';

/** As much of PostCSS's rules as is worked on here. */
export interface StyleNode {
  readonly type: string;
  readonly parent?: StyleNode | undefined;
  readonly source?: { readonly input: { readonly file?: string | undefined } } | undefined;
  remove(): unknown;
}
interface StyleRule extends StyleNode {
  selectors: string[];
}
interface AtRule extends StyleNode {
  name: string;
  params: string;
}
interface Declaration extends StyleNode {
  value: string;
}

/** The element that is the map's screen, and the map's own in it. */
const frame = '.map-frame';
const root = '.app';

/** Dialogs stand in the window, whatever the map's size is. */
const ofWindow = ['dialog.css', 'dialogForm.css', 'share.css', 'help.css'];

/** Rules of the page itself, which is not the map's. */
const ofPage = /^(html|body)\b/;

/** A selector that reaches nothing outside of maps, as strong as it was; undefined for what is the page's. */
export function scopedSelector(selector: string): string | undefined {
  if (ofPage.test(selector)) return undefined;
  if (selector.startsWith(frame)) return selector;
  return `:where(${frame}) ${selector.replaceAll(':root', root)}`;
}

const ofSize = /^\((min|max)-(width|height):[^)]*\)$/;

/**
 * The container query that asks a map's frame what a media query asks the window; undefined for one that asks for
 * something else than sizes.
 *
 * @throws where it asks for both
 */
export function containerQuery(media: string): string | undefined {
  const queries = media.split(',').map((query) => query.trim().split(/\s+and\s+/));
  const sizes = queries.flat().filter((feature) => ofSize.test(feature));
  if (sizes.length === 0) return undefined;
  if (sizes.length < queries.flat().length)
    throw new Error(`sizes and something else in one query: ${media}`);
  const texts = queries.map((features) => features.join(' and '));
  return `map-frame ${texts.length === 1 ? texts[0] : texts.map((text) => `(${text})`).join(' or ')}`;
}

/** Lengths that are shares of the window, as shares of a map's frame. */
export const lengthsOfFrame = (value: string): string =>
  value.replaceAll(/(\d)d?(v[wh])\b/g, (_whole, digit: string, unit: string) => `${digit}cq${unit[1]}`);

/**
 * Makes of the page's style sheets those of a library, as a plugin of PostCSS: nothing outside of maps is touched, and
 * a map's own size decides what the window's decides in a page that is all the map's. Paper is left to the page.
 */
export const libraryStyles = {
  postcssPlugin: 'library-styles',
  Once(sheet: {
    walkAtRules(walk: (rule: AtRule) => void): void;
    walkRules(walk: (rule: StyleRule) => void): void;
    walkDecls(walk: (declaration: Declaration) => void): void;
  }): void {
    const isOfWindow = ({ source }: StyleNode): boolean =>
      ofWindow.includes(basename(source?.input.file ?? '').replace(/\?.*$/, ''));
    sheet.walkAtRules((rule) => {
      if (rule.name !== 'media') return;
      if (rule.params === 'print') {
        rule.remove();
        return;
      }
      const query = isOfWindow(rule) ? undefined : containerQuery(rule.params);
      if (query === undefined) return;
      rule.name = 'container';
      rule.params = query;
    });
    sheet.walkRules((rule) => {
      const isStep = (rule.parent as Partial<AtRule> | undefined)?.name?.endsWith('keyframes') ?? false;
      if (isStep) return;
      const selectors = rule.selectors.flatMap((selector) => scopedSelector(selector) ?? []);
      if (selectors.length === 0) rule.remove();
      else rule.selectors = selectors;
    });
    sheet.walkDecls((declaration) => {
      if (!isOfWindow(declaration)) declaration.value = lengthsOfFrame(declaration.value);
    });
  },
};
