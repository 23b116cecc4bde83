import type { Feature } from '../../page/feature.ts';
import { loadHelp } from './parts.ts';

/** Keys, signs, words and limits, in a dialog. */
export const installHelp: Feature = ({ store, commands, page, story, addDialog }) => {
  addDialog('help', async () => {
    const [{ createHelp }, storyHelp] = await Promise.all([loadHelp(), story.loadHelp()]);
    return createHelp({
      store,
      commands,
      ids: page.ids,
      storyHelp,
      licences: page.siteFile('licences.txt'),
    });
  });
  return [];
};
