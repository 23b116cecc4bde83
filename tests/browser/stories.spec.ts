import { arrivalDay, type Entry } from '../../src/domain/dataset.ts';
import { facetValues, noFilter } from '../../src/domain/filter.ts';
import { presentSteps } from '../../src/domain/steps.ts';
import { windowModes } from '../../src/domain/timeWindow.ts';
import { panelWordsOf } from '../../src/features/panel/words/panelWords.ts';
import { tableWordsOf } from '../../src/features/table/words/tableWords.ts';
import { exportWordsOf } from '../../src/i18n/export/exportWords.ts';
import { columnsOf } from '../../src/io/columns.ts';
import { readCsv } from '../../src/io/export/csv.ts';
import { containing, expect, phone, test } from './driver.ts';
import { dayOf, sentenceAt, someOf, storyTold, toldBy } from './storyTold.ts';

/** The region with the most records. */
const regionOfMost = (entries: readonly Entry[]): string => {
  const counts = new Map<string, number>();
  for (const { province } of entries) counts.set(province.code, (counts.get(province.code) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
};

test('opens with its title, its sentence, its count and a mark for what is there', async ({ app, story }) => {
  const { translation, collection, entries } = toldBy(story);
  await app.open();
  await expect(app.heading(translation.pick(collection.story.title))).toBeVisible();
  await expect(app.text(sentenceAt(storyTold(story), ''))).toBeVisible();
  const count = translation.count(entries.length);
  await expect(app.text(`${count} of ${count} have happened`)).toBeVisible();
  await app.untilMapIsAlive();
  expect((await app.standingOnMap()).marks.length).toBeGreaterThan(5);
});

const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
] as const;
for (const viewport of sizes) {
  test.describe(`${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('what the page shows before its app stands where the app puts it', async ({ app, story }) => {
      // Small ones are not in the first ground, which is coarse.
      const region = `.province[data-code="${regionOfMost(toldBy(story).entries)}"]`;
      const parts = ['.heading', '.timeline', '.panel', '.map-tools', '.attribution', region];
      const boxes = async () => {
        const found = [];
        for (const part of parts) found.push({ part, box: await app.measured('boxOf', part) });
        return found;
      };
      const come = await app.openWithoutApp();
      const [before, marksBefore] = [await boxes(), await app.measured('middlesOfMarks')];
      await come();
      const [after, marksAfter] = [await boxes(), await app.measured('middlesOfMarks')];
      const moved = after.flatMap(({ part, box }, at) => {
        const old = before[at]?.box;
        if (!old || !box) return [`${part} is not there`];
        const ways = [old.left - box.left, old.top - box.top, old.right - box.right, old.bottom - box.bottom];
        return Math.max(...ways.map(Math.abs)) > (part === region ? 4 : 1)
          ? [`${part}: ${ways.join(', ')}`]
          : [];
      });
      expect(moved).toEqual([]);
      expect(marksBefore.length).toBeGreaterThan(5);
      // What nothing pushes aside stays where it is.
      const still = marksBefore.filter(({ x, y }) =>
        marksAfter.some((own) => Math.hypot(own.x - x, own.y - y) < 2),
      );
      expect(still.length).toBeGreaterThan(marksBefore.length / 2);
    });
  });
}

test('the slider goes to both ends, and its days are told', async ({ app, story }) => {
  const { translation, collection, entries } = toldBy(story);
  const { earliest, latest } = collection.extent;
  await app.open();
  await expect(app.slider).toHaveAttribute('aria-valuetext', translation.day(latest));
  await app.pressOn(app.slider, 'Home');
  await expect(app.slider).toHaveAttribute('aria-valuetext', translation.day(earliest));
  await app.pressOn(app.slider, 'PageDown', 'ArrowRight');
  await expect(app.slider).toHaveAttribute('aria-valuetext', translation.day(earliest + 8));
  // Some record arrives after that, and the first that does is gone to.
  const next = entries.find(({ occurrence }) => arrivalDay(occurrence) > earliest + 8);
  if (!next) throw new Error('no record');
  await app.nextButton.click();
  await expect(app.slider).toHaveAttribute('aria-valuetext', translation.day(arrivalDay(next.occurrence)));
  await expect(app.text(sentenceAt(storyTold(story), `date=${dayOf(next)}`))).toBeVisible();
});

test('each moment has its sentence', async ({ app, story }) => {
  const data = storyTold(story);
  for (const entry of someOf(toldBy(story).entries)) {
    await app.open(`date=${dayOf(entry)}`);
    await expect(app.text(sentenceAt(data, `date=${dayOf(entry)}`))).toBeVisible();
  }
});

test('each window has its sentence', async ({ app, story }) => {
  const data = storyTold(story);
  const [, , middle] = someOf(toldBy(story).entries);
  for (const window of windowModes) {
    const query = `window=${window}&date=${middle ? dayOf(middle) : 'latest'}`;
    await app.open(query);
    await expect(app.text(sentenceAt(data, query))).toBeVisible();
  }
});

test('what is searched for is found and opened, with all that the story tells of it', async ({
  app,
  story,
}) => {
  const { translation, collection, entries } = toldBy(story);
  const [, entry] = someOf(entries);
  if (!entry) throw new Error('no record');
  const { pick } = translation;
  await app.open();
  await app.searchBox.fill(pick(entry.initiative.title));
  await app
    .suggestion(containing(pick(entry.initiative.name)))
    .first()
    .click();
  await expect(app.detailsTitle).toHaveText(pick(entry.initiative.title));
  await app.expectParameter('sel', entry.initiative.id);
  await expect(app.details).toContainText(pick(entry.initiative.summary));
  await expect(app.details).toContainText(pick(entry.initiative.confidence.reason));
  for (const { id, name } of collection.story.fields) {
    const value = entry.initiative.fields[id];
    if (value !== undefined) await expect(app.fact(pick(name))).toContainText(pick(value));
  }
  await expect(app.sourceLinks).toHaveCount(entry.initiative.sources.length);
});

test('each facet of the story filters', async ({ app, story }) => {
  const { translation, collection } = toldBy(story);
  const words = panelWordsOf(translation);
  const { count } = translation;
  const [category] = facetValues(collection, noFilter, 'categories').filter((value) => value.count > 0);
  const chosen = collection.story.categories.find(({ id }) => id === category?.value);
  if (!chosen || !category) throw new Error('no category');
  await app.open();
  await app.button(words.filter).click();
  for (const facet of collection.story.facets)
    await expect(app.page.getByRole('group', { name: words.facets[facet], exact: true })).toBeVisible();
  await app.checkbox(containing(translation.pick(chosen.choice))).check();
  await app.expectParameter('nature', chosen.id);
  await expect(app.text(sentenceAt(storyTold(story), `nature=${chosen.id}`))).toBeVisible();
  await expect(app.text(new RegExp(`filtered from ${count(collection.entries.length)}`))).toBeVisible();
});

test('the table has the columns that the story has, and is saved whole', async ({ app, story }) => {
  const { translation, collection, entries } = toldBy(story);
  const columns = columnsOf(collection.story);
  await app.open('list=table');
  await expect(app.table.getByRole('row')).toHaveCount(Math.min(200, entries.length) + 1);
  if (entries.length > 200) {
    await app.button('Show 200 more').click();
    await expect(app.table.getByRole('row')).toHaveCount(401);
  }
  const { text } = await app.savedBy(app.button(tableWordsOf(translation).downloadCsv));
  const rows = readCsv(text);
  expect(rows).toHaveLength(entries.length);
  const words = exportWordsOf(translation);
  for (const column of columns) expect(rows[0]).toHaveProperty([column.heading(words, translation)]);
});

test('a region has its page', async ({ app, story }) => {
  const { translation, collection, entries } = toldBy(story);
  const [most] = facetValues(collection, noFilter, 'provinces');
  const region = entries.find(({ province }) => (province.iso ?? province.code) === most?.value)?.province;
  if (!region || !most) throw new Error('no region');
  await app.open(`place=${region.code}`);
  const page = app.placePage(translation.placeName(region));
  const { count } = translation;
  await expect(page).toContainText(`${count(most.count)} of ${count(entries.length)}`);
  await expect(page).toContainText(translation.words.levels.region);
});

test('a talk goes from record to record', async ({ app, story }) => {
  const { translation, entries, collection } = toldBy(story);
  const total = presentSteps(collection).length;
  await app.open('mode=present');
  await app.press('Home');
  for (const [position, entry] of entries.slice(0, 3).entries()) {
    await app.press('PageDown');
    await expect(app.cardTitle).toHaveText(translation.pick(entry.initiative.title));
    await expect(
      app.page.getByText(`Step ${translation.count(position + 2)} of ${translation.count(total)}`, {
        exact: true,
      }),
    ).toBeVisible();
  }
});

test('the list of steps holds all of them while it is open, and goes to each', async ({ app, story }) => {
  const { translation, entries, collection } = toldBy(story);
  await app.open('mode=present');
  const list = app.page.getByRole('dialog', { name: 'Steps' });
  await app.button('Steps').click();
  await expect(list.getByRole('listitem')).toHaveCount(presentSteps(collection).length);
  const second = entries[1];
  await list
    .getByRole('button', { name: containing(translation.pick(second?.initiative.name ?? '')) })
    .first()
    .click();
  await expect(app.cardTitle).toHaveText(translation.pick(second?.initiative.title ?? ''));
});

test('speaks its languages and no other', async ({ openApp, story }) => {
  const { collection } = toldBy(story);
  const { languages, title } = collection.story;
  const app = await openApp({ locale: 'zh-CN' });
  const isBilingual = languages.length > 1;
  await app.open('', isBilingual ? 'zh-Hans' : 'en');
  const spoken = typeof title === 'string' ? title : title['zh-Hans'];
  await expect(app.heading(spoken)).toBeVisible();
  await expect(app.button(isBilingual ? '语言' : 'Language')).toHaveCount(isBilingual ? 1 : 0);
  await app.open('lang=zh-Hans');
  await expect(app.alerts).toHaveCount(isBilingual ? 0 : 1);
  await app.open('scripts=both');
  await expect(app.alerts).toHaveCount(isBilingual ? 0 : 1);
});

for (const theme of ['light', 'dark', 'contrast'] as const) {
  test(`axe finds nothing in the ${theme} theme`, async ({ app, story }) => {
    const [, entry] = someOf(toldBy(story).entries);
    await app.open(`theme=${theme}&sel=${entry?.initiative.id}`);
    await app.untilMapIsAlive();
    expect(await app.accessibilityProblems()).toEqual([]);
  });
}

test('on a phone nothing on the map lies on anything else', async ({ openApp }) => {
  const app = await openApp(phone);
  await app.open();
  await app.untilMapIsAlive();
  await app.untilNothingMoves();
  expect(await app.overlapsOnMap()).toEqual([]);
});
