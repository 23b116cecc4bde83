import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Translation } from '../../i18n/translate.ts';
import { dismissNotice } from '../../state/actions.ts';
import type { View } from '../../state/frame.ts';
import { isOfLink, missingOf, type Notice } from '../../state/notice.ts';
import type { State } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { icon } from '../../views/icons.ts';
import { type Reload, waysOut } from '../../views/missingPart.ts';
import { reasonText } from '../../views/reasonText.ts';
import { noticesWordsOf } from './words/noticesWords.ts';

/** What a notice says. */
export function noticeText(notice: Notice, translation: Translation): string {
  const reason = reasonText(notice, translation);
  if (!isOfLink(notice)) return reason;
  const words = noticesWordsOf(translation);
  const instead = words.shownInstead[notice.kind];
  return `${words.inLink}${reason}${instead === undefined ? '' : `${words.sentenceGap}${instead}`}`;
}

/** What a room, or the readers of a page around the map, have not come for. */
const waitingKinds: readonly Notice['kind'][] = ['updateReady', 'updateTaken', 'noWebGl', 'contextLost'];

export function shownNotices({ notices, mode }: Pick<State, 'notices' | 'mode'>): readonly Notice[] {
  return mode === 'explore' ? notices : notices.filter(({ kind }) => !waitingKinds.includes(kind));
}

/** So many notices of a link stand one by one; more are gathered into one. */
const mostSingle = 2;

/** Notices as they are told: those of a link as one where there are many of them, the others one by one. */
export function arranged(shown: readonly Notice[]): {
  readonly gathered: readonly Notice[];
  readonly single: readonly Notice[];
} {
  const ofLink = shown.filter(isOfLink);
  return ofLink.length > mostSingle
    ? { gathered: ofLink, single: shown.filter((notice) => !isOfLink(notice)) }
    : { gathered: [], single: shown };
}

/**
 * What is wrong, and what to do about it.
 *
 * @param takeOver loads the newer version that a notice tells of
 */
export function createNotices(host: HTMLElement, store: Store, takeOver: () => void, reload: Reload): View {
  return {
    update(next, previous) {
      const { state, translation } = next;
      const isSame =
        previous?.state.notices === state.notices &&
        previous.state.mode === state.mode &&
        previous.translation === translation;
      if (isSame) return;
      const { gathered, single } = arranged(shownNotices(state));
      const words = noticesWordsOf(translation);
      const { count } = translation;
      const closeButton = (closed: readonly Notice[]): TemplateResult =>
        html`<button type="button" class="quiet-button" aria-label=${words.dismiss} title=${words.dismiss}
          @click=${() => {
            for (const { id } of closed) dismissNotice(store, id);
          }}>${icon('close')}</button>`;
      const together = (): TemplateResult => html`<div class="notice">
        <div class="notice-told" role="alert"><p>${words.linkProblems(count(gathered.length))}</p>
          <details><summary>${words.whichOnes}</summary>
            <ul tabindex="0" aria-label=${words.whichOnes}>${gathered.map((notice) => html`<li>${reasonText(notice, translation)}</li>`)}</ul></details></div>
        ${closeButton(gathered)}
      </div>`;
      const alone = (notice: Notice): TemplateResult => {
        const missing = missingOf(notice);
        return html`<div class="notice">
        <div class="notice-told" role="alert"><p>${noticeText(notice, translation)}</p>
          ${missing ? waysOut(translation, missing.tryAgain, missing.reason, reload) : nothing}</div>
        ${notice.kind === 'updateReady' || notice.kind === 'updateTaken' ? html`<button type="button" class="text-button" @click=${takeOver}>${words.takeOver}</button>` : nothing}
        ${notice.kind === 'viewFailed' && reload ? html`<button type="button" class="text-button" @click=${reload}>${words.reloadPage}</button>` : nothing}
        ${closeButton([notice])}
      </div>`;
      };
      render([gathered.length > 0 ? together() : nothing, ...single.map(alone)], host);
    },
    dispose: () => host.replaceChildren(),
  };
}
