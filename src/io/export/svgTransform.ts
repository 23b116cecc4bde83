/** `[a b c d e f]` as in SVG and PDF: x′ = ax + cy + e, y′ = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const radians = Math.PI / 180;

function stepOf(name: string, numbers: readonly number[]): Matrix {
  const [p = 0, q, r = 0, s = 1, t = 0, u = 0] = numbers;
  switch (name) {
    case 'matrix':
      return [p, q ?? 0, r, s, t, u];
    case 'translate':
      return [1, 0, 0, 1, p, q ?? 0];
    case 'scale':
      return [p, 0, 0, q ?? p, 0, 0];
    case 'skewX':
      return [1, 0, Math.tan(p * radians), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan(p * radians), 0, 1, 0, 0];
    default: {
      const [cosine, sine] = [Math.cos(p * radians), Math.sin(p * radians)];
      const [x, y] = [q ?? 0, r];
      const turned: Matrix = [cosine, sine, -sine, cosine, x, y];
      return multiply(turned, [1, 0, 0, 1, -x, -y]);
    }
  }
}

/** Reads an SVG `transform` attribute. */
export function parseTransform(text: string): Matrix {
  let matrix = identity;
  for (const [, name = '', list = ''] of text.matchAll(
    /(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^)]*)\)/g,
  )) {
    matrix = multiply(
      matrix,
      stepOf(
        name,
        list
          .trim()
          .split(/[\s,]+/)
          .map(Number),
      ),
    );
  }
  return matrix;
}
