import type { Plugin } from 'vite';
import type { BakedCollection, BakedStory } from '../domain/bakedCollection.ts';
import { createDataset, type Entry } from '../domain/dataset.ts';
import { createGazetteer } from '../domain/gazetteer.ts';
import { translationOf } from '../i18n/translate.ts';
import { element, escapeXml } from '../picture/svgElement.ts';
import { plainId } from '../start/alive.ts';
import { bakeStory } from './storyFiles.ts';

const [english, chinese] = [translationOf('en'), translationOf('zh-Hans')];

function item(entry: Entry): string {
  const { initiative, occurrence } = entry;
  const sources = initiative.sources.map(({ address, publisher }) =>
    element('a', { href: address, rel: 'noopener noreferrer' }, escapeXml(english.pick(publisher))),
  );
  const line = (translation: typeof english): string =>
    escapeXml(
      `${translation.occurrence(occurrence)} · ${translation.pick(initiative.title)} · ${translation.fullPlaceName(entry)}`,
    );
  return element(
    'li',
    {},
    element('p', { lang: 'en' }, line(english)),
    element('p', { lang: 'zh-Hans' }, line(chinese)),
    element('p', {}, sources.join(', ')),
  );
}

/**
 * What the page holds for when its app does not start: title, picture and list, in both languages.
 *
 * @param picture address of the opening picture, and what is to be seen in it; loaded only when it is wanted
 */
export function plainContent(
  collection: BakedCollection,
  { story, gazetteer }: Pick<BakedStory, 'story' | 'gazetteer'>,
  picture: { readonly address: string; readonly alt: string },
): string {
  const { dataset } = createDataset(collection.initiatives, {
    story,
    gazetteer: createGazetteer(gazetteer),
    occurrenceOf: (date) => collection.dates[date],
  });
  return element(
    'section',
    { id: plainId, class: 'plain-page' },
    element('h1', { lang: 'en' }, escapeXml(english.pick(story.title))),
    element('p', { lang: 'zh-Hans' }, escapeXml(chinese.pick(story.title))),
    `<img data-src="${escapeXml(picture.address)}" alt="${escapeXml(picture.alt)}" width="1200" height="630" />`,
    element('ol', {}, ...dataset.entries.map(item)),
  );
}

/** Puts {@link plainContent} into the page. */
export function plainPagePlugin(picture: { readonly address: string; readonly alt: string }): Plugin {
  return {
    name: 'plain-page',
    transformIndexHtml(html) {
      const baked = bakeStory();
      const content = plainContent(baked.article, baked, picture);
      return html.replace('<!-- plain -->', () => content);
    },
  };
}
