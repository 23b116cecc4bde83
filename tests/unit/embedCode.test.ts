import { describe, expect, test } from 'vitest';
import { elementCode, frameCode } from '../../src/io/embedCode.ts';

const address =
  'https://maps.example/m/?date=2021-12-23&title=1&lang=zh-Hans&mode=embed&host=https://a.example';

describe('code for a page', () => {
  test('a frame that is as wide as its place', () => {
    expect(frameCode(address, 'A "map" & more', { kind: 'fluid', ratio: '16:9' })).toBe(
      '<iframe src="https://maps.example/m/?date=2021-12-23&amp;title=1&amp;lang=zh-Hans&amp;mode=embed&amp;host=https://a.example" title="A &quot;map&quot; &amp; more" style="width: 100%; aspect-ratio: 16 / 9; min-height: 460px; border: 0" loading="lazy" allow="fullscreen"></iframe>',
    );
  });

  test('a frame of a fixed size says it in attributes too, for readers of feeds', () => {
    const code = frameCode(address, 'T', { kind: 'fixed', width: 640, height: 400 });
    expect(code).toContain(' width="640" height="400" ');
    expect(code).toContain('max-width: 100%');
  });

  test('an element has the parameters of the link as its attributes', () => {
    const code = elementCode('metaverse-map', 'https://maps.example/m/embed.js', address, 'T', {
      kind: 'fluid',
      ratio: '1:1',
    });
    expect(code).toContain('<script type="module" src="https://maps.example/m/embed.js"></script>');
    expect(code).toContain('<metaverse-map date="2021-12-23" show-title="1" lang="zh-Hans" label="T"');
    expect(code).not.toContain('mode=');
  });

  test('nothing that is put in ends an attribute', () => {
    const code = frameCode('https://a.example/?q="><script>', '"><script>', { kind: 'fluid', ratio: '1:1' });
    expect(code).not.toContain('"><script>');
    expect(code.match(/</g)).toHaveLength(2);
  });
});
