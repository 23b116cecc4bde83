/** Contrast of texts over what is really painted beneath them, measured in a picture without the texts. */

/** A text as the page paints it. */
export interface PaintedText {
  readonly text: string;
  /** Red, green, blue and opacity, the last from 0 to 1. */
  readonly colour: readonly [number, number, number, number];
  /** WCAG's least ratio for letters of this size. */
  readonly least: number;
  readonly boxes: readonly { left: number; top: number; right: number; bottom: number }[];
}

declare global {
  var paintedTexts: (selectors: readonly string[]) => PaintedText[];
  var contrastProblems: (texts: readonly PaintedText[], png: readonly number[]) => Promise<string[]>;
}

/** Makes the measures known to the page. Stands alone, because it is sent there as text. */
export function installContrast(): void {
  type Colour = readonly [number, number, number, number];
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const colourOf = (css: string): Colour => {
    if (!context) throw new Error('no canvas');
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const opacityOf = (element: Element | null): number =>
    element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1;
  const isLarge = (size: number, weight: number): boolean => size >= 24 || (size >= 18.66 && weight >= 700);

  globalThis.paintedTexts = (selectors) =>
    selectors.flatMap((selector) => {
      const root = document.querySelector(selector);
      if (!root) return [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: PaintedText[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent?.trim() ?? '';
        const element = node.parentElement;
        if (!text || !element?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        const style = getComputedStyle(element);
        const [r, g, b, a] = colourOf(element instanceof SVGElement ? style.fill : style.color);
        const range = document.createRange();
        range.selectNodeContents(node);
        const boxes = [...range.getClientRects()]
          .filter(({ width, height }) => width > 2 && height > 2)
          .filter((box) => {
            const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            // What lies over it, or lets presses through to what lies beneath, is another matter; covered text is not.
            return (
              top === null || style.pointerEvents === 'none' || element.contains(top) || top.contains(element)
            );
          })
          .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
        if (boxes.length === 0) continue;
        texts.push({
          text: text.slice(0, 40),
          colour: [r, g, b, a * opacityOf(element)],
          least: isLarge(Number.parseFloat(style.fontSize), Number(style.fontWeight)) ? 3 : 4.5,
          boxes,
        });
      }
      return texts;
    });

  const linear = (value: number): number =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  /** Relative luminance, as WCAG 2.2 has it. */
  const luminance = (r: number, g: number, b: number): number =>
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  /** The share of a text's ground that may be worse: lines and edges that cross it. */
  const crossed = 0.1;

  globalThis.contrastProblems = async (texts, png) => {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(png)], { type: 'image/png' }));
    const painted = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', {
      willReadFrequently: true,
    });
    if (!painted) throw new Error('no canvas');
    painted.drawImage(bitmap, 0, 0);
    const scale = bitmap.width / innerWidth;
    return texts.flatMap(({ text, colour: [r, g, b, a], least, boxes }) => {
      const ratios = boxes
        .flatMap(({ left, top, right, bottom }) => {
          const [x, y] = [Math.max(0, Math.floor(left * scale)), Math.max(0, Math.floor(top * scale))];
          const width = Math.min(bitmap.width, Math.ceil(right * scale)) - x;
          const height = Math.min(bitmap.height, Math.ceil(bottom * scale)) - y;
          if (width <= 0 || height <= 0) return [];
          const { data } = painted.getImageData(x, y, width, height);
          return Array.from({ length: data.length / 4 }, (_, pixel) => {
            const ground = [
              data[pixel * 4] ?? 0,
              data[pixel * 4 + 1] ?? 0,
              data[pixel * 4 + 2] ?? 0,
            ] as const;
            const ink = [r, g, b].map((value, channel) => value * a + (ground[channel] ?? 0) * (1 - a));
            const [one, other] = [luminance(...ground), luminance(ink[0] ?? 0, ink[1] ?? 0, ink[2] ?? 0)];
            return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
          });
        })
        .sort((one, other) => one - other);
      const ratio = ratios[Math.floor(ratios.length * crossed)];
      return ratio === undefined || ratio >= least ? [] : [`${text}: ${ratio.toFixed(2)} of ${least}`];
    });
  };
}
