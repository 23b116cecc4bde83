import type { Day } from '../domain/day.ts';
import { neighbouringArrival } from '../domain/pace.ts';
import { talkWordsOf } from '../features/talk/words/talkWords.ts';
import type { Stepping } from '../page/stepping.ts';
import { deselect, letGo, scrubTo, setDialog } from '../state/actions.ts';
import { type Frame, resolveDay } from '../state/frame.ts';
import type { Store } from '../state/store.ts';
import type { Command, CommandId, CommandTable } from '../views/commands.ts';
import { isTyping } from '../views/isTyping.ts';

export interface CommandParts {
  readonly store: Store;
  togglePlay(): void;
  zoomBy(steps: number): void;
  goHome(): void;
  readonly stepping: Stepping;
  /** Begins a talk. */
  present(): void;
}

/** Everything that can be done by a button or a key, once. */
export function createCommands({
  store,
  togglePlay,
  zoomBy,
  goHome,
  stepping,
  present,
}: CommandParts): CommandTable {
  // From the store, not the frame: several presses may come between two pictures.
  const stepTarget = ({ dataset }: Frame, direction: 'next' | 'previous'): Day | undefined => {
    if (store.getState().mode !== 'explore') {
      return stepping.steps()[stepping.position() + (direction === 'next' ? 1 : -1)]?.day;
    }
    const day = resolveDay(store.getState().date, dataset.extent);
    return neighbouringArrival(dataset.index.arrivals, day, direction);
  };
  const step = (
    id: 'previousInitiative' | 'nextInitiative',
    direction: 'previous' | 'next',
    key: string,
    nothingLeft: 'nothingBefore' | 'nothingAfter',
  ): Command => ({
    id,
    keys: [key],
    label: ({ translation }) => translation.words[id],
    hint: (frame) => {
      const { words, day } = frame.translation;
      const target = stepTarget(frame, direction);
      return target === undefined ? words[nothingLeft] : words.leadsTo(day(target));
    },
    when: (frame) => stepTarget(frame, direction) !== undefined,
    run: (frame) => {
      if (store.getState().mode !== 'explore') {
        stepping.move(direction);
        return;
      }
      const target = stepTarget(frame, direction);
      if (target !== undefined) scrubTo(store, target);
    },
  });
  const plain = (id: 'zoomIn' | 'zoomOut' | 'home', keys: readonly string[], run: () => void): Command => ({
    id,
    keys,
    label: ({ translation }) => translation.words[id],
    run,
  });
  return {
    togglePlay: {
      id: 'togglePlay',
      keys: ['p'],
      label: ({ state, translation: { words } }) => (state.playing ? words.pause : words.play),
      run: togglePlay,
    },
    previousInitiative: step('previousInitiative', 'previous', '[', 'nothingBefore'),
    nextInitiative: step('nextInitiative', 'next', ']', 'nothingAfter'),
    zoomIn: plain('zoomIn', ['+', '='], () => zoomBy(1)),
    zoomOut: plain('zoomOut', ['-'], () => zoomBy(-1)),
    home: plain('home', ['0'], goHome),
    help: {
      id: 'help',
      keys: ['?'],
      label: ({ translation }) => translation.words.help,
      run: () => setDialog(store, 'help'),
    },
    present: {
      id: 'present',
      keys: [],
      label: ({ translation }) => talkWordsOf(translation.language).present,
      run: present,
    },
    letGo: {
      id: 'letGo',
      keys: ['Escape'],
      label: ({ translation }) => translation.words.close,
      when: ({ state }) => state.selected !== undefined || state.page !== undefined,
      run: ({ state }) => (state.selected === undefined ? letGo(store) : deselect(store)),
    },
  };
}

/** The command of a key press, unless the press belongs to a text field or to the browser. */
export function commandOfKey(table: CommandTable, event: KeyboardEvent, frame: Frame): Command | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
    return undefined;
  }
  const ids = Object.keys(table) as CommandId[];
  const id = ids.find((candidate) => table[candidate].keys.includes(event.key));
  const command = id && table[id];
  return command && (command.when?.(frame) ?? true) ? command : undefined;
}
