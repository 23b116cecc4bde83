import type { Feature } from '../../page/feature.ts';
import { deselect } from '../../state/actions.ts';
import { createTalk } from './talk.ts';
import { createTalkCard } from './talkCard.ts';
import { createTalkTools } from './talkTools.ts';

/** Talks: their keys, their card, their buttons and the speaker's window. */
export const installTalk: Feature = (context) => {
  const { place, page, store, stepping, orders } = context;
  const talk = createTalk({
    ...context,
    name: context.story.builtIn.story.name,
    forwardKey: orders.ask.forwardKey,
  });
  orders.answer('present', talk.begin);
  const card = createTalkCard(place('.talk-card'), {
    overview: stepping.overview,
    close: () => deselect(store),
  });
  context.onResize(card.fitText);
  const tools = createTalkTools(place('.talk-tools'), place('.black-screen'), {
    ids: page.ids,
    steps: stepping.steps,
    position: stepping.position,
    goTo: stepping.goTo,
    // A window of the map's own is no part of a page of others.
    openSpeaker: page.isGuest ? undefined : talk.openSpeaker,
    toggleFullScreen: talk.toggleFullScreen,
    leave: talk.leave,
    lighten: talk.lighten,
  });
  return [talk, card, tools];
};
