import type { Entry } from '../domain/dataset.ts';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import { wholeStoryOf } from '../geometry/homeBounds.ts';
import type { Camera } from '../geometry/mercator.ts';
import { entryOfBeat } from '../state/beat.ts';
import type { Frame } from '../state/frame.ts';
import { type FreePart, showPlaceIn } from './freePart.ts';
import { beatCamera, homeCamera, placeCamera } from './homeCamera.ts';
import { constrainCamera } from './mapLimits.ts';

/** Kept between a chosen mark and whatever covers the map, in pixels. */
const selectionMargin = 56;
/** Cameras nearer to each other than this, in degrees and steps of zoom, are the same. */
const tolerance = 1e-6;

/** Whether two cameras show the same. */
export function isSameCamera(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.longitude - b.longitude) < tolerance &&
    Math.abs(a.latitude - b.latitude) < tolerance &&
    Math.abs(a.zoom - b.zoom) < tolerance
  );
}

function selectedEntry({ state, dataset }: Frame): Entry | undefined {
  return state.selected === undefined ? undefined : dataset.entryOf(state.selected);
}

/**
 * The camera moved no farther than it must be for the chosen initiative to be in sight, or else the place whose page
 * is open.
 */
export function cameraWithSelection(
  frame: Frame,
  camera: Camera,
  free: FreePart,
  opened?: GazetteerPlace,
): Camera {
  const place = selectedEntry(frame)?.place ?? opened;
  return place
    ? constrainCamera(showPlaceIn(free, place, camera, selectionMargin), frame.collection.story.limits)
    : camera;
}

/**
 * Where the camera belongs: where a hand or a link has put it; in a talk and in an embed at the place of what is
 * chosen; in a play at the place of what arrives; else before the whole story. It is moved for what is chosen to be in
 * sight.
 *
 * @param now the camera, which stays where nothing of the map is free
 * @param opened the place whose page has been opened, if it has just been
 * @param isStill whether the reader has asked for less motion: then no play moves the camera
 */
export function wantedCamera(
  frame: Frame,
  free: FreePart,
  now: Camera,
  opened: GazetteerPlace | undefined,
  isStill: boolean,
): Camera {
  const { state, collection } = frame;
  if (state.view)
    return cameraWithSelection(frame, constrainCamera(state.view, collection.story.limits), free, opened);
  const entry = selectedEntry(frame);
  if (entry && state.mode !== 'explore')
    return placeCamera(entry.place, free, collection.story.limits) ?? now;
  const arriving = isStill ? undefined : framedEntry(frame);
  if (arriving) return beatCamera(arriving.place, collection.story, free) ?? now;
  const { smallestOverviewZoom, smallestZoom } = collection.story.home;
  const least = state.mode === 'present' ? smallestOverviewZoom : smallestZoom;
  return cameraWithSelection(frame, homeCamera(wholeStoryOf(collection), free, least) ?? now, free);
}

/** What a play frames: true to time it follows the calendar, and the camera stays. */
function framedEntry(frame: Frame): Entry | undefined {
  return frame.state.pace === 'beats' && !frame.state.view ? entryOfBeat(frame) : undefined;
}

/** Whether a play has come to where the camera belongs elsewhere. */
export function isOtherBeat(frame: Frame, before: Frame): boolean {
  return framedEntry(frame)?.place !== framedEntry(before)?.place;
}

/** Whether a frame is about something else than the one before, so that the camera belongs elsewhere. */
export function isOtherAim({ state, collection }: Frame, before: Frame): boolean {
  const isGuided = state.mode !== 'explore';
  return (
    before.state.mode !== state.mode ||
    before.collection !== collection ||
    (isGuided && (before.state.selected !== state.selected || before.state.overview !== state.overview))
  );
}
