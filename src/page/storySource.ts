import type { Topology } from 'topojson-specification';
import type { StoryHelp } from '../domain/story.ts';
import type { DataOnDemand } from './dataOnDemand.ts';

/** All that a map tells, and where what it takes later comes from. */
export interface StorySource {
  readonly builtIn: DataOnDemand;
  /** @throws if the outlines can't be had or are no TopoJSON */
  loadOutlines(): Promise<Topology>;
  /** What only the help and the share dialog tell. @throws if it can't be had */
  loadHelp(): Promise<StoryHelp>;
}
