// @vitest-environment happy-dom
import { html, nothing, render } from 'lit-html';
import { expect, test, vi } from 'vitest';
import { type RowActions, rowTemplate } from '../../../src/features/panel/rows.ts';
import type { Frame } from '../../../src/state/frame.ts';
import { allByRole, byRole, emptyHost, frameAt, namesByRole, textIn } from './page.ts';

const idle: RowActions = { toggle: () => undefined, hover: () => undefined };

function show(frame: Frame, actions: RowActions = idle, host: HTMLElement = emptyHost()): HTMLElement {
  const { entries } = frame.dataset;
  render(html`<ul>${entries.map((entry) => rowTemplate(entry, frame, actions, nothing))}</ul>`, host);
  return host;
}

test('each initiative is one button that tells its category, date, title and place', () => {
  const names = namesByRole(show(frameAt('')), 'button');
  expect(names).toHaveLength(10);
  expect(names[1]).toMatch(
    /^Lasting body, 11 November 2021 .*Metaverse Industry Committee inaugurated Beijing/,
  );
  expect(names[4]).toMatch(/^Event, 20–23 November 2021 Shenzhen Science Fiction Week Shenzhen, Guangdong/);
});

test('a date that is known roughly is told so', () => {
  expect(namesByRole(show(frameAt('')), 'button')[0]).toMatch(/^Event, some day in October 2021/);
});

test('what is the first in its province says so, and what is not the first does not', () => {
  const [first, second] = namesByRole(show(frameAt('')), 'button').filter((name) =>
    name.includes('Guiyang,'),
  );
  expect(first).toMatch(/first in its province$/);
  expect(second).not.toContain('first');
});

test('what has not happened yet says so', () => {
  const names = namesByRole(show(frameAt('date=2021-12-23')), 'button');
  expect(names.filter((name) => name.includes('not yet'))).toHaveLength(2);
  expect(namesByRole(show(frameAt('')), 'button').join()).not.toContain('not yet');
});

test('only the chosen one is current and opened', () => {
  const host = show(frameAt('sel=guiyang-salon-1'));
  const current = allByRole(host, 'button').filter((own) => own.getAttribute('aria-current') === 'true');
  expect(current).toEqual([byRole(host, 'button', /Guiyang innovation salon/)]);
  const opened = allByRole(host, 'button').filter((own) => own.getAttribute('aria-expanded') === 'true');
  expect(opened).toEqual(current);
});

test('a change of what is chosen keeps the buttons, so that the focus stays', () => {
  const host = show(frameAt('sel=guiyang-salon-1'));
  const before = allByRole(host, 'button');
  show(frameAt('sel=zhejiang-symposium'), idle, host);
  expect(allByRole(host, 'button')).toEqual(before);
  expect(byRole(host, 'button', /Zhejiang symposium/).getAttribute('aria-current')).toBe('true');
  expect(byRole(host, 'button', /Guiyang innovation salon/).hasAttribute('aria-current')).toBe(false);
});

test('a press opens the initiative, the pointer points at it and leaves it', () => {
  const actions = { toggle: vi.fn(), hover: vi.fn() };
  const frame = frameAt('');
  const button = byRole(show(frame, actions), 'button', /Shenzhen Science Fiction Week/);
  const entry = frame.dataset.entryOf('shenzhen-science-fiction-week');
  button.click();
  expect(actions.toggle.mock.calls).toEqual([[entry]]);
  button.dispatchEvent(new Event('pointerenter'));
  button.dispatchEvent(new Event('pointerleave'));
  expect(actions.hover.mock.calls).toEqual([[entry], [undefined]]);
});

test('both scripts are told where they are asked for, each in its language', () => {
  const host = show(frameAt('scripts=both'));
  const button = byRole(host, 'button', /Shenzhen Science Fiction Week/);
  expect(textIn(button.querySelector('.row-title [lang="zh-Hans"]') ?? undefined)).toMatch(/深圳/);
  expect(textIn(button.querySelector('.row-title [lang="en"]') ?? undefined)).toBe(
    'Shenzhen Science Fiction Week',
  );
});

test('marks of the list are no words', () => {
  const host = show(frameAt(''));
  expect(host.querySelectorAll('svg[aria-hidden="true"]')).toHaveLength(10);
  expect(allByRole(host, 'img')).toEqual([]);
});
