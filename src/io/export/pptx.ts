import PptxGenJS from 'pptxgenjs';
import type { Category, MarkShape } from '../../domain/story.ts';
import { tokens } from '../../look/tokens.ts';
import type { Deck, DeckSlide, PictureSlide, SlideMoment, SourcesSlide } from './deck.ts';
import { base64Of } from './fonts.ts';
import { finishParts } from './pptxParts.ts';
import { heightOf, type TypeSizes } from './slideText.ts';

/** A slide of 16:9 in inches, and the picture that fills its right side from edge to edge. */
const slideSize = { width: 13.333, height: 7.5 } as const;
const pictureBox = { x: 5.333, y: 0, w: 8, h: 7.5 } as const;

/** Width by height that a slide's picture should be drawn with; another is fitted in and leaves stripes. */
export const slidePictureAspect: number = pictureBox.w / pictureBox.h;

/** Inches. Titles stand on one line, and date, place and text begin at the same height on every slide. */
const left = 0.55;
const columnWidth = 4.35;
const titleBox = { x: left, y: 0.5, w: columnWidth, h: 2.2 } as const;
const kickerBox = { x: left, y: 2.84, w: columnWidth, h: 0.46 } as const;
const bodyBox = { x: left, y: 3.42, w: columnWidth, h: 2.95 } as const;
const footBox = { x: left, y: 6.45, w: columnWidth, h: 0.65 } as const;
const listWidth = slideSize.width - 2 * left;
const listTitleBox = { x: left, y: 0.5, w: listWidth, h: 0.7 } as const;
const listBox = { x: left, y: 1.45, w: listWidth, h: 5.6 } as const;

const look = tokens.light;
/** PowerPoint writes colours without their sign. */
const asInk = (colour: string): string => colour.slice(1).toUpperCase();
const ink = (token: Exclude<keyof typeof look, 'shadow' | 'theme'>): string => asInk(look[token]);
const inkOf = ({ colours }: Category): string => asInk(colours[look.theme]);

interface Fonts {
  readonly title: string;
  readonly text: string;
}

/** Fonts that the reader's office has: a presentation can't carry the app's own. */
const fontsOf: Readonly<Record<Deck['language'], Fonts>> = {
  en: { title: 'Georgia', text: 'Arial' },
  'zh-Hans': { title: 'Microsoft YaHei', text: 'Microsoft YaHei' },
};
const tagOf: Readonly<Record<Deck['language'], string>> = { en: 'en-GB', 'zh-Hans': 'zh-CN' };
const lineHeight = 1.22;
const gap = 6;
const kickerSize = 12.5;
const kickerIndent = 0.3;

const largest: Readonly<Record<PictureSlide['kind'], TypeSizes>> = {
  opening: { title: 36, text: 17, remark: 12 },
  initiative: { title: 25, text: 16, remark: 12 },
  closing: { title: 36, text: 19, remark: 12 },
};
const shrinkings = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64] as const;

/** The first of the shrinkings with which something fits, or the last. */
const shrinkingFor = (fits: (shrinking: number) => boolean): number => shrinkings.find(fits) ?? 0.64;

/** The largest sizes of type with which title and text fit into their boxes. */
export function sizesOf({ kind, title, text, remarks }: PictureSlide): TypeSizes {
  const sizes = largest[kind];
  const titleShrinking = shrinkingFor((shrinking) => {
    // Titles are bold, and wider than running text.
    const room = titleBox.w / 1.12;
    return heightOf([title], room, sizes.title * shrinking, 1.16, 0) <= titleBox.h;
  });
  const remarkSize = (shrinking: number): number => Math.max(10, sizes.remark * shrinking);
  const textShrinking = shrinkingFor(
    (shrinking) =>
      heightOf(text, bodyBox.w, sizes.text * shrinking, lineHeight, gap) +
        heightOf(remarks, bodyBox.w, remarkSize(shrinking), lineHeight, gap) <=
      bodyBox.h,
  );
  return {
    title: sizes.title * titleShrinking,
    text: sizes.text * textShrinking,
    remark: remarkSize(textShrinking),
  };
}

const round = (points: number): number => Math.round(points * 2) / 2;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

function defineMasters(deck: PptxGenJS, { title, text }: Fonts): void {
  const background = { color: ink('surface') };
  const plain = { margin: 0, align: 'left', bullet: false, color: ink('ink') } as const;
  const define = (name: string, titleAt: Box, bodyAt: Box, fontSize: number): void => {
    const titleOptions = {
      name: 'title',
      type: 'title',
      fontFace: title,
      bold: true,
      valign: 'bottom',
    } as const;
    const bodyOptions = { name: 'body', type: 'body', fontFace: text, valign: 'top' } as const;
    deck.defineSlideMaster({
      title: name,
      background,
      objects: [
        { placeholder: { options: { ...plain, ...titleOptions, ...titleAt, fontSize: 25 }, text: '' } },
        { placeholder: { options: { ...plain, ...bodyOptions, ...bodyAt, fontSize }, text: '' } },
      ],
    });
  };
  define('PICTURE', titleBox, bodyBox, 16);
  define('SOURCES', listTitleBox, listBox, 13);
}

/** PowerPoint's own shapes that come nearest to the signs of the map. */
const shapes = {
  seal: { shape: 'roundRect', width: 0.19, height: 0.19, isFilled: true, rectRadius: 0.05 },
  ring: { shape: 'ellipse', width: 0.19, height: 0.19, isFilled: false },
  page: { shape: 'snip1Rect', width: 0.155, height: 0.2, isFilled: true },
  diamond: { shape: 'diamond', width: 0.2, height: 0.2, isFilled: true },
  triangle: { shape: 'triangle', width: 0.2, height: 0.18, isFilled: true },
  hexagon: { shape: 'hexagon', width: 0.2, height: 0.18, isFilled: true },
  cross: { shape: 'plus', width: 0.2, height: 0.2, isFilled: true },
  wedge: { shape: 'flowChartMerge', width: 0.2, height: 0.18, isFilled: true },
} as const satisfies Record<MarkShape, object>;

/** The sign of the map, dashed where the map's is. */
function addMark(
  deck: PptxGenJS,
  slide: PptxGenJS.Slide,
  { category, isImprecise }: NonNullable<PictureSlide['mark']>,
): void {
  const { shape, width, height, isFilled, ...corners } = shapes[category.shape];
  const box = { x: left + (0.19 - width) / 2, y: kickerBox.y + 0.02, w: width, h: height };
  const line = {
    color: inkOf(category),
    width: 2.25,
    ...(isImprecise && { dashType: 'sysDash' as const }),
  };
  const fill = isFilled && !isImprecise ? { fill: { color: inkOf(category) } } : {};
  slide.addShape(deck.ShapeType[shape], { ...box, ...fill, ...corners, line });
}

/** Where a picture lies in its box, in inches: whole, in the middle. */
function fitted({ width, height }: PictureData): { x: number; y: number; w: number; h: number } {
  const scale = Math.min(pictureBox.w / width, pictureBox.h / height);
  const [w, h] = [width * scale, height * scale];
  return { x: pictureBox.x + (pictureBox.w - w) / 2, y: pictureBox.y + (pictureBox.h - h) / 2, w, h };
}

/** A slide's picture. */
export interface PictureData {
  readonly png: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Addresses in a package are URIs: what is not ASCII is written as its bytes. */
const linkTo = (address: string): { url: string } => ({ url: new URL(address).href });

function addPictureSlide(
  deck: PptxGenJS,
  content: PictureSlide,
  fonts: Fonts,
  lang: string,
  picture: PictureData,
): void {
  const slide = deck.addSlide({ masterName: 'PICTURE' });
  const sizes = sizesOf(content);
  const { kicker, title, text, remarks, sourceLine, link, mark, pictureAlt, notes } = content;
  const plain = { lang, margin: 0, valign: 'top' } as const;
  slide.addText(title, { lang, placeholder: 'title', fontSize: round(sizes.title), fit: 'shrink' });
  if (mark) addMark(deck, slide, mark);
  const indent = mark ? kickerIndent : 0;
  slide.addText(kicker, {
    ...plain,
    ...kickerBox,
    x: left + indent,
    w: columnWidth - indent,
    fontFace: fonts.text,
    fontSize: kickerSize,
    color: ink('muted'),
  });
  const paragraph = { lang, breakLine: true, paraSpaceAfter: gap };
  const small = { ...paragraph, fontSize: round(sizes.remark), color: ink('muted') };
  slide.addText(
    [
      ...text.map((each) => ({ text: each, options: { ...paragraph, fontSize: round(sizes.text) } })),
      ...remarks.map((each) => ({ text: each, options: small })),
    ],
    { lang, placeholder: 'body', fit: 'shrink' },
  );
  const foot = { lang, fontFace: fonts.text, fontSize: 10, color: ink('muted') };
  slide.addText(
    [
      { text: sourceLine, options: { ...foot, breakLine: true } },
      { text: link.text, options: { ...foot, color: ink('link'), hyperlink: linkTo(link.address) } },
    ],
    { ...plain, ...footBox, valign: 'bottom' },
  );
  slide.addImage({
    data: `image/png;base64,${base64Of(picture.png)}`,
    altText: pictureAlt,
    ...fitted(picture),
  });
  slide.addNotes(notes.join('\n'));
}

function addSourcesSlide(deck: PptxGenJS, content: SourcesSlide, fonts: Fonts, lang: string): void {
  const slide = deck.addSlide({ masterName: 'SOURCES' });
  slide.addText(content.title, { lang, placeholder: 'title', fontSize: 28 });
  const line = { lang, fontFace: fonts.text, breakLine: true };
  slide.addText(
    content.sources.flatMap(({ text, address }) => [
      { text, options: { ...line, fontSize: 13, color: ink('ink') } },
      {
        text: address,
        options: { ...line, fontSize: 10, color: ink('link'), hyperlink: linkTo(address), paraSpaceAfter: 7 },
      },
    ]),
    { lang, placeholder: 'body', fit: 'shrink' },
  );
  slide.addNotes(content.notes.join('\n'));
}

const isSources = (slide: DeckSlide): slide is SourcesSlide => slide.kind === 'sources';

export interface PptxOptions {
  /** Draws the map for a slide, best in `slidePictureAspect`. */
  readonly pictureOf: (moment: SlideMoment) => Promise<PictureData>;
  readonly signal?: AbortSignal;
  /** @param share 0 to 1 */
  readonly onProgress?: (share: number) => void;
}

/** A theme has six accents: the colours of the first categories, over again where there are fewer. */
function accents(categories: readonly Category[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: 6 }, (_, position) => {
      const category = categories[position % categories.length];
      return [`accent${position + 1}`, category ? inkOf(category) : ink('ink')];
    }),
  );
}

/**
 * A deck as a PowerPoint file, 16:9: titles and texts that can be edited, the map with its description, sources in
 * the speaker's notes, links to the map.
 *
 * @throws what `pictureOf` throws; the signal's reason
 */
export async function pptxOf(
  { title, language, categories, slides }: Deck,
  { pictureOf, signal, onProgress }: PptxOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const deck = new PptxGenJS();
  const fonts = fontsOf[language];
  const lang = tagOf[language];
  deck.layout = 'LAYOUT_WIDE';
  deck.title = title;
  deck.subject = '';
  deck.author = '';
  deck.company = '';
  deck.theme = { headFontFace: fonts.title, bodyFontFace: fonts.text };
  defineMasters(deck, fonts);
  for (const [index, slide] of slides.entries()) {
    signal?.throwIfAborted();
    if (isSources(slide)) addSourcesSlide(deck, slide, fonts, lang);
    else addPictureSlide(deck, slide, fonts, lang, await pictureOf(slide.moment));
    onProgress?.((index + 1) / (slides.length + 1));
  }
  const written = await deck.write({ outputType: 'uint8array' });
  signal?.throwIfAborted();
  const made = finishParts(written as Uint8Array, {
    lang,
    titles: slides.map((slide) => slide.title),
    notes: slides.map((slide) => slide.notes),
    colours: {
      dk2: ink('ink'),
      lt2: ink('surfaceRaised'),
      ...accents(categories),
      hlink: ink('link'),
      folHlink: ink('link'),
    },
  });
  onProgress?.(1);
  return made;
}

/** As `pptxOf`, as a file. */
export async function pptxBlob(deck: Deck, options: PptxOptions): Promise<Blob> {
  const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
  return new Blob([await pptxOf(deck, options)], { type });
}
