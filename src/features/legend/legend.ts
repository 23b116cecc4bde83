import { render } from 'lit-html';
import type { View } from '../../state/frame.ts';
import { legendTemplate } from '../../views/legendTemplate.ts';

/** What marks and tints mean. */
export function createLegend(host: HTMLElement): View {
  return {
    update(frame, previous) {
      const isSame = previous?.translation === frame.translation && previous.collection === frame.collection;
      if (!isSame) render(legendTemplate(frame), host);
    },
    dispose: () => host.replaceChildren(),
  };
}
