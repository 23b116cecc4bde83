import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { decompress } from 'woff2-encoder';
import { fontWeightOf } from '../layout/fonts.ts';
import type { MeasureText } from '../layout/placement.ts';

const require = createRequire(import.meta.url);

/** Fontkit reads the variations of a font only where it is not packed. */
async function openFont(file: string): Promise<Font> {
  const font = create(Buffer.from(await decompress(readFileSync(require.resolve(file)))));
  if (!('layout' in font)) throw new Error(`${file} holds several fonts`);
  return font;
}

/** Width of a letter that the app's fonts do not have, in parts of its size: Chinese ones are square. */
const squareLetter = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;
const otherLetterWidth = 0.6;

/** Measures with the font files that ship with the app, as a browser that has them does. */
export async function createFontMeasure(): Promise<MeasureText> {
  const inter = await openFont('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');
  const fonts = {
    quiet: inter.getVariation({ wght: fontWeightOf.quiet }),
    strong: inter.getVariation({ wght: fontWeightOf.strong }),
    title: await openFont('@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'),
  };
  const widths = new Map<string, number>();
  /** In parts of the size. */
  const widthOf = (text: string, font: Font): number => {
    let total = 0;
    let run = '';
    const endRun = (): void => {
      if (run !== '') total += font.layout(run).advanceWidth / font.unitsPerEm;
      run = '';
    };
    for (const letter of text) {
      if (font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) {
        run += letter;
        continue;
      }
      endRun();
      total += squareLetter.test(letter) ? 1 : otherLetterWidth;
    }
    endRun();
    return total;
  };
  return ({ text, size, weight }) => {
    const key = `${weight} ${text}`;
    const known = widths.get(key) ?? widthOf(text, fonts[weight]);
    widths.set(key, known);
    return known * size;
  };
}
