import { render } from 'lit-html';
import { presentSteps, stepOf } from '../domain/steps.ts';
import { createContextOf, readQuery } from '../io/linkContext.ts';
import type { Memory } from '../io/memory.ts';
import { readRemembered } from '../io/remember.ts';
import type { StorySource } from '../io/storySource.ts';
import { frameOf } from '../state/frame.ts';
import { createStateStore } from '../state/store.ts';
import { speakerTemplate } from '../views/speakerPage.ts';
import { decideKey, type TalkOrder } from './clickerKeys.ts';
import { type SpeakerWish, speakerChannel, type TalkMessage, type TalkNews } from './speakerWindow.ts';

/** Twice as often as it changes, so that no second is left out. */
const clockMs = 500;

/** What is known of whoever reads the page. */
export interface Reader {
  /** What they chose on earlier visits. */
  readonly memory: Memory;
  /** As BCP 47 tags, the dearest first. */
  readonly languages: readonly string[];
}

/** Builds the speaker's window of a talk: what shows, what comes next, and the time. */
export function mountSpeaker(root: HTMLElement, id: string, { builtIn }: StorySource, reader: Reader): void {
  // The page comes with a place for the map.
  root.replaceChildren();
  root.classList.remove('app');
  const contextOf = createContextOf(builtIn, readRemembered(reader.memory), reader.languages);
  const channel = speakerChannel(builtIn.story.name, id);
  const send = (wish: SpeakerWish): void => channel.postMessage(wish);
  const order = (wanted: TalkOrder): void => send({ type: 'order', order: wanted });
  let news: TalkNews | undefined;

  const draw = (): void => {
    const address = news?.type === 'moment' ? news.link : location.href;
    const { link } = readQuery(new URL(address).searchParams, contextOf);
    const state = createStateStore(link, []).getState();
    const frame = frameOf(state, builtIn.datasetOf(link.data), undefined);
    const steps = presentSteps(frame.dataset);
    document.documentElement.lang = link.language;
    if (link.theme) document.documentElement.dataset['theme'] = link.theme;
    render(
      speakerTemplate({
        frame,
        steps,
        position: stepOf(steps, { ...state, day: frame.day }, frame.dataset.extent),
        talk: news === undefined ? 'awaited' : news.type === 'ended' ? 'ended' : 'on',
        isBlack: news?.type === 'moment' && news.isBlack,
        elapsedSeconds:
          news?.type === 'moment' ? Math.max(0, Math.floor((Date.now() - news.begunMs) / 1000)) : 0,
        move: order,
        restart: () => send({ type: 'restart' }),
      }),
      root,
    );
  };

  channel.addEventListener('message', ({ data }: MessageEvent<TalkMessage>) => {
    // Talks also speak to each other there.
    if (data.type !== 'moment' && data.type !== 'ended') return;
    news = data;
    draw();
  });
  addEventListener('keydown', (event) => {
    const { key, shiftKey: shift, ctrlKey, metaKey, altKey, target } = event;
    const focus = target instanceof Element && target.matches('button, a') ? 'control' : 'page';
    const press = { key, shift, isCombined: ctrlKey || metaKey || altKey };
    const decision = decideKey(press, { mode: 'present', keys: 'own', focus, popUp: 'none' });
    // Full screen needs a press in the talk's own window, and leaving is too easily done from here.
    if (decision.kind !== 'order' || ['fullScreen', 'leave'].includes(decision.order)) return;
    event.preventDefault();
    order(decision.order);
  });
  draw();
  send({ type: 'hello' });
  setInterval(draw, clockMs);
}
