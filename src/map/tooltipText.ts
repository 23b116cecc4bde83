import type { Entry } from '../domain/dataset.ts';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import { placeRecord } from '../domain/placeRecord.ts';
import { statusText } from '../i18n/status.ts';
import type { PlacedMark } from '../layout/mapLayout.ts';
import type { Frame } from '../state/frame.ts';

/** A mark in words: what it stands for, its sign, when and where, and how it stands where it does not simply count. */
export function markLabel(entry: Entry, { translation, scene }: Frame): string {
  const { initiative, occurrence, category } = entry;
  return [
    translation.pick(initiative.name),
    translation.pick(category.name),
    translation.occurrence(occurrence),
    translation.fullPlaceName(entry),
    statusText(entry, scene.window, translation),
  ]
    .filter((part) => part !== '')
    .join(translation.words.partGap);
}

/** What a mark says of itself: what, when, where; of a count, how many. */
export function markTooltip(
  entry: Entry,
  { entry: own, place }: PlacedMark,
  frame: Frame,
): readonly string[] {
  const { translation, state } = frame;
  if (!own) return placeTooltip(place, frame);
  const { name } = entry.initiative;
  const other = state.bothScripts ? translation.other(name) : undefined;
  return [
    translation.pick(name),
    ...(other ? [other] : []),
    `${translation.occurrence(entry.occurrence)} · ${translation.fullPlaceName(entry)}`,
  ];
}

/** A province or city: its name and how much is recorded there by the date. */
export function placeTooltip(
  place: GazetteerPlace,
  { translation, dataset, scene, state }: Frame,
): readonly string[] {
  const { counted } = placeRecord(dataset, scene.window, place.code);
  const other = state.bothScripts ? translation.otherPlaceName(place) : undefined;
  const names = [translation.placeName(place), ...(other === undefined ? [] : [other])];
  return [names.join(' '), translation.words.recordedHere(counted, translation.count(counted))];
}
