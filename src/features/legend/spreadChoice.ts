import { html, nothing, render } from 'lit-html';
import { countedPlaces } from '../../domain/countedPlaces.ts';
import { spreadTools } from '../../domain/spreadTools.ts';
import { toggleSpread } from '../../state/actions.ts';
import type { Frame, View } from '../../state/frame.ts';
import { spreadLayers } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';

/** The area of the reach, rounded as far as it is known: to a hundred square kilometres. */
function reachText(frame: Frame): string | undefined {
  const { words, count } = frame.translation;
  const reach = spreadTools()?.spreadReach(countedPlaces(frame.scene, frame.dataset));
  return reach && words.reachArea(count(Math.round(reach.squareKilometres / 100) * 100));
}

/** Switches for the layers that show the shape of the spread. */
export function createSpreadChoice(host: HTMLElement, store: Store): View {
  return {
    update(next, previous) {
      const { translation, state, scene } = next;
      const isSame =
        previous?.translation === translation &&
        previous.state.spread === state.spread &&
        previous.scene === scene;
      if (isSame) return;
      const { words } = translation;
      const area = state.spread.includes('reach') ? reachText(next) : undefined;
      render(
        html`<div class="spread-choice" role="group" aria-label=${words.spread}>
          <span aria-hidden="true">${words.spread}</span>
          ${spreadLayers.map(
            (layer) => html`<button type="button" class="spread-button" title=${words.spreadHelp[layer]}
              aria-pressed=${state.spread.includes(layer) ? 'true' : 'false'}
              @click=${() => toggleSpread(store, layer)}>${words.spreadLayers[layer]}</button>`,
          )}
          ${area ? html`<span class="reach-area">${area}</span>` : nothing}
        </div>`,
        host,
      );
    },
    dispose: () => host.replaceChildren(),
  };
}
