import { createPlan, type PlayPlan, withRests } from '../../domain/pace.ts';
import { playTo, setPlaying } from '../../state/actions.ts';
import { createClock, type Ticker } from '../../state/clock.ts';
import type { Frame, View } from '../../state/frame.ts';
import type { Store } from '../../state/store.ts';

/** How long a play that goes round and round rests at each end. */
const loopRestMs = 1500;

/** Moves the date while the map plays. */
export function createPlaying(store: Store, ticker: Ticker, isStill: () => boolean): View {
  const planOf = ({ dataset: { index, extent }, state }: Frame): PlayPlan => {
    const plan = createPlan(index.arrivals, extent, {
      pace: state.pace,
      seconds: state.seconds,
      motion: isStill() ? 'reduced' : 'full',
    });
    return state.loop ? withRests(plan, loopRestMs) : plan;
  };
  const clock = createClock(ticker, {
    onMoment: (day, beat) => playTo(store, day, beat),
    onEnd: () => setPlaying(store, false),
  });
  return {
    update(next, previous) {
      const { playing, pace, seconds, loop } = next.state;
      const before = previous?.state;
      const isOtherPlay =
        before?.pace !== pace ||
        before.seconds !== seconds ||
        before.loop !== loop ||
        previous?.dataset !== next.dataset;
      if (playing === (before?.playing ?? false) && !(playing && isOtherPlay)) return;
      if (playing) clock.start(planOf(next), next.day, loop);
      else clock.stop();
    },
    dispose: () => clock.stop(),
  };
}
