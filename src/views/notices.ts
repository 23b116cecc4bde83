import { html, nothing, render } from 'lit-html';
import { dayOfIso } from '../domain/day.ts';
import type { Translation } from '../i18n/translate.ts';
import { dismissNotice } from '../state/actions.ts';
import type { View } from '../state/frame.ts';
import type { Notice, State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { icon } from './icons.ts';
import { mayReload, waysOut } from './missingPart.ts';

/** What a notice says, and what to do about it. */
export function noticeText({ kind, details, missing }: Notice, { words, day }: Translation): string {
  const [first = '', second = '', third = ''] = details;
  const inWords = (iso: string): string => {
    const known = dayOfIso(iso);
    return known === undefined ? iso : day(known);
  };
  switch (kind) {
    case 'badDate':
    case 'badSelection':
    case 'badPlace':
    case 'badHost':
    case 'badView':
    case 'dataProblems':
      return words[kind](first);
    case 'dateOutside':
      return words.dateOutside(first, inWords(second), inWords(third));
    case 'loadFailed':
      return words.missing[missing?.reason ?? 'unknown'];
    case 'badChoice':
      return words.badChoice(first, second, third);
    case 'badNumber':
      return words.badNumber(first, second, third, details[3] ?? '');
    default:
      return words[kind];
  }
}

/** A newer version can wait: nobody in a talk, or in a page around the map, has come for it. */
export function shownNotices({ notices, mode }: Pick<State, 'notices' | 'mode'>): readonly Notice[] {
  return mode === 'explore' ? notices : notices.filter(({ kind }) => kind !== 'updateReady');
}

/**
 * What is wrong, and what to do about it.
 *
 * @param takeOver loads the newer version that a notice tells of
 */
export function createNotices(host: HTMLElement, store: Store, takeOver: () => void): View {
  return {
    update(next, previous) {
      const { state, translation } = next;
      const isSame =
        previous?.state.notices === state.notices &&
        previous.state.mode === state.mode &&
        previous.translation === translation;
      if (isSame) return;
      render(
        shownNotices(state).map(
          (notice) => html`<div class="notice">
            <div class="notice-told" role="alert"><p>${noticeText(notice, translation)}</p>
              ${notice.missing ? waysOut(translation, notice.missing.tryAgain, mayReload(notice.missing.reason)) : nothing}</div>
            ${notice.kind === 'updateReady' ? html`<button type="button" class="text-button" @click=${takeOver}>${translation.words.takeOver}</button>` : nothing}
            ${notice.kind === 'viewFailed' ? html`<button type="button" class="text-button" @click=${() => location.reload()}>${translation.words.reloadPage}</button>` : nothing}
            <button type="button" class="quiet-button" aria-label=${translation.words.dismiss} title=${translation.words.dismiss}
              @click=${() => dismissNotice(store, notice.id)}>${icon('close')}</button>
          </div>`,
        ),
        host,
      );
    },
    dispose: () => host.replaceChildren(),
  };
}
