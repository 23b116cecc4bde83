import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import type { Ground } from '../geometry/ground.ts';
import { tintColours } from '../look/tint.ts';
import type { Tokens } from '../look/tokens.ts';

function provinceColour(tokens: Tokens, foreign: string | undefined): ExpressionSpecification {
  const tint: ExpressionSpecification = [
    'step',
    ['coalesce', ['feature-state', 'tint'], 0],
    tokens.land,
    ...tintColours.flatMap((colour, step) => [step + 1, tokens[colour]]),
  ];
  if (foreign === undefined) return tint;
  return ['case', ['==', ['get', 'code'], foreign], tokens.foreign, tint];
}

/**
 * Every colour and filter of the ground that a theme or a setting changes, by layer and property.
 *
 * @param foreign code of the region that is drawn as a neighbour
 */
export function groundPaint(
  tokens: Tokens,
  foreign: string | undefined,
): readonly (readonly [layer: string, property: string, value: string | ExpressionSpecification])[] {
  return [
    ['sea', 'background-color', tokens.sea],
    ['neighbours', 'fill-color', tokens.foreign],
    ['neighbour-borders', 'line-color', tokens.foreignBorder],
    ['provinces', 'fill-color', provinceColour(tokens, foreign)],
    ['province-hover', 'fill-color', tokens.ink],
    ['province-borders', 'line-color', tokens.border],
    ['outline', 'line-color', tokens.coast],
  ];
}

const lineWidth = (atThree: number, atEight: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  3,
  atThree,
  8,
  atEight,
];

/** The ground's style: no tiles, no glyphs, no sprite, so that nothing is asked of any other host. */
export function groundStyle(ground: Ground, tokens: Tokens, foreign: string | undefined): StyleSpecification {
  const paint = (layer: string): Record<string, string | ExpressionSpecification> =>
    Object.fromEntries(
      groundPaint(tokens, foreign)
        .filter(([id]) => id === layer)
        .map(([, property, value]) => [property, value]),
    );
  const hoverOpacity: ExpressionSpecification = [
    'case',
    ['boolean', ['feature-state', 'told'], false],
    0.09,
    ['boolean', ['feature-state', 'hovered'], false],
    0.05,
    0,
  ];
  return {
    version: 8,
    sources: {
      neighbours: { type: 'geojson', data: ground.neighbours, tolerance: 0.2 },
      provinces: { type: 'geojson', data: ground.provinces, promoteId: 'code', tolerance: 0.2 },
      'neighbour-borders': { type: 'geojson', data: ground.neighbourBorders, tolerance: 0.2 },
      'province-borders': { type: 'geojson', data: ground.provinceBorders, tolerance: 0.2 },
      outline: { type: 'geojson', data: ground.outline, tolerance: 0.2 },
    },
    layers: [
      { id: 'sea', type: 'background', paint: paint('sea') },
      { id: 'neighbours', type: 'fill', source: 'neighbours', paint: paint('neighbours') },
      {
        id: 'neighbour-borders',
        type: 'line',
        source: 'neighbour-borders',
        paint: { ...paint('neighbour-borders'), 'line-width': lineWidth(0.75, 1.5) },
      },
      { id: 'provinces', type: 'fill', source: 'provinces', paint: paint('provinces') },
      {
        id: 'province-hover',
        type: 'fill',
        source: 'provinces',
        paint: { ...paint('province-hover'), 'fill-opacity': hoverOpacity, 'fill-antialias': false },
      },
      {
        id: 'province-borders',
        type: 'line',
        source: 'province-borders',
        layout: { 'line-join': 'round' },
        paint: { ...paint('province-borders'), 'line-width': lineWidth(0.7, 1.6) },
      },
      {
        id: 'outline',
        type: 'line',
        source: 'outline',
        layout: { 'line-join': 'round' },
        paint: { ...paint('outline'), 'line-width': lineWidth(1, 2) },
      },
    ],
  };
}
