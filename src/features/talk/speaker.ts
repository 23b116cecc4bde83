import { render } from 'lit-html';
import { presentSteps, stepOf } from '../../domain/steps.ts';
import { type Language, translationOf } from '../../i18n/translate.ts';
import { createContextOf, readQuery } from '../../io/linkContext.ts';
import type { Memory } from '../../io/memory.ts';
import { readersLanguage } from '../../io/readersLanguage.ts';
import { readRemembered } from '../../io/remember.ts';
import type { StorySource } from '../../page/storySource.ts';
import { frameOf } from '../../state/frame.ts';
import { missingReasonOf, onArrival } from '../../state/missing.ts';
import { createStateStore } from '../../state/store.ts';
import { missingPart } from '../../views/missingPart.ts';
import { decideKey, type TalkOrder } from './clickerKeys.ts';
import { speakerTemplate } from './speakerPage.ts';
import { type SpeakerWish, speakerChannel, type TalkMessage, type TalkNews } from './speakerWindow.ts';

/** Twice as often as it changes, so that no second is left out. */
const clockMs = 500;

/** What is known of whoever reads the page. */
export interface Reader {
  /** What they chose on earlier visits. */
  readonly memory: Memory;
  /** As BCP 47 tags, the dearest first. */
  readonly languages: readonly string[];
  /** Loads the window anew. */
  readonly reload: (() => void) | undefined;
}

/** Gives a talk the orders that keys mean, as in the talk's own window. */
const keysFor =
  (order: (wanted: TalkOrder) => void) =>
  (event: KeyboardEvent): void => {
    const { key, shiftKey: shift, ctrlKey, metaKey, altKey, target } = event;
    const focus = target instanceof Element && target.matches('button, a') ? 'control' : 'page';
    const press = { key, shift, isCombined: ctrlKey || metaKey || altKey };
    const decision = decideKey(press, { mode: 'present', keys: 'own', focus, popUp: 'none' });
    // Full screen needs a press in the talk's own window, and leaving is too easily done from here.
    if (decision.kind !== 'order' || ['fullScreen', 'leave'].includes(decision.order)) return;
    event.preventDefault();
    order(decision.order);
  };

/** Builds the speaker's window of a talk: what shows, what comes next, and the time. */
export function mountSpeaker(
  root: HTMLElement,
  id: string,
  { builtIn: data }: StorySource,
  reader: Reader,
): void {
  // The page comes with a place for the map.
  root.replaceChildren();
  root.classList.remove('app');
  const contextOf = createContextOf(data, readRemembered(reader.memory), reader.languages);
  const channel = speakerChannel(data.story.name, id);
  const send = (wish: SpeakerWish): void => channel.postMessage(wish);
  const order = (wanted: TalkOrder): void => send({ type: 'order', order: wanted });
  let news: TalkNews | undefined;
  let isLoading = false;

  const languageOf = (query: URLSearchParams): Language =>
    readersLanguage(data.story, readRemembered(reader.memory), reader.languages, query.get('lang'));

  /** What the talk shows is not all there: until it is, the window shows what it did, or says what is missing. */
  const wait = async (query: URLSearchParams): Promise<void> => {
    isLoading = true;
    try {
      await data.need(query);
      isLoading = false;
      draw();
    } catch (error) {
      const again = (): void => void wait(query);
      const translation = translationOf(languageOf(query), data.story);
      render(missingPart(missingReasonOf(error), translation, again, reader.reload), root);
      onArrival(error, again);
    }
  };

  const draw = (): void => {
    const address = news?.type === 'moment' ? news.link : location.href;
    const query = new URL(address).searchParams;
    if (isLoading) return;
    if (data.lacks(query)) {
      void wait(query);
      return;
    }
    const { link } = readQuery(query, contextOf);
    const state = createStateStore(link, []).getState();
    const frame = frameOf(state, data.datasetOf(link.data), undefined);
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
  addEventListener('keydown', keysFor(order));
  draw();
  send({ type: 'hello' });
  setInterval(draw, clockMs);
}
