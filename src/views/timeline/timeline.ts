import { select } from 'd3';
import { html, nothing, render } from 'lit-html';
import { type AxisMark, axisMetrics } from '../../picture/axisMarks.ts';
import { scrubTo, setAxis, setWindowEnds } from '../../state/actions.ts';
import { type Frame, resolveDay, type View } from '../../state/frame.ts';
import type { AxisView } from '../../state/state.ts';
import type { Store } from '../../state/store.ts';
import { windowEndsOf } from '../../state/windowEnds.ts';
import { drawAxis, drawMoment } from './axisDrawing.ts';
import { type AxisScale, axisScale, axisShowing, dayAtPixel, zoomAxis } from './axisView.ts';
import { createDatePill } from './datePill.ts';
import { listenToAxis } from './gestures.ts';
import { dayAfterKey, zoomOfKey } from './sliderKeys.ts';

/** Room beside the track for half a handle, in pixels. */
const sideRoom = 14;
/** The ghost is of no use this near to the handle, in pixels. */
const ghostDistance = 16;

interface Skeleton {
  readonly track: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly start: HTMLElement;
  readonly end: HTMLElement;
  readonly ghost: HTMLElement;
  readonly pill: HTMLElement;
  readonly ends: HTMLElement;
  readonly strip: HTMLElement;
}

function skeleton(host: HTMLElement): Skeleton {
  const { height, trackY } = axisMetrics;
  render(
    html`<div class="axis-track">
        <svg class="axis-svg" aria-hidden="true" height=${height}>
          <path class="growth growth-body"></path>
          <path class="growth growth-event"></path>
          <g class="columns"></g>
          <g class="bars"></g>
          <line class="track" y1=${trackY} y2=${trackY}></line>
          <line class="played" y1=${trackY} y2=${trackY}></line>
          <g class="ticks"></g>
          <g class="marks"></g>
        </svg>
        <div class="ghost" aria-hidden="true" hidden><span class="ghost-date"></span></div>
        <div class="handle handle-start" role="slider" tabindex="0" hidden></div>
        <div class="handle handle-end" role="slider" tabindex="0"></div>
        <div class="pill-host"></div>
      </div>
      <div class="axis-ends"></div>
      <div class="zoom-strip"></div>`,
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
    ghost: find('.ghost'),
    pill: find('.pill-host'),
    ends: find('.axis-ends'),
    strip: find('.zoom-strip'),
  };
}

/** The axis with its marks and its handles. */
export function createTimeline(host: HTMLElement, store: Store): View {
  const { track, svg, start, end, ghost, pill, ends, strip } = skeleton(host);
  const drawing = select(svg);
  let frame: Frame | undefined;
  let scale: AxisScale = axisScale(undefined, { earliest: 0, latest: 1 }, [0, 1]);
  let axis: AxisView | undefined;
  let marks: readonly AxisMark[] = [];
  let drawnFor = '';

  const place = (element: HTMLElement, x: number): void => {
    element.style.transform = `translate(${x}px, ${axisMetrics.trackY}px)`;
  };

  const placePill = (): void => {
    if (!frame) return;
    const x = scale(frame.day);
    const [first = 0, last = 0] = scale.range();
    const half = pill.offsetWidth / 2;
    const shift = Math.max(first - sideRoom - (x - half), 0) - Math.max(x + half - (last + sideRoom), 0);
    pill.style.transform = `translateX(calc(${x + shift}px - 50%))`;
  };
  const datePill = createDatePill(pill, store, placePill);

  const placeHandles = (): void => {
    if (!frame) return;
    place(end, scale(frame.day));
    const isWindow = frame.state.window === 'time-window';
    start.hidden = !isWindow;
    if (isWindow) {
      const [first = 0, last = 0] = scale.range();
      const x = scale(windowEndsOf(frame.state, frame.dataset.extent).start);
      place(start, Math.max(first, Math.min(last, x)));
    }
    placePill();
  };

  const labelWidth = (position: number): number =>
    ends.children[position] instanceof HTMLElement ? ends.children[position].offsetWidth : 0;

  const draw = (): void => {
    if (!frame) return;
    const { extent, entries } = frame.dataset;
    const width = track.clientWidth;
    axis = axisShowing(frame.state.axis, frame.day, extent);
    const labels = [labelWidth(0), labelWidth(1)] as const;
    // In a low window the axis has room for one lane.
    const lanes = host.clientHeight < axisMetrics.height ? 1 : axisMetrics.lanes;
    const key = [
      width,
      axis?.first,
      axis?.last,
      extent.earliest,
      extent.latest,
      entries.length,
      frame.translation.language,
      ...labels,
      lanes,
    ].join(' ');
    if (key !== drawnFor) {
      drawnFor = key;
      scale = axisScale(axis, extent, [sideRoom, Math.max(sideRoom + 1, width - sideRoom)]);
      svg.setAttribute('width', String(width));
      const line = svg.querySelector('.track');
      line?.setAttribute('x1', String(sideRoom));
      line?.setAttribute('x2', String(width - sideRoom));
      marks = drawAxis(drawing, frame, scale, labels, lanes);
      drawStrip(frame);
    }
    drawMoment(drawing, frame, scale);
    placeHandles();
  };

  const drawStrip = ({ translation, dataset: { extent } }: Frame): void => {
    const { words } = translation;
    const shown = axis;
    const range =
      shown &&
      translation.days(
        Math.max(extent.earliest, Math.ceil(shown.first)),
        Math.min(extent.latest, Math.floor(shown.last)),
        'short',
      );
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

  listenToAxis({
    track,
    store,
    signal,
    frame: () => frame,
    scale: () => scale,
    axis: () => axis,
    marks: () => marks,
    focusHandle: (which) => (which === 'start' ? start : end).focus({ preventScroll: true }),
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
      setAxis(store, zoom === 'whole' ? undefined : zoomAxis(axis, zoom, from, extent));
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

  const drawEnds = ({ translation, dataset: { extent } }: Frame): void => {
    const button = (day: number, choice: 'earliest' | 'latest') => {
      const text = translation.day(day, 'short');
      return html`<button type="button" class="end" title=${translation.words.jumpTo(translation.day(day))}
        aria-label=${translation.words.jumpTo(text)} @click=${() => scrubTo(store, choice)}>${text}</button>`;
    };
    render([button(extent.earliest, 'earliest'), button(extent.latest, 'latest')], ends);
  };

  const nameHandles = ({ translation: { words }, dataset: { extent } }: Frame): void => {
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
        drawEnds(next);
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
