// Serves or builds the map of a story: `--story NAME` names a folder of `data/stories`; the rest is Vite's.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stories = `${root}data/stories`;

const { tokens } = parseArgs({
  args: process.argv.slice(2),
  options: { story: { type: 'string' } },
  strict: false,
  tokens: true,
});
const asked = tokens.findLast((token) => token.kind === 'option' && token.name === 'story');
const own = new Set(
  asked ? [asked.index, ...(asked.inlineValue || asked.value === undefined ? [] : [asked.index + 1])] : [],
);
const story = asked ? asked.value : process.env.STORY;
if (asked && !story) {
  process.stderr.write('--story needs the name of a folder of data/stories.\n');
  process.exit(1);
}
if (story && !existsSync(`${stories}/${story}/story.json`)) {
  const known = readdirSync(stories).filter((name) => existsSync(`${stories}/${name}/story.json`));
  process.stderr.write(`There is no story "${story}". There are: ${known.join(', ')}.\n`);
  process.exit(1);
}
const { status } = spawnSync(
  process.execPath,
  [`${root}node_modules/vite/bin/vite.js`, ...process.argv.slice(2).filter((_, index) => !own.has(index))],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ...(story && { STORY: story }) } },
);
process.exit(status ?? 1);
