import type { Plugin } from 'vite';
import type { BakedStory } from '../domain/bakedCollection.ts';
import type { Entry } from '../domain/dataset.ts';
import { type Translation, translationOf } from '../i18n/translate.ts';
import { builtInDataOf } from '../io/builtInData.ts';
import { element, escapeXml } from '../paint/svgElement.ts';
import { plainId } from '../start/alive.ts';
import { defaultCollection } from '../state/fields.ts';
import type { StoryFiles } from './storyFiles.ts';

function item(entry: Entry, translations: readonly Translation[]): string {
  const [first] = translations;
  const { initiative, occurrence } = entry;
  const sources = initiative.sources.map(({ address, publisher }) =>
    element('a', { href: address, rel: 'noopener noreferrer' }, escapeXml(first?.pick(publisher) ?? '')),
  );
  const line = (translation: Translation): string =>
    escapeXml(
      `${translation.occurrence(occurrence)} · ${translation.pick(initiative.title)} · ${translation.fullPlaceName(entry)}`,
    );
  return element(
    'li',
    {},
    ...translations.map((own) => element('p', { lang: own.language }, line(own))),
    element('p', {}, sources.join(', ')),
  );
}

/** More would make the page itself heavy. */
const mostItems = 60;

/**
 * What the page holds for when its app does not start: title, picture and list, in the story's languages.
 *
 * @param picture address of the opening picture, and what is to be seen in it; loaded only when it is wanted
 */
export function plainContent(
  baked: BakedStory,
  picture: { readonly address: string; readonly alt: string },
): string {
  const { story } = baked;
  const { entries } = builtInDataOf(baked).datasetOf(defaultCollection(story));
  const translations = story.languages.map((language) => translationOf(language, story));
  return element(
    'section',
    { id: plainId, class: 'plain-page' },
    ...translations.map(({ language, pick }, position) =>
      element(position === 0 ? 'h1' : 'p', { lang: language }, escapeXml(pick(story.title))),
    ),
    `<img data-src="${escapeXml(picture.address)}" alt="${escapeXml(picture.alt)}" width="1200" height="630" />`,
    element('ol', {}, ...entries.slice(0, mostItems).map((entry) => item(entry, translations))),
  );
}

/** Puts {@link plainContent} into the page. */
export function plainPagePlugin(
  files: StoryFiles,
  picture: { readonly address: string; readonly alt: string },
): Plugin {
  return {
    name: 'plain-page',
    transformIndexHtml(html) {
      const content = plainContent(files.bake(), picture);
      return html.replace('<!-- plain -->', () => content);
    },
  };
}
