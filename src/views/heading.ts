import { html, render } from 'lit-html';
import { newestOf, sentenceOf } from '../i18n/sentence.ts';
import type { Frame, View } from '../state/frame.ts';
import { stressed } from './sentence.ts';

/** What has just appeared; what appeared last, between arrivals. */
function newestText(frame: Frame): string {
  const { words, day } = frame.translation;
  const newest = newestOf(frame);
  if (!newest) return '';
  return newest.day === frame.day
    ? words.statusNew(newest.names)
    : words.latestOn(day(newest.day, 'short'), newest.names);
}

/** Title, period, and the sentence that tells the state of the map. */
export function createHeading(host: HTMLElement): View {
  return {
    update(next) {
      const { translation, dataset } = next;
      const { words } = translation;
      render(
        html`<h1>${words.title}</h1>
          <p class="period">${words.period(translation.period(dataset.extent))}</p>
          <p class="sentence">${stressed(sentenceOf(next))}</p>
          <p class="newest">${newestText(next)}</p>`,
        host,
      );
    },
    dispose: () => host.replaceChildren(),
  };
}
