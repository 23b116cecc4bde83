// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { placePageTemplate } from '../../../src/features/panel/placePage.ts';
import { builtIn, byRole, frameNow, namesByRole, rendered, storeOf, textIn } from './page.ts';

const { gazetteer } = builtIn;

function pageOf(code: string, query = '') {
  const store = storeOf(query);
  const open = vi.fn();
  const place = gazetteer.placeOf(code);
  if (!place) throw new Error(`there is no ${code}`);
  const host = rendered(placePageTemplate(place, frameNow(store), { store, gazetteer, open }));
  return { store, open, host };
}

test('a place has a region and a heading with its name, in both scripts', () => {
  const { host } = pageOf('n');
  expect(textIn(byRole(byRole(host, 'region', 'Northshire'), 'heading', 'Northshire 北郡'))).toBe(
    'Northshire 北郡',
  );
});

test('its share, what the day shows of it, and what was first', () => {
  const { host, open } = pageOf('n', 'date=1901-04-01');
  expect(textIn(host)).toContain('3 of 9 lights (33%).');
  expect(textIn(host)).toContain('2 of them shown on 1 April 1901.');
  expect(textIn(host)).toContain('First: Light birch, 12 March 1901');
  byRole(host, 'button', 'Light birch').click();
  expect(open).toHaveBeenCalledWith(builtIn.datasetOf('coast').entryOf('birch'));
});

test('where nothing is recorded, that is told, and that it proves nothing', () => {
  const { host } = pageOf('n1', 'data=isles');
  expect(textIn(host)).toContain('Nothing is recorded in Ness by this date. Absence here is not evidence.');
  expect(textIn(host)).not.toMatch(/First:|lights \(/);
});

test('what a place lies in leads to its page, and the way back to all', () => {
  const { host, store } = pageOf('n1', 'place=n1');
  expect(namesByRole(host, 'button').slice(0, 2)).toEqual(['All lights', 'Northshire']);
  byRole(host, 'button', 'Northshire').click();
  expect(store.getState().page).toBe('n');
  byRole(host, 'button', 'All lights').click();
  expect(store.getState().page).toBeUndefined();
});
