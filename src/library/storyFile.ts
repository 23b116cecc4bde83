import type { Topology } from 'topojson-specification';
import type { BakedStory } from '../domain/bakedCollection.ts';
import type { StoryHelp } from '../domain/story.ts';
import { builtInDataOf } from '../io/builtInData.ts';
import { dataAtOnce } from '../page/dataOnDemand.ts';
import type { StorySource } from '../page/storySource.ts';
import type { StoryData } from './api.ts';

/** The form of story files that this library reads. */
export const storyVersion: StoryData['version'] = 1;

/** @throws if there is none, or none that can be read */
async function jsonAt(address: URL, signal?: AbortSignal): Promise<unknown> {
  const response = await fetch(address, signal ? { signal } : {});
  if (!response.ok) throw new Error(`${response.status} for ${address.href}`);
  return response.json();
}

function isStory(data: unknown): data is StoryData {
  return (
    typeof data === 'object' &&
    data !== null &&
    'version' in data &&
    data.version === storyVersion &&
    'baked' in data &&
    'outlines' in data
  );
}

/**
 * A story, from what the page hands over or from its file.
 *
 * @param story itself, or its address
 * @param base from which relative addresses are seen
 * @throws if it can't be had, or is no story of a form that is known
 */
export async function openStory(
  story: StoryData | string | URL,
  base: string,
  signal: AbortSignal,
): Promise<StorySource> {
  const isFile = typeof story === 'string' || story instanceof URL;
  const address = new URL(isFile ? story : '', base);
  const data = isFile ? await jsonAt(address, signal) : story;
  if (!isStory(data)) throw new TypeError(`no story of version ${storyVersion} at ${address.href}`);
  const { outlines, baked, help } = data;
  // The build has checked it, as it checks what ships with a page.
  return {
    builtIn: dataAtOnce(builtInDataOf(baked as BakedStory)),
    loadOutlines: async () =>
      (typeof outlines === 'string' ? await jsonAt(new URL(outlines, address)) : outlines) as Topology,
    loadHelp: async () => help as StoryHelp,
  };
}
