// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createLegend } from '../../../src/features/legend/legend.ts';
import { allByRole, byRole, emptyHost, frameAt, frameNow, storeOf, textIn } from './page.ts';

function itemsAt(query: string): readonly string[] {
  const host = emptyHost();
  createLegend(host).update(frameAt(query), undefined);
  return allByRole(byRole(host, 'list', query.includes('zh') ? '图例' : 'Legend'), 'listitem').map(textIn);
}

test('the legend explains the categories that the collection has, what is over, and what is known roughly', () => {
  expect(itemsAt('').slice(0, -1)).toEqual([
    'Sign of a tower',
    'Sign of a fire',
    'Sign of a past fire',
    'Sign of a rule',
    'Town or day not known',
  ]);
  expect(itemsAt('data=isles').slice(0, -1)).toEqual([
    'Sign of a tower',
    'Sign of a fire',
    'Sign of a past fire',
    'Town or day not known',
  ]);
});

test('the scale of tints stands with the counts that it means', () => {
  expect(itemsAt('').at(-1)).toBe('1 2–3 4+ lights in a county');
});

test('what a filter leaves out stays in the legend, as the choice can be taken back', () => {
  expect(itemsAt('nature=tower')).toEqual(itemsAt(''));
});

test('every mark is of the category beside it, and says nothing to assistive technology', () => {
  const host = emptyHost();
  createLegend(host).update(frameAt(''), undefined);
  const marks = allByRole(host, 'listitem').map((item) =>
    [...item.querySelectorAll('svg[aria-hidden="true"]')].map((mark) => mark.getAttribute('data-category')),
  );
  expect(marks).toEqual([['tower'], ['fire'], ['fire'], ['rule'], ['tower', 'fire', 'rule'], []]);
});

test('it follows the language and the collection', () => {
  const host = emptyHost();
  const view = createLegend(host);
  const store = storeOf('');
  const first = frameNow(store);
  view.update(first, undefined);
  store.setState({ language: 'zh-Hans' });
  const second = frameNow(store, first);
  view.update(second, first);
  expect(textIn(byRole(host, 'list', '图例'))).toMatch(/^\p{Script=Han}/u);
  const before = allByRole(host, 'listitem').length;
  store.setState({ data: 'isles' });
  view.update(frameNow(store, second), second);
  expect(allByRole(host, 'listitem')).toHaveLength(before - 1);
});
