import { guard } from 'lit-html/directives/guard.js';
import type { Category } from '../domain/story.ts';
import { signIcon } from '../layout/markDrawing.ts';
import type { MarkLook } from '../look/markLook.ts';
import { makeElement } from '../paint/makeElement.ts';

/** The mark of an initiative, for lists and the legend: the same as on the map. Its element stays while it does. */
export const markIcon = (
  category: Category,
  imprecise: boolean,
  look: MarkLook,
  size = 14,
): ReturnType<typeof guard> =>
  guard([category, imprecise, look, size], () =>
    makeElement(document, signIcon({ category, imprecise, look, size })),
  );
