import type { View } from '../state/frame.ts';

/** Language, theme and title of the page itself. */
export function createDocumentView(onThemeChange: () => void): View {
  const root = document.documentElement;
  return {
    update({ state, translation }, previous) {
      if (previous?.translation !== translation) {
        root.lang = translation.language;
        document.title = translation.words.documentTitle;
      }
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
