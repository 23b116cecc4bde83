import { describe, expect, test } from 'vitest';
import { inlinePage } from '../../src/build/inlinePage.ts';
import { socialPlugin } from '../../src/build/socialPlugin.ts';

describe('a page in one file', () => {
  const html =
    '<!doctype html><html><head><link rel="manifest" href="./x"><script type="module" crossorigin src="./a.js"></script><link rel="stylesheet" href="./a.css"></head><body><p></p></body></html>';
  const parts = {
    html,
    script: 'const a = "$& </script><!--";',
    style: 'p{}</style>',
    basemap: '{"a":"<b>"}',
    licences: 'A <a@b.c> "MIT" </script>',
  };
  const page = inlinePage(parts);

  test('refers to no other file', () => {
    expect(page).not.toMatch(/(?:src|href)="\.\//);
    expect(page).toContain("default-src 'none'");
  });

  test('holds script, style and outlines, none of which ends its element', () => {
    expect(page).toContain('"$& <\\/script><\\!--"');
    expect(page.match(/<\/script>/g)).toHaveLength(3);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    const [, json = ''] = /id="basemap">(.*?)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(json)).toEqual({ a: '<b>' });
    const [, licences = ''] = /id="licences">(.*?)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(licences)).toBe(parts.licences);
  });

  test('has a place for the moment', () => {
    expect(page).toContain('<meta name="moment" content=""');
  });

  test('a page without head or body is refused', () => {
    expect(() => inlinePage({ ...parts, html: '<p></p>' })).toThrow('no head or body');
  });
});

describe('what other sites show of a link', () => {
  const words = { title: 'A & B', description: 'About', picture: 'p.png', pictureAlt: 'Map with marks' };
  const tagsOf = (site: string | undefined): string => {
    const { transformIndexHtml } = socialPlugin(words, site);
    if (typeof transformIndexHtml !== 'function') throw new Error('no tags');
    return JSON.stringify((transformIndexHtml as () => unknown)());
  };

  test('whole addresses where the site has one', () => {
    expect(tagsOf('https://maps.example/m/')).toContain('https://maps.example/m/p.png');
    expect(tagsOf('https://maps.example/m/')).toContain('https://maps.example/m/oembed.json');
  });

  test('the picture is described by what is seen in it, the site by what it is about', () => {
    const tags = tagsOf('https://maps.example/m/');
    for (const name of ['og:image:alt', 'twitter:image:alt']) {
      expect(tags).toContain(`"${name}","content":"Map with marks"`);
    }
    for (const name of ['og:description', 'twitter:description']) {
      expect(tags).toContain(`"${name}","content":"About"`);
    }
  });

  test('oEmbed names the language of its words, and the map opens in it', () => {
    const files: { readonly source: string }[] = [];
    const { generateBundle } = socialPlugin(words, 'https://maps.example/m/');
    if (typeof generateBundle !== 'function') throw new Error('no file');
    const context = { emitFile: (file: { source: string }) => void files.push(file) };
    (generateBundle as unknown as (this: typeof context) => void).call(context);
    const answer = JSON.parse(files[0]?.source ?? '');
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'A & B',
      description: 'About',
      language: 'en',
      thumbnail_alt: 'Map with marks',
    });
    expect(answer.html).toContain('src="https://maps.example/m/?mode=embed&amp;title=1&amp;lang=en"');
  });

  test('relative ones otherwise, and none that was made up', () => {
    expect(tagsOf(undefined)).toContain('"./p.png"');
    expect(tagsOf(undefined)).not.toContain('http');
  });
});
