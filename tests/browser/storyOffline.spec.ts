import { readCsv } from '../../src/io/export/csv.ts';
import { expect, test } from './driver.ts';
import { exported, openExport } from './exportDialog.ts';
import { begunBy, dayOf, middleOf, sentenceAt, storyTold, toldBy } from './storyTold.ts';

test.use({ serviceWorkers: 'allow' });

test('after one visit the story opens, is scrubbed, searched, told and saved without a network', async ({
  app,
  story,
}) => {
  const { translation, collection, entries } = toldBy(story);
  const { pick } = translation;
  const entry = middleOf(entries);
  const date = dayOf(entry);
  await app.open();
  await app.untilKept();
  await app.goOffline();
  await app.open(`date=${date}&sel=${entry.initiative.id}`);
  await app.untilMapIsAlive();
  await expect(app.text(sentenceAt(storyTold(story), `date=${date}`))).toBeVisible();
  await expect(app.detailsTitle).toHaveText(pick(entry.initiative.title));
  await expect(app.details).toContainText(pick(entry.initiative.summary));
  await app.pressOn(app.slider, 'Home');
  await expect(app.slider).toHaveAttribute('aria-valuetext', translation.day(collection.extent.earliest));
  const [first] = entries;
  await app.searchBox.fill(pick(first?.initiative.title ?? ''));
  await expect(app.suggestion(/./).first()).toContainText(pick(first?.initiative.name ?? ''));
  await openExport(app, `date=${date}`);
  const shown = readCsv((await exported(app, 'CSV')).text);
  expect(shown).toHaveLength(begunBy(entries, entry).length);
  await app.open('mode=present');
  await app.press('Home', 'PageDown');
  await expect(app.cardTitle).toHaveText(pick(first?.initiative.title ?? ''));
  expect(await app.textOfFile('licences.txt')).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
