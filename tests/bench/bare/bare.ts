import { MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import gazetteerRows from '../../../data/stories/metaverse/gazetteer.json';
import type { GazetteerPlace } from '../../../src/domain/gazetteer.ts';
import { groundOf } from '../../../src/geometry/ground.ts';
import { tokens } from '../../../src/look/tokens.ts';
import { groundStyle } from '../../../src/map/baseStyle.ts';

/** The same ground as the app's, and nothing else: what a map by MapLibre costs at least. */
setWorkerUrl(workerUrl);
const places = gazetteerRows as unknown as readonly GazetteerPlace[];
const topology = await (await fetch(new URL('basemap/outlines.topojson', document.baseURI))).json();
const ground = groundOf(
  topology,
  places.filter(({ level }) => level === 'region'),
);
const map = new MapLibreMap({
  container: 'map',
  style: groundStyle(ground, tokens.light, 'iso-3166-2'),
  center: [104, 36],
  zoom: 3,
  attributionControl: false,
});
map.once('idle', () => performance.mark('bare-drawn'));
