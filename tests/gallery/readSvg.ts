import { SaxesParser } from 'saxes';
import type { Box } from '../../src/layout/placement.ts';

export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgElement[];
  /** Its own text and that of all in it. */
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: OpenElement[];
  text: string;
}

/** Reads XML strictly. @throws where it is not well-formed */
export function readSvg(svg: string): SvgElement {
  const parser = new SaxesParser({ xmlns: false });
  const top: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const added: OpenElement = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(added);
    open.push(added);
  });
  parser.on('text', (text) => {
    for (const one of open) one.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(svg).close();
  const [root] = top.children;
  if (!root || top.children.length !== 1) throw new Error('not one root element');
  return root;
}

export function allElements(root: SvgElement): readonly SvgElement[] {
  return [root, ...root.children.flatMap(allElements)];
}

/** Something drawn, with its place in the picture. */
export interface DrawnBox {
  readonly kind: 'text' | 'mark';
  /** Class of the group that it is in. */
  readonly group: string;
  readonly text: string;
  readonly box: Box;
}

const translation = /translate\((-?[\d.]+) (-?[\d.]+)\)/;

function sizeOfMark(mark: SvgElement): number {
  // A rounded square or a circle around the origin begins at its upper edge.
  const paths = mark.children.filter(({ name }) => name === 'path');
  const tops = paths.map(({ attributes }) =>
    Math.abs(Number(/^M-?[\d.]+ (-?[\d.]+)/.exec(attributes['d'] ?? '')?.[1])),
  );
  return 2 * Math.max(...tops);
}

/** Boxes of all texts but halos, which lie beneath them, and of the marks on the map, in the picture's own units. */
export function drawnBoxes(root: SvgElement): readonly DrawnBox[] {
  const visit = (one: SvgElement, x: number, y: number, group: string): readonly DrawnBox[] => {
    const shift = translation.exec(one.attributes['transform'] ?? '');
    const left = x + Number(shift?.[1] ?? 0);
    const top = y + Number(shift?.[2] ?? 0);
    const own = one.attributes['class'] ?? group;
    if (own === 'halos') return [];
    if (one.name === 'text') {
      const size = Number(one.attributes['font-size']);
      const start = left + Number(one.attributes['x']);
      const middle = top + Number(one.attributes['y']) - 0.36 * size;
      const width = Number(one.attributes['textLength']);
      const box = { left: start, top: middle - size / 2, right: start + width, bottom: middle + size / 2 };
      return [{ kind: 'text', group: own, text: one.text, box }];
    }
    const isMark = group === 'marks' && shift !== null;
    const half = isMark ? sizeOfMark(one) / 2 : 0;
    const mark: DrawnBox = {
      kind: 'mark',
      group: 'marks',
      text: one.children.find(({ name }) => name === 'title')?.text ?? '',
      box: { left: left - half, top: top - half, right: left + half, bottom: top + half },
    };
    if (isMark) return [mark];
    return one.children.flatMap((child) => visit(child, left, top, own));
  };
  return visit(root, 0, 0, '');
}
