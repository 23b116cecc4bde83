import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { firstText, type StoryFiles } from '../storyFiles.ts';
import { noticeOf, type PackageNotice, packageFolder, packagesInside } from './packages.ts';
import { licencesText } from './text.ts';

/** Gathers which packages are in what builds make. One for each text of licences. */
export interface LicenceCollector {
  /** Notes what is in a build. Called anew for each, as a plugin belongs to one build. */
  plugin(): Plugin;
  /** Notes a file that is taken as it is. */
  add(file: string): void;
  /** All that was noted, each version of a package once, by name. */
  notices(): readonly PackageNotice[];
  /** The text that goes with the site. */
  text(): string;
}

/** Code that bundlers put in of their own, by how its modules are called. */
const bundlers: readonly (readonly [prefix: string, name: string])[] = [
  ['\0vite/', 'vite'],
  ['\0rolldown/', 'rolldown'],
];

const fontModule = /\.woff2(\?|$)/;

/** @param root the project's folder */
export function createLicenceCollector(
  root: string,
  story: Pick<StoryFiles, 'story' | 'pathOf'>,
): LicenceCollector {
  const files = new Set<string>();
  const folders = new Set<string>();

  const add = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const folder = packageFolder(file);
    if (folder === undefined) return;
    for (const own of [folder, ...packagesInside(folder, file)]) folders.add(own);
  };
  const addModule = (id: string): void => {
    const bundler = bundlers.find(([prefix]) => id.startsWith(prefix))?.[1];
    const path = bundler ? join(root, 'node_modules', bundler, 'package.json') : id.replace(/^\0/, '');
    add(path.replace(/\?.*$/s, ''));
  };
  const notices = (): readonly PackageNotice[] => {
    const own = [...folders]
      .map(noticeOf)
      .map((notice) => [`${notice.name}@${notice.version}`, notice] as const);
    return [...new Map(own).values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  };

  return {
    plugin: () => ({
      name: 'licence-collector',
      generateBundle(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') for (const id of file.moduleIds) addModule(id);
          else for (const name of file.originalFileNames) add(resolve(root, name));
        }
        // A font that is written into the code leaves no file, and its module dissolves.
        for (const id of this.getModuleIds()) if (fontModule.test(id)) addModule(id);
      },
    }),
    add: (file) => add(resolve(root, file)),
    notices,
    text: () =>
      licencesText({
        title: firstText(story.story(), story.story().title),
        own: readFileSync(join(root, 'LICENSE'), 'utf8'),
        data: JSON.parse(readFileSync(story.pathOf('licences.json'), 'utf8')),
        packages: notices(),
      }),
  };
}
