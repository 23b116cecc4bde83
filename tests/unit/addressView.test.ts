import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAddressView } from '../../src/app/addressView.ts';
import { createContextOf, readQuery } from '../../src/io/linkContext.ts';
import { loadBuiltInData } from '../../src/io/load.ts';
import type { LinkState } from '../../src/state/state.ts';
import { createStateStore } from '../../src/state/store.ts';

const data = loadBuiltInData();

beforeEach(() => {
  vi.stubGlobal('location', {
    href: 'https://maps.example/map/?utm=x',
    pathname: '/map/',
    search: '?utm=x',
    hash: '',
  });
  vi.stubGlobal('history', { state: null });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A link that a reader with these preferences hands out. */
function linkOf(
  preferred: { readonly language: LinkState['language']; readonly theme: LinkState['theme'] },
  query = '',
): URLSearchParams {
  const contextOf = createContextOf(data, { ...preferred, bothScripts: true }, []);
  const read = () => readQuery(new URLSearchParams(query), contextOf);
  const { link } = read();
  const view = createAddressView({ store: createStateStore(link, []), contextOf, read });
  const address = new URL(view.link({ state: link }));
  view.dispose();
  expect(address.origin + address.pathname).toBe('https://maps.example/map/');
  return address.searchParams;
}

test.each([
  ['en', 'dark'],
  ['zh-Hans', 'light'],
] as const)('a link that leaves the page opens as it looks here: %s, %s', (language, theme) => {
  const query = linkOf({ language, theme });
  expect(query.get('lang')).toBe(language);
  expect(query.get('theme')).toBe(theme);
  expect(query.get('scripts')).toBe('both');
});

test('a theme that nobody chose is left to who opens it, and nothing of this page’s own address goes along', () => {
  const query = linkOf({ language: 'en', theme: undefined }, 'date=2021-11-18');
  expect(query.has('theme')).toBe(false);
  expect(query.has('utm')).toBe(false);
  expect(query.get('date')).toBe('2021-11-18');
});
