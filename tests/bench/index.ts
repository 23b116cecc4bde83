import { ensureBrowser } from '../setup/browser.mjs';
import { measureFirstPicture } from './firstPicture.ts';
import { measureHosts } from './hosts.ts';
import { measurePlayedFrames } from './playedFrame.ts';
import { measureSceneCost } from './sceneCost.ts';
import { type Held, measureSoak } from './soak.ts';
import { measureStepCost } from './stepCost.ts';
import { measureWeight } from './weight.ts';

const soakMinutes = 10;

const played = measurePlayedFrames();
const scene = await measureSceneCost();
const browser = ensureBrowser();
const step = await measureStepCost(browser);
const first = await measureFirstPicture(browser);
const weight = await measureWeight();
const hosts = await measureHosts(browser);
const soak = await measureSoak(browser, soakMinutes);

const costOf = (initiatives: number): number =>
  scene.find((cost) => cost.initiatives === initiatives)?.microseconds ?? Number.NaN;
const sceneRatio = Math.round((costOf(1e6) / costOf(1e3)) * 100) / 100;

const playedAt = (initiatives: number, what: 'microseconds' | 'bytes'): number =>
  played.find((cost) => cost.initiatives === initiatives)?.[what] ?? Number.NaN;
const ratioOf = (what: 'microseconds' | 'bytes'): number =>
  Math.round((playedAt(1e6, what) / playedAt(1e3, what)) * 100) / 100;

const heldRatio = (what: keyof Held): number => {
  const [first, last] = [soak.held[0], soak.held.at(-1)];
  return first && last ? Math.round((last[what] / first[what]) * 100) / 100 : Number.NaN;
};

console.log(JSON.stringify({ scene, sceneRatio, played, step, first, weight, hosts, soak }));
console.table(scene);
console.table(played);
console.table([
  { measure: 'scene of 10^6 / scene of 10^3', value: sceneRatio, toReach: 5 },
  { measure: 'script per played frame, 10^6 / 10^3', value: ratioOf('microseconds'), toReach: 1.5 },
  { measure: 'bytes per played frame, 10^6 / 10^3', value: ratioOf('bytes'), toReach: 1.5 },
  { measure: 'slider step / plain repaint', value: step.ratio, toReach: 1.3 },
  { measure: 'first map picture with marks / of bare MapLibre', value: first.picture, toReach: 0.2 },
  { measure: 'the same of a link with another language, theme, date', value: first.link, toReach: 0.28 },
  { measure: 'the same of a page by d3 alone', value: first.plain, toReach: '' },
  { measure: 'slider answers / first picture of bare MapLibre', value: first.slider, toReach: 0.3 },
  { measure: 'kB until then / of bare MapLibre', value: first.bytes, toReach: '' },
  { measure: 'slider step on SVG / on MapLibre', value: first.step, toReach: 1 },
  { measure: 'slider step on SVG / on a page by d3 alone', value: first.stepBesidePlain, toReach: 1.15 },
  { measure: 'our code that the first picture needs, kB gzipped', value: weight.pageCode, toReach: '' },
  { measure: 'our code until the page answers, kB gzipped', value: weight.code, toReach: 80 },
  { measure: 'data until then, kB gzipped', value: weight.data, toReach: 60 },
  { measure: 'outlines, after the first picture, kB gzipped', value: weight.outlines, toReach: '' },
  { measure: 'fonts, kB', value: weight.fonts, toReach: 120 },
  { measure: 'MapLibre, kB gzipped', value: weight.maplibre, toReach: '' },
  {
    measure: 'longest task of 50 ms or more under 10^4 messages of a host',
    value: hosts.longestTask,
    toReach: 50,
  },
  { measure: `heap after ${soakMinutes} minutes of use / after one`, value: heldRatio('heap'), toReach: 1.1 },
  { measure: 'what scripts hold of it, the same', value: heldRatio('objects'), toReach: 1.1 },
  { measure: 'nodes, the same', value: heldRatio('nodes'), toReach: 1.1 },
  { measure: 'listeners, the same', value: heldRatio('listeners'), toReach: 1.1 },
]);
