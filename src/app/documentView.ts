import { talkWordsOf } from '../i18n/talk/talkWords.ts';
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

/** Language, theme and title of the page itself. */
export function createDocumentView(onThemeChange: () => void): View {
  const root = document.documentElement;
  return {
    update(next, previous) {
      const { state, translation } = next;
      if (previous?.translation !== translation) {
        root.lang = translation.language;
      }
      const title = titleOf(next);
      if (document.title !== title) document.title = title;
      if (previous?.state.theme !== state.theme) {
        if (state.theme === undefined) delete root.dataset['theme'];
        else root.dataset['theme'] = state.theme;
        if (previous) onThemeChange();
      }
    },
    dispose() {
      delete root.dataset['theme'];
    },
  };
}
