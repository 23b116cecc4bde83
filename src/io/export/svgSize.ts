import { ExportFailure } from './failure.ts';

export interface PictureSize {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
}

interface Root {
  readonly text: string;
  attribute(name: string): string | undefined;
}

function rootOf(svg: string): Root {
  const text = /<svg\b[^>]*>/.exec(svg)?.[0];
  if (text === undefined) throw new ExportFailure('picture');
  return {
    text,
    attribute: (name) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(text)?.[1],
  };
}

/** The four numbers of the root's `viewBox`, or undefined where it has none. */
export function viewBoxOf(svg: string): readonly [number, number, number, number] | undefined {
  const [x, y, width, height] = (rootOf(svg).attribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return x !== undefined && y !== undefined && width && height ? [x, y, width, height] : undefined;
}

/**
 * Size of a picture: its root's `width` and `height`, else its `viewBox`.
 *
 * @throws ExportFailure `picture` where it has neither
 */
export function sizeOf(svg: string): PictureSize {
  const { attribute } = rootOf(svg);
  const [, , boxWidth, boxHeight] = viewBoxOf(svg) ?? [];
  const length = (name: string): number => Number.parseFloat(attribute(name)?.replace(/^.*%$/, '') ?? '');
  const width = length('width') || boxWidth;
  const height = length('height') || boxHeight;
  if (!width || !height) throw new ExportFailure('picture');
  return { width, height };
}

/**
 * The same picture, larger. The root is given its new size, and not the canvas alone: some browsers draw an SVG at
 * its own size first, and enlarge that.
 *
 * @param scale 1 is the picture's own size
 */
export function scaled(svg: string, scale: number): string {
  const { width, height } = sizeOf(svg);
  const { text, attribute } = rootOf(svg);
  const kept = text.slice(0, -1).replaceAll(/\s(?:width|height)\s*=\s*["'][^"']*["']/g, '');
  const box = attribute('viewBox') === undefined ? ` viewBox="0 0 ${width} ${height}"` : '';
  return svg.replace(
    text,
    () => `${kept}${box} width="${Math.round(width * scale)}" height="${Math.round(height * scale)}">`,
  );
}
