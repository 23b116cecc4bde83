import { storyDataOf } from './storyData.ts';

/** The second story: thousands of records, in one language. */
export const clocks = storyDataOf('clocks');
