import { dayOfIso } from '../domain/day.ts';
import type { Translation } from '../i18n/translate.ts';
import type { Notice } from '../state/state.ts';

/** Longer values are cut where a notice quotes them, in characters. */
const longestQuote = 60;

function cut(text: string): string {
  const characters = [...text];
  return characters.length > longestQuote ? `${characters.slice(0, longestQuote - 1).join('')}…` : text;
}

/** What is wrong, and nothing of what is shown instead. */
export function reasonText({ kind, details, missing }: Notice, { words, day }: Translation): string {
  const [first = '', second = '', third = '', fourth = ''] = details.map(cut);
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
      // What is possible is ours, and whole.
      return words.badChoice(first, second, details[2] ?? '');
    case 'badNumber':
      return words.badNumber(first, second, third, fourth);
    default:
      return words[kind];
  }
}
