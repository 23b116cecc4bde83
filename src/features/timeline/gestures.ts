import { entryAfterOpen } from '../../domain/dataset.ts';
import type { AxisScale } from '../../geometry/axisScale.ts';
import { type AxisMark, axisMetrics, isOnMark, markDay } from '../../layout/axisMarks.ts';
import { hover, restoreTime, scrubTo, select, setAxis, setWindowEnds } from '../../state/actions.ts';
import type { Frame } from '../../state/frame.ts';
import type { AxisView, State } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { type WindowEnds, windowEndsOf, windowMoved } from '../../state/windowEnds.ts';
import { axisAround, axisShowing, dayAtPixel, panAxis, zoomAxis } from './axisView.ts';

export interface GestureParts {
  readonly track: HTMLElement;
  readonly store: Store;
  frame(): Frame | undefined;
  scale(): AxisScale;
  /** The visible part of the axis; undefined where that is the whole. */
  axis(): AxisView | undefined;
  marks(): readonly AxisMark[];
  focusHandle(which: 'start' | 'end'): void;
  /** Says what a mark stands for; undefined says nothing more. */
  showTip(mark: AxisMark | undefined): void;
  /** Shows the date that a press would lead to; undefined hides it. */
  showGhost(x: number | undefined): void;
  readonly signal: AbortSignal;
}

/** A press this near to the edge of a mark means the mark, in pixels. */
const markReach = 2.5;
/** A press this near to the middle of a knob takes the knob. */
const knobReach = 12;
/** A press that moves farther than this is a drag. */
const dragFrom = 4;
/** A press this near to the track, up or down, is on it. */
const trackReach = 15;

type Press =
  | { readonly kind: 'mark'; readonly mark: AxisMark; readonly x: number }
  /** On a handle that waits at the edge: the axis comes to it. A drag then scrubs. */
  | { readonly kind: 'reveal'; readonly day: number; readonly x: number }
  | { readonly kind: 'scrub' }
  | { readonly kind: 'handle'; readonly which: 'start' | 'end'; readonly fixed: number }
  | { readonly kind: 'window'; readonly day: number; readonly ends: WindowEnds }
  | { readonly kind: 'pan'; readonly x: number; readonly axis: AxisView; readonly pixelsPerDay: number };

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Pointer, wheel and pinch on the axis. */
export function listenToAxis(parts: GestureParts): void {
  const { track, store, signal } = parts;
  const pointers = new Map<number, Spot>();
  let press: Press | undefined;
  let before: Pick<State, 'date' | 'span'> | undefined;
  let pinch:
    | { readonly distance: number; readonly axis: AxisView | undefined; readonly day: number }
    | undefined;

  const spotOf = (event: PointerEvent | WheelEvent): Spot => {
    const { left, top, width } = track.getBoundingClientRect();
    // On a large screen the axis is magnified.
    const scale = width / track.offsetWidth;
    return { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale };
  };
  const dayAt = ({ x }: Spot, frame: Frame): number => dayAtPixel(parts.scale(), x, frame.dataset.extent);
  const markAt = (spot: Spot): AxisMark | undefined =>
    parts.marks().find((mark) => isOnMark(mark, spot, markReach));
  const isOnTrack = ({ y }: Spot): boolean => Math.abs(y - axisMetrics.trackY) <= trackReach;
  const isOnKnob = (spot: Spot, day: number): boolean =>
    Math.hypot(parts.scale()(day) - spot.x, axisMetrics.trackY - spot.y) <= knobReach;
  /** Whether a handle waits at the edge just here, because its day is out of sight. */
  const isWaiting = (spot: Spot, day: number): boolean => {
    const [first = 0, last = 0] = parts.scale().range();
    const x = parts.scale()(day);
    const edge = Math.max(first, Math.min(last, x));
    return Math.abs(x - edge) > 0.5 && Math.hypot(edge - spot.x, axisMetrics.trackY - spot.y) <= knobReach;
  };
  const endsOf = (frame: Frame): WindowEnds => windowEndsOf(store.getState(), frame.dataset.extent);

  const pressInWindow = (spot: Spot, frame: Frame): Press => {
    const ends = endsOf(frame);
    const day = dayAt(spot, frame);
    if (isOnKnob(spot, ends.end)) return { kind: 'handle', which: 'end', fixed: ends.start };
    if (isOnKnob(spot, ends.start)) return { kind: 'handle', which: 'start', fixed: ends.end };
    if (day > ends.start && day < ends.end) return { kind: 'window', day, ends };
    const isNearEnd = Math.abs(day - ends.end) <= Math.abs(day - ends.start);
    return isNearEnd
      ? { kind: 'handle', which: 'end', fixed: ends.start }
      : { kind: 'handle', which: 'start', fixed: ends.end };
  };

  const pressAt = (spot: Spot, frame: Frame): Press => {
    const isWindow = frame.state.window === 'time-window';
    const knobs = isWindow ? [endsOf(frame).end, endsOf(frame).start] : [frame.day];
    const mark = knobs.some((day) => isOnKnob(spot, day)) ? undefined : markAt(spot);
    if (mark) return { kind: 'mark', mark, x: spot.x };
    const axis = parts.axis();
    const hidden = axis && knobs.find((day) => isWaiting(spot, day));
    if (hidden !== undefined) return { kind: 'reveal', day: hidden, x: spot.x };
    if (axis && !isOnTrack(spot)) {
      return { kind: 'pan', x: spot.x, axis, pixelsPerDay: parts.scale().perDay };
    }
    return isWindow ? pressInWindow(spot, frame) : { kind: 'scrub' };
  };

  const follow = (current: Press, spot: Spot, frame: Frame): void => {
    const { extent } = frame.dataset;
    const day = dayAt(spot, frame);
    switch (current.kind) {
      case 'scrub':
        scrubTo(store, day);
        break;
      case 'handle':
        setWindowEnds(store, current.fixed, day);
        break;
      case 'window': {
        const { start, end } = windowMoved(current.ends, day - current.day, extent);
        setWindowEnds(store, start, end);
        break;
      }
      case 'pan':
        setAxis(
          store,
          panAxis(current.axis, (current.x - spot.x) / current.pixelsPerDay, extent, parts.scale().time),
        );
        break;
      case 'reveal':
      case 'mark':
        if (Math.abs(spot.x - current.x) >= dragFrom) press = { kind: 'scrub' };
        break;
    }
  };

  const daysOf = (axis: AxisView | undefined): number => (axis ? axis.last - axis.first : Infinity);
  /** Opens what a mark stands for; one that counts several comes closer first, as long as that parts them. */
  const choose = ({ entries }: AxisMark, frame: Frame): void => {
    const days = entries.map(({ occurrence }) => markDay(occurrence));
    const [from, to] = [Math.min(...days), Math.max(...days)];
    const closer = to > from ? axisAround(from, to, frame.dataset.extent, parts.scale().time) : undefined;
    if (closer && daysOf(closer) < daysOf(parts.axis()) - 0.5) {
      setAxis(store, closer);
      return;
    }
    const next = entryAfterOpen(entries, store.getState().selected);
    if (next) select(store, frame.dataset, next);
  };

  /** The first of two fingers has scrubbed before the second came down: that is taken back. */
  const startPinch = (): void => {
    const [a, b] = [...pointers.values()];
    if (!a || !b) return;
    press = undefined;
    const distance = Math.max(1, Math.abs(a.x - b.x));
    pinch = { distance, axis: parts.axis(), day: parts.scale().invert((a.x + b.x) / 2) };
    parts.showGhost(undefined);
    if (before) restoreTime(store, before);
  };

  track.addEventListener(
    'pointerdown',
    (event) => {
      const frame = parts.frame();
      if (event.button !== 0 || !frame || (event.target as Element).closest('button, input')) return;
      event.preventDefault();
      track.setPointerCapture(event.pointerId);
      const spot = spotOf(event);
      pointers.set(event.pointerId, spot);
      if (pointers.size === 2) {
        startPinch();
        return;
      }
      before = store.getState();
      press = pressAt(spot, frame);
      parts.focusHandle(press.kind === 'handle' ? press.which : 'end');
      parts.showGhost(undefined);
      parts.showTip(undefined);
      track.classList.add('dragging');
      follow(press, spot, frame);
    },
    { signal },
  );

  track.addEventListener(
    'pointermove',
    (event) => {
      const frame = parts.frame();
      if (!frame) return;
      const spot = spotOf(event);
      if (pointers.has(event.pointerId)) pointers.set(event.pointerId, spot);
      if (pinch && pointers.size === 2) {
        const [a, b] = [...pointers.values()];
        const distance = Math.max(1, Math.abs((a?.x ?? 0) - (b?.x ?? 0)));
        setAxis(
          store,
          zoomAxis(
            pinch.axis,
            distance / pinch.distance,
            pinch.day,
            frame.dataset.extent,
            parts.scale().time,
          ),
        );
        return;
      }
      if (press) {
        follow(press, spot, frame);
        return;
      }
      if (event.pointerType !== 'mouse') return;
      const mark = markAt(spot);
      hover(store, mark?.entries[0]?.initiative.id);
      parts.showTip(mark);
      parts.showGhost(mark || (event.target as Element).closest('button, input') ? undefined : spot.x);
    },
    { signal },
  );

  const release = (event: PointerEvent): void => {
    const frame = parts.frame();
    pointers.delete(event.pointerId);
    if (pinch) {
      if (pointers.size === 0) pinch = undefined;
      return;
    }
    const ended = press;
    press = undefined;
    track.classList.remove('dragging');
    if (event.type !== 'pointerup' || !frame) return;
    if (ended?.kind === 'mark') choose(ended.mark, frame);
    else if (ended?.kind === 'reveal') {
      setAxis(store, axisShowing(parts.axis(), ended.day, frame.dataset.extent, parts.scale().time));
    }
  };
  track.addEventListener('pointerup', release, { signal });
  track.addEventListener('pointercancel', release, { signal });
  track.addEventListener(
    'pointerleave',
    () => {
      if (press) return;
      parts.showGhost(undefined);
      parts.showTip(undefined);
      hover(store, undefined);
    },
    { signal },
  );

  track.addEventListener(
    'wheel',
    (event) => {
      const frame = parts.frame();
      if (!frame) return;
      // In an embed, the plain wheel scrolls the page around.
      if (frame.state.mode === 'embed' && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { extent } = frame.dataset;
      const spot = spotOf(event);
      const axis = parts.axis();
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        setAxis(store, panAxis(axis, event.deltaX / parts.scale().perDay, extent, parts.scale().time));
        return;
      }
      const factor = Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0022));
      setAxis(store, zoomAxis(axis, factor, parts.scale().invert(spot.x), extent, parts.scale().time));
    },
    { signal, passive: false },
  );
}
