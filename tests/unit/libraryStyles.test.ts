import { describe, expect, test } from 'vitest';
import { containerQuery, lengthsOfFrame, scopedSelector } from '../../src/build/libraryStyles.ts';
import { categoriesCss } from '../../src/look/tokens.ts';
import { builtIn } from './dom/page.ts';

describe('a style sheet of the page, made one of the library', () => {
  test.each([
    ['.heading h1', ':where(.map-frame) .heading h1'],
    ['*::before', ':where(.map-frame) *::before'],
    [':root:not([data-theme]) .panel', ':where(.map-frame) .app:not([data-theme]) .panel'],
    ['.app[data-mode="embed"] .heading', ':where(.map-frame) .app[data-mode="embed"] .heading'],
    ['.map-frame', '.map-frame'],
    ['html:has(.app)', undefined],
    ['body', undefined],
  ])('%s reaches nothing outside of maps', (selector, scoped) => {
    expect(scopedSelector(selector)).toBe(scoped);
  });

  test.each([
    ['(max-width: 820px)', 'map-frame (max-width: 820px)'],
    ['(min-width: 821px) and (max-height: 740px)', 'map-frame (min-width: 821px) and (max-height: 740px)'],
    ['(max-width: 1100px), (max-height: 740px)', 'map-frame ((max-width: 1100px)) or ((max-height: 740px))'],
    ['(pointer: coarse)', undefined],
    ['(prefers-color-scheme:dark)', undefined],
  ])('%s asks the map how large it is', (media, query) => {
    expect(containerQuery(media)).toBe(query);
  });

  test('what asks for a size and something else at once is refused', () => {
    expect(() => containerQuery('(pointer: coarse) and (max-width: 820px)')).toThrow(/pointer/);
  });

  test('shares of the window are shares of the map', () => {
    expect(lengthsOfFrame('min(300px, 100vw - 70px) calc(100dvh - 2px) 4.6vw')).toBe(
      'min(300px, 100cqw - 70px) calc(100cqh - 2px) 4.6cqw',
    );
  });
});

test('colours of a story are those of one map alone', () => {
  const css = categoriesCss('.app[data-map="map-1"]', builtIn.story.categories);
  const selectors = [...css.matchAll(/([^{}]+)\{/g)].map(([, selector = '']) => selector.trim());
  const own = selectors.filter((selector) => !selector.startsWith('@media'));
  expect(own.every((selector) => selector.startsWith('.app[data-map="map-1"]'))).toBe(true);
  for (const { id, colours } of builtIn.story.categories) {
    expect(css).toContain(`--category-${id}:${colours.dark}`);
    expect(css).toContain(`.app[data-map="map-1"] [data-category="${id}"]{--mark:var(--category-${id})}`);
  }
});
