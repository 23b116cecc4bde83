import { html, render } from 'lit-html';
import type { View } from '../../state/frame.ts';
import type { Store } from '../../state/store.ts';
import { icon } from '../../views/icons.ts';
import type { Ids } from '../../views/ids.ts';
import { createLegend } from './legend.ts';
import { createSpreadChoice } from './spreadChoice.ts';

/** What the marks mean and what can be drawn over the map, behind a button: for screens that have no room for them. */
export function createLegendTool(host: HTMLElement, store: Store, ids: Ids): readonly View[] {
  const [marks, layers] = [document.createElement('div'), document.createElement('div')];
  const tool: View = {
    update({ translation }, previous) {
      if (previous?.translation === translation) return;
      const { legend } = translation.words;
      render(
        html`<button type="button" class="tool" popovertarget=${ids('legend')} aria-label=${legend} title=${legend}>${icon('layers')}</button>
          <div class="legend-sheet" id=${ids('legend')} popover role="dialog" aria-label=${legend}><h2>${legend}</h2>${marks}${layers}</div>`,
        host,
      );
    },
    dispose: () => host.replaceChildren(),
  };
  return [tool, createLegend(marks), createSpreadChoice(layers, store)];
}
