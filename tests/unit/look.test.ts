import { hcl, rgb } from 'd3';
import { describe, expect, test } from 'vitest';
import { markGeometry, markOutline } from '../../src/look/marks.ts';
import { type ThemeName, type Tokens, themeNames, tokens, tokensCss } from '../../src/look/tokens.ts';

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const linear = [r, g, b].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const textPairs: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ['ink', 'surface'],
  ['ink', 'surfaceRaised'],
  ['ink', 'land'],
  ['ink', 'joined'],
  ['ink', 'joinedStrong'],
  ['ink', 'foreign'],
  ['ink', 'sea'],
  ['muted', 'surface'],
  ['muted', 'surfaceRaised'],
  ['muted', 'foreign'],
  ['muted', 'sea'],
  ['muted', 'joinedStrong'],
  ['provinceName', 'land'],
  ['provinceName', 'joined'],
  ['provinceName', 'joinedStrong'],
  ['link', 'surface'],
  ['link', 'surfaceRaised'],
  ['onInk', 'ink'],
  ['onAlert', 'alert'],
];

const markPairs: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ['body', 'land'],
  ['body', 'joined'],
  ['body', 'joinedStrong'],
  ['body', 'surface'],
  ['event', 'land'],
  ['event', 'joined'],
  ['event', 'joinedStrong'],
  ['event', 'surface'],
  ['focus', 'surface'],
  ['focus', 'land'],
];

describe.each(themeNames)('the %s theme', (theme: ThemeName) => {
  const colours = tokens[theme];

  test.each(textPairs)('%s on %s can be read (4.5:1)', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(markPairs)('%s on %s can be seen (3:1)', (mark, ground) => {
    expect(contrast(colours[mark], colours[ground])).toBeGreaterThanOrEqual(3);
  });

  test('tells bodies from events by hue', () => {
    const apart = Math.abs(hcl(colours.body).h - hcl(colours.event).h);
    expect(Math.min(apart, 360 - apart)).toBeGreaterThan(90);
  });
});

test('every theme reaches the style sheet', () => {
  const css = tokensCss();
  for (const theme of themeNames) {
    expect(css).toContain(`:root[data-theme=${theme}]`);
    expect(css).toContain(`--body:${tokens[theme].body}`);
  }
});

describe('marks', () => {
  const options = { size: 16, imprecise: false, state: 'full' } as const;

  test('a body is filled, an event is a ring', () => {
    expect(markGeometry('body', options)).toMatchObject({
      strokePath: '',
      strokeWidth: 0,
    });
    expect(markGeometry('event', options)).toMatchObject({ fillPath: '' });
  });

  test.each(['body', 'event'] as const)('an imprecise %s is dashed, a precise one is not', (nature) => {
    expect(markGeometry(nature, { ...options, imprecise: true }).dash).not.toEqual([]);
    expect(markGeometry(nature, options).dash).toEqual([]);
  });

  test('a trace is thinner than a running event', () => {
    const running = markGeometry('event', options).strokeWidth;
    expect(markGeometry('event', { ...options, state: 'trace' }).strokeWidth).toBeLessThan(running);
  });

  test('what has not begun is only an outline', () => {
    expect(markGeometry('body', { ...options, state: 'outline' }).fillPath).toBe('');
  });

  test('outlines close', () => {
    expect(markOutline('body', 20)).toMatch(/^M.*z$/);
    expect(markOutline('event', 20)).toMatch(/^M.*z$/);
  });
});
