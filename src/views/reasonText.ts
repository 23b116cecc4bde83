import type { Translation } from '../i18n/translate.ts';
import type { Notice } from '../state/notice.ts';

/** Longer values are cut where a notice quotes them, in characters. */
const longestQuote = 60;

function cut(text: string): string {
  const characters = [...text];
  return characters.length > longestQuote ? `${characters.slice(0, longestQuote - 1).join('')}…` : text;
}

/** What is wrong, and nothing of what is shown instead. */
export function reasonText(notice: Notice, { words, day, count }: Translation): string {
  switch (notice.kind) {
    case 'badDate':
    case 'badSelection':
    case 'badPlace':
    case 'badHost':
    case 'badView':
      return words[notice.kind](cut(notice.text));
    case 'dateOutside':
      return words.dateOutside(cut(notice.text), day(notice.earliest), day(notice.latest));
    case 'badChoice':
      return words.badChoice(notice.parameter, cut(notice.text), notice.choices.join(', '));
    case 'badNumber':
      return words.badNumber(notice.parameter, cut(notice.text), String(notice.least), String(notice.most));
    case 'loadFailed':
      return words.missing[notice.missing.reason];
    case 'dataProblems':
      return words.dataProblems(count(notice.count));
    default:
      return words[notice.kind];
  }
}
