import type { Feature } from '../../page/feature.ts';
import { loadShareDialog } from './parts.ts';

/** Links and embeds, in a dialog. */
export const installShare: Feature = ({ page, story, link, copying, addDialog }) => {
  // An embed is a page of the map's own site.
  const script = page.siteFile('embed.js');
  if (script === undefined) return [];
  addDialog('share', async (redraw) => {
    const [{ createShareDialog }, storyHelp] = await Promise.all([loadShareDialog(), story.loadHelp()]);
    return createShareDialog({ ids: page.ids, storyHelp, link, copy: copying.text, script }, redraw);
  });
  return [];
};
