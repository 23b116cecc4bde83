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
  const { host } = pageOf('520000');
  expect(textIn(byRole(byRole(host, 'region', 'Guizhou'), 'heading', 'Guizhou 贵州'))).toBe('Guizhou 贵州');
});

test('its share, what the day shows of it, and what was first', () => {
  const { host, open } = pageOf('520000', 'date=2021-12-01');
  expect(textIn(host)).toContain('2 of 10 initiatives (20%).');
  expect(textIn(host)).toContain('1 of them shown on 1 December 2021.');
  expect(textIn(host)).toContain('First: Guiyang salon: Next Generation Internet, 26 November 2021');
  byRole(host, 'button', 'Guiyang salon: Next Generation Internet').click();
  expect(open).toHaveBeenCalledWith(builtIn.datasetOf('article').entryOf('guiyang-salon-1'));
});

test('where nothing is recorded, that is told, and that it proves nothing', () => {
  const { host } = pageOf('540000');
  expect(textIn(host)).toContain('Nothing is recorded in Tibet by this date. Absence here is not evidence.');
  expect(textIn(host)).not.toMatch(/First:|initiatives \(/);
});

test('what a place lies in leads to its page, and the way back to all', () => {
  const { host, store } = pageOf('520100', 'place=520100');
  expect(namesByRole(host, 'button').slice(0, 2)).toEqual(['All initiatives', 'Guizhou']);
  byRole(host, 'button', 'Guizhou').click();
  expect(store.getState().page).toBe('520000');
  byRole(host, 'button', 'All initiatives').click();
  expect(store.getState().page).toBeUndefined();
});
