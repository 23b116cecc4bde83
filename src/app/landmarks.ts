import type { PageServices } from '../page/pageServices.ts';
import { setSheet } from '../state/actions.ts';
import type { View } from '../state/frame.ts';
import type { Store } from '../state/store.ts';

/** What each part of the page is called, and the way past map and timeline. */
export function createLandmarks(
  place: (selector: string) => HTMLElement,
  store: Store,
  { isGuest: isAmongOthers }: Pick<PageServices, 'isGuest'>,
): View {
  const [heading, main, skip, panel] = [
    place('.heading'),
    place('.main'),
    place('.skip-link'),
    place('.panel'),
  ];
  skip.addEventListener('click', (event) => {
    // The address keeps to what is on the screen.
    event.preventDefault();
    if (store.getState().sheet === 'peek') setSheet(store, 'half');
    panel.focus();
  });
  return {
    update({ translation, state, collection }, previous) {
      const { words } = translation;
      const isSame =
        previous?.translation.words === words &&
        previous.state.boundaries === state.boundaries &&
        previous.state.mode === state.mode;
      if (isSame) return;
      // They would be a second banner and a second main part of the page around.
      const isGuest = isAmongOthers || state.mode === 'embed';
      heading.setAttribute('role', isAmongOthers ? 'group' : isGuest ? 'region' : 'banner');
      heading.setAttribute('aria-label', translation.pick(collection.story.title));
      if (isGuest) main.removeAttribute('role');
      else main.setAttribute('role', 'main');
      skip.textContent = words.skipToList;
      skip.hidden = state.mode !== 'explore';
      place('.timeline').setAttribute('aria-label', words.timeline);
      place('.map-tools').setAttribute('aria-label', words.tools);
      place('.attribution').textContent =
        state.boundaries === 'natural-earth' ? words.attributionNaturalEarth : words.attribution;
    },
    dispose: () => undefined,
  };
}
