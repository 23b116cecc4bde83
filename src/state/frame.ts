import type { Dataset, Extent } from '../domain/dataset.ts';
import type { Day } from '../domain/day.ts';
import { isFiltered, passes } from '../domain/filter.ts';
import { type Scene, sceneAt } from '../domain/scene.ts';
import { facetIds } from '../domain/story.ts';
import { windowAt } from '../domain/timeWindow.ts';
import { type Translation, translationOf } from '../i18n/translate.ts';
import type { DateChoice, State } from './state.ts';

/** All that a view needs for one picture. */
export interface Frame {
  readonly state: State;
  /** All initiatives of the collection. */
  readonly collection: Dataset;
  /** Those that pass the filters: what map, list, timeline and sentences tell of. */
  readonly dataset: Dataset;
  /** The handle's day. */
  readonly day: Day;
  readonly scene: Scene;
  readonly translation: Translation;
}

/** A part of the screen. `update` may be called twice with the same frame and then changes nothing. */
export interface View {
  update(next: Frame, previous: Frame | undefined): void;
  dispose(): void;
}

export function resolveDay(date: DateChoice, { earliest, latest }: Extent): Day {
  if (date === 'earliest') return earliest;
  if (date === 'latest') return latest;
  return Math.max(earliest, Math.min(latest, date));
}

function narrowed(state: State, collection: Dataset, previous: Frame | undefined): Dataset {
  if (!isFiltered(state)) return collection;
  const isSame =
    previous?.collection === collection && facetIds.every((facet) => previous.state[facet] === state[facet]);
  return isSame ? previous.dataset : collection.narrowed((entry) => passes(entry, state));
}

/** The frame of a state. What the previous frame has worked out is kept where nothing that it reads has changed. */
export function frameOf(state: State, collection: Dataset, previous: Frame | undefined): Frame {
  const dataset = narrowed(state, collection, previous);
  const day = resolveDay(state.date, dataset.extent);
  const translation = translationOf(state.language, collection.story);
  const isSame =
    previous &&
    previous.dataset === dataset &&
    previous.day === day &&
    previous.state.window === state.window &&
    previous.state.span === state.span;
  const scene = isSame ? previous.scene : sceneAt(dataset.index, windowAt(state.window, day, state.span));
  return { state, collection, dataset, day, scene, translation };
}
