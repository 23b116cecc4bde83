import { build, type InlineConfig } from 'vite';
import { storyConstants } from './storyFiles.ts';

/** A file that a build has made. */
export interface BuiltFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Builds without writing anything, and apart from the project's own configuration.
 *
 * @throws if the build fails or makes nothing
 */
export async function buildInMemory(config: InlineConfig): Promise<readonly BuiltFile[]> {
  const result = await build({
    logLevel: 'warn',
    publicDir: false,
    define: storyConstants(),
    ...config,
    configFile: false,
    build: { target: 'es2022', ...config.build, write: false },
  });
  const [bundle] = Array.isArray(result) ? result : [result];
  if (!bundle || !('output' in bundle)) throw new Error('the build made nothing');
  return bundle.output.map((file) => ({
    name: file.fileName,
    text: file.type === 'chunk' ? file.code : String(file.source),
  }));
}
