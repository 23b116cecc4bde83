import type { Gazetteer } from '../../domain/gazetteer.ts';
import { newestOf, tellsTheSame } from '../../i18n/sentence.ts';
import type { Frame, View } from '../../state/frame.ts';
import { statusWordsOf } from './words/statusWords.ts';

/** Names of what has arrived between two frames. */
function arrivals(next: Frame, previous: Frame): string {
  if (next.scene.arrived <= previous.scene.arrived) return '';
  const newest = newestOf(next);
  return newest ? next.translation.words.statusNew(newest.names) : '';
}

function announcement(next: Frame, previous: Frame, gazetteer: Gazetteer): string | undefined {
  const { translation, dataset, scene, state, day } = next;
  const words = statusWordsOf(translation);
  const parts: string[] = [];
  if (!tellsTheSame(scene, previous.scene)) {
    parts.push(words.statusAt(translation.day(day)), arrivals(next, previous));
    parts.push(
      words.statusCount(translation.count(scene.arrived), translation.count(dataset.entries.length)),
    );
  }
  const place =
    state.page === undefined || state.page === previous.state.page
      ? undefined
      : gazetteer.placeOf(state.page);
  if (place) parts.push(words.statusSelected(translation.placeName(place)));
  else if (state.selected !== previous.state.selected) {
    const entry = state.selected === undefined ? undefined : dataset.entryOf(state.selected);
    parts.push(entry ? words.statusSelected(translation.pick(entry.initiative.name)) : words.statusClosed);
  }
  const said = parts.filter((part) => part !== '');
  return said.length > 0 ? said.join(translation.words.sentenceGap) : undefined;
}

/** Says what has just changed, once per step, to those who can't see it. */
export function createStatus(host: HTMLElement, gazetteer: Gazetteer): View {
  return {
    update(next, previous) {
      if (!previous || previous.translation !== next.translation) return;
      const text = announcement(next, previous, gazetteer);
      if (text !== undefined) host.textContent = text;
    },
    dispose: () => host.replaceChildren(),
  };
}
