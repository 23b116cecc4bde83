import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { wholePage } from '../../src/app/wholePage.ts';
import { createAddressView } from '../../src/features/address/addressView.ts';
import { createContextOf, readQuery } from '../../src/io/linkContext.ts';
import { createLinks } from '../../src/page/links.ts';
import { playAsLinked, setPlaying, travelTo } from '../../src/state/actions.ts';
import { frameOf } from '../../src/state/frame.ts';
import type { LinkState } from '../../src/state/state.ts';
import { createStateStore } from '../../src/state/store.ts';
import { lightData as data } from './lights.ts';

beforeEach(() => {
  vi.stubGlobal('location', {
    href: 'https://maps.example/map/?utm=x',
    pathname: '/map/',
    search: '?utm=x',
    hash: '',
  });
  vi.stubGlobal('history', { state: null });
  vi.stubGlobal('document', { documentElement: {} });
  vi.stubGlobal('navigator', { languages: [] });
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
});
afterEach(() => {
  vi.useRealTimers();
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
  const address = new URL(createLinks(contextOf, wholePage('lights-map').linkBase)({ state: link }));
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
  const query = linkOf({ language: 'en', theme: undefined }, 'date=1901-04-02');
  expect(query.has('theme')).toBe(false);
  expect(query.has('utm')).toBe(false);
  expect(query.get('date')).toBe('1901-04-02');
});

describe('a link that plays as it opens', () => {
  const contextOf = createContextOf(data, { language: 'en', theme: undefined, bothScripts: false }, []);

  /** A page that a link has opened, and has been drawn once. */
  function openedWith(query: string) {
    vi.useFakeTimers();
    const place = { href: 'https://maps.example/map/', pathname: '/map/', search: `?${query}`, hash: '' };
    vi.stubGlobal('location', place);
    vi.stubGlobal('window', { setTimeout });
    vi.stubGlobal('history', {
      state: null,
      replaceState: (_state: unknown, _title: string, address: string) => {
        place.search = address.slice(place.pathname.length);
      },
    });
    const read = () => readQuery(new URLSearchParams(place.search), contextOf);
    const store = createStateStore(read().link, []);
    const view = createAddressView({
      name: 'lights-map',
      store,
      contextOf,
      read,
      whenThere: (_query, show) => show(),
    });
    const make = (previous?: ReturnType<typeof frameOf>) =>
      frameOf(store.getState(), data.datasetOf(store.getState().data), previous);
    let frame = make();
    view.update(frame, undefined);
    const draw = (): void => {
      const previous = frame;
      frame = make(previous);
      view.update(frame, previous);
      vi.advanceTimersByTime(1000);
    };
    return { store, view, place, read, draw, frame: () => frame };
  }

  test.each([
    ['while it plays', false],
    ['where the reader wants less motion', true],
  ])('does not say so in the page’s own address, %s', (_when, isStill) => {
    const page = openedWith('date=earliest&play=1');
    playAsLinked(page.store, isStill);
    page.draw();
    expect(page.store.getState().playing).toBe(!isStill);
    expect(page.place.search).toBe('?date=earliest');
    setPlaying(page.store, false);
    page.draw();
    expect(page.place.search).toBe('?date=earliest');
    page.view.dispose();
  });

  test('says so in no link to the moment either, but where one is made to play', () => {
    const page = openedWith('date=earliest&play=1');
    playAsLinked(page.store, false);
    page.draw();
    const { state } = page.frame();
    const linkTo = (moment: LinkState) =>
      new URL(createLinks(contextOf, wholePage('lights-map').linkBase)({ state: moment })).searchParams.get(
        'play',
      );
    expect(linkTo(state)).toBeNull();
    expect(linkTo({ ...state, mode: 'embed', autoplay: true })).toBe('1');
    page.view.dispose();
  });

  test('plays once: to come back to it is not to open it', () => {
    const { store, read, view } = openedWith('date=earliest&play=1');
    travelTo(store, read(), undefined);
    expect(store.getState()).toMatchObject({ playing: false, autoplay: false });
    view.dispose();
  });

  test('one that does not, does not', () => {
    const { store, view } = openedWith('date=earliest');
    playAsLinked(store, false);
    expect(store.getState().playing).toBe(false);
    view.dispose();
  });
});
