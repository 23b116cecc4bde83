// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { createSteadyHeading } from '../../../src/features/heading/steadyHeading.ts';
import type { Frame } from '../../../src/state/frame.ts';
import { frameAt } from './page.ts';

test('while time plays the heading only grows; then it is as large as its words again', () => {
  const heading = document.createElement('div');
  let size = { width: 400, height: 120 };
  heading.getBoundingClientRect = () => ({ ...new DOMRect(), ...size });
  const steady = createSteadyHeading(heading);
  const still = frameAt('');
  const playing: Frame = { ...still, state: { ...still.state, playing: true } };
  const held = (): readonly string[] => [heading.style.minWidth, heading.style.minHeight];

  steady.update(still, undefined);
  steady.resized();
  expect(held()).toEqual(['', '']);
  steady.update(playing, still);
  expect(held()).toEqual(['400px', '120px']);
  size = { width: 500, height: 160 };
  steady.resized();
  expect(held()).toEqual(['500px', '160px']);
  steady.update(playing, playing);
  expect(held()).toEqual(['500px', '160px']);
  steady.update(still, playing);
  expect(held()).toEqual(['', '']);
});
