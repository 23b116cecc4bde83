import type { Feature } from '../../page/feature.ts';
import { createMenuButton } from './menuButton.ts';
import { createMenus } from './menus.ts';

/** Language, theme, and what opens dialogs and talks. */
export const installMenus: Feature = (context) => {
  const { place, page } = context;
  return [
    createMenus(place('.menus'), { ...context, ids: page.ids }),
    createMenuButton(place('.menus-toggle'), page.ids),
  ];
};
