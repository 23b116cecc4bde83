import type { Selection } from 'd3';
import type { GazetteerPlace } from '../domain/gazetteer.ts';
import type { WorldPoint } from '../geometry/mercator.ts';
import { cityDotRadius, type PlacedCity } from '../layout/cityNames.ts';
import { linePositions, type MeasureText } from '../layout/placement.ts';

type Group = Selection<SVGGElement, unknown, null, undefined>;

export interface CityOverlay {
  layOut(cities: readonly PlacedCity[], base: WorldPoint, measure: MeasureText): void;
  /** The city whose name or dot lies at a point of the plane. */
  cityAt(point: WorldPoint): GazetteerPlace | undefined;
}

/** Names of cities that the story does not touch, for orientation. */
export function createCityOverlay(group: Group): CityOverlay {
  let placed: readonly PlacedCity[] = [];
  group.attr('class', 'cities').attr('aria-hidden', 'true');
  return {
    layOut(cities, base, measure) {
      placed = cities;
      const joined = group
        .selectAll<SVGGElement, PlacedCity>('g')
        .data(cities, ({ place }) => place.code)
        .join((enter) => {
          const city = enter.append('g').attr('class', 'name name-city');
          city.append('circle').attr('r', cityDotRadius);
          city.append('text');
          return city;
        })
        .attr('data-key', ({ name }) => name.key);
      joined
        .select('circle')
        .attr('cx', ({ dot }) => dot.x - base.x)
        .attr('cy', ({ dot }) => dot.y - base.y);
      joined.select('text').each(function ({ name }) {
        const [position] = linePositions(name, measure);
        const text = this as SVGTextElement;
        if (!position) return;
        text.setAttribute('x', String(position.x - base.x));
        text.setAttribute('y', String(position.y - base.y));
        text.setAttribute('font-size', String(position.line.size));
        text.setAttribute('class', `line-${position.line.weight}`);
        text.setAttribute('lang', position.line.language);
        text.textContent = position.line.text;
      });
    },
    cityAt: ({ x, y }) =>
      placed.find(
        ({ name: { box }, dot }) =>
          Math.hypot(dot.x - x, dot.y - y) < 8 ||
          (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom),
      )?.place,
  };
}
