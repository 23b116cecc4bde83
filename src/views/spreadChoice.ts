import { html, nothing, render } from 'lit-html';
import { countedPlaces } from '../domain/countedPlaces.ts';
import { toggleSpread } from '../state/actions.ts';
import type { Frame, View } from '../state/frame.ts';
import { spreadLayers } from '../state/state.ts';
import type { Store } from '../state/store.ts';

type Spread = typeof import('../domain/spread.ts');

/** The area of the reach, rounded as far as it is known: to a hundred square kilometres. */
function reachText(frame: Frame, { spreadReach }: Spread): string | undefined {
  const { words, count } = frame.translation;
  const reach = spreadReach(countedPlaces(frame.scene, frame.dataset));
  return reach && words.reachArea(count(Math.round(reach.squareKilometres / 100) * 100));
}

/** Switches for the layers that show the shape of the spread. */
export function createSpreadChoice(host: HTMLElement, store: Store): View {
  let spread: Spread | undefined;
  let newest: Frame | undefined;
  const draw = (next: Frame): void => {
    const { translation, state } = next;
    const { words } = translation;
    const area = spread && state.spread.includes('reach') ? reachText(next, spread) : undefined;
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
  };
  const load = async (): Promise<void> => {
    try {
      spread = await import('../domain/spread.ts');
    } catch {
      return;
    }
    if (newest) draw(newest);
  };
  return {
    update(next, previous) {
      const { translation, state, scene } = next;
      const isSame =
        previous?.translation === translation &&
        previous.state.spread === state.spread &&
        previous.scene === scene;
      if (isSame) return;
      newest = next;
      draw(next);
      if (!spread && state.spread.includes('reach')) void load();
    },
    dispose: () => host.replaceChildren(),
  };
}
