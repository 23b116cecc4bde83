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
  expect(byRole(host, 'heading', 'The lights of the coast').tagName).toBe('H1');
});

test('a sentence counts what the day shows, and what is newest is named', () => {
  const told = textIn(headingAt('date=1901-05-01'));
  expect(told).toContain(
    'By 1 May 1901: 3 towers, 2 fires and 1 rule in 3 counties; 1 more may have happened.',
  );
  expect(told).toContain('New: Light furze, in Southshire');
});

test('between arrivals the latest is named with its day', () => {
  expect(textIn(headingAt('date=1901-05-05'))).toMatch(/Latest.*1 May 1901.*Light furze/);
});

test('part of the world and period are told, and what is filtered to', () => {
  expect(textIn(headingAt(''))).toContain('The coast, March–June 1901');
  expect(textIn(headingAt(''))).not.toContain('only:');
  expect(textIn(headingAt('nature=tower&provinces=XX-E'))).toContain('only: Any tower and Eastshire');
});

test('the title is told in the other script where both are asked for, and says in which', () => {
  const titles = (query: string): readonly string[] =>
    [...headingAt(query).querySelectorAll('[lang]')].map(
      (own) => `${own.getAttribute('lang')} ${textIn(own)}`,
    );
  expect(titles('')).toEqual([]);
  expect(titles('scripts=both')).toEqual(['zh-Hans 海岸灯火']);
  expect(titles('scripts=both&lang=zh-Hans')).toEqual(['en The lights of the coast']);
});

test('a view that is done with leaves nothing', () => {
  const host = emptyHost();
  const view = createHeading(host);
  view.update(frameAt(''), undefined);
  view.dispose();
  expect(host.childElementCount).toBe(0);
});
