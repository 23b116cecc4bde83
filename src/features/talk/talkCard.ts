import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Entry } from '../../domain/dataset.ts';
import { confidences } from '../../domain/filter.ts';
import type { Overview } from '../../domain/steps.ts';
import { categoryCounts } from '../../i18n/sentence.ts';
import type { Language } from '../../i18n/translate.ts';
import { lookOfEntry } from '../../look/markLook.ts';
import type { Frame, View } from '../../state/frame.ts';
import { icon } from '../../views/icons.ts';
import { legendTemplate } from '../../views/legendTemplate.ts';
import { markIcon } from '../../views/markIcon.ts';
import { nameOf, otherPlaceName } from '../../views/names.ts';
import { stressed } from '../../views/sentence.ts';
import { talkWordsOf } from './words/talkWords.ts';

/** The first sentence of a text: a room has no time for more. */
export function firstSentence(text: string, language: Language): string {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return [...segments][0]?.segment.trim() ?? text;
}

/** Publishers, without what their names add in brackets. */
function publisherLinks({ initiative }: Entry, frame: Frame): TemplateResult {
  const { pick, words } = frame.translation;
  const nameOfPublisher = (text: string): string => text.split(/\s?[(（]/u)[0] ?? text;
  const [first, ...others] = initiative.sources;
  const names = [first, ...others].flatMap((source) => source ?? []);
  return html`${names
    .slice(0, 3)
    .map(
      (source, position) =>
        html`${position > 0 ? words.nameGap : ''}<a href=${source.address} target="_blank" rel="noopener noreferrer">${nameOfPublisher(pick(source.publisher))}</a>`,
    )}`;
}

function initiativeCard(entry: Entry, frame: Frame, close: () => void): TemplateResult {
  const { translation } = frame;
  const { words, language, pick } = translation;
  const talk = talkWordsOf(language);
  const isEmbed = frame.state.mode === 'embed';
  const { initiative, occurrence } = entry;
  const { known } = initiative.place;
  const how = known === 'stated' ? words.placeStated : words.placeInferred;
  const [before, after] = talk.publishedBy('\n').split('\n');
  return html`<p class="talk-date">${markIcon(entry.category, entry.isImprecise, lookOfEntry(entry, frame.scene.window), 16)}<span>${translation.occurrence(occurrence)}</span></p>
    <h2>${nameOf(isEmbed ? initiative.name : initiative.title, frame)}</h2>
    <p class="talk-place">${translation.fullPlaceName(entry)}
      ${otherPlaceName(entry.place, translation)}
      <span class="aside">${pick(entry.precision.name)} · ${how}</span></p>
    <p class="talk-summary">${firstSentence(pick(initiative.summary), language)}</p>
    <p class="talk-source"><strong class="confidence" data-level=${initiative.confidence.level}>${words.confidence[initiative.confidence.level]}</strong>
      <span>${before}${publisherLinks(entry, frame)}${after}</span></p>
    <button type="button" class="quiet-button talk-close" aria-label=${words.close} title=${words.close} @click=${close}>${icon('close')}</button>`;
}

function closingCard(frame: Frame): TemplateResult {
  const { translation, scene, dataset } = frame;
  const { words, count, language } = translation;
  const talk = talkWordsOf(language);
  const { provinces } = scene;
  const levels = confidences.map((level) => ({
    level,
    total: dataset.entries.filter(({ initiative }) => initiative.confidence.level === level).length,
  }));
  const lines = [...categoryCounts(frame), words.countProvinces(provinces.size, count(provinces.size))];
  return html`<h2>${talk.closing}</h2>
    <ul class="talk-numbers">${lines.map((line) => html`<li>${stressed(line)}</li>`)}</ul>
    <ul class="talk-levels">${levels
      .filter(({ total }) => total > 0)
      .map(
        ({ level, total }) => html`<li>${talk.confirmedCount(count(total), words.confidence[level])}</li>`,
      )}</ul>`;
}

function openingCard(frame: Frame): TemplateResult {
  return html`<h2>${frame.translation.words.legend}</h2>${legendTemplate(frame)}`;
}

export interface TalkCardParts {
  /** The overview that shows, if one does. */
  overview(): Overview | undefined;
  close(): void;
}

/** The card of a talk or an embed. */
export interface TalkCard extends View {
  /** Makes its type as much smaller as its room is too small. */
  fitText(): void;
}

/** Type gets smaller by steps of this, and not smaller than the last, as shares of its size. */
const [fitStep, leastFit] = [0.05, 0.7];

/** The one card of a talk or an embed: what the step is about. */
export function createTalkCard(host: HTMLElement, { overview, close }: TalkCardParts): TalkCard {
  let isTalk = false;
  const fitText = (): void => {
    if (!isTalk || host.hidden) return;
    for (let share = 1; share >= leastFit; share -= fitStep) {
      host.style.setProperty('--card-fit', share.toFixed(2));
      if (host.scrollHeight <= host.clientHeight) return;
    }
  };
  const contentOf = (frame: Frame): TemplateResult | typeof nothing => {
    const { state, dataset } = frame;
    if (state.mode === 'explore') return nothing;
    const entry = state.selected === undefined ? undefined : dataset.entryOf(state.selected);
    if (entry) return initiativeCard(entry, frame, close);
    const shown = state.mode === 'present' && !state.playing ? overview() : undefined;
    if (shown === undefined) return nothing;
    return shown === 'closing' ? closingCard(frame) : openingCard(frame);
  };
  return {
    update(next, previous) {
      const content = contentOf(next);
      isTalk = next.state.mode === 'present';
      host.hidden = content === nothing;
      host.setAttribute('aria-label', next.translation.words.details);
      render(content, host);
      // Its text depends on the step alone, and not on each moment of a play.
      const isSame =
        previous !== undefined &&
        previous.state.mode === next.state.mode &&
        previous.state.selected === next.state.selected &&
        previous.state.overview === next.state.overview &&
        previous.state.playing === next.state.playing &&
        previous.translation === next.translation &&
        previous.collection === next.collection;
      if (!isSame) fitText();
    },
    fitText,
    dispose: () => host.replaceChildren(),
  };
}
