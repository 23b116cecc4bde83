import { inflateSync } from 'node:zlib';
import { DOMParser } from '@xmldom/xmldom';
import { group, max } from 'd3';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { base64Of, withFonts } from '../../src/io/export/fonts.ts';
import { type PdfOptions, pageBoxOf, pdfOf, textsOfSvg } from '../../src/io/export/pdf.ts';
import { deflated } from '../../src/io/export/pdfFile.ts';
import { scaled, sizeOf } from '../../src/io/export/svgSize.ts';
import { type Measure, type PlacedText, textsOf } from '../../src/io/export/svgTexts.ts';
import { identity, multiply, parseTransform } from '../../src/io/export/svgTransform.ts';

const rootOf = (svg: string): Element =>
  new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement as unknown as Element;

/** Every character is half as wide as its font is large. */
const measure: Measure = (text, { size }) => text.length * size * 0.5;

const textsIn = (inner: string, attributes = ''): readonly PlacedText[] =>
  textsOf(rootOf(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`), identity, measure);

/** Where a text begins, in the picture's pixels. */
const startOf = ({ matrix, x, y }: PlacedText): readonly [number, number] => {
  const [, , , , left, top] = multiply(matrix, [1, 0, 0, 1, x, y]);
  return [left, top];
};

describe('fonts', () => {
  const fonts = [
    { family: 'Inter Variable', weight: '100 900', dataUri: 'data:font/woff2;base64,AAAA' },
    { family: 'Source Serif 4', weight: '600', dataUri: 'data:font/woff2;base64,BBBB' },
  ];

  test('only those that the picture names are put inside, once', () => {
    const svg = '<svg width="1" height="1"><text font-family="Inter Variable">$&amp;</text></svg>';
    const made = withFonts(svg, fonts);
    expect(made).toContain('base64,AAAA');
    expect(made).not.toContain('BBBB');
    expect(made).toContain('$&amp;');
    expect(rootOf(made).getElementsByTagName('style')).toHaveLength(1);
    expect(withFonts(made, fonts)).toBe(made);
  });

  test('bytes of any length become base64', () => {
    const bytes = new Uint8Array(100_000).map((_, index) => index % 251);
    expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  });
});

describe('size', () => {
  test('is that of the root, else of its view box', () => {
    expect(sizeOf('<svg width="20" height="10px"><rect width="5"/></svg>')).toEqual({
      width: 20,
      height: 10,
    });
    expect(sizeOf('<svg viewBox="0 0 8 6" width="100%"/>')).toEqual({ width: 8, height: 6 });
    expect(() => sizeOf('<svg/>')).toThrow('picture');
    expect(() => sizeOf('no picture')).toThrow('picture');
  });

  test('grows with the scale, and the coordinates stay', () => {
    const svg = '<svg xmlns="a" width="20" height="10" stroke-width="3"><rect width="5"/></svg>';
    const larger = scaled(svg, 3);
    expect(sizeOf(larger)).toEqual({ width: 60, height: 30 });
    expect(larger).toContain('viewBox="0 0 20 10"');
    expect(larger).toContain('stroke-width="3"');
    expect(larger).toContain('<rect width="5"/>');
  });
});

describe('texts of a picture', () => {
  test('stand where transforms, anchors and shifts put them', () => {
    const [text] = textsIn(
      '<g transform="translate(100,50) scale(2)"><text x="10" y="5" dy="0.5em" text-anchor="middle" font-size="20">abcd</text></g>',
    );
    expect(text).toMatchObject({ text: 'abcd', width: 40, font: { size: 20 } });
    expect(text && startOf(text)).toEqual([100 + 2 * (10 - 20), 50 + 2 * (5 + 10)]);
  });

  test('follow one another in spans, and begin anew where a span says so', () => {
    const texts = textsIn(
      '<text x="0" y="10" font-size="10">ab<tspan font-weight="700">cd</tspan><tspan x="0" dy="12">ef</tspan></text>',
    );
    expect(texts.map(({ text, x, y }) => [text, x, y])).toEqual([
      ['ab', 0, 10],
      ['cd', 10, 10],
      ['ef', 0, 22],
    ]);
    expect(texts[1]?.font.weight).toBe('700');
  });

  test('what is hidden or a definition is left out, and a halo is not read twice', () => {
    const texts = textsIn(
      '<style>.gone{display:none} .big{font-size:30px}</style><defs><text>a</text></defs><g display="none"><text>b</text></g>' +
        '<text class="gone">c</text><text style="visibility:hidden">d</text><text opacity="0">e</text>' +
        '<title>f</title><text class="big">g</text><text class="big">g</text>',
    );
    expect(texts.map(({ text, font }) => [text, font.size])).toEqual([['g', 30]]);
  });

  test('transforms are read as SVG writes them', () => {
    const [a, b, c, d, e, f] = parseTransform('translate(10 20) rotate(90, 5, 5)');
    expect([a, b, c, d, e, f].map((value) => Math.round(value * 1000) / 1000)).toEqual([0, 1, -1, 0, 20, 20]);
  });
});

describe('PDF', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" width="800" height="400">' +
    '<text x="20" y="40" font-size="16">How the metaverse spread — “2021”</text>' +
    '<text x="20" y="80" font-size="16">元宇宙如何逐城兴起，武陵源</text>' +
    '<text transform="translate(20,120)" font-size="16">𠮷野家 is beyond the basic plane</text></svg>';

  /** Wider than the letters of the PDF's own font. */
  const wide: Measure = (text, { size }) => text.length * size * 0.6;

  async function made(options: Partial<PdfOptions> = {}) {
    const pixels = new Uint8Array(4 * 2 * 3).fill(200);
    const image = { columns: 4, rows: 2, packed: await deflated([pixels]) };
    const texts = textsOfSvg(svg, rootOf(svg), wide);
    const blob = await pdfOf(
      { ...sizeOf(svg), image, texts },
      { title: '元宇宙 · Metaverse', language: 'zh-Hans', ...options },
    );
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return { bytes, document: await getDocumentProxy(bytes.slice()) };
  }

  test('its text is found again in every script, where it stands in the picture', async () => {
    const { document } = await made();
    const page = await document.getPage(1);
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => ('str' in item ? [item] : []));
    const lines = [...group(pieces, ({ transform }) => Math.round(transform[5])).values()];
    expect(lines.map((line) => line.map(({ str }) => str).join(''))).toEqual([
      'How the metaverse spread — “2021”',
      '元宇宙如何逐城兴起，武陵源',
      '𠮷野家 is beyond the basic plane',
    ]);
    // 800 by 400 pixels are 600 by 300 points, and y grows upwards.
    expect(lines[0]?.[0]?.transform.slice(4)).toEqual([20 * 2 * 0.75, 300 - 40 * 2 * 0.75]);
    const end = max(lines[0] ?? [], ({ transform, width }) => transform[4] + width);
    expect(end).toBeCloseTo((20 + 33 * 16 * 0.6) * 2 * 0.75, 1);
  });

  test('names its title and language and no author', async () => {
    const { bytes, document } = await made();
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: '元宇宙 · Metaverse', Language: 'zh-Hans-CN' });
    expect(info).not.toHaveProperty('Author');
    expect(Buffer.from(bytes).toString('latin1')).toContain('/DisplayDocTitle true');
  });

  test('is one page of the picture’s size, or A4 the way that the picture lies', async () => {
    const sizes = [];
    for (const page of ['picture', 'a4'] as const) {
      const { document } = await made({ page });
      expect(document.numPages).toBe(1);
      const { view } = await document.getPage(1);
      sizes.push(view);
    }
    expect(sizes).toEqual([
      [0, 0, 600, 300],
      [0, 0, 841.89, 595.276],
    ]);
    const upright = pageBoxOf({ width: 300, height: 500 }, 'a4');
    expect(upright.width).toBeLessThan(upright.height);
    expect(upright.left).toBeGreaterThan(14);
    expect(upright.bottom).toBeGreaterThan(14);
    expect(upright.left * 2 + 300 * upright.scale).toBeCloseTo(upright.width);
  });

  test('its table of objects points at each of them', async () => {
    const { bytes } = await made();
    const text = Buffer.from(bytes).toString('latin1');
    const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.slice(start, start + 4)).toBe('xref');
    const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n /gm)].map(([, offset]) =>
      Number(offset),
    );
    expect(offsets.length).toBeGreaterThan(8);
    offsets.forEach((offset, index) => {
      expect(text.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj\\n`));
    });
  });

  test('packed bytes are unpacked as they were, however many pieces they came in', async () => {
    const pieces = Array.from({ length: 40 }, (_, index) => new Uint8Array(5000).fill(index));
    expect(new Uint8Array(inflateSync(await deflated(pieces)))).toEqual(
      new Uint8Array(pieces.flatMap((piece) => [...piece])),
    );
  });
});
