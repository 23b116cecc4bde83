import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { compose } from '../../../src/layout/composition.ts';
import { type Drawing, drawing, type NameKind } from '../../../src/layout/drawingSpec.ts';
import {
  countDrawing,
  inkOf,
  markDrawing,
  type Sign,
  signDrawing,
  signIcon,
} from '../../../src/layout/markDrawing.ts';
import { nameDrawing, nameLines } from '../../../src/layout/nameDrawing.ts';
import type { PictureInput } from '../../../src/layout/pictureInput.ts';
import { pictureMap } from '../../../src/layout/pictureMap.ts';
import type { StandingLine } from '../../../src/layout/placement.ts';
import { markLook, plainLook, traceLook } from '../../../src/look/markLook.ts';
import { tokens } from '../../../src/look/tokens.ts';
import { fileLooks } from '../../../src/paint/fileLooks.ts';
import { makeElement } from '../../../src/paint/makeElement.ts';
import { paintInto, paintOn } from '../../../src/paint/paintDom.ts';
import { paintString } from '../../../src/paint/paintString.ts';
import { lightPicture } from '../lightGround.ts';
import { coast } from '../lights.ts';

const namespace = 'http://www.w3.org/2000/svg';
/** A page of its own, as the pictures' data come from files. */
const window = new Window();
const page = window.document as unknown as Document;
const newGroup = (): Element => page.createElementNS(namespace, 'g');

/** Elements with their attributes and texts, one a line. */
function listing(parent: Element, depth = 0): readonly string[] {
  return [...parent.children].flatMap((child) => {
    const attributes = [...child.attributes].map(({ name, value }) => `${name}=${value}`).sort();
    const text = child.children.length === 0 ? child.textContent : '';
    return [
      `${' '.repeat(depth)}${child.localName} ${attributes.join(' ')} ${text}`,
      ...listing(child, depth + 1),
    ];
  });
}

/** What each painter makes of drawings for the screen. */
function paintings(
  drawings: readonly Drawing[],
): Readonly<Record<'parsed' | 'joined' | 'made', readonly string[]>> {
  const markup = `<g xmlns="${namespace}">${paintString(drawings)}</g>`;
  const parsed = new window.DOMParser().parseFromString(markup, 'image/svg+xml').documentElement;
  const joined = newGroup();
  paintInto(joined, drawings);
  const made = newGroup();
  made.append(...drawings.map((drawing) => makeElement(page, drawing)));
  return {
    parsed: listing(parsed as unknown as Element),
    joined: listing(joined),
    made: listing(made),
  };
}

/** Two moments: of few marks, and of many with leaders and counts. */
const moments = [
  lightPicture({ selected: 'birch' }),
  lightPicture({ data: 'isles', date: '1901-07-04', size: [500, 400] }),
];

/** All that is drawn of a moment beside its ground. */
const drawingsOf = (input: PictureInput): readonly Drawing[] => {
  const { frame, visible, covered, texts, legend, timeline } = compose(input, input.size);
  return [
    ...pictureMap(input, frame, { visible, covered }),
    ...(legend ? [legend.part.draw(legend.x, legend.y)] : []),
    ...(timeline ? [timeline.part.draw(timeline.x, timeline.y)] : []),
    ...texts.flatMap(({ part, x, y }) => part.draw(x, y)),
  ];
};

/** The roles of all that is drawn. */
const rolesIn = (drawings: readonly Drawing[]): readonly string[] =>
  drawings.flatMap(({ attributes, inside = [] }) => [
    String(attributes['class']),
    ...(typeof inside === 'string' ? [] : rolesIn(inside)),
  ]);

test('the moments have leaders, counts, and every kind of bar and mark of the axis', () => {
  const bars = ['interval', 'open', 'unknown-day', 'other-source'].map((kind) => `bar bar-${kind}`);
  expect(moments.flatMap((moment) => rolesIn(drawingsOf(moment)))).toEqual(
    expect.arrayContaining([
      'leader-line',
      'leader-dot',
      'count',
      'axis-mark',
      'axis-mark gathered',
      ...bars,
    ]),
  );
});

const { categories } = coast;
const signs: readonly Sign[] = categories.flatMap((category) =>
  [plainLook, traceLook, markLook({ presence: 'absent', fade: 0 })].flatMap((look) =>
    [true, false].map((imprecise) => ({ category, imprecise, look, size: 14 })),
  ),
);

/** A name in two languages, and how many others it stands for: two lines of one weight. */
const nameOf = (text: string): readonly StandingLine[] => [
  { line: { text, language: 'en', weight: 'strong', size: 14 }, x: 100.25, y: 50 },
  { line: { text: '安', language: 'zh-Hans', weight: 'quiet', size: 12.5 }, x: 150, y: 50 },
  { line: { text: '+2', language: 'en', weight: 'quiet', size: 12.5 }, x: 170, y: 50 },
];
const corner = { x: 100, y: 40 };
const nameKinds: readonly NameKind[] = ['place', 'province', 'city'];
const named = (kind: NameKind, text: string): Drawing => ({
  ...nameDrawing(kind, nameLines(nameOf(text), corner), { 'data-key': kind }),
  key: kind,
});

describe('markup, joined elements and made ones are the same', () => {
  test('of signs, marks and counts', () => {
    const drawings: readonly Drawing[] = [
      ...signs.map((sign, position) => ({ ...signIcon(sign), key: String(position) })),
      ...signs.map((sign, position) => ({
        element: 'g',
        attributes: { transform: `translate(${position / 3} 0)`, ...inkOf(sign) },
        key: String(position),
        inside: markDrawing(sign),
      })),
      { element: 'g', attributes: {}, key: 'count', inside: countDrawing('12 < <b>13</b> &amp; 14', 14) },
    ];
    const { parsed, joined, made } = paintings(drawings);
    expect(joined).toEqual(parsed);
    expect(made).toEqual(parsed);
    expect(parsed).toHaveLength(signs.reduce((sum, sign) => sum + 4 + 2 * signDrawing(sign).length, 4));
  });

  test('of names, whose lines stand as they are told from a corner', () => {
    const { parsed, joined, made } = paintings(nameKinds.map((kind) => named(kind, 'A & <B>')));
    expect(joined).toEqual(parsed);
    expect(made).toEqual(parsed);
    expect(parsed.slice(0, 4)).toEqual([
      'g class=name name-place data-key=place ',
      ' text class=line-strong font-size=14 lang=en x=0.25 y=10 A & <B>',
      ' text class=line-quiet font-size=12.5 lang=zh-Hans x=50 y=10 安',
      ' text class=line-quiet font-size=12.5 lang=en x=70 y=10 +2',
    ]);
  });

  test.each(moments.map((input) => [input.selected ?? 'many', input] as const))(
    'of map, legend, axis and texts: %s',
    (_name, input) => {
      const { parsed, joined, made } = paintings(drawingsOf(input));
      expect(joined).toEqual(parsed);
      expect(made).toEqual(parsed);
    },
  );
});

describe('painting anew', () => {
  const [first, second] = signs;
  if (!first || !second) throw new Error('no signs');
  const keyed = (key: string, inside: readonly Drawing[]): Drawing => ({
    element: 'g',
    attributes: {},
    key,
    inside,
  });

  test('keeps the elements of keys that stay, in the order of what is drawn', () => {
    const parent = newGroup();
    paintInto(parent, [keyed('a', markDrawing(first)), keyed('b', [])]);
    const [a, b] = parent.children;
    const halo = a?.querySelector('.halo');
    paintInto(parent, [keyed('c', []), keyed('b', []), keyed('a', markDrawing(second))]);
    expect([...parent.children].slice(1)).toEqual([b, a]);
    expect(a?.querySelector('.halo')).toBe(halo);
    expect(listing(parent)).toEqual(
      paintings([keyed('c', []), keyed('b', []), keyed('a', markDrawing(second))]).made,
    );
  });

  test('a name that says something else has its other letters written, and nothing besides', async () => {
    const parent = newGroup();
    paintInto(parent, [named('place', 'Xi’an')]);
    const elements = [...parent.querySelectorAll('*')];
    const written: unknown[] = [];
    const observer = new window.MutationObserver((records) => {
      written.push(...records.map(({ target }) => target));
    });
    observer.observe(parent as never, { subtree: true, childList: true, attributes: true });
    paintInto(parent, [named('place', 'Xi’an')]);
    await window.happyDOM.waitUntilComplete();
    expect(written).toEqual([]);
    paintInto(parent, [named('place', 'Ürümqi')]);
    await window.happyDOM.waitUntilComplete();
    expect([...parent.querySelectorAll('*')]).toEqual(elements);
    expect(new Set(written)).toEqual(new Set([parent.querySelector('text')]));
    expect(parent.textContent).toBe('Ürümqi安+2');
  });

  test('takes away what it has written, and nothing that others have', () => {
    const element = newGroup();
    const axisMark = (attributes: Drawing['attributes']): Drawing => ({
      element: 'g',
      attributes: { class: 'axis-mark', ...attributes },
    });
    paintOn(element, axisMark({ transform: 'translate(1 2)', 'data-id': 'one' }));
    element.setAttribute('tabindex', '0');
    element.classList.add('selected');
    paintOn(element, axisMark({ transform: 'translate(3 2)' }));
    expect(element.getAttribute('transform')).toBe('translate(3 2)');
    expect(element.hasAttribute('data-id')).toBe(false);
    expect(element.getAttribute('tabindex')).toBe('0');
    expect(element.getAttribute('class')).toBe('axis-mark selected');
  });

  test('a name in a file has the colours of the style sheet', () => {
    const looks = fileLooks(tokens.light, categories, () => 0);
    for (const kind of nameKinds) {
      const fills = [...paintString([named(kind, 'A')], looks).matchAll(/fill="([^"]+)"/g)].map(
        ([, own]) => own,
      );
      expect(fills).toEqual([tokens.light.ink, tokens.light.provinceName, tokens.light.provinceName]);
    }
  });

  test('what is in an ink has its colour, until it has one of its own', () => {
    const [own, other] = categories;
    if (!own || !other) throw new Error('no categories');
    const looks = fileLooks(tokens.light, categories, () => 0);
    const fills = (ink: Drawing['attributes'], inner: Drawing['attributes'] = {}): string =>
      paintString(
        [{ element: 'g', attributes: ink, inside: [drawing('path', 'fill', {}, [], inner)] }],
        looks,
      );
    const ofOwn = { 'data-category': own.id };
    expect(fills(ofOwn)).toBe(`<g><path fill="${own.colours.light}"/></g>`);
    expect(fills(ofOwn, { 'data-category': other.id })).toContain(other.colours.light);
    expect(fills({ ...ofOwn, 'data-tone': 'quiet' })).toContain(tokens.light.muted);
    expect(fills({ 'data-tint': 2 })).toContain(tokens.light.joinedMore);
    expect(fills({})).toContain(tokens.light.ink);
  });
});
