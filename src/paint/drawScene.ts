import { presenceOfEntry } from '../domain/dataset.ts';
import type { ScreenSize } from '../geometry/mercator.ts';
import { pictureWords } from '../i18n/picture/pictureWords.ts';
import { plainText, sentenceOf, type Telling } from '../i18n/sentence.ts';
import { compose, narrowWidth } from '../layout/composition.ts';
import { sansFamily } from '../layout/fonts.ts';
import type { PictureInput } from '../layout/pictureInput.ts';
import { entryInWords } from '../layout/pictureMap.ts';
import type { Box } from '../layout/placement.ts';
import { textScaleOf } from '../layout/textScale.ts';
import { tokens } from '../look/tokens.ts';
import { drawMap } from './drawMap.ts';
import { fileLooks } from './fileLooks.ts';
import { paintString } from './paintString.ts';
import { element, escapeXml, group } from './svgElement.ts';

export type { PictureInput } from '../layout/pictureInput.ts';

/** The picture in words: the sentence, and what is shown. */
export function describeScene(input: Telling): string {
  const { dataset, scene, translation } = input;
  const words = pictureWords[translation.language];
  const shown = dataset.entries.filter((entry) => presenceOfEntry(entry, scene.window) !== 'absent');
  const names = shown.map((entry) => entryInWords(entry, translation)).join(words.listGap);
  const sentence = plainText(sentenceOf(input));
  if (shown.length === 0) return sentence;
  return [sentence, words.shownHere(names)].join(translation.words.sentenceGap);
}

function rectangle({ left, top, right, bottom }: Box, fill: string, opacity?: number): string {
  return element('rect', { x: left, y: top, width: right - left, height: bottom - top, fill, opacity });
}

/**
 * Draws a moment as a complete SVG document: map, title, sentence, legend, timeline and sources. The same input gives
 * the same text. Nothing in it refers to anything outside, and it has no ids, so that several fit on one page.
 */
export function drawScene(input: PictureInput): string {
  const { size, theme, translation, dataset } = input;
  const colours = tokens[theme];
  const textScale = input.textScale ?? textScaleOf(size);
  const inner: ScreenSize = { width: size.width / textScale, height: size.height / textScale };
  const { frame, visible, covered, heading, texts, legend, timeline, foot } = compose(input, inner);
  const { words } = translation;
  const looks = fileLooks(colours, dataset.categories, input.measure);
  const edge = (y: number): string =>
    element('line', { x1: 0, x2: inner.width, y1: y, y2: y, stroke: colours.hairline });
  const card = legend?.card;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: size.width,
      height: size.height,
      viewBox: `0 0 ${Number(inner.width.toFixed(2))} ${Number(inner.height.toFixed(2))}`,
      role: 'img',
      lang: translation.language,
      'font-family': sansFamily,
    },
    element(
      'title',
      {},
      escapeXml(
        `${translation.pick(dataset.story.title)} · ${words.period(translation.pick(dataset.story.where), translation.period(dataset.extent))}`,
      ),
    ),
    element('desc', {}, escapeXml(describeScene(input))),
    drawMap(input, frame, { visible, covered, isBilingual: input.bothScripts && inner.width >= narrowWidth }),
    heading
      ? rectangle(
          heading.box,
          heading.isBand ? colours.surface : colours.foreign,
          heading.isBand ? undefined : 0.9,
        )
      : '',
    heading?.isBand ? edge(heading.box.bottom) : '',
    foot ? rectangle(foot, colours.surface) + edge(foot.top) : '',
    card
      ? element('rect', {
          x: card.left,
          y: card.top,
          width: card.right - card.left,
          height: card.bottom - card.top,
          rx: 8,
          fill: colours.surface,
          stroke: colours.hairline,
        })
      : '',
    legend ? paintString([legend.part.draw(legend.x, legend.y)], looks) : '',
    timeline ? paintString([timeline.part.draw(timeline.x, timeline.y)], looks) : '',
    group({ class: 'texts' }, ...texts.map(({ part, x, y }) => paintString(part.draw(x, y), looks))),
  );
}
