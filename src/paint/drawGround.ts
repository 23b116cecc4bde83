import type { PlaceId } from '../domain/ids.ts';
import type { Story } from '../domain/story.ts';
import type { Ground } from '../geometry/ground.ts';
import { groundPaths } from '../geometry/groundPaths.ts';
import { lineWidths } from '../geometry/groundPlane.ts';
import { type MapFrame, pointIn } from '../geometry/mapFrame.ts';
import { tintColour, tintStep } from '../look/tint.ts';
import type { ThemeName } from '../look/tokens.ts';
import { tokens } from '../look/tokens.ts';
import { element, group } from './svgElement.ts';

/**
 * Sea, neighbours, provinces and their borders.
 *
 * @param counts initiatives by the code of the province
 * @param foreign code of the region that is drawn as a neighbour
 */
export function drawGround(
  ground: Ground,
  frame: MapFrame,
  counts: ReadonlyMap<PlaceId, number>,
  theme: ThemeName,
  foreign: PlaceId | undefined,
  tints: Story['tints'],
): string {
  const colours = tokens[theme];
  const { size, zoom } = frame;
  const widths = lineWidths(zoom);
  const paths = groundPaths(ground, (longitude, latitude) => pointIn(frame, longitude, latitude), size);
  const line = (d: string, stroke: string, width: number): string =>
    d === '' ? '' : element('path', { d, fill: 'none', stroke, 'stroke-width': width });
  return [
    element('rect', { width: size.width, height: size.height, fill: colours.sea }),
    paths.neighbours === '' ? '' : element('path', { d: paths.neighbours, fill: colours.foreign }),
    line(paths.neighbourBorders, colours.foreignBorder, widths['border-foreign']),
    group(
      { class: 'provinces', fill: colours.land },
      ...paths.provinces.map(({ code, d }) => {
        const own =
          code === foreign ? colours.foreign : tintColour(tintStep(counts.get(code) ?? 0, tints), colours);
        return element('path', { d, 'data-code': code, fill: own === colours.land ? undefined : own });
      }),
    ),
    group(
      { 'stroke-linejoin': 'round' },
      line(paths.provinceBorders, colours.border, widths['border-province']),
      line(paths.outline, colours.coast, widths.coast),
    ),
  ].join('');
}
