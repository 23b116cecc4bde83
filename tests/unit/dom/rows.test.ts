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

test('each record is one button that tells its category, date, title and place', () => {
  const names = namesByRole(show(frameAt('')), 'button');
  expect(names).toHaveLength(9);
  expect(names[0]).toBe(
    'Any tower, 12 March 1901 The light birch is lit Ness, Northshire 北角 · first in its county',
  );
  expect(names[1]).toMatch(/^Any fire, 20–23 March 1901 The light cedar is lit Quay, Eastshire/);
});

test('a date that is known roughly is told so', () => {
  expect(namesByRole(show(frameAt('')), 'button')[2]).toMatch(/^Any fire, some day in March 1901/);
});

test('what is the first in its province says so, and what is not the first does not', () => {
  const [first, second] = namesByRole(show(frameAt('')), 'button').filter((name) => name.includes('Quay,'));
  expect(first).toMatch(/first in its county$/);
  expect(second).not.toContain('first');
});

test('what has not happened yet says so', () => {
  const names = namesByRole(show(frameAt('date=1901-04-10')), 'button');
  expect(names.filter((name) => name.includes('not yet'))).toHaveLength(3);
  expect(namesByRole(show(frameAt('')), 'button').join()).not.toContain('not yet');
});

test('only the chosen one is current and opened', () => {
  const host = show(frameAt('sel=birch'));
  const current = allByRole(host, 'button').filter((own) => own.getAttribute('aria-current') === 'true');
  expect(current).toEqual([byRole(host, 'button', /light birch/)]);
  const opened = allByRole(host, 'button').filter((own) => own.getAttribute('aria-expanded') === 'true');
  expect(opened).toEqual(current);
});

test('a change of what is chosen keeps the buttons, so that the focus stays', () => {
  const host = show(frameAt('sel=birch'));
  const before = allByRole(host, 'button');
  show(frameAt('sel=dwale'), idle, host);
  expect(allByRole(host, 'button')).toEqual(before);
  expect(byRole(host, 'button', /light dwale/).getAttribute('aria-current')).toBe('true');
  expect(byRole(host, 'button', /light birch/).hasAttribute('aria-current')).toBe(false);
});

test('a press opens the initiative, the pointer points at it and leaves it', () => {
  const actions = { toggle: vi.fn(), hover: vi.fn() };
  const frame = frameAt('');
  const button = byRole(show(frame, actions), 'button', /light cedar/);
  const entry = frame.dataset.entryOf('cedar');
  button.click();
  expect(actions.toggle.mock.calls).toEqual([[entry]]);
  button.dispatchEvent(new Event('pointerenter'));
  button.dispatchEvent(new Event('pointerleave'));
  expect(actions.hover.mock.calls).toEqual([[entry], [undefined]]);
});

test('both scripts are told where they are asked for, each in its language', () => {
  const host = show(frameAt('scripts=both'));
  const button = byRole(host, 'button', /light cedar/);
  expect(textIn(button.querySelector('.row-title [lang="zh-Hans"]') ?? undefined)).toBe('点亮灯cedar');
  expect(textIn(button.querySelector('.row-title [lang="en"]') ?? undefined)).toBe('The light cedar is lit');
});

test('marks of the list are no words', () => {
  const host = show(frameAt(''));
  expect(host.querySelectorAll('svg[aria-hidden="true"]')).toHaveLength(9);
  expect(allByRole(host, 'img')).toEqual([]);
});
