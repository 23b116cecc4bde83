import type { Ground } from '../geometry/ground.ts';
import { type GroundPaths, groundPaths } from '../geometry/groundPaths.ts';
import { mercatorEnd, worldPoint } from '../geometry/mercator.ts';
import { element, group } from './svgElement.ts';

/** The whole ground as paths on the plane of a zoom. */
export function planePaths(ground: Ground, zoom: number): GroundPaths {
  const { x: width, y: height } = worldPoint(180, -mercatorEnd, zoom);
  return groundPaths(ground, (longitude, latitude) => worldPoint(longitude, latitude, zoom), {
    width,
    height,
  });
}

/** Paths as markup without colours: style sheets give them, so that a theme or a count only changes an attribute. */
export function planeMarkup(paths: GroundPaths): string {
  const path = (name: string, d: string): string => (d === '' ? '' : element('path', { class: name, d }));
  return [
    path('land-foreign', paths.neighbours),
    path('border-foreign', paths.neighbourBorders),
    group(
      { class: 'provinces' },
      ...paths.provinces.map(({ code, d }) => element('path', { class: 'province', 'data-code': code, d })),
    ),
    path('border-province', paths.provinceBorders),
    path('coast', paths.outline),
  ].join('');
}
