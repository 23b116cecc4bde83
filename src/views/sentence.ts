import { html, type TemplateResult } from 'lit-html';
import type { Scene } from '../domain/scene.ts';
import type { Frame } from '../state/frame.ts';

/** The state of the map in one sentence; parts in [brackets] are the ones to stress. */
export function sentenceOf({
  scene,
  day,
  translation,
}: Pick<Frame, 'scene' | 'day' | 'translation'>): string {
  const { words, count } = translation;
  const { bodies, events, provinces, possible } = scene;
  const happened =
    bodies + events > 0 &&
    words.countsInProvinces(
      words.countBodies(bodies, count(bodies)),
      words.countEvents(events, count(events)),
      words.countProvinces(provinces.size, count(provinces.size)),
    );
  const perhaps = possible > 0 && (happened ? words.possibly : words.possiblyOnly)(possible, count(possible));
  let counts = words.nothingYet;
  if (happened && perhaps) counts = words.joinParts(happened, perhaps);
  else if (happened || perhaps) counts = happened || perhaps || '';
  return words.sentence(translation.day(day), counts);
}

export function plainText(marked: string): string {
  return marked.replaceAll(/[[\]]/g, '');
}

/** The sentence with its stressed parts in bold. */
export function stressed(marked: string): readonly (string | TemplateResult)[] {
  return marked
    .split(/(\[[^\]]*\])/)
    .map((part) => (part.startsWith('[') ? html`<b>${part.slice(1, -1)}</b>` : part));
}

/** Whether two scenes tell the same. */
export function tellsTheSame(a: Scene, b: Scene): boolean {
  return a.arrived === b.arrived && a.possible === b.possible;
}
