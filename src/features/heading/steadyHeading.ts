import type { View } from '../../state/frame.ts';

export interface SteadyHeading extends View {
  /** The heading may have grown. */
  resized(): void;
}

/**
 * Keeps the heading as large as it has been while time plays. Its sentence is longer or shorter from record to record,
 * and the map fits what it leaves free: a map that moves with every word can't be watched.
 */
export function createSteadyHeading(heading: HTMLElement): SteadyHeading {
  let isPlaying = false;
  const hold = (): void => {
    const { width, height } = heading.getBoundingClientRect();
    heading.style.minWidth = `${width}px`;
    heading.style.minHeight = `${height}px`;
  };
  const letGo = (): void => {
    heading.style.minWidth = '';
    heading.style.minHeight = '';
  };
  return {
    resized() {
      if (isPlaying) hold();
    },
    update({ state }) {
      if (state.playing === isPlaying) return;
      isPlaying = state.playing;
      if (isPlaying) hold();
      else letGo();
    },
    dispose: letGo,
  };
}
