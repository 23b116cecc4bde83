import { describe, expect, test } from 'vitest';
import { createFontMeasure } from '../../src/build/measureWithFonts.ts';
import { help, OptionError, readOptions } from '../../src/command/options.ts';
import { dayOf } from '../../src/domain/day.ts';
import { lightData as data } from './lights.ts';

describe('npm run picture', () => {
  test('without options draws the usual picture', () => {
    expect(readOptions([], data)).toMatchObject({
      size: { width: 1600, height: 900 },
      projection: 'mercator',
      out: undefined,
      link: { date: 'latest', data: 'coast', language: 'en', boundaries: 'iso-3166-2' },
    });
  });

  test('reads what a link can hold, and what only a picture has', () => {
    const text = '--date 1901-05-10 --data isles --lang zh-Hans --theme dark --window time-window --span 30';
    const more = '--ratio 9:16 --size 1080 --projection albers --boundaries natural-earth --out map.svg';
    expect(readOptions(`${text} ${more}`.split(' '), data)).toMatchObject({
      size: { width: 1080, height: 1920 },
      projection: 'albers',
      out: 'map.svg',
      link: {
        date: dayOf(1901, 5, 10),
        data: 'isles',
        language: 'zh-Hans',
        theme: 'dark',
        window: 'time-window',
        span: 30,
        boundaries: 'natural-earth',
      },
    });
  });

  test.each([
    ['--date 1901-02-30', '--date'],
    ['--date 1900-01-01', '1901-03-01 to 1901-06-30'],
    ['--lang fr', 'en, zh-Hans'],
    ['--sel nothing', 'no initiative "nothing"'],
    ['--span 0', 'from 1 to 36500'],
    ['--ratio 16x9', '16:9'],
    ['--ratio 9:0', '--ratio'],
    ['--size 12', '200 to 10000'],
    ['--projection globe', 'mercator, albers'],
    ['--projection albers --view 110,30,5', '--view'],
    ['--colour red', '--colour'],
    ['map.svg', 'map.svg'],
  ])('%s is refused, with the reason', (text, reason) => {
    const read = (): unknown => readOptions(text.split(' '), data);
    expect(read).toThrow(OptionError);
    expect(read).toThrow(reason);
  });

  test('--help names every option', () => {
    expect(readOptions(['--help'], data)).toBe('help');
    for (const name of ['out', 'date', 'data', 'window', 'span', 'lang', 'theme', 'sel', 'ratio', 'size'])
      expect(help).toContain(`--${name} `);
  });
});

describe('measuring with the font files', async () => {
  const measure = await createFontMeasure();
  const widthOf = (text: string, weight: 'quiet' | 'strong' | 'title' = 'quiet', size = 100): number =>
    measure({ text, weight, size, language: 'en' });

  // What Chromium measures with the same fonts.
  test.each([
    ['Jilin', 'quiet', 190.8],
    ['Heilongjiang', 'quiet', 590.3],
    ['Event — passes', 'quiet', 757.8],
  ] as const)('%s', (text, weight, width) => {
    expect(Math.abs(widthOf(text, weight) / width - 1)).toBeLessThan(0.01);
  });

  test('bold letters are wider, Chinese ones are square, and width grows with size', () => {
    expect(widthOf('Guiyang', 'strong')).toBeGreaterThan(widthOf('Guiyang'));
    expect(widthOf('贵阳')).toBe(200);
    expect(widthOf('Guiyang', 'quiet', 50)).toBeCloseTo(widthOf('Guiyang') / 2);
    expect(widthOf('A贵')).toBeCloseTo(widthOf('A') + 100);
  });
});
