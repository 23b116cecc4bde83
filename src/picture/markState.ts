import type { Presence } from '../domain/presence.ts';
import type { SceneMark } from '../domain/scene.ts';
import type { MarkOptions } from '../look/marks.ts';

/** How a mark on the map is drawn at a moment. */
export function markState({ presence, fade }: SceneMark): MarkOptions['state'] {
  if (presence === 'possible' || presence === 'standing') return 'outline';
  return presence === 'past' && fade > 0.5 ? 'trace' : 'full';
}

/** How opaque a mark is; undefined for fully. */
export const markOpacity: Readonly<Partial<Record<Presence, number>>> = {
  past: 0.78,
  possible: 0.85,
  standing: 0.8,
};
