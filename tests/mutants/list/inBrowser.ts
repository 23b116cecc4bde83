import type { Mutant } from '../mutant.ts';

/** What only a browser can notice. Each costs a build: what a unit test can see has no place here. */
export const browserMutants: readonly Mutant[] = [
  {
    name: 'press limit off: no key asks for it',
    file: 'src/features/talk/talk.ts',
    find: 'parts.pressLimit.allows(order) && run(order)',
    replace: 'run(order)',
    tests: [],
    browser: [{ spec: 'embed.spec.ts', grep: 'the host says how many presses are the map’s' }],
  },
  {
    name: 'talk: a step while the screen is black is a step unseen',
    file: 'src/features/talk/talk.ts',
    find: "if (isBlack && order !== 'fullScreen') {",
    replace: "if (isBlack && order === 'black') {",
    tests: [],
    browser: [{ spec: 'present.spec.ts', grep: 'B makes the screen black' }],
  },
  {
    name: 'offline: a version that one tab asks for loads all tabs anew',
    file: 'src/features/offline/offline.ts',
    find: 'else if (isKept) onTakenOver(() => location.reload());',
    replace: 'else if (isKept) location.reload();',
    tests: [],
    browser: [{ spec: 'update.spec.ts', grep: 'two tabs and three versions' }],
  },
];
