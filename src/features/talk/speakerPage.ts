import { html, nothing, type TemplateResult } from 'lit-html';
import type { Step } from '../../domain/steps.ts';
import { plainText, sentenceOf } from '../../i18n/sentence.ts';
import type { Frame } from '../../state/frame.ts';
import { icon } from '../../views/icons.ts';
import { stepName } from './talkTools.ts';
import { talkWordsOf } from './words/talkWords.ts';

export interface SpeakerPageParts {
  /** What the room sees. */
  readonly frame: Frame;
  readonly steps: readonly Step[];
  /** Position of the step that shows, from 0. */
  readonly position: number;
  readonly talk: 'awaited' | 'on' | 'ended';
  readonly isBlack: boolean;
  readonly elapsedSeconds: number;
  move(order: 'next' | 'previous' | 'black'): void;
  restart(): void;
}

/** Minutes and seconds, as on a stopwatch. */
export function stopwatch(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function whenAndWhere(step: Step, { translation }: Frame): string {
  if (step.kind !== 'initiative') return translation.day(step.day);
  const parts = [translation.occurrence(step.entry.occurrence), translation.fullPlaceName(step.entry)];
  return parts.join(' · ');
}

function notesOf(step: Step, frame: Frame): TemplateResult {
  const { pick, words } = frame.translation;
  if (step.kind !== 'initiative') return html`<p>${plainText(sentenceOf(frame))}</p>`;
  const { summary, doubts, confidence } = step.entry.initiative;
  return html`<p>${pick(summary)}</p>
    <p>${words.confidence[confidence.level]}. ${pick(confidence.reason)}</p>
    ${doubts.length > 0 ? html`<ul>${doubts.map((doubt) => html`<li>${pick(doubt)}</li>`)}</ul>` : nothing}`;
}

/** The speaker's own page: what shows, what to say, what comes next, and the time. */
export function speakerTemplate(parts: SpeakerPageParts): TemplateResult {
  const { frame, steps, position, talk, isBlack, elapsedSeconds, move, restart } = parts;
  const { words: common, count, language } = frame.translation;
  const words = talkWordsOf(language);
  const now = steps[position];
  const next = steps[position + 1];
  const button = (label: string, run: () => void, name?: Parameters<typeof icon>[0]): TemplateResult =>
    html`<button type="button" class="text-button" @click=${run}>${name ? icon(name) : nothing}${label}</button>`;
  const state = talk === 'awaited' ? words.waiting : talk === 'ended' ? words.ended : '';
  return html`<main class="speaker">
    <header>
      <h1 class="speaker-title">${words.speaker}</h1>
      <p class="speaker-clock"><span class="unseen">${words.elapsed}: </span><time role="timer">${stopwatch(elapsedSeconds)}</time></p>
      ${button(words.restart, restart)}
    </header>
    <p role="status">${state}${isBlack ? words.isBlack : ''}</p>
    ${
      now
        ? html`<section aria-label=${words.now}><p class="speaker-label">${words.now} · ${common.progress(count(position + 1), count(steps.length))}</p>
          <h2 class="speaker-step">${stepName(now, frame)}</h2><p class="speaker-when">${whenAndWhere(now, frame)}</p>${notesOf(now, frame)}</section>`
        : nothing
    }
    <section aria-label=${words.next} class="speaker-next"><p class="speaker-label">${words.next}</p>
      ${next ? html`<h2 class="speaker-step">${stepName(next, frame)}</h2><p class="speaker-when">${whenAndWhere(next, frame)}</p>` : html`<p>${words.nothingNext}</p>`}</section>
    <footer>${button(common.previousInitiative, () => move('previous'), 'previous')} ${button(common.nextInitiative, () => move('next'), 'next')}
      ${button(words.blackButton, () => move('black'))}</footer>
  </main>`;
}
