import { html, nothing, render } from 'lit-html';
import type { Frame, View } from '../../state/frame.ts';
import { icon } from '../../views/icons.ts';

/** The way out of an embed: the same moment in the whole map. */
export function createEmbedLink(host: HTMLElement, link: (frame: Frame) => string): View {
  const wholeMap = (frame: Frame): string =>
    link({
      ...frame,
      state: { ...frame.state, mode: 'explore', keys: 'own', hosts: [], showsTitle: false },
    });
  return {
    update(next) {
      const { mode } = next.state;
      const { words } = next.translation;
      host.hidden = mode !== 'embed';
      host.setAttribute('aria-label', words.openMap);
      render(
        mode === 'embed'
          ? html`<a class="embed-link" href=${wholeMap(next)} target="_blank" rel="noopener"><span>${words.openMap}</span>${icon('external')}</a>`
          : nothing,
        host,
      );
    },
    dispose: () => host.replaceChildren(),
  };
}
