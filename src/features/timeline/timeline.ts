import { select } from 'd3';
import { html, nothing, render } from 'lit-html';
import type { Dataset } from '../../domain/dataset.ts';
import { type AxisScale, evenTime, type FoldedTime, foldedTime } from '../../geometry/axisScale.ts';
import { type FoldedStretch, foldedStretches } from '../../layout/axisFolds.ts';
import { type AxisMark, axisMetrics } from '../../layout/axisMarks.ts';
import type { CanvasMeasure } from '../../map/measureText.ts';
import { scrubTo, setAxis, setWindowEnds } from '../../state/actions.ts';
import { type Frame, resolveDay, type View } from '../../state/frame.ts';
import type { DateChoice } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { type WindowEnds, windowEndsOf } from '../../state/windowEnds.ts';
import { drawAxis, drawMoment, drawTitles } from './axisDrawing.ts';
import { createAxisTip, stackText } from './axisTip.ts';
import { axisScale, axisToShow, dayAtPixel, type ShownAxis, visibleDays, zoomAxis } from './axisView.ts';
import { createDatePill } from './datePill.ts';
import { drawFoldButtons } from './foldButtons.ts';
import { listenToAxis } from './gestures.ts';
import { dayAfterKey, zoomOfKey } from './sliderKeys.ts';
import { timelineWordsOf } from './words/timelineWords.ts';

/** Room beside the track for half a handle, in pixels. */
const sideRoom = 14;
/** The ghost is of no use this near to the handle, in pixels. */
const ghostDistance = 16;
/** Kept between the two dates of a window, in pixels. */
const dateGap = 6;

interface Skeleton {
  readonly track: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly start: HTMLElement;
  readonly end: HTMLElement;
  /** Joins the date to its handle. */
  readonly stem: SVGElement;
  readonly ghost: HTMLElement;
  readonly pill: HTMLElement;
  readonly startDate: HTMLElement;
  readonly tip: HTMLElement;
  readonly ends: HTMLElement;
  readonly strip: HTMLElement;
  readonly folds: HTMLElement;
  /** What stands upon each other, for those who do not see it. */
  readonly stacks: HTMLElement;
}

function skeleton(host: HTMLElement): Skeleton {
  const { height, trackY } = axisMetrics;
  render(
    html`<div class="axis-track">
        <svg class="axis-svg" aria-hidden="true" height=${height}>
          <g class="folds"></g>
          <g class="growths"></g>
          <g class="columns"></g>
          <g class="curve"></g>
          <g class="bars"></g>
          <g class="tracks"></g>
          <g class="fold-edges"></g>
          <g class="ticks"></g>
          <rect class="stem" x="-0.5" y=${trackY - 78} width="1"></rect>
          <g class="titles"></g>
          <g class="stacks"></g>
          <g class="marks"></g>
        </svg>
        <div class="ghost" aria-hidden="true" hidden><span class="ghost-date"></span></div>
        <div class="handle handle-start" role="slider" tabindex="0" hidden></div>
        <div class="handle handle-end" role="slider" tabindex="0"></div>
        <div class="start-date" aria-hidden="true" hidden></div>
        <div class="fold-buttons"></div>
        <div class="pill-host"></div>
        <div class="axis-tip" aria-hidden="true" hidden></div>
      </div>
      <div class="axis-ends"></div>
      <div class="zoom-strip"></div>
      <p class="unseen stacks-told"></p>`,
    host,
  );
  const find = <T extends Element>(selector: string): T => {
    const found = host.querySelector<T>(selector);
    if (!found) throw new Error(`timeline: no ${selector}`);
    return found;
  };
  return {
    track: find('.axis-track'),
    svg: find('.axis-svg'),
    start: find('.handle-start'),
    end: find('.handle-end'),
    stem: find<SVGElement>('.stem'),
    ghost: find('.ghost'),
    pill: find('.pill-host'),
    startDate: find('.start-date'),
    tip: find('.axis-tip'),
    ends: find('.axis-ends'),
    strip: find('.zoom-strip'),
    folds: find('.fold-buttons'),
    stacks: find('.stacks-told'),
  };
}

/** The axis with its marks and its handles. */
export function createTimeline(host: HTMLElement, store: Store, { measure, forget }: CanvasMeasure): View {
  const { track, svg, start, end, stem, ghost, pill, startDate, tip, ends, strip, ...hosts } = skeleton(host);
  const drawing = select(svg);
  const axisTip = createAxisTip(tip);
  let frame: Frame | undefined;
  let scale: AxisScale = axisScale(undefined, { earliest: 0, latest: 1 }, [0, 1]);
  let shown: ShownAxis = { asked: undefined, axis: undefined };
  let handles: WindowEnds | undefined;
  let marks: readonly AxisMark[] = [];
  let endsDrawn = '';
  let drawn:
    | { readonly dataset: Dataset; readonly key: string; readonly selected: string | undefined }
    | undefined;
  /** First days of the stretches that a reader has unfolded. */
  let opened: ReadonlySet<number> = new Set();

  const place = (element: HTMLElement, x: number): void => {
    element.style.transform = `translate(${x}px, ${axisMetrics.trackY}px)`;
  };
  /** Places a handle; one whose day is out of sight waits at the edge. */
  const placeHandle = (handle: HTMLElement, day: number): number => {
    const [first = 0, last = 0] = scale.range();
    const x = scale(day);
    const side = x < first - 0.5 ? 'before' : x > last + 0.5 ? 'after' : undefined;
    for (const element of handle === end ? [handle, pill] : [handle]) {
      if (side) element.dataset['beyond'] = side;
      else delete element.dataset['beyond'];
    }
    const shownX = Math.max(first, Math.min(last, x));
    place(handle, shownX);
    return shownX;
  };

  /** The dates stand over their handles, inside the axis and beside each other. */
  const placeDates = (): void => {
    if (!frame) return;
    const [first = 0, last = 0] = scale.range();
    const [from, to] = [first - sideRoom, last + sideRoom];
    const inside = (x: number, width: number): number => Math.max(from, Math.min(to - width, x - width / 2));
    const at = placeHandle(end, frame.day);
    stem.setAttribute('transform', `translate(${at} 0)`);
    stem.toggleAttribute('data-beyond', 'beyond' in end.dataset);
    const { offsetWidth: width } = pill;
    let left = inside(at, width);
    startDate.hidden = start.hidden;
    if (!start.hidden && handles) {
      startDate.textContent = frame.translation.day(handles.start, 'short');
      const room = startDate.offsetWidth + dateGap;
      const wanted = inside(placeHandle(start, handles.start), startDate.offsetWidth);
      const startLeft = Math.max(from, Math.min(wanted, left - room));
      startDate.style.transform = `translateX(${startLeft}px)`;
      left = Math.max(left, startLeft + room);
    }
    pill.style.transform = `translateX(${left}px)`;
  };
  const datePill = createDatePill(pill, store, placeDates);

  const placeHandles = (): void => {
    if (!frame) return;
    start.hidden = frame.state.window !== 'time-window';
    placeDates();
  };

  const labelWidth = (position: number): number =>
    ends.children[position] instanceof HTMLElement ? ends.children[position].offsetWidth : 0;

  /** Finds the part of the axis to show: the one that is asked for, or as far from it as a handle has moved. */
  const findAxis = ({ state, dataset: { extent } }: Frame, time: FoldedTime): void => {
    const next = windowEndsOf(state, extent);
    const isEndMoved = handles !== undefined && handles.end !== next.end;
    const isStartMoved = handles !== undefined && handles.start !== next.start;
    const isWindow = state.window === 'time-window';
    const moved = isEndMoved ? next.end : isStartMoved && isWindow ? next.start : undefined;
    handles = next;
    shown = axisToShow(shown, state.axis, moved, extent, time);
  };

  const draw = (): void => {
    if (!frame) return;
    const { dataset, translation, state } = frame;
    const { extent } = dataset;
    const width = track.clientWidth;
    const range = [sideRoom, Math.max(sideRoom + 1, width - sideRoom)] as const;
    const stretches = foldedStretches(dataset, range[1] - range[0], opened);
    const folds = stretches.flatMap(({ fold }) => fold ?? []);
    const time = folds.length > 0 ? foldedTime(folds) : evenTime;
    findAxis(frame, time);
    const { axis } = shown;
    drawEnds(frame);
    const labels = [labelWidth(0), labelWidth(1)] as const;
    // In a low window the axis has room for one lane.
    const lanes = host.clientHeight < axisMetrics.height ? 1 : axisMetrics.lanes;
    const open = [...opened].join(',');
    const key = [width, axis?.first, axis?.last, translation.language, ...labels, lanes, open].join(' ');
    const isSame = drawn?.dataset === dataset && drawn.key === key;
    const { selected } = state;
    if (!isSame) scale = axisScale(axis, extent, range, time);
    const input = { frame, scale, stretches, labels, lanes, measure };
    if (!isSame) {
      svg.setAttribute('width', String(width));
      marks = drawAxis(drawing, input);
      drawStrip(frame);
      drawFolds(frame, stretches);
      tellStacks(frame);
      axisTip.hide();
    }
    if (!isSame || drawn?.selected !== selected) drawTitles(drawing, input, marks);
    drawn = { dataset, key, selected };
    drawMoment(drawing, frame, scale);
    placeHandles();
  };

  const drawFolds = ({ translation }: Frame, stretches: readonly FoldedStretch[]): void =>
    drawFoldButtons(hosts.folds, stretches, scale, translation, (first) => {
      const next = new Set(opened);
      if (!next.delete(first)) next.add(first);
      opened = next;
      draw();
    });

  const tellStacks = ({ translation }: Frame): void => {
    hosts.stacks.textContent = marks
      .filter(({ stack, entries }) => stack?.[0] !== undefined && stack[0] === entries[0])
      .map((mark) => stackText(mark, translation))
      .join(' ');
  };

  const drawStrip = ({ translation, dataset: { extent } }: Frame): void => {
    const words = timelineWordsOf(translation);
    const range = shown.axis && translation.days(...visibleDays(shown.axis, extent), 'short');
    render(
      range
        ? html`<span>${words.showingDays(range)}</span>
            <button type="button" class="strip-button" @click=${() => setAxis(store, undefined)}>${words.resetZoom}</button>`
        : nothing,
      strip,
    );
  };

  const resizes = new ResizeObserver(draw);
  resizes.observe(track);
  const listening = new AbortController();
  const { signal } = listening;
  // Other letters have other widths.
  void document.fonts?.ready.then(() => {
    if (signal.aborted) return;
    forget();
    drawn = undefined;
    draw();
  });

  listenToAxis({
    track,
    store,
    signal,
    frame: () => frame,
    scale: () => scale,
    axis: () => shown.axis,
    marks: () => marks,
    focusHandle: (which) => (which === 'start' ? start : end).focus({ preventScroll: true }),
    showTip(mark) {
      if (mark && frame) axisTip.show(mark, marks, frame);
      else axisTip.hide();
    },
    showGhost(x) {
      const isUseful =
        x !== undefined && frame !== undefined && Math.abs(scale(frame.day) - x) > ghostDistance;
      ghost.hidden = !isUseful;
      if (!isUseful || !frame || x === undefined) return;
      const day = dayAtPixel(scale, x, frame.dataset.extent);
      place(ghost, scale(day));
      const [label] = ghost.children;
      if (label) label.textContent = frame.translation.day(day, 'short');
    },
  });

  const onKey = (event: KeyboardEvent): void => {
    if (!frame || event.ctrlKey || event.metaKey || event.altKey) return;
    // From the store, not the frame: several presses may come between two pictures.
    const { extent } = frame.dataset;
    const state = store.getState();
    const ends = windowEndsOf(state, extent);
    const isStart = event.currentTarget === start;
    const from = isStart ? ends.start : resolveDay(state.date, extent);
    const zoom = zoomOfKey(event.key);
    if (zoom !== undefined) {
      event.preventDefault();
      setAxis(store, zoom === 'whole' ? undefined : zoomAxis(shown.axis, zoom, from, extent, scale.time));
      return;
    }
    const day = dayAfterKey(event.key, from, extent);
    if (day === undefined) return;
    event.preventDefault();
    if (isStart) setWindowEnds(store, Math.min(day, ends.end), ends.end);
    else scrubTo(store, day);
  };
  start.addEventListener('keydown', onKey, { signal });
  end.addEventListener('keydown', onKey, { signal });

  /** The ends that can be seen, as buttons that jump there. */
  const drawEnds = ({ translation, dataset: { extent } }: Frame): void => {
    const [first, last] = visibleDays(shown.axis, extent);
    const key = [first, last, translation.language].join(' ');
    if (key === endsDrawn) return;
    endsDrawn = key;
    const button = (day: number, choice: DateChoice) => {
      const text = translation.day(day, 'short');
      return html`<button type="button" class="end" title=${timelineWordsOf(translation).jumpTo(translation.day(day))}
        aria-label=${timelineWordsOf(translation).jumpTo(text)} @click=${() => scrubTo(store, choice)}>${text}</button>`;
    };
    render(
      [
        button(first, first === extent.earliest ? 'earliest' : first),
        button(last, last === extent.latest ? 'latest' : last),
      ],
      ends,
    );
  };

  const nameHandles = ({ translation, dataset: { extent } }: Frame): void => {
    const words = timelineWordsOf(translation);
    for (const [handle, name] of [
      [start, words.startDate],
      [end, words.date],
    ] as const) {
      handle.setAttribute('aria-label', name);
      handle.setAttribute('aria-description', words.sliderKeys);
      handle.setAttribute('aria-valuemin', String(extent.earliest));
      handle.setAttribute('aria-valuemax', String(extent.latest));
    }
  };

  const tellHandles = ({ state, day, translation, dataset: { extent } }: Frame): void => {
    for (const [handle, value] of [
      [start, windowEndsOf(state, extent).start],
      [end, day],
    ] as const) {
      handle.setAttribute('aria-valuenow', String(value));
      handle.setAttribute('aria-valuetext', translation.day(value));
    }
  };

  return {
    update(next, previous) {
      const isFirst = frame === undefined;
      frame = next;
      if (isFirst || previous?.translation !== next.translation || previous?.dataset !== next.dataset) {
        nameHandles(next);
      }
      tellHandles(next);
      datePill.update(next, previous);
      draw();
      if (isFirst) performance.mark('slider-ready');
    },
    dispose() {
      listening.abort();
      resizes.disconnect();
      host.replaceChildren();
    },
  };
}
