import { writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { collectionSchema } from '../../src/domain/initiative.ts';

/** Writes the schema that editors use for completion and for marks under what is wrong. */
export function buildSchema(outputFile: string): void {
  const schema = toJsonSchema(collectionSchema, { errorMode: 'ignore' });
  writeFileSync(outputFile, `${JSON.stringify(schema, null, 2)}\n`);
}
