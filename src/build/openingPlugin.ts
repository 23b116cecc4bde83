import type { Plugin } from 'vite';
import { jsonWithOpenBounds } from '../domain/bakedCollection.ts';
import { groundOf } from '../geometry/ground.ts';
import { builtInDataOf } from '../io/builtInData.ts';
import { bakeOpening } from '../opening/bakeOpening.ts';
import { defaultCollection } from '../state/fields.ts';
import { createFontMeasure } from './measureWithFonts.ts';
import { buildInMemory } from './memoryBuild.ts';
import type { StoryFiles } from './storyFiles.ts';

async function sceneOf(files: StoryFiles): Promise<string> {
  const { story, gazetteer, datasetOf } = builtInDataOf(files.bake());
  const scene = bakeOpening({
    dataset: datasetOf(defaultCollection(story)),
    gazetteer,
    ground: groundOf(files.outlines(), gazetteer.provinces),
    measure: await createFontMeasure(),
  });
  // Within a script element `<` could end it.
  return jsonWithOpenBounds(scene).replaceAll('<', '\\u003c');
}

async function programText(): Promise<string> {
  const [program] = await buildInMemory({
    build: {
      minify: true,
      lib: { entry: 'src/opening/main.ts', formats: ['iife'], name: 'opening', fileName: () => 'opening.js' },
    },
  });
  if (!program) throw new Error('opening: its program was not built');
  return program.text.trim();
}

/**
 * Puts the opening scene into the page, and the program that draws it. Both stand in the page itself, so that nothing
 * has to come before the first picture, and nothing of it can fail to come.
 */
export function openingPlugin(files: StoryFiles): Plugin {
  let made: Promise<string> | undefined;
  const make = async (): Promise<string> => {
    const [scene, program] = await Promise.all([sceneOf(files), programText()]);
    return [
      `<script type="application/json" id="opening-scene">${scene}</script>`,
      `<script>${program}</script>`,
    ].join('\n    ');
  };
  return {
    name: 'opening',
    // Styles come later in development, and what is measured without them is wrong.
    apply: 'build',
    async transformIndexHtml(html) {
      made ??= make();
      const scene = await made;
      return html.replace('<!-- opening -->', () => scene);
    },
  };
}
