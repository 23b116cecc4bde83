import { storyFiles } from '../../src/build/storyFiles.ts';
import { plainText, sentenceOf } from '../../src/i18n/sentence.ts';
import { type BuiltInData, builtInDataOf } from '../../src/io/builtInData.ts';
import { createContextOf, readQuery } from '../../src/io/linkContext.ts';
import { type Frame, frameOf } from '../../src/state/frame.ts';
import { createStateStore } from '../../src/state/store.ts';

const told = new Map<string, BuiltInData>();

/** A story as its data tell it, for what the page must show. */
export function storyTold(name: string): BuiltInData {
  const known = told.get(name) ?? builtInDataOf(storyFiles(name).bake());
  told.set(name, known);
  return known;
}

/** The moment that a link asks for, as an English reader with no choices of their own sees it. */
export function frameAt(data: BuiltInData, query: string): Frame {
  const remembered = { language: undefined, theme: undefined, bothScripts: false };
  const { link } = readQuery(new URLSearchParams(query), createContextOf(data, remembered, ['en']));
  return frameOf(createStateStore(link, []).getState(), data.datasetOf(link.data), undefined);
}

/** The sentence of that moment. */
export function sentenceAt(data: BuiltInData, query: string): string {
  return plainText(sentenceOf(frameAt(data, query)));
}
