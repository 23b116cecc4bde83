import { isoOfDay } from '../../src/domain/day.ts';
import { presentSteps } from '../../src/domain/steps.ts';
import { expect, test } from './driver.ts';
import {
  answerTo,
  embedIn,
  type HostPages,
  heard,
  listening,
  messageOf,
  openHostPages,
  post,
} from './hostPages.ts';
import { dayOf, middleOf, toldBy } from './storyTold.ts';

let host: HostPages;
test.beforeAll(async () => {
  host = await openHostPages();
});
test.afterAll(() => host.close());

test('stands in another page', async ({ app, story }) => {
  const { translation, collection, entries } = toldBy(story);
  await app.open(`mode=embed&title=1&sel=${entries[0]?.initiative.id}`);
  await expect(app.heading(translation.pick(collection.story.title))).toBeVisible();
  await expect(app.cardTitle).toHaveText(translation.pick(entries[0]?.initiative.name ?? ''));
  await app.pressOn(app.slider, 'End');
  await expect(app.slider).toHaveAttribute('aria-valuetext', translation.day(collection.extent.latest));
});

test('answers a page around it with the numbers of its own story', async ({ app, baseURL, story }) => {
  const { translation, collection, entries } = toldBy(story);
  const { earliest, latest } = collection.extent;
  const message = messageOf(collection.story.name);
  const entry = middleOf(entries);
  const date = dayOf(entry);
  await app.visit(host.add('/told', listening(embedIn(baseURL, `host=${host.origin}&date=earliest`))));
  const map = app.frame('Map');
  await expect
    .poll(() => app.run(heard, 'ready'))
    .toEqual([
      message('ready', {
        payload: {
          version: 1,
          initiatives: entries.length,
          earliest: isoOfDay(earliest),
          latest: isoOfDay(latest),
        },
      }),
    ]);
  await app.run(post, message('set', { id: 1, payload: { date, sel: entry.initiative.id } }));
  await expect.poll(() => app.run(answerTo, 1)).toMatchObject({ type: 'done' });
  await expect(map.cardTitle).toHaveText(translation.pick(entry.initiative.name));
  await app.run(post, message('get', { id: 2 }));
  await expect
    .poll(() => app.run(answerTo, 2))
    .toMatchObject({
      type: 'state',
      payload: {
        date,
        sel: entry.initiative.id,
        playing: false,
        step: entries.indexOf(entry) + 2,
        steps: presentSteps(collection).length,
      },
    });
  await app.run(post, message('next', { id: 3 }));
  await expect.poll(() => app.run(answerTo, 3)).toMatchObject({ type: 'done', payload: { moved: true } });
  const after = entries[entries.indexOf(entry) + 1];
  await expect(map.cardTitle).toHaveText(translation.pick(after?.initiative.name ?? ''));
  await app.run(post, message('set', { id: 4, payload: { sel: 'atlantis', date: 'latest' } }));
  await expect
    .poll(() => app.run(answerTo, 4))
    .toMatchObject({ type: 'refused', payload: { reason: expect.stringContaining('atlantis') } });
  // What is addressed to another map is not heard: the answer to what came after it is there, and none to it.
  await app.run(post, messageOf('another-map')('set', { id: 5, payload: { date: 'latest' } }));
  await app.run(post, message('get', { id: 6 }));
  await expect
    .poll(() => app.run(answerTo, 6))
    .toMatchObject({ payload: { date: after && dayOf(after), sel: after?.initiative.id } });
  expect(await app.run(answerTo, 5)).toBeUndefined();
});

test('is an element of a page’s own, by the name of the story', async ({ app, baseURL, story }) => {
  const { translation, collection, entries } = toldBy(story);
  const { name, title } = collection.story;
  const [first] = entries;
  if (!first) throw new Error('no record');
  await app.visit(
    host.add(
      '/element',
      `<style>${name} { height: 420px }</style><${name} label="Told" date="earliest"></${name}>
       <script type="module">
         import { connect } from '${baseURL}embed.js';
         const element = document.querySelector('${name}');
         await element.map.ready;
         element.setAttribute('sel', '${first.initiative.id}');
       </script>`,
    ),
  );
  const map = app.frame('Told');
  await expect(map.cardTitle).toHaveText(translation.pick(first.initiative.name));
  await app.run((tag) => document.querySelector(tag)?.setAttribute('date', 'latest'), name);
  await expect(map.slider).toHaveAttribute('aria-valuetext', translation.day(collection.extent.latest));
  await app.run((tag) => document.querySelector(tag)?.removeAttribute('label'), name);
  await expect(app.frame(translation.pick(title)).slider).toBeVisible();
});
