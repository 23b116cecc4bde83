import { describe, expect, test } from 'vitest';
import {
  defaultChoice,
  type ExportChoice,
  fileNameOf,
  pictureSize,
  ratios,
  withUsualWidth,
} from '../../src/io/exportChoice.ts';

const choice = defaultChoice({ theme: 'light', language: 'en', seconds: 24, pace: 'beats' });

describe('sizes', () => {
  test.each([
    ['16:9', 1600, 900],
    ['4:3', 1600, 1200],
    ['1:1', 1600, 1600],
    ['9:16', 1600, 2844],
    ['a4', 1600, 1131],
    ['a4-upright', 1600, 2263],
  ] as const)('%s', (ratio, width, height) => {
    expect(pictureSize({ ...choice, ratio })).toEqual({ width, height });
  });

  test('films and animations have even sides, which encoders ask for', () => {
    for (const ratio of ratios) {
      const { width, height } = pictureSize({ ...choice, format: 'film', ratio, width: 641 });
      expect([width % 2, height % 2]).toEqual([0, 0]);
    }
  });

  test("another format takes its usual width with it, and leaves one of the reader's own", () => {
    const gif = withUsualWidth(choice, { format: 'gif' });
    expect(gif.width).toBe(720);
    expect(withUsualWidth(gif, { format: 'png' }).width).toBe(1600);
    expect(withUsualWidth({ ...choice, width: 1000 }, { format: 'film' }).width).toBe(1000);
  });

  test('films are of the sizes that screens and networks take, in every shape', () => {
    const film = withUsualWidth(choice, { format: 'film' });
    const sizeAs = (ratio: ExportChoice['ratio']) => pictureSize(withUsualWidth(film, { ratio }));
    expect(sizeAs('16:9')).toEqual({ width: 1920, height: 1080 });
    expect(sizeAs('9:16')).toEqual({ width: 1080, height: 1920 });
    expect(sizeAs('1:1')).toEqual({ width: 1080, height: 1080 });
    expect(sizeAs('4:3')).toEqual({ width: 1440, height: 1080 });
    expect(withUsualWidth({ ...film, width: 640 }, { ratio: '9:16' }).width).toBe(640);
  });
});

describe('file names', () => {
  const named = (fileName: string | undefined, format: ExportChoice['format'] = 'png'): string =>
    fileNameOf({ ...choice, fileName, format }, 'metaverse-map', '2021-12-23');

  test('tell the moment, unless the reader names them', () => {
    expect(named(undefined)).toBe('metaverse-map-2021-12-23.png');
    expect(named('my talk', 'pptx')).toBe('my talk.pptx');
    expect(fileNameOf({ ...choice, format: 'film' }, 'metaverse-map', 'x', 'webm')).toBe(
      'metaverse-map-x.webm',
    );
  });

  test('hold nothing that a system refuses', () => {
    expect(named('../a/b:c*d?"e<f>g|h')).toBe('-a-b-c-d--e-f-g-h.png');
    expect(named('  ... ')).toBe('metaverse-map-2021-12-23.png');
    expect(named('元宇宙')).toBe('元宇宙.png');
    expect(named('x'.repeat(500))).toHaveLength(84);
  });
});
