import start from 'virtual:story-start';
import type { Topology } from 'topojson-specification';
import { type GrowingData, startDataOf } from './builtInData.ts';
import { outlinesAddress } from './outlinesAddress.ts';

/** The data that the page opens with. */
export const loadStartData = (): GrowingData => startDataOf(start);

/**
 * The outlines: from the page itself where it is one that needs no other file, else from beside it.
 *
 * @throws if the file can't be had or is no TopoJSON
 */
export async function loadBasemap(): Promise<Topology> {
  const inPage = document.getElementById('basemap')?.textContent;
  if (inPage) return JSON.parse(inPage) as Topology;
  const address = new URL(outlinesAddress, document.baseURI);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`basemap: ${response.status} for ${address.href}`);
  try {
    return (await response.json()) as Topology;
  } catch (error) {
    // Other than of a damaged program, another copy can be asked for.
    throw new Error(`basemap: no TopoJSON at ${address.href}`, { cause: error });
  }
}
