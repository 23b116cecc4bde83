import type { WorldPoint } from '../geometry/mercator.ts';
import { type Attributes, type Drawing, drawing, keyed, letters, type NameKind } from './drawingSpec.ts';
import type { StandingLine } from './placement.ts';

/**
 * The lines of a name.
 *
 * @param corner what their places are told from, in pixels
 */
export const nameLines = (lines: readonly StandingLine[], corner: WorldPoint): readonly Drawing[] =>
  lines.map(({ line, x, y }, row) =>
    keyed(String(row), letters(`line-${line.weight}`, line, x - corner.x, y - corner.y)),
  );

/**
 * A name on the map. Its halo is that of its kind.
 *
 * @param inside its lines, and what stands beside them
 * @param own what tells it from others
 */
export const nameDrawing = (kind: NameKind, inside: readonly Drawing[], own: Attributes): Drawing =>
  drawing('g', `name name-${kind}`, own, inside);
