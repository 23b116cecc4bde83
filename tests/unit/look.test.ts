import { readFileSync } from 'node:fs';
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  formatHex,
  interpolate,
  parse,
  wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { markShapes } from '../../src/domain/story.ts';
import { markGeometry, markOutline } from '../../src/look/marks.ts';
import { tintColour, tintColours, tintLabels, tintStep } from '../../src/look/tint.ts';
import { type ThemeName, type Tokens, themeNames, tokens, tokensCss } from '../../src/look/tokens.ts';
import { story } from './builtInData.ts';

const tintNames = ['joined', 'joinedMore', 'joinedMost'] as const satisfies readonly (keyof Tokens)[];
/** Colours of the map that names and marks lie on. */
const mapGrounds = ['land', ...tintNames] as const satisfies readonly (keyof Tokens)[];

const textPairs: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ...mapGrounds.flatMap((ground) => [['ink', ground] as const, ['provinceName', ground] as const]),
  ['ink', 'surface'],
  ['ink', 'surfaceRaised'],
  ['ink', 'area'],
  ['muted', 'area'],
  ['ink', 'foreign'],
  ['ink', 'sea'],
  ['muted', 'surface'],
  ['muted', 'surfaceRaised'],
  ['muted', 'foreign'],
  ['muted', 'sea'],
  ['link', 'surface'],
  ['link', 'surfaceRaised'],
  ['onInk', 'ink'],
  ['onAlert', 'alert'],
  ['failure', 'surface'],
];

const focusPairs: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ['focus', 'surface'],
  ['focus', 'land'],
];
const markGrounds = [...mapGrounds, 'surface', 'surfaceRaised', 'area'] as const;

function parsed(colour: string): Color {
  const read = parse(colour);
  if (!read) throw new Error(`${colour} is no colour`);
  return read;
}

/** How colours look to those who see red and green alike (Machado et al. 2009), and to everybody else. */
const sights = {
  'full colour': (colour: string): string => colour,
  deuteranopia: (colour: string): string => formatHex(filterDeficiencyDeuter(1)(parsed(colour))) ?? colour,
  protanopia: (colour: string): string => formatHex(filterDeficiencyProt(1)(parsed(colour))) ?? colour,
};
const sightNames = Object.keys(sights) as (keyof typeof sights)[];
/** CIEDE2000: 2.3 is just seen where colours touch; provinces often do not. */
const difference = differenceCiede2000();

describe.each(themeNames)('the %s theme', (theme: ThemeName) => {
  const colours = tokens[theme];

  test.each(textPairs)('%s on %s can be read (4.5:1)', (text, ground) => {
    expect(wcagContrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(focusPairs)('%s on %s can be seen (3:1)', (mark, ground) => {
    expect(wcagContrast(colours[mark], colours[ground])).toBeGreaterThanOrEqual(3);
  });

  test.each(markGrounds)('marks of every category on %s can be seen (3:1)', (ground) => {
    for (const { id, colours: own } of story.categories)
      expect([id, wcagContrast(own[theme], colours[ground]) >= 3]).toEqual([id, true]);
  });

  test('the curve of the growing number can be seen on its ground, on folds, and on the areas under it (3:1)', () => {
    const areas = story.categories.map(({ colours: own }) =>
      interpolate([colours.surface, own[theme]])(0.13),
    );
    for (const ground of [colours.surface, colours.area, ...areas])
      expect(wcagContrast(colours.curve, ground)).toBeGreaterThanOrEqual(3);
  });

  test('tells a province that has joined from one that has not (1.6:1)', () => {
    expect(wcagContrast(colours.joined, colours.land)).toBeGreaterThanOrEqual(1.6);
  });

  test.each(sightNames)(
    'tells the tints of provinces apart in %s, each stronger than the one before',
    (sight) => {
      const seen = mapGrounds.map((name) => sights[sight](colours[name]));
      for (const [step, colour] of seen.entries()) {
        for (const weaker of seen.slice(0, step))
          expect(difference(colour, weaker)).toBeGreaterThanOrEqual(5);
      }
      const strength = mapGrounds.map((name) => wcagContrast(colours[name], colours.land));
      expect(strength).toEqual([...strength].sort((a, b) => a - b));
    },
  );

  test.each(mapGrounds)('parts provinces by a border that is seen on %s', (ground) => {
    expect(wcagContrast(colours.border, colours[ground])).toBeGreaterThanOrEqual(1.15);
  });

  test.each(sightNames)('tells the categories apart by colour in %s', (sight) => {
    for (const [position, category] of story.categories.entries()) {
      for (const other of story.categories.slice(0, position)) {
        const [one, two] = [category, other].map((own) => sights[sight](own.colours[theme]));
        if (!one || !two) throw new Error('no colour');
        expect(difference(one, two)).toBeGreaterThanOrEqual(12);
      }
    }
  });
});

describe('tints', () => {
  test('grow with the number of initiatives', () => {
    expect([0, 1, 2, 3, 4, 40].map((count) => tintStep(count, story.tints))).toEqual([0, 1, 2, 2, 3, 3]);
    expect(tintColour(0, tokens.light)).toBe(tokens.light.land);
    expect(tintColour(3, tokens.light)).toBe(tokens.light.joinedMost);
    expect(tintLabels(story.tints)).toEqual(['1', '2–3', '4+']);
    expect(tintLabels([1, 5, 15])).toEqual(['1–4', '5–14', '15+']);
  });

  test('are the same in the style sheet of the ground', () => {
    const css = readFileSync('src/look/css/ground.css', 'utf8');
    tintColours.forEach((colour, step) => {
      const property = colour.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      expect(css).toMatch(new RegExp(`data-tint="${step + 1}"\\] \\{\\s+--tint: var\\(--${property}\\)`));
    });
  });
});

test('every theme reaches the style sheet', () => {
  const css = tokensCss(story.categories);
  for (const theme of themeNames) {
    expect(css).toContain(`:root[data-theme=${theme}]`);
    expect(css).toContain(`--link:${tokens[theme].link}`);
    for (const { id, colours } of story.categories)
      expect(css).toContain(`--category-${id}:${colours[theme]}`);
  }
});

describe('marks', () => {
  const options = { size: 16, imprecise: false, state: 'full' } as const;

  test('a seal is filled, a ring is not', () => {
    expect(markGeometry('seal', options)).toMatchObject({
      strokePath: '',
      strokeWidth: 0,
    });
    expect(markGeometry('ring', options)).toMatchObject({ fillPath: '' });
  });

  test('a page is higher than wide, its writing cut out of it', () => {
    const { fillPath, strokePath } = markGeometry('page', options);
    expect(strokePath).toBe('');
    // The page and two lines of writing, each a ring of its own.
    expect(fillPath.match(/z/g)).toHaveLength(3);
    const [, width, height] = /^M-([\d.]+) -([\d.]+)/.exec(markOutline('page', 20)) ?? [];
    expect(Number(height)).toBeGreaterThan(Number(width) * 1.2);
  });

  test.each(markShapes)('an imprecise %s is dashed, a precise one is not', (shape) => {
    expect(markGeometry(shape, { ...options, imprecise: true }).dash).not.toEqual([]);
    expect(markGeometry(shape, options).dash).toEqual([]);
  });

  test('a trace is thinner than a running event', () => {
    const running = markGeometry('ring', options).strokeWidth;
    expect(markGeometry('ring', { ...options, state: 'trace' }).strokeWidth).toBeLessThan(running);
  });

  test('what has not begun is only an outline', () => {
    for (const shape of markShapes) {
      expect(markGeometry(shape, { ...options, state: 'outline' }).fillPath).toBe('');
      expect(markGeometry(shape, { ...options, state: 'outline' }).strokePath).not.toBe('');
    }
  });

  test('outlines close', () => {
    for (const shape of markShapes) expect(markOutline(shape, 20)).toMatch(/^M.*z$/);
  });
});
