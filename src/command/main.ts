import { writeFileSync } from 'node:fs';
import { createFontMeasure } from '../build/measureWithFonts.ts';
import { storyFiles } from '../build/storyFiles.ts';
import { sceneAt } from '../domain/scene.ts';
import { windowAt } from '../domain/timeWindow.ts';
import { groundOf } from '../geometry/ground.ts';
import { translationOf } from '../i18n/translate.ts';
import { type BuiltInData, builtInDataOf } from '../io/builtInData.ts';
import { drawScene } from '../paint/drawScene.ts';
import { resolveDay } from '../state/frame.ts';
import { help, OptionError, type PictureOptions, readOptions } from './options.ts';

async function draw({ link, size, projection }: PictureOptions, data: BuiltInData): Promise<string> {
  const dataset = data.datasetOf(link.data);
  const day = resolveDay(link.date, dataset.extent);
  return drawScene({
    dataset,
    day,
    scene: sceneAt(dataset.index, windowAt(link.window, day, link.span)),
    translation: translationOf(link.language, data.story),
    gazetteer: data.gazetteer,
    ground: groundOf(storyFiles().outlines(), data.gazetteer.provinces),
    size,
    theme: link.theme ?? 'light',
    boundaries: link.boundaries,
    projection,
    bothScripts: link.bothScripts,
    camera: link.view,
    selected: link.selected,
    measure: await createFontMeasure(),
    parts: { title: true, sentence: true, legend: true, timeline: true, sources: true },
  });
}

async function run(args: readonly string[]): Promise<void> {
  const data = builtInDataOf(storyFiles().bake());
  const options = readOptions(args, data);
  if (options === 'help') {
    process.stdout.write(help);
    return;
  }
  const svg = `${await draw(options, data)}\n`;
  if (options.out === undefined) process.stdout.write(svg);
  else writeFileSync(options.out, svg);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  // A file that can't be written is the reader's matter too, and its message says which.
  const isExpected = error instanceof OptionError || (error instanceof Error && 'code' in error);
  process.stderr.write(`${isExpected ? error.message : error instanceof Error ? error.stack : error}\n`);
  if (error instanceof OptionError) process.stderr.write('Run with --help to see what can be asked for.\n');
  process.exitCode = 1;
}
