import type { Entry } from '../domain/dataset.ts';
import type { Frame } from './frame.ts';

/** The initiative that a play tells, or is on its way to; undefined at the close, and where nothing is told. */
export function entryOfBeat({ state: { beat }, dataset }: Frame): Entry | undefined {
  return beat && beat.kind !== 'closing' ? dataset.entries[beat.arrival] : undefined;
}

/** The initiative that a play tells at this moment. */
export function toldEntry(frame: Frame): Entry | undefined {
  return frame.state.beat?.kind === 'told' ? entryOfBeat(frame) : undefined;
}
