// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { guestPage } from '../../../src/app/guestPage.ts';
import { wholePage } from '../../../src/app/wholePage.ts';
import { createContextOf, readQuery } from '../../../src/io/linkContext.ts';
import { rememberChoice } from '../../../src/io/remember.ts';
import { createLinks } from '../../../src/page/links.ts';
import { idsAfter } from '../../../src/views/ids.ts';
import { builtIn } from './page.ts';

let listening = new AbortController();

function place(prefix: string): HTMLElement {
  const root = document.createElement('div');
  root.tabIndex = 0;
  root.id = `${prefix}-root`;
  document.body.append(root);
  return root;
}

const pageOf = (root: HTMLElement, address?: string) =>
  guestPage({ root, stage: root, prefix: root.id, query: new URLSearchParams(), address });

beforeEach(() => {
  document.body.replaceChildren();
  listening = new AbortController();
  history.replaceState(null, '', '/article?id=5');
  document.title = 'An article';
  localStorage.clear();
});
afterEach(() => listening.abort());

/** Keys that a map hears. */
function heardBy(root: HTMLElement): string[] {
  const heard: string[] = [];
  pageOf(root).onKey(({ key }) => heard.push(key), { signal: listening.signal });
  return heard;
}

const press = (target: EventTarget, key: string): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

describe('keys in a page of others', () => {
  test('are heard by the map that has the focus alone', () => {
    const [one, other] = [place('one'), place('other')];
    const [first, second] = [heardBy(one), heardBy(other)];
    press(one, 'p');
    press(other, 'q');
    press(document.body, 'r');
    expect([first, second]).toEqual([['p'], ['q']]);
  });

  test('are heard by the map under the pointer where nothing has the focus', () => {
    const [one, other] = [place('one'), place('other')];
    vi.spyOn(one, 'matches').mockImplementation((selector) => selector === ':hover');
    const heard = heardBy(one);
    press(document.body, 'p');
    press(other, 'q');
    expect(heard).toEqual(['p']);
  });

  test('are heard no more once the map is gone', () => {
    const one = place('one');
    const heard = heardBy(one);
    listening.abort();
    press(one, 'p');
    expect(heard).toEqual([]);
  });
});

describe('a page of others', () => {
  test('keeps its language, its title, and its storage', () => {
    const root = place('one');
    const page = pageOf(root);
    page.show({ language: 'zh-Hans', theme: 'dark', title: 'A map' });
    rememberChoice(page.memory, { theme: 'dark' });
    page.session.write('talk', '{}');
    expect([
      document.title,
      document.documentElement.lang,
      document.documentElement.dataset['theme'],
    ]).toEqual(['An article', '', undefined]);
    expect([root.lang, root.dataset['theme'], root.getAttribute('aria-label')]).toEqual([
      'zh-Hans',
      'dark',
      'A map',
    ]);
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
    expect(page.reload).toBeUndefined();
  });

  test('is where links lead, beside its own parameters, unless the map has a page of its own', () => {
    const contextOf = createContextOf(builtIn, { language: 'en', theme: undefined, bothScripts: false }, []);
    const { link } = readQuery(new URLSearchParams('date=1901-04-02'), contextOf);
    const linkOf = (address?: string): URL =>
      new URL(createLinks(contextOf, pageOf(place('one'), address).linkBase)({ state: link }));
    const here = linkOf();
    expect(here.pathname).toBe('/article');
    expect(here.searchParams.get('id')).toBe('5');
    expect(here.searchParams.get('date')).toBe('1901-04-02');
    const own = linkOf('https://maps.example/lights/');
    expect(own.href).toMatch(/^https:\/\/maps\.example\/lights\/\?date=1901-04-02/);
    expect(own.searchParams.has('id')).toBe(false);
    expect(location.search).toBe('?id=5');
  });

  test('has the files of the map’s site where that is known', () => {
    const root = place('one');
    expect(pageOf(root).siteFile('embed.js')).toBeUndefined();
    expect(pageOf(root, 'https://maps.example/m/').siteFile('embed.js')).toBe(
      'https://maps.example/m/embed.js',
    );
  });
});

test('a page that is all the map’s bears its language, theme and title, and gives the theme back', () => {
  const page = wholePage('a-map');
  page.show({ language: 'zh-Hans', theme: 'dark', title: 'A map' });
  const { lang, dataset } = document.documentElement;
  expect([lang, dataset['theme'], document.title]).toEqual(['zh-Hans', 'dark', 'A map']);
  rememberChoice(page.memory, { theme: 'dark' });
  expect(localStorage.getItem('a-map')).toContain('dark');
  page.show({ language: 'en', theme: undefined, title: 'A map' });
  expect(document.documentElement.dataset['theme']).toBeUndefined();
  page.show({ language: 'en', theme: 'dark', title: 'A map' });
  page.unshow();
  expect(document.documentElement.dataset['theme']).toBeUndefined();
  document.documentElement.lang = '';
});

test('ids of two maps do not meet, and those of a whole page stay as they were', () => {
  expect(wholePage('a-map').ids('initiatives')).toBe('initiatives');
  expect(idsAfter('map-1')('initiatives')).toBe('map-1-initiatives');
  expect(idsAfter('map-1')('initiatives')).not.toBe(idsAfter('map-2')('initiatives'));
});
