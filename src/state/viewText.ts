import type { MapLimits } from '../domain/story.ts';
import type { MapView } from './state.ts';

/** A view as links write it, `longitude,latitude,zoom`; undefined where it is none, or lies beyond all reason. */
export function viewOfText(text: string, { west, east, minZoom }: MapLimits): MapView | undefined {
  const leastZoom = Math.min(0, minZoom);
  const farthest = Math.max(180, -west, east);
  const parts = text.split(',');
  const [longitude = Number.NaN, latitude = Number.NaN, zoom = Number.NaN] = parts.map((part) =>
    part.trim() === '' ? Number.NaN : Number(part),
  );
  const sound =
    parts.length === 3 &&
    Math.abs(longitude) <= farthest &&
    Math.abs(latitude) <= 85 &&
    zoom >= leastZoom &&
    zoom <= 22;
  return sound ? { longitude, latitude, zoom } : undefined;
}
