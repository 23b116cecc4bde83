import { deflated, hexadecimal, type PdfFile, type PdfReference, pdfNumber } from './pdfFile.ts';
import type { PlacedText } from './svgTexts.ts';
import { type Matrix, multiply } from './svgTransform.ts';

/**
 * A TrueType font of two empty glyphs, deflated. Text that is there to be found, copied and read aloud needs widths
 * and meanings, and no shapes; with a font file inside no program looks for another.
 *
 * Made with fontTools' FontBuilder: 1000 units per em, glyphs `.notdef` and `blank`, both 500 wide and without
 * outlines, ascent 800, descent −200.
 */
const blankFont =
  'eNqFUT1Lw1AUPS9JqxbRRTo/xEFQFEXEQVCqrhbqD6iPGhNokoa0hToIjo7+EAd/hIODg+AfUHDwB0QnIZ73Ej9qUQ/cm3vOu7n3vAQCQAVnsCHrB8ure9i5AsQ81cNWqGJMokt+Qb7mBSfHMBC3OvmuOmpWtx9YXzLWfQr2rFhi/cSY88PeQKSm/5ypHHRaqnj/WvNQDWLutcjHyWWkQnehvnJPfkeexJ1uj+eEtavPob0y3k4XX5vTmy+w7Wf8DjM5X0cisw0W6ZcyBGEU65Nbo9NEyq9QgoP/MTR9izDuZe7Blrj50S+/Oct361vPMAvzdHQHs2O4zLI8Z48j99AoY7/QBf1+uLEwRiaKjpLZIZwJKhX+47y2MIVqUZe1XgtU1G64Xj9QCWoIoBChjQZceOgbnhRu/8A7qyE8mg==';

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Width of a character in thousandths of the font's size, where it stands as itself: letters narrow, ideographs square. */
const advanceOf = (character: string): number => ((character.codePointAt(0) ?? 0) >= 0x2e80 ? 1000 : 500);

/** Every character of the texts, in the order in which it first comes; its place, from 1, is its code in the font. */
function codesOf(texts: readonly PlacedText[]): ReadonlyMap<string, number> {
  const characters = new Set(texts.flatMap(({ text }) => [...text]));
  return new Map([...characters].map((character, index) => [character, index + 1]));
}

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => hexadecimal(text.charCodeAt(index))).join('');

/** At most this many mappings stand in one block (Adobe Technical Note 5411). */
const blockLength = 100;

function unicodeMap(codes: ReadonlyMap<string, number>): string {
  const rows = [...codes].map(([character, code]) => `<${hexadecimal(code)}> <${utf16(character)}>`);
  const blocks = Array.from({ length: Math.ceil(rows.length / blockLength) }, (_, index) => {
    const block = rows.slice(index * blockLength, (index + 1) * blockLength);
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`;
  });
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

export interface TextLayer {
  readonly font: PdfReference;
  /** Operators that write the texts, unseen, under the font's name `F`. */
  readonly operators: string;
}

const encoder = new TextEncoder();

/**
 * Writes texts so that they can be found and copied but not seen (text rendering mode 3), stretched to the widths
 * that they have in the picture. One composite font serves every script: its codes are given meaning by a ToUnicode
 * map of its own, as scanned pages are made searchable.
 *
 * Source: ISO 32000-1, 9.7 (composite fonts), 9.10.3 (ToUnicode CMaps).
 *
 * @param toPage from the picture's pixels to the page's points
 */
export async function addTextLayer(
  file: PdfFile,
  texts: readonly PlacedText[],
  toPage: Matrix,
): Promise<TextLayer> {
  const codes = codesOf(texts);
  const pack = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => deflated([bytes]);
  const toUnicode = file.add('/Filter/FlateDecode', await pack(encoder.encode(unicodeMap(codes))));
  const fontFile = file.add('/Filter/FlateDecode/Length1 612', bytesOf(blankFont));
  // Every code is drawn by the empty glyph 1.
  const glyphs = new Uint8Array((codes.size + 1) * 2).map((_, index) => index % 2);
  const glyphMap = file.add('/Filter/FlateDecode', await pack(glyphs));
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/Blank/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80/FontFile2 ${fontFile}>>`,
  );
  const widths = [...codes.keys()].map(advanceOf).join(' ');
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/Blank/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor}/DW 500/W[1[${widths}]]/CIDToGIDMap ${glyphMap}>>`,
  );
  const font = file.add(
    `<</Type/Font/Subtype/Type0/BaseFont/Blank/Encoding/Identity-H/DescendantFonts[${descendant}]/ToUnicode ${toUnicode}>>`,
  );
  const written = texts.map(({ text, font: { size }, x, y, width, matrix }) => {
    const natural = [...text].reduce((sum, character) => sum + advanceOf(character), 0) * (size / 1000);
    const place = multiply(multiply(toPage, matrix), [1, 0, 0, -1, x, y]).map(pdfNumber).join(' ');
    const stretch = pdfNumber(natural > 0 && width > 0 ? (width / natural) * 100 : 100);
    const string = [...text].map((character) => hexadecimal(codes.get(character) ?? 0)).join('');
    return `/F ${pdfNumber(size)} Tf ${stretch} Tz ${place} Tm <${string}> Tj`;
  });
  return { font, operators: `BT 3 Tr\n${written.join('\n')}\nET` };
}
