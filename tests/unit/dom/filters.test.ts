// @vitest-environment happy-dom
import { html, render } from 'lit-html';
import { expect, test } from 'vitest';
import { filterChips, filterChoices } from '../../../src/features/panel/filters.ts';
import type { Store } from '../../../src/state/store.ts';
import { plainIds } from '../../../src/views/ids.ts';
import { allByRole, byRole, emptyHost, frameNow, nameOf, namesByRole, storeOf } from './page.ts';

function show(store: Store, host: HTMLElement = emptyHost()): HTMLElement {
  const frame = frameNow(store);
  render(html`${filterChoices(frame, store, plainIds)}${filterChips(frame, store)}`, host);
  return host;
}

const checkedIn = (host: HTMLElement): readonly string[] =>
  allByRole(host, 'checkbox')
    .filter((own) => (own as HTMLInputElement).checked)
    .map(nameOf);

test('every facet is a group of its own that tells what it asks', () => {
  expect(namesByRole(show(storeOf('')), 'group')).toEqual([
    'Filter',
    'What it is',
    'Kind',
    'County',
    'Founded or organised by',
    'How well confirmed',
    'Sources cited',
  ]);
});

test('every choice says how many initiatives it would leave', () => {
  const choices = (query: string) =>
    namesByRole(byRole(show(storeOf(query)), 'group', 'What it is'), 'checkbox');
  expect(choices('')).toEqual(['Any tower 4', 'Any fire 4', 'Any rule 1']);
  expect(choices('data=isles')).toEqual(['Any tower 3', 'Any fire 9']);
  // Choices of one facet add up, so that its own are counted as if none were made.
  expect(choices('nature=tower')).toEqual(['Any tower 4', 'Any fire 4', 'Any rule 1']);
  expect(choices('provinces=XX-N,XX-E')).toEqual(['Any tower 2', 'Any fire 4', 'Any rule 0']);
});

test('what is asked for is checked, and nothing else', () => {
  expect(checkedIn(show(storeOf('')))).toEqual([]);
  const names = checkedIn(show(storeOf('nature=tower&provinces=XX-E')));
  expect(names.map((name) => name.replace(/ \d+$/, ''))).toEqual(['Any tower', 'Eastshire']);
});

test('a press on a choice asks for it, another takes it back', () => {
  const store = storeOf('');
  const host = show(store);
  byRole(host, 'checkbox', 'Any fire 4').click();
  expect(store.getState().categories).toEqual(['fire']);
  show(store, host);
  byRole(host, 'checkbox', 'Any fire 4').click();
  expect(store.getState().categories).toEqual([]);
  show(store, host);
  expect(checkedIn(host)).toEqual([]);
});

test('without filters there are no chips', () => {
  expect(namesByRole(show(storeOf('')), 'button')).toEqual([]);
});

test('a chip takes its own filter away, and one takes all', () => {
  const store = storeOf('nature=tower&provinces=XX-N,XX-E');
  const host = show(store);
  expect(namesByRole(byRole(host, 'group', 'Filters in use'), 'button')).toEqual([
    'Remove filter: Any tower',
    'Remove filter: Northshire',
    'Remove filter: Eastshire',
    'Remove all filters',
  ]);
  byRole(host, 'button', 'Remove filter: Northshire').click();
  expect(store.getState()).toMatchObject({ categories: ['tower'], provinces: ['XX-E'] });
  byRole(host, 'button', 'Remove all filters').click();
  expect(store.getState()).toMatchObject({ categories: [], provinces: [] });
});
