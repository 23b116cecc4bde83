import type { Drawing } from './drawingSpec.ts';

/** A mark for a file, in which what shows that one is chosen is drawn only then: no style sheet hides it. */
export function withHalo(mark: Drawing, isChosen: boolean): Drawing {
  const { inside } = mark;
  if (isChosen || typeof inside !== 'object') return mark;
  return {
    ...mark,
    inside: inside.filter(
      ({ attributes }) => attributes['class'] !== 'halo' && attributes['class'] !== 'axis-halo',
    ),
  };
}
