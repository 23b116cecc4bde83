import type { Selection } from 'd3';
import type { Position } from 'geojson';
import { countedPlaces } from '../domain/countedPlaces.ts';
import { spreadTools } from '../domain/spreadTools.ts';
import { type WorldPoint, worldPoint } from '../geometry/mercator.ts';
import type { Frame } from '../state/frame.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;

export interface SpreadOverlay {
  show(frame: Frame): void;
  /** Follows another zoom. */
  layOut(zoom: number, base: WorldPoint): void;
}

interface Shapes {
  readonly path: readonly (readonly Position[])[];
  readonly reach: readonly Position[];
  readonly track: readonly Position[];
}

function shapesOf({ state, scene, dataset }: Frame): Shapes {
  const tools = spreadTools();
  if (!tools) return { path: [], reach: [], track: [] };
  const { centreTrack, spreadPath, spreadReach } = tools;
  const places = countedPlaces(scene, dataset);
  const isOn = (layer: 'path' | 'reach' | 'centre'): boolean => state.spread.includes(layer);
  return {
    path: isOn('path') ? spreadPath(places) : [],
    reach: isOn('reach') ? (spreadReach(places)?.ring ?? []) : [],
    track: isOn('centre') ? centreTrack(places).map(({ longitude, latitude }) => [longitude, latitude]) : [],
  };
}

/** Draws the shape of the spread under the marks: quiet lines that can be switched on. */
export function createSpreadOverlay(group: Group): SpreadOverlay {
  let shapes: Shapes = { path: [], reach: [], track: [] };
  let zoom = 0;
  let base: WorldPoint = { x: 0, y: 0 };
  let shownFor:
    | (Pick<Frame, 'scene' | 'dataset'> & { readonly spread: Frame['state']['spread'] })
    | undefined;
  group.attr('class', 'spread').attr('aria-hidden', 'true');

  const line = (positions: readonly Position[]): string =>
    positions
      .map(([longitude = 0, latitude = 0]) => worldPoint(longitude, latitude, zoom))
      .map(
        ({ x, y }, position) =>
          `${position === 0 ? 'M' : 'L'}${(x - base.x).toFixed(1)} ${(y - base.y).toFixed(1)}`,
      )
      .join('');

  const draw = (): void => {
    const { path, reach, track } = shapes;
    const lines = [
      ...(reach.length > 0 ? [{ kind: 'reach', d: `${line(reach)}Z` }] : []),
      ...path.map((positions) => ({ kind: 'path', d: line(positions) })),
      ...(track.length > 1 ? [{ kind: 'track', d: line(track) }] : []),
    ];
    group
      .selectAll('path.spread-line')
      .data(lines)
      .join('path')
      .attr('class', ({ kind }) => `spread-line spread-${kind}`)
      .attr('d', ({ d }) => d);
    const last = track.at(-1);
    const [longitude = 0, latitude = 0] = last ?? [];
    const centre = worldPoint(longitude, latitude, zoom);
    group
      .selectAll('circle')
      .data(last ? [centre] : [])
      .join('circle')
      .attr('class', 'spread-centre')
      .attr('r', 6)
      .attr('cx', ({ x }) => x - base.x)
      .attr('cy', ({ y }) => y - base.y);
  };

  return {
    show(frame) {
      const { scene, dataset } = frame;
      const { spread } = frame.state;
      if (shownFor?.scene === scene && shownFor.dataset === dataset && shownFor.spread === spread) return;
      const wasEmpty = shownFor === undefined || shownFor.spread.length === 0;
      shownFor = { scene, dataset, spread };
      if (spread.length === 0 && wasEmpty) return;
      shapes = shapesOf(frame);
      draw();
    },
    layOut(nextZoom, nextBase) {
      zoom = nextZoom;
      base = nextBase;
      draw();
    },
  };
}
