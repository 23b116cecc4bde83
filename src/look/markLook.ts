import type { Entry } from '../domain/dataset.ts';
import { fadeOf, type Presence, presenceOf } from '../domain/presence.ts';
import type { SceneMark } from '../domain/scene.ts';
import type { Category } from '../domain/story.ts';
import type { TimeWindow } from '../domain/timeWindow.ts';
import type { MarkOptions } from './marks.ts';
import type { Tokens } from './tokens.ts';

/** How a mark is drawn at a moment: on the map, on the axis, in list and table, in pictures. */
export interface MarkLook {
  readonly state: MarkOptions['state'];
  /** 0 to 1. */
  readonly opacity: number;
  /** `own`: in the colour of its category. `quiet`: without, for what is not there. */
  readonly tone: 'own' | 'quiet';
}

const looks: Readonly<Record<Presence, MarkLook>> = {
  absent: { state: 'outline', opacity: 0.75, tone: 'quiet' },
  possible: { state: 'outline', opacity: 0.85, tone: 'own' },
  present: { state: 'full', opacity: 1, tone: 'own' },
  past: { state: 'full', opacity: 0.78, tone: 'own' },
  standing: { state: 'outline', opacity: 0.8, tone: 'own' },
};
const trace: MarkLook = { ...looks.past, state: 'trace' };

/** The look of a mark by how its initiative stands in the window. */
export function markLook({ presence, fade }: Pick<SceneMark, 'presence' | 'fade'>): MarkLook {
  return presence === 'past' && fade > 0.5 ? trace : looks[presence];
}

/** The look of an entry's mark in a window. */
export function lookOfEntry(
  { category, occurrence }: Pick<Entry, 'category' | 'occurrence'>,
  window: TimeWindow,
): MarkLook {
  const timed = { category, ...occurrence };
  return markLook({ presence: presenceOf(timed, window), fade: fadeOf(timed, window) });
}

/** The sign itself, where no moment is meant. */
export const plainLook: MarkLook = looks.present;
/** What is left of an event that is over. */
export const traceLook: MarkLook = trace;

/** The colour of what stands for a category, or for several. */
export function inkColour(
  category: Category | undefined,
  tone: MarkLook['tone'] | undefined,
  tokens: Tokens,
): string {
  if (tone === 'quiet') return tokens.muted;
  return category ? category.colours[tokens.theme] : tokens.ink;
}
