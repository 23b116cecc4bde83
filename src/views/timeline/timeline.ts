import { scaleLinear, select as selectElement } from 'd3';
import { html, render } from 'lit-html';
import { scrubTo, select } from '../../state/actions.ts';
import type { Frame, View } from '../../state/frame.ts';
import type { Store } from '../../state/store.ts';
import { type AxisMark, type AxisScale, axisMetrics, drawAxis, drawMoment } from './axisDrawing.ts';
import { dayAfterKey } from './sliderKeys.ts';

/** Room beside the track for half a handle and half a label. */
const sideRoom = 14;
/** A press this near to a mark means the mark, in pixels. */
const markReach = 9;
/** A press that moves farther than this is a drag, in pixels. */
const dragFrom = 4;

function skeleton(host: HTMLElement): {
  track: HTMLElement;
  svg: SVGSVGElement;
  handle: HTMLElement;
  pill: HTMLElement;
  ends: HTMLElement;
} {
  render(
    html`<div class="axis-track">
        <svg class="axis-svg" aria-hidden="true" height=${axisMetrics.height}>
          <path class="growth"></path>
          <g class="bars"></g>
          <line class="track" y1=${axisMetrics.trackY} y2=${axisMetrics.trackY}></line>
          <line class="played" y1=${axisMetrics.trackY} y2=${axisMetrics.trackY}></line>
          <g class="ticks"></g>
          <g class="marks"></g>
        </svg>
        <div class="handle" role="slider" tabindex="0"><span class="pill" aria-hidden="true"></span></div>
      </div>
      <div class="axis-ends"></div>`,
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
    handle: find('.handle'),
    pill: find('.pill'),
    ends: find('.axis-ends'),
  };
}

/** The axis with its marks and its handle. */
export function createTimeline(host: HTMLElement, store: Store): View {
  const { track, svg, handle, pill, ends } = skeleton(host);
  const drawing = selectElement(svg);
  let frame: Frame | undefined;
  let scale: AxisScale = scaleLinear();
  let marks: readonly AxisMark[] = [];
  let drawnFor = '';

  const placeHandle = (): void => {
    if (!frame) return;
    const x = scale(frame.day);
    const [start = 0, end = 0] = scale.range();
    handle.style.transform = `translate(${x}px, ${axisMetrics.trackY}px)`;
    const half = pill.offsetWidth / 2;
    const overhang = Math.max(start - sideRoom - (x - half), 0) - Math.max(x + half - (end + sideRoom), 0);
    pill.style.transform = `translateX(calc(-50% + ${overhang}px))`;
  };

  const draw = (): void => {
    if (!frame) return;
    const width = track.clientWidth;
    const { earliest, latest } = frame.dataset.extent;
    const key = `${width} ${earliest} ${latest} ${frame.translation.language} ${frame.dataset.entries.length}`;
    if (key !== drawnFor) {
      drawnFor = key;
      scale = scaleLinear()
        .domain([earliest, latest])
        .range([sideRoom, Math.max(sideRoom + 1, width - sideRoom)]);
      svg.setAttribute('width', String(width));
      for (const line of svg.querySelectorAll('.track, .played')) {
        line.setAttribute('x1', String(sideRoom));
        line.setAttribute('x2', String(width - sideRoom));
      }
      marks = drawAxis(drawing, frame, scale);
    }
    drawMoment(drawing, frame, scale);
    placeHandle();
  };

  const resizes = new ResizeObserver(draw);
  resizes.observe(track);

  const listening = new AbortController();
  const { signal } = listening;

  const dayAt = (event: PointerEvent): number => {
    const { left } = track.getBoundingClientRect();
    const [first = 0, last = 0] = scale.domain();
    return Math.max(first, Math.min(last, Math.round(scale.invert(event.clientX - left))));
  };

  const markAt = (event: PointerEvent): AxisMark | undefined => {
    const { left, top } = track.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    return marks.find((mark) => Math.hypot(mark.x - x, mark.y - y) <= markReach);
  };

  let press:
    | { readonly pointer: number; readonly x: number; readonly mark: AxisMark | undefined }
    | undefined;

  track.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      track.setPointerCapture(event.pointerId);
      handle.focus({ preventScroll: true });
      const mark = handle.contains(event.target as Node) ? undefined : markAt(event);
      press = { pointer: event.pointerId, x: event.clientX, mark };
      track.classList.add('dragging');
      if (!mark) scrubTo(store, dayAt(event));
    },
    { signal },
  );
  track.addEventListener(
    'pointermove',
    (event) => {
      if (press?.pointer !== event.pointerId) return;
      if (press.mark && Math.abs(event.clientX - press.x) < dragFrom) return;
      press = { ...press, mark: undefined };
      scrubTo(store, dayAt(event));
    },
    { signal },
  );
  const release = (event: PointerEvent): void => {
    if (press?.pointer !== event.pointerId) return;
    const { mark } = press;
    press = undefined;
    track.classList.remove('dragging');
    if (event.type === 'pointerup' && mark && frame) {
      select(store, frame.dataset, mark.entry);
    }
  };
  track.addEventListener('pointerup', release, { signal });
  track.addEventListener('pointercancel', release, { signal });
  handle.addEventListener(
    'keydown',
    (event) => {
      if (!frame || event.ctrlKey || event.metaKey || event.altKey) return;
      const day = dayAfterKey(event.key, frame.day, frame.dataset.extent);
      if (day === undefined) return;
      event.preventDefault();
      scrubTo(store, day);
    },
    { signal },
  );

  const drawEnds = ({ translation, dataset: { extent } }: Frame): void => {
    const end = (day: number, choice: 'earliest' | 'latest') => {
      const text = translation.day(day, 'short');
      return html`<button type="button" class="end" title=${translation.words.jumpTo(translation.day(day))}
        aria-label=${translation.words.jumpTo(text)} @click=${() => scrubTo(store, choice)}>${text}</button>`;
    };
    render([end(extent.earliest, 'earliest'), end(extent.latest, 'latest')], ends);
  };

  return {
    update(next, previous) {
      const isFirst = frame === undefined;
      frame = next;
      const { translation, day, dataset } = next;
      if (isFirst || previous?.translation !== translation || previous?.dataset !== dataset) {
        handle.setAttribute('aria-label', translation.words.date);
        handle.setAttribute('aria-description', translation.words.sliderKeys);
        handle.setAttribute('aria-valuemin', String(dataset.extent.earliest));
        handle.setAttribute('aria-valuemax', String(dataset.extent.latest));
        drawEnds(next);
      }
      if (isFirst || previous?.day !== day || previous.translation !== translation) {
        handle.setAttribute('aria-valuenow', String(day));
        handle.setAttribute('aria-valuetext', translation.day(day));
        pill.textContent = translation.day(day, 'short');
      }
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
