import type { Mutant } from '../mutant.ts';
import { embeddingMutants } from './embedding.ts';
import { fileMutants } from './files.ts';
import { browserMutants } from './inBrowser.ts';
import { offlineMutants } from './offline.ts';
import { pageMutants } from './page.ts';
import { placeMutants } from './places.ts';
import { storyMutants } from './stories.ts';
import { timeMutants } from './time.ts';

/** All of them; each has survived, or might. */
export const mutants: readonly Mutant[] = [
  ...embeddingMutants,
  ...offlineMutants,
  ...pageMutants,
  ...fileMutants,
  ...timeMutants,
  ...placeMutants,
  ...storyMutants,
  ...browserMutants,
];
