import { talkWordsOf } from '../features/talk/words/talkWords.ts';
import type { PageServices } from '../page/pageServices.ts';
import type { Frame, View } from '../state/frame.ts';

/** What names the page: in a talk or an embed, the moment too, so that several on one page can be told apart. */
function titleOf({ state, translation, dataset, day }: Frame): string {
  const { language, pick } = translation;
  const { story } = dataset;
  if (state.mode === 'explore') return pick(story.documentTitle);
  const entry = state.selected === undefined ? undefined : dataset.entryOf(state.selected);
  const moment = entry ? translation.pick(entry.initiative.name) : translation.day(day);
  return talkWordsOf(language).momentTitle(moment, pick(story.title));
}

/** Language, theme and title of the page itself, or of the map's part of it. */
export function createDocumentView(
  page: Pick<PageServices, 'show' | 'unshow'>,
  onThemeChange: () => void,
): View {
  return {
    update(next, previous) {
      const { state, translation } = next;
      page.show({ language: translation.language, theme: state.theme, title: titleOf(next) });
      if (previous && previous.state.theme !== state.theme) onThemeChange();
    },
    dispose: page.unshow,
  };
}
