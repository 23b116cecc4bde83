import type { Feature } from '../../page/feature.ts';
import { isSandboxed } from '../../page/sandbox.ts';
import { tellMissing } from '../../state/actions.ts';
import { createEmbedLink } from './embedLink.ts';
import { keepAliveWhileSeen } from './guest.ts';
import { createHostView } from './hostView.ts';
import { loadHostMessages } from './parts.ts';

/** The way from an embed to the whole map. */
export const installEmbedLink: Feature = ({ place, link }) => [createEmbedLink(place('.embed-host'), link)];

/** What a page in a frame has to do with the page around it. */
export const installHost: Feature = (context) => {
  const { root, store, story, map, orders, signal } = context;
  const host = createHostView({
    ...context,
    need: story.builtIn.need,
    loadHostMessages,
    missing: (error, again) => tellMissing(store, 'host', error, again),
  });
  orders.answer('forwardKey', host.tellKey);
  if (store.getState().mode === 'embed' && !isSandboxed()) {
    keepAliveWhileSeen(story.builtIn.story.name, root, map.setAlive, signal);
  }
  return [host];
};
