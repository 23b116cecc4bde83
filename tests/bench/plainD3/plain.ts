import records from 'virtual:plain-records';
import { geoMercator, geoPath, select } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Outlines, marks, names and a slider by hand, of the same records as the app's: what a page by d3 alone costs. */
export interface PlainRecord {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly longitude: number;
  readonly latitude: number;
  /** Days since 1970-01-01. */
  readonly day: number;
}

const topology: Topology = await (await fetch(new URL('basemap/outlines.topojson', document.baseURI))).json();
const areas = (name: string) => feature(topology, topology.objects[name] as GeometryCollection).features;
const [regions, neighbours] = [areas('regions'), areas('neighbours')];

const svg = select<SVGSVGElement, unknown>('#map');
const { width, height } = (svg.node() as SVGSVGElement).getBoundingClientRect();
const projection = geoMercator().fitSize([width, height], { type: 'FeatureCollection', features: regions });
const path = geoPath(projection);
svg.append('g').selectAll('path').data(neighbours).join('path').attr('d', path).attr('fill', '#f1efe8');
const ground = svg.append('g').attr('stroke', '#ae9a87').selectAll('path').data(regions).join('path');
ground.attr('d', path);
const marks = svg.append('g');

const [first = 0, last = 0] = [records[0]?.day, records.at(-1)?.day];
const slider = select<HTMLElement, unknown>('#slider')
  .attr('aria-valuemin', first)
  .attr('aria-valuemax', last);
let day = last;

function show(): void {
  slider.attr('aria-valuenow', day).text(new Date(day * 86_400_000).toISOString().slice(0, 10));
  const shown = records.filter((record) => record.day <= day);
  const joined = new Set(shown.map(({ region }) => region));
  ground.attr('fill', ({ id }) => (joined.has(String(id)) ? '#e9c0b1' : '#fdfbf6'));
  const own = marks
    .selectAll<SVGGElement, PlainRecord>('g')
    .data(shown, ({ id }) => id)
    .join((enter) => {
      const mark = enter.append('g');
      mark.append('circle').attr('r', 8).attr('fill', '#b23a1d');
      mark.append('text').attr('x', 12).attr('dy', '0.35em');
      return mark;
    })
    .attr('transform', ({ longitude, latitude }) => `translate(${projection([longitude, latitude])})`);
  own.select('text').text(({ name }) => name);
}

slider.on('keydown', (event: KeyboardEvent) => {
  if (event.key !== 'ArrowLeft') return;
  day = day <= first ? last : day - 1;
  show();
});
show();
requestAnimationFrame(() => setTimeout(() => performance.mark('plain-drawn')));
svg.attr('data-settled', '');
