import type { Locator } from 'playwright/test';
import { type AppDriver, expect } from './driver.ts';

/** Something that a person asks for, and that is loaded only then. */
export interface LatePart {
  /** Programs whose coming it shows, by the short names of their files. */
  readonly loads: readonly string[];
  /** Whether a person misses anything where it did not come, and so is told. */
  readonly isMissed: boolean;
  readonly query?: string;
  open?(app: AppDriver): Promise<void>;
  ask(app: AppDriver): Promise<void>;
  /** Asks in a page that was loaded anew, where that is done in another way. */
  askAnew?(app: AppDriver): Promise<void>;
  /** What is there once it has come. */
  come(app: AppDriver): Locator;
}

/** A page that is loaded anew opens with the dialog that was open. */
async function openDialog(app: AppDriver, name: string): Promise<void> {
  await app.slider.waitFor();
  if (!(await app.dialog(name).isVisible())) await app.button(name).click();
}

const exported = (format: string, loads: readonly string[]): LatePart => ({
  loads,
  isMissed: true,
  async ask(app) {
    await openDialog(app, 'Export');
    const dialog = app.dialog('Export');
    await dialog.getByRole('radio', { name: format, exact: true }).check();
    if (format === 'Film' || format === 'GIF') {
      await dialog.getByRole('spinbutton', { name: 'Width' }).fill('320');
      await dialog.getByRole('spinbutton', { name: 'Seconds' }).fill('1');
    }
    await dialog.getByRole('button', { name: 'Download' }).click();
  },
  come: (app) => app.dialog('Export').getByText(/^Saved/),
});

const nothingToAsk = (): Promise<void> => Promise.resolve();
const withoutClipboard = (app: AppDriver): Promise<void> =>
  app.run(() => void Object.defineProperty(navigator, 'clipboard', { value: undefined }), undefined);

/** Everything that can be asked for, so that each later file of the site belongs to one at least. */
export const lateParts: readonly LatePart[] = [
  {
    loads: ['ground.js', 'lateParts.js'],
    isMissed: true,
    ask: nothingToAsk,
    // Until then the map draws coarse outlines, and names no province but those of initiatives.
    come: (app) => app.map.getByText('Yunnan', { exact: true }),
  },
  {
    loads: ['table.js'],
    isMissed: true,
    ask: (app) => app.tab('Table').click(),
    come: (app) => app.table,
  },
  {
    loads: ['help.js', 'storyHelp.js'],
    isMissed: true,
    ask: (app) => openDialog(app, 'Help'),
    come: (app) => app.dialog('Help').getByRole('heading', { level: 3 }).first(),
  },
  {
    loads: ['shareDialog.js'],
    isMissed: true,
    ask: (app) => openDialog(app, 'Share'),
    come: (app) => app.dialog('Share').getByRole('textbox').first(),
  },
  {
    loads: ['exportDialog.js', 'exporting.js', 'drawScene.js'],
    isMissed: true,
    ask: (app) => openDialog(app, 'Export'),
    come: (app) => app.dialog('Export').getByRole('group', { name: 'Preview' }).locator('svg'),
  },
  exported('PNG', ['raster.js']),
  exported('SVG', ['svgFile.js']),
  exported('PDF', ['pdf.js']),
  exported('PowerPoint', ['deck.js', 'pptx.js']),
  exported('Film', ['film.js']),
  exported('GIF', ['gif.js']),
  exported('CSV', ['csv.js']),
  exported('GeoJSON', ['geojson.js']),
  exported('JSON', ['json.js']),
  exported('Web page', ['standalonePage.js']),
  {
    // The collections beside the first one come with all places.
    loads: ['extended.js'],
    isMissed: true,
    query: 'data=extended',
    ask: nothingToAsk,
    come: (app) => app.page.getByRole('radio', { name: /Extended/, checked: true }),
  },
  {
    loads: ['places.js'],
    isMissed: true,
    query: 'place=530100',
    ask: nothingToAsk,
    come: (app) => app.page.getByRole('heading', { name: /Kunming/ }),
  },
  {
    loads: ['search.js'],
    isMissed: true,
    ask: (app) => app.searchBox.fill('guiyang'),
    come: (app) => app.suggestion(/Guiyang/).first(),
  },
  {
    loads: ['spread.js'],
    isMissed: true,
    async ask(app) {
      await app.slider.waitFor();
      // A page that is loaded anew shows what its address asks for.
      const path = app.button('Path').first();
      if ((await path.getAttribute('aria-pressed')) !== 'true') await path.click();
    },
    come: (app) => app.page.getByRole('button', { name: 'Path', pressed: true }).first(),
  },
  {
    loads: ['citation.js'],
    isMissed: true,
    query: 'sel=cmca-industry-committee',
    ask: (app) => app.details.getByRole('button', { name: 'Copy citation', exact: true }).click(),
    come: (app) => app.status.filter({ hasText: 'Citation copied' }),
  },
  {
    loads: ['copyByHand.js'],
    isMissed: true,
    query: 'sel=cmca-industry-committee',
    async ask(app) {
      await withoutClipboard(app);
      await app.details.getByRole('button', { name: 'Copy link to this step', exact: true }).click();
    },
    // Where the browser copies it after all, there is nothing left to do by hand.
    come: (app) =>
      app.page
        .getByRole('dialog')
        .getByRole('textbox')
        .or(app.status.filter({ hasText: 'copied' })),
  },
  {
    loads: ['printPage.js'],
    isMissed: true,
    async ask(app) {
      await app.run(() => {
        window.print = () => {
          document.documentElement.dataset['printed'] = '';
        };
      }, undefined);
      // The first time a page that lacks something says so, and is printed once more as soon as it is there.
      await app.whilePrinting(() => Promise.resolve());
    },
    async askAnew(app) {
      await app.slider.waitFor();
      // Once a page is at rest it has what printing takes.
      await expect
        .poll(async () => {
          await app.run(() => dispatchEvent(new Event('beforeprint')), undefined);
          return app.paper.locator('svg').count();
        })
        .toBe(1);
      await app.run(() => {
        document.documentElement.dataset['printed'] = '';
      }, undefined);
    },
    come: (app) => app.page.locator('html[data-printed]'),
  },
  {
    loads: ['hostMessages.js'],
    isMissed: true,
    query: 'host=http://127.0.0.1:9',
    ask: nothingToAsk,
    come: (app) => app.page.locator('body:not(:has([role=alert]))'),
  },
  {
    loads: ['speaker.js'],
    isMissed: true,
    open: (app) => app.openBroken('speaker=1'),
    ask: nothingToAsk,
    come: (app) => app.page.getByRole('button', { name: 'Next' }).first(),
  },
  {
    // The map is drawn by then, and goes on as it is.
    loads: ['glSurface.js', 'maplibre-gl-worker.js'],
    isMissed: false,
    query: 'renderer=gl',
    ask: nothingToAsk,
    come: (app) => app.map.getByText('Yunnan', { exact: true }),
  },
  {
    // Whoever has a network has not missed it, and without one the page could not say more.
    loads: ['offline.js'],
    isMissed: false,
    ask: nothingToAsk,
    come: (app) => app.slider,
  },
  {
    // How large a file will be is told where it is known.
    loads: ['estimating.js'],
    isMissed: false,
    ask: (app) => openDialog(app, 'Export'),
    come: (app) => app.dialog('Export').getByRole('button', { name: 'Download' }),
  },
];
