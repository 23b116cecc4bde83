import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { functionsIn } from './functionsIn.ts';

/** More lines than a function should have. */
const mostLines = 80;

/**
 * Functions that are longer all the same, each with its file. One that has become shorter must be taken out here; none may be
 * added: what grows is taken apart.
 */
const stillLong: readonly string[] = [
  'features/address/addressView.ts: createAddressView',
  'features/export/exporting.ts: createExporter',
  'features/embed/hostMessages.ts: createHostMessages',
  'app/mount.ts: mount',
  'features/talk/talk.ts: createTalk',
  'embed/client.ts: connect',
  'i18n/translate.ts: createTranslation',
  'map/cameraControl.ts: createCameraControl',
  'map/glSurface.ts: createGlSurface',
  'map/groundView.ts: createGroundView',
  'map/mapView.ts: createMapView',
  'map/overlay.ts: createOverlay',
  'map/svgSurface.ts: createSvgSurface',
  'layout/mapLayout.ts: layoutMap',
  'views/dialogs.ts: createDialogs',
  'features/export/exportDialog.ts: createExportDialog',
  'features/export/exportDialog.ts: pictureFields',
  'features/panel/panel.ts: createPanel',
  'features/timeline/playSettings.ts: createPlaySettings',
  'features/search/search.ts: createSearchBox',
  'features/share/shareDialog.ts: createShareDialog',
  'features/share/shareDialog.ts: fields',
  'features/table/table.ts: createTable',
  'features/timeline/gestures.ts: listenToAxis',
  'features/timeline/timeline.ts: createTimeline',
  'worker/siteKeeper.ts: createSiteKeeper',
];

test('no function is longer than 80 lines but those that are listed here', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
  const long = files.flatMap((file) =>
    functionsIn(readFileSync(join('src', file), 'utf8'))
      .filter(({ lines }) => lines > mostLines)
      .map(({ name }) => `${file}: ${name}`),
  );
  const added = long.filter((one) => !stillLong.includes(one)).sort();
  const gone = stillLong.filter((one) => !long.includes(one));
  expect({ added, gone }).toEqual({ added: [], gone: [] });
});

test('functions are found however they are written, with what they are called and how long they are', () => {
  const text = [
    'export function declared<T>(first: T): T {',
    '  return first;',
    '}',
    'const arrow = async (count: number): Promise<void> => {',
    '  await later(() => {',
    '    count += 1;',
    '  });',
    '};',
    'class Own {',
    '  #hidden = (): void => {};',
    '  constructor() {',
    '  }',
    '  get size(): number { return 1; }',
    '  method(): void {',
    '  }',
    '}',
    'const table = { row() {}, "a key": () => 1, inner: { deep: function () {} } };',
    'const words = (thing: string) => ({ none: thing, some: () => thing });',
    'export default () => 2;',
  ].join('\n');
  expect(functionsIn(text)).toEqual([
    { name: 'declared', lines: 3 },
    { name: 'arrow', lines: 5 },
    { name: 'within arrow', lines: 3 },
    { name: 'Own.#hidden', lines: 1 },
    { name: 'Own.constructor', lines: 2 },
    { name: 'Own.size', lines: 1 },
    { name: 'Own.method', lines: 2 },
    { name: 'row', lines: 1 },
    { name: 'a key', lines: 1 },
    { name: 'deep', lines: 1 },
    { name: 'some', lines: 1 },
    { name: 'within the file', lines: 1 },
  ]);
});
