import type { Language } from '../../i18n/translate.ts';
import { trustedMarkup } from '../../start/trustedTypes.ts';
import { deflated, PdfFile, pdfNumber, pdfText } from './pdfFile.ts';
import { addTextLayer } from './pdfText.ts';
import { rasterise } from './raster.ts';
import { type PictureSize, sizeOf, viewBoxOf } from './svgSize.ts';
import { type Measure, type PlacedText, textsOf } from './svgTexts.ts';
import type { Matrix } from './svgTransform.ts';

export interface PdfOptions {
  readonly title: string;
  readonly language: Language;
  /** `picture`: the page is as large as the picture. `a4`: the picture fills an A4 page, upright or on its side. */
  readonly page?: 'picture' | 'a4';
  /** Pixels of the image for each pixel of the picture, up to 4. Default: {@link usualScale}. */
  readonly scale?: number;
}

/** The picture's pixels, packed, and what is written in them. */
export interface PdfPicture extends PictureSize {
  readonly image: {
    readonly columns: number;
    readonly rows: number;
    /** Red, green and blue bytes in rows from the top, deflated. */
    readonly packed: Uint8Array<ArrayBuffer>;
  };
  readonly texts: readonly PlacedText[];
}

/** 288 pixels to the inch on a page of the picture's size. */
export const usualScale = 3;

/** CSS has 96 pixels to the inch, PDF 72 points. */
const pointsPerPixel = 72 / 96;
/** ISO 216, in points. */
const a4 = { short: 595.276, long: 841.89 } as const;
/** What most printers can't print at the edge of a page: 5 mm, in points. */
const margin = 14.17;

interface PageBox {
  readonly width: number;
  readonly height: number;
  /** Points for each pixel. */
  readonly scale: number;
  readonly left: number;
  readonly bottom: number;
}

/** Where the picture lies on its page, in points from the page's lower left corner. */
export function pageBoxOf({ width, height }: PictureSize, page: 'picture' | 'a4'): PageBox {
  if (page === 'picture') {
    const scale = pointsPerPixel;
    return { width: width * scale, height: height * scale, scale, left: 0, bottom: 0 };
  }
  const [across, upright] = width > height ? [a4.long, a4.short] : [a4.short, a4.long];
  const scale = Math.min((across - 2 * margin) / width, (upright - 2 * margin) / height);
  return {
    width: across,
    height: upright,
    scale,
    left: (across - width * scale) / 2,
    bottom: (upright - height * scale) / 2,
  };
}

const languageTags: Readonly<Record<Language, string>> = { en: 'en-GB', 'zh-Hans': 'zh-Hans-CN' };

/** One page that shows the picture, and under it, unseen, its texts. */
export async function pdfOf(
  picture: PdfPicture,
  { title, language, page = 'picture' }: PdfOptions,
): Promise<Blob> {
  const file = new PdfFile();
  const box = pageBoxOf(picture, page);
  const { image, texts } = picture;
  const shown = file.add(
    `/Type/XObject/Subtype/Image/Width ${image.columns}/Height ${image.rows}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode`,
    image.packed,
  );
  const [width, height] = [picture.width * box.scale, picture.height * box.scale];
  const toPage: Matrix = [box.scale, 0, 0, -box.scale, box.left, box.bottom + height];
  const layer = await addTextLayer(file, texts, toPage);
  const place = [width, 0, 0, height, box.left, box.bottom].map(pdfNumber).join(' ');
  const operators = `q ${place} cm /I Do Q\n${layer.operators}\n`;
  const content = file.add('/Filter/FlateDecode', await deflated([new TextEncoder().encode(operators)]));
  const pages = file.reference(1);
  const only = file.add(
    `<</Type/Page/Parent ${pages}/MediaBox[0 0 ${pdfNumber(box.width)} ${pdfNumber(box.height)}]/Resources<</XObject<</I ${shown}>>/Font<</F ${layer.font}>>>>/Contents ${content}>>`,
  );
  file.add(`<</Type/Pages/Kids[${only}]/Count 1>>`);
  const catalog = file.add(
    `<</Type/Catalog/Pages ${pages}/Lang(${languageTags[language]})/ViewerPreferences<</DisplayDocTitle true>>>>`,
  );
  return file.finish(catalog, file.add(`<</Title ${pdfText(title)}>>`));
}

/** Rows that are packed at a time: a whole picture at four times its size would fill 130 MB. */
const rowsAtOnce = 128;

/** The red, green and blue of a canvas, in bands of rows. */
function* coloursOf(canvas: HTMLCanvasElement): Generator<Uint8Array<ArrayBuffer>> {
  const context = canvas.getContext('2d');
  if (!context) return;
  for (let top = 0; top < canvas.height; top += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, canvas.height - top);
    const { data } = context.getImageData(0, top, canvas.width, rows);
    const colours = new Uint8Array(canvas.width * rows * 3);
    for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
      colours[to] = data[from] ?? 0;
      colours[to + 1] = data[from + 1] ?? 0;
      colours[to + 2] = data[from + 2] ?? 0;
    }
    yield colours;
  }
}

/** Measures with the page's own fonts, which are those of the picture. */
function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, { family, weight, size }) => {
    if (!context) return text.length * size * 0.5;
    context.font = `${weight} ${size}px ${family}`;
    return context.measureText(text).width;
  };
}

/** The texts of an SVG, in the pixels of its own size. */
export function textsOfSvg(svg: string, root: Element, measure: Measure): readonly PlacedText[] {
  const { width, height } = sizeOf(svg);
  const [left, top, boxWidth, boxHeight] = viewBoxOf(svg) ?? [0, 0, width, height];
  const scale = Math.min(width / boxWidth, height / boxHeight);
  const toPicture: Matrix = [
    scale,
    0,
    0,
    scale,
    (width - boxWidth * scale) / 2 - left * scale,
    (height - boxHeight * scale) / 2 - top * scale,
  ];
  return textsOf(root, toPicture, measure);
}

/**
 * An SVG as a PDF of one page that looks exactly as the picture does, in whatever fonts the reader has, and whose
 * text can be found and copied in every script.
 *
 * @throws ExportFailure as `rasterise`
 */
export async function pdfBlob(svg: string, options: PdfOptions): Promise<Blob> {
  const canvas = await rasterise(svg, options.scale ?? usualScale);
  const root = new DOMParser().parseFromString(trustedMarkup(svg), 'image/svg+xml').documentElement;
  const image = {
    columns: canvas.width,
    rows: canvas.height,
    packed: await deflated(coloursOf(canvas)),
  };
  return pdfOf({ ...sizeOf(svg), image, texts: textsOfSvg(svg, root, canvasMeasure()) }, options);
}
