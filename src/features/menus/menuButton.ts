import { html, render } from 'lit-html';
import type { View } from '../../state/frame.ts';
import { icon } from '../../views/icons.ts';
import type { Ids } from '../../views/ids.ts';

/** Opens the menus where the screen is too small to show them all the time. */
export function createMenuButton(host: HTMLElement, ids: Ids): View {
  return {
    update({ translation }, previous) {
      if (previous?.translation === translation) return;
      const { menu } = translation.words;
      render(
        html`<button type="button" class="tool" popovertarget=${ids('menus')} aria-label=${menu} title=${menu}>${icon('more')}</button>`,
        host,
      );
    },
    dispose: () => host.replaceChildren(),
  };
}
