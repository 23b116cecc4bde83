import type { Entry } from '../domain/dataset.ts';
import { type Camera, type ScreenSize, worldPoint } from '../geometry/mercator.ts';
import {
  type Callout,
  type CalloutPlace,
  calloutDrawing,
  closingCallout,
  entryCallouts,
  placeCallout,
  placeClosing,
} from '../layout/callout.ts';
import type { MapLayout, PlacedMark } from '../layout/mapLayout.ts';
import { type Box, type MeasureText, moved } from '../layout/placement.ts';
import { paintInto } from '../paint/paintDom.ts';
import { entryOfBeat } from '../state/beat.ts';
import type { Frame } from '../state/frame.ts';
import type { FreePart } from './freePart.ts';

/** Where marks stand at a moment, and what of the map is free for what is told of them. Pixels of the overlay. */
export interface CalloutScreen {
  readonly layout: MapLayout;
  readonly camera: Camera;
  /** Measured only where something is told: that lays out the page. */
  free(): FreePart;
  /** Whether the map moves: then a callout goes with its mark, and looks for no other place. */
  readonly isMoving: boolean;
}

/** What a play tells, at the place that it tells of. */
export interface CalloutView {
  readonly element: SVGSVGElement;
  /** Shows what a frame tells, where a screen has room for it. */
  show(frame: Frame, screen: CalloutScreen): void;
}

/** Widest, in pixels, and as a share of the screen's width. */
const [widest, widestShare] = [290, 0.66];
/** Letters of a talk are read from the back of a room. */
const talkScale = 1.4;
const namespace = 'http://www.w3.org/2000/svg';

interface Told {
  readonly key: string;
  /** Undefined: the whole is told. */
  readonly entry: Entry | undefined;
  /** The first that has room is shown. Only a callout that looks for a place has to be set in lines. */
  callouts(): readonly Callout[];
}

function toldIn(frame: Frame, { width }: ScreenSize, measure: MeasureText): Told {
  const { state, translation } = frame;
  const scale = state.mode === 'present' ? talkScale : 1;
  const style = { widest: Math.min(widest * scale, width * widestShare), scale, measure };
  const entry = entryOfBeat(frame);
  if (!entry)
    return {
      key: 'closing',
      entry,
      callouts: () => [closingCallout(frame, { ...style, widest: style.widest * 1.3 })],
    };
  const key = `${entry.initiative.id} ${translation.language}`;
  return { key, entry, callouts: () => entryCallouts(entry, frame, style) };
}

export function createCalloutView(measure: MeasureText): CalloutView {
  const element = document.createElementNS(namespace, 'svg');
  element.setAttribute('class', 'callout');
  element.setAttribute('aria-hidden', 'true');
  let shown:
    | {
        readonly key: string;
        readonly anchor: { readonly x: number; readonly y: number };
        readonly place: CalloutPlace;
      }
    | undefined;

  const hide = (): void => {
    shown = undefined;
    delete element.dataset['callout'];
    element.replaceChildren();
  };

  return {
    element,
    show(frame, { layout, camera, free, isMoving }) {
      const { beat } = frame.state;
      if (!beat || beat.kind === 'coming') {
        if (shown) hide();
        return;
      }
      const { screen, rectangles } = free();
      const told = toldIn(frame, screen, measure);
      const center = worldPoint(camera.longitude, camera.latitude, layout.zoom);
      const [dx, dy] = [screen.width / 2 - center.x, screen.height / 2 - center.y];
      const { entry, callouts } = told;
      const isItsMark = (mark: PlacedMark): boolean =>
        mark.entry ? mark.entry === entry : entry !== undefined && mark.placeCodes.includes(entry.place.code);
      const own = layout.marks.find(isItsMark);
      if (entry && !own) {
        hide();
        return;
      }
      const anchor = own ? { x: own.x + dx, y: own.y + dy } : { x: 0, y: 0 };
      const boxOf = ({ x, y }: PlacedMark): Box => {
        const half = layout.markSize / 2;
        return { left: x + dx - half, top: y + dy - half, right: x + dx + half, bottom: y + dy + half };
      };
      const find = (): { callout: Callout; place: CalloutPlace } | undefined => {
        const room = {
          free: rectangles,
          marks: layout.marks.filter((mark) => mark !== own).map(boxOf),
          names: [...layout.placeNames, ...layout.provinceNames].map(({ box }) => moved(box, dx, dy)),
        };
        for (const callout of callouts()) {
          const place = entry
            ? placeCallout(callout, anchor, layout.markSize, room)
            : placeClosing(callout, room);
          if (place) return { callout, place };
        }
        return undefined;
      };
      if (!(shown?.key === told.key && isMoving)) {
        const found = find();
        if (!found) {
          hide();
          return;
        }
        const { callout, place } = found;
        const isOther = shown?.key !== told.key;
        shown = { key: told.key, anchor, place };
        const group = isOther ? document.createElementNS(namespace, 'g') : element.firstElementChild;
        if (!group) return;
        paintInto(group, calloutDrawing(callout, place));
        // A new element begins its movement anew.
        if (isOther) element.replaceChildren(group);
        element.dataset['callout'] = entry?.initiative.id ?? 'closing';
      }
      const [x, y] = [anchor.x - shown.anchor.x, anchor.y - shown.anchor.y];
      element.firstElementChild?.setAttribute('transform', `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
    },
  };
}
