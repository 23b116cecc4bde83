import { html, render } from 'lit-html';
import type { View } from '../../state/frame.ts';
import { type CommandTable, tooltipOf } from '../../views/commands.ts';
import { type IconName, icon } from '../../views/icons.ts';

const tools: readonly (readonly ['zoomIn' | 'zoomOut' | 'home', IconName])[] = [
  ['zoomIn', 'plus'],
  ['zoomOut', 'minus'],
  ['home', 'home'],
];

/** Buttons that move the map. */
export function createMapTools(host: HTMLElement, commands: CommandTable): View {
  return {
    update(next, previous) {
      if (previous?.translation === next.translation) return;
      render(
        tools.map(([id, name]) => {
          const command = commands[id];
          return html`<button type="button" class="tool" aria-label=${command.label(next)} title=${tooltipOf(command, next)}
            @click=${() => command.run(next)}>${icon(name)}</button>`;
        }),
        host,
      );
    },
    dispose: () => host.replaceChildren(),
  };
}
