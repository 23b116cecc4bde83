// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createHeading } from '../../../src/features/heading/heading.ts';
import { allByRole, byRole, emptyHost, frameAt, textIn } from './page.ts';

function headingAt(query: string): HTMLElement {
  const host = emptyHost();
  createHeading(host).update(frameAt(query), undefined);
  return host;
}

test('there is one heading, of the first level, with the title of the story', () => {
  const host = headingAt('');
  expect(allByRole(host, 'heading')).toHaveLength(1);
  expect(byRole(host, 'heading', 'How the metaverse spread, city by city').tagName).toBe('H1');
});

test('a sentence counts what the day shows, and what is newest is named', () => {
  const told = textIn(headingAt('date=2021-12-23'));
  expect(told).toContain('By 23 December 2021: 3 lasting bodies and 5 events in 6 provinces.');
  expect(told).toMatch(
    /New: Guiyang Big Data Bureau study session, in Guizhou; Sichuan .* first in its province\./,
  );
});

test('between arrivals the latest is named with its day', () => {
  expect(textIn(headingAt('date=2021-11-30'))).toMatch(/Latest.*26 Nov 2021.*Guiyang/);
});

test('part of the world and period are told, and what is filtered to', () => {
  expect(textIn(headingAt(''))).toContain('China, October–December 2021');
  expect(textIn(headingAt(''))).not.toContain('only:');
  expect(textIn(headingAt('nature=body&provinces=CN-BJ'))).toContain('only: Lasting body and Beijing');
});

test('the title is told in the other script where both are asked for, and says in which', () => {
  const titles = (query: string): readonly string[] =>
    [...headingAt(query).querySelectorAll('[lang]')].map(
      (own) => `${own.getAttribute('lang')} ${textIn(own)}`,
    );
  expect(titles('')).toEqual([]);
  expect(titles('scripts=both')).toEqual([expect.stringMatching(/^zh-Hans \p{Script=Han}+/u)]);
  expect(titles('scripts=both&lang=zh-Hans')).toEqual(['en How the metaverse spread, city by city']);
});

test('a view that is done with leaves nothing', () => {
  const host = emptyHost();
  const view = createHeading(host);
  view.update(frameAt(''), undefined);
  view.dispose();
  expect(host.childElementCount).toBe(0);
});
