import { expect, test } from 'vitest';
import { arrivalDay } from '../../src/domain/dataset.ts';
import { readLink } from '../../src/io/address.ts';
import { select, travelTo } from '../../src/state/actions.ts';
import { frameOf } from '../../src/state/frame.ts';
import type { Notice } from '../../src/state/notice.ts';
import { createStateStore, type Store } from '../../src/state/store.ts';
import { coast as dataset } from './lights.ts';
import { plainContext } from './plainContext.ts';

const context = { ...plainContext(dataset.extent), hasPlace: () => true };
const read = (query: string) => readLink(new URLSearchParams(query), context);
const storeAt = (query: string, notices: readonly Notice[] = []): Store =>
  createStateStore(read(query).link, notices);
const entry = (position: number) => {
  const own = dataset.entries.at(position);
  if (!own) throw new Error('no entry');
  return own;
};

test('Back leads to another moment, and leaves what the reader prefers', () => {
  const store = storeAt('theme=dark&lang=zh-Hans&boundaries=natural-earth');
  store.setState({ playing: true });
  travelTo(store, read('date=1901-04-02'), { dialog: 'help' });
  expect(store.getState()).toMatchObject({
    date: read('date=1901-04-02').link.date,
    theme: 'dark',
    language: 'zh-Hans',
    boundaries: 'natural-earth',
    dialog: 'help',
    playing: false,
  });
});

test('an address that the reader has put in has the last word', () => {
  const store = storeAt('theme=dark');
  travelTo(store, read('theme=light'), undefined);
  expect(store.getState()).toMatchObject({ theme: 'light', dialog: undefined });
});

test('notices of the address before go, those of the page stay', () => {
  const own: Notice = { id: 'pop-up', kind: 'popUpRefused' };
  const ofLink: Notice = { id: 'link-date', kind: 'badDate', text: 'x' };
  const store = storeAt('', [own, ofLink]);
  travelTo(store, read('theme=pink'), undefined);
  expect(store.getState().notices.map(({ id }) => id)).toEqual(['pop-up', 'link-theme']);
});

test('choosing what has not happened yet takes time with it; what shows leaves time alone', () => {
  const store = storeAt('date=earliest');
  select(store, dataset, entry(-1));
  expect(store.getState()).toMatchObject({
    selected: entry(-1).initiative.id,
    date: arrivalDay(entry(-1).occurrence),
  });
  const later = storeAt('');
  select(later, dataset, entry(2));
  expect(later.getState().date).toBe('latest');
});

test('choosing what the filters hide takes them away', () => {
  const store = storeAt('nature=rule');
  const narrowed = frameOf(store.getState(), dataset, undefined).dataset;
  expect(narrowed.entries.map(({ initiative }) => initiative.id)).not.toContain(entry(0).initiative.id);
  select(store, narrowed, entry(0));
  expect(store.getState()).toMatchObject({ categories: [], selected: entry(0).initiative.id });
});

test('choosing what lies elsewhere closes the page of a place, and what lies there does not', () => {
  const { province } = entry(0);
  const store = storeAt(`place=${province.code}`);
  select(store, dataset, entry(0));
  expect(store.getState().page).toBe(province.code);
  const elsewhere = dataset.entries.find((own) => own.province !== province);
  if (elsewhere) select(store, dataset, elsewhere);
  expect(store.getState().page).toBeUndefined();
});
