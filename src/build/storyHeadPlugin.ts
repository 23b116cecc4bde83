import type { Plugin } from 'vite';
import { escapeXml } from '../paint/svgElement.ts';
import { firstText, type StoryFiles } from './storyFiles.ts';

/** Writes the story's words into the page's head, in the first of its languages. */
export function storyHeadPlugin(files: StoryFiles): Plugin {
  return {
    name: 'story-head',
    transformIndexHtml(html) {
      const story = files.story();
      const words: Readonly<Record<string, string>> = {
        title: firstText(story, story.documentTitle),
        description: firstText(story, story.share.description),
      };
      const spoken = html.replace('<html lang="en">', `<html lang="${story.languages[0]}">`);
      return spoken.replaceAll(/%story:(\w+)%/g, (_whole, name: string) => escapeXml(words[name] ?? ''));
    },
  };
}
