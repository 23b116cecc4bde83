import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { storyFiles, storyNames } from '../../src/build/storyFiles.ts';
import { collectionSchemaFor } from '../../src/domain/initiative.ts';
import { storyHelpSchema, storySchema } from '../../src/domain/storySchema.ts';

/** Writes the schemas that editors use for completion and for marks under what is wrong. */
export function buildSchemas(folder: string): void {
  const write = (name: string, schema: Parameters<typeof toJsonSchema>[0]): void => {
    const written = toJsonSchema(schema, { errorMode: 'ignore' });
    writeFileSync(`${folder}/${name}.schema.json`, `${JSON.stringify(written, null, 2)}\n`);
  };
  write('story', storySchema);
  write('help', storyHelpSchema);
  // Which categories, kinds and fields a record may have is the story's own.
  for (const name of storyNames()) write(`${name}/collection`, collectionSchemaFor(storyFiles(name).story()));
}
