import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Language } from '../../i18n/translate.ts';
import type { Remembered } from '../../io/remember.ts';
import { type ThemeName, themeNames } from '../../look/tokens.ts';
import { setBothScripts, setDialog, setLanguage, setTheme } from '../../state/actions.ts';
import type { View } from '../../state/frame.ts';
import type { DialogId } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { type CommandTable, tooltipOf } from '../../views/commands.ts';

import { type IconName, icon } from '../../views/icons.ts';
import type { Ids } from '../../views/ids.ts';
import { languageNames } from '../../views/languageNames.ts';

interface MenuItem {
  readonly label: string;
  readonly language?: Language;
  readonly isChosen: boolean;
  choose(): void;
}

/** Arrow keys, Home and End move among the items of a menu, as the WAI-ARIA pattern has it. */
function moveFocus(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  items[target]?.focus();
}

function onToggle(event: ToggleEvent): void {
  const menu = event.currentTarget as HTMLElement;
  if (event.newState !== 'open') return;
  const chosen =
    menu.querySelector<HTMLElement>('[aria-checked=true]') ?? menu.querySelector<HTMLElement>('button');
  chosen?.focus();
}

function menu(
  host: HTMLElement,
  id: string,
  name: string,
  iconName: IconName,
  items: readonly MenuItem[],
  option?: MenuItem,
): TemplateResult {
  const choose = (item: MenuItem): void => {
    item.choose();
    host.querySelector<HTMLElement>(`#${id}`)?.hidePopover();
    // On small screens the menus lie in one that opens.
    if (host.matches(':popover-open')) host.hidePopover();
  };
  return html`<button type="button" class="tool" popovertarget=${id} aria-haspopup="menu" aria-label=${name} title=${name}>${icon(iconName)}</button>
    <div id=${id} class="menu" popover role="menu" aria-label=${name} @keydown=${moveFocus} @toggle=${onToggle}>
      ${items.map(
        (
          item,
        ) => html`<button type="button" role="menuitemradio" tabindex="-1" aria-checked=${item.isChosen ? 'true' : 'false'}
          lang=${item.language ?? nothing} @click=${() => choose(item)}>${item.label}</button>`,
      )}
      ${option ? html`<button type="button" role="menuitemcheckbox" tabindex="-1" aria-checked=${option.isChosen ? 'true' : 'false'} @click=${() => choose(option)}>${option.label}</button>` : nothing}
    </div>`;
}

export interface MenuParts {
  readonly store: Store;
  readonly ids: Ids;
  /** Remembers what the reader chooses. */
  remember(choice: Partial<Remembered>): void;
  readonly commands: CommandTable;
  hasDialog(id: DialogId): boolean;
}

/** The choice of language and of theme, and the help. */
export function createMenus(host: HTMLElement, parts: MenuParts): View {
  const { store, ids, remember, commands, hasDialog } = parts;
  return {
    update(next, previous) {
      const { translation, state } = next;
      if (
        previous?.translation === translation &&
        previous.state.theme === state.theme &&
        previous.state.bothScripts === state.bothScripts
      )
        return;
      const { words } = translation;
      const { languages } = next.collection.story;
      const languageItems = languages.map((language) => ({
        label: languageNames[language],
        language,
        isChosen: language === state.language,
        choose: () => {
          setLanguage(store, language);
          remember({ language });
        },
      }));
      const scriptsItem = {
        label: words.bothScripts,
        isChosen: state.bothScripts,
        choose: () => {
          setBothScripts(store, !state.bothScripts);
          remember({ bothScripts: !state.bothScripts });
        },
      };
      const themes: readonly (ThemeName | undefined)[] = [undefined, ...themeNames];
      const themeItems = themes.map((theme) => ({
        label: words.themes[theme ?? 'system'],
        isChosen: theme === state.theme,
        choose: () => {
          setTheme(store, theme);
          remember({ theme });
        },
      }));
      render(
        html`${languages.length > 1 ? menu(host, ids('language-menu'), words.language, 'language', languageItems, scriptsItem) : nothing}
        ${menu(host, ids('theme-menu'), words.theme, 'theme', themeItems)}
        ${
          hasDialog('share')
            ? html`<button type="button" class="tool" aria-haspopup="dialog" aria-label=${words.sharing} title=${words.sharing}
                @click=${() => setDialog(store, 'share')}>${icon('share')}</button>`
            : nothing
        }
        ${
          hasDialog('export')
            ? html`<button type="button" class="tool" aria-haspopup="dialog" aria-label=${words.exporting} title=${words.exporting}
          @click=${() => setDialog(store, 'export')}>${icon('download')}</button>`
            : nothing
        }
        <button type="button" class="tool" aria-haspopup="dialog" aria-label=${words.help} title=${tooltipOf(commands.help, next)}
          @click=${() => commands.help.run(next)}>${icon('help')}</button>
        <button type="button" class="tool" aria-label=${commands.present.label(next)} title=${commands.present.label(next)}
          @click=${() => commands.present.run(next)}>${icon('present')}</button>`,
        host,
      );
    },
    dispose: () => host.replaceChildren(),
  };
}
