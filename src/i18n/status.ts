import { type Entry, presenceOfEntry } from '../domain/dataset.ts';
import { handleDay, type TimeWindow } from '../domain/timeWindow.ts';
import type { Translation } from './translate.ts';

/** How an entry stands in a window, in words; empty where it simply counts. */
export function statusText(entry: Entry, window: TimeWindow, { words }: Translation): string {
  const isToCome = entry.occurrence.begin.min > handleDay(window);
  return {
    absent: isToCome ? words.notYet : words.earlier,
    possible: words.perhaps,
    present: '',
    past: '',
    standing: words.standing,
  }[presenceOfEntry(entry, window)];
}
