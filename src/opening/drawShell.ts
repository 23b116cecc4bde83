import type { Day } from '../domain/day.ts';
import { stressedParts } from '../i18n/sentence.ts';
import type { Attributes, Drawing } from '../layout/drawingSpec.ts';
import { signIcon } from '../layout/markDrawing.ts';
import { drawn } from './drawn.ts';
import type { OpeningScene } from './openingScene.ts';
import { dayMark, type ShellMark } from './shellWords.ts';

/** What stands around the map, by where it belongs. */
export interface Shell {
  readonly heading: Drawing;
  readonly tools: Drawing;
  /** What is in the timeline. */
  readonly timeline: readonly Drawing[];
  readonly attribution: Drawing;
}

const box = (className: string, inside: Drawing['inside'] = [], attributes: Attributes = {}): Drawing =>
  drawn('div', { class: className, ...attributes }, inside);
const text = (name: string, className: string, inside: Drawing['inside']): Drawing =>
  drawn(name, { class: className }, inside);

const tools = (count: number): readonly Drawing[] =>
  Array.from({ length: count }, () => text('span', 'tool', ''));

/** As `features/menus/menus` has them; the first is for the language. */
const mostMenus = 6;
/** As `views/markIcon` draws them, in pixels. */
const iconSize = 14;

function drawIcon(
  { category, imprecise, look }: ShellMark,
  { categories }: Pick<OpeningScene, 'categories'>,
): readonly Drawing[] {
  const own = categories[category];
  return own ? [signIcon({ category: own, imprecise, look, size: iconSize })] : [];
}

/**
 * The boxes around the map with the words that make them as large as the app's: what they cover says where the map
 * belongs. They bear the app's classes, and do nothing.
 *
 * @param day what is told is told of this day; undefined where other words will stand there, and these only take the
 *   room of them
 */
export function drawShell(
  scene: OpeningScene,
  { words }: OpeningScene['languages'][number],
  day: Day | undefined,
): Shell {
  const told: Attributes = day === undefined ? { 'data-untold': '' } : {};
  const shownDay = day ?? scene.extent.latest;
  const moment = words.moments.findLast(({ from }) => from <= shownDay);
  const dayText = words.days.at(shownDay - scene.extent.latest - 1) ?? '';
  const sentence = stressedParts((moment?.sentence ?? '').replaceAll(dayMark, dayText));
  const legend = words.legend.map((item) =>
    drawn('li', {}, [...item.marks.flatMap((mark) => drawIcon(mark, scene)), drawn('span', {}, item.text)]),
  );
  const tints = words.tints.map((label, step) =>
    drawn('span', { class: 'tint', 'data-tint': step + 1 }, label),
  );
  const [spread = '', ...layers] = words.spread;
  return {
    heading: box('heading', [
      drawn('h1', {}, words.title),
      text('p', 'period', words.period),
      drawn(
        'p',
        { class: 'sentence', ...told },
        sentence.map((part) => drawn(part.isStressed ? 'b' : 'span', {}, part.text)),
      ),
      drawn('p', { class: 'newest', ...told }, moment?.newest ?? ''),
    ]),
    tools: box('map-tools', [
      box('zoom-tools', tools(3)),
      box('menus-toggle', tools(1)),
      box('menus', tools(scene.languages.length > 1 ? mostMenus : mostMenus - 1), { popover: '' }),
      box('legend-toggle', tools(1)),
    ]),
    timeline: [
      box('timeline-head', [
        box('timeline-legend', [
          text('ul', 'legend', [
            ...legend,
            drawn('li', {}, [text('span', 'tints', tints), drawn('span', {}, words.tintText)]),
          ]),
        ]),
        box('timeline-spread', [
          box('spread-choice', [
            drawn('span', {}, spread),
            ...layers.map((layer) => text('span', 'spread-button', layer)),
          ]),
        ]),
      ]),
      box('play', [box('transport', [text('span', 'play-button', '')])]),
      box('axis', [box('axis-track')]),
    ],
    attribution: text('footer', 'attribution', words.attribution),
  };
}
