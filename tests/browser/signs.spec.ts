import { expect, test } from './driver.ts';

for (const [moment, query] of [
  ['what is over, what stays and what is to come', 'date=2021-12-24'],
  ['bodies from before a window', 'date=2021-12-25&window=time-window&span=5'],
  ['what only may have happened', 'date=2022-01-25&data=extended&view=112,31,5'],
] as const) {
  test(`a sign looks the same on the map, in the list, in the table and on the axis: ${moment}`, async ({
    app,
  }) => {
    await app.open(query);
    await app.untilMapIsAlive();
    const list = await app.signs('list');
    const ids = Object.keys(list);
    expect(ids.length).toBeGreaterThanOrEqual(10);
    for (const where of ['map', 'axis'] as const) {
      const drawn = Object.keys(await app.signs(where));
      expect(drawn.length).toBeGreaterThanOrEqual(4);
      const expected = Object.fromEntries(drawn.map((id) => [id, list[id]]));
      // Signs that have just arrived fade in.
      await expect.poll(() => app.signs(where), where).toEqual(expected);
    }
    await app.page.getByRole('tab', { name: 'Table' }).click();
    await expect(app.page.getByRole('table')).toBeVisible();
    expect(await app.signs('table')).toEqual(list);
  });
}

test.describe('in words', () => {
  test('buttons on the map and rows of the list say their sign, and what is not yet or only may be', async ({
    app,
  }) => {
    await app.open('date=2022-01-25&data=extended');
    await app.untilMapIsAlive();
    await expect(
      app.mark('Wuhan work report, document in force, 11 January 2022, Wuhan, Hubei'),
    ).toBeVisible();
    await expect(app.mark(/^Zhangjiajie Metaverse Research Center, lasting body, /)).toBeVisible();
    await expect(app.mark(/^Guiyang salon.*, event, 26 November 2021/)).toBeVisible();
    await expect(app.mark(/^Hefei work report, document in force, .*, may have happened$/)).toBeVisible();
    const row = (name: RegExp) => app.list.getByRole('button', { name });
    await expect(row(/^Document in force, 11 January 2022/)).toHaveCount(1);
    await expect(row(/^Document in force, 29 January 2022 not yet/)).toHaveCount(1);
    await expect(row(/^Lasting body, 18 November 2021/)).toHaveCount(1);
    await expect(row(/^Event, 26 November 2021/)).toHaveCount(1);
  });

  test('a body from before the window says so on the map', async ({ app }) => {
    await app.open('date=2021-12-25&window=time-window&span=5');
    await app.untilMapIsAlive();
    await expect(app.mark(/^Zhangjiajie.*, lasting body, .*, there from before$/)).toBeVisible();
  });
});

test('documents in force can be asked for, and are told, listed and linked as such', async ({ app }) => {
  await app.open('data=extended&nature=document');
  await expect(app.text('By 28 February 2022: 12 documents in force in 7 provinces.')).toBeVisible();
  await expect(app.list.getByRole('listitem')).toHaveCount(12);
  await app.row(/Wuhan/).click();
  await expect(app.details).toContainText('Work report (document in force)');
  await app.expectParameter('nature', 'document');
});

test('the legend explains the signs that the data has, and the tints', async ({ app }) => {
  await app.open();
  const legend = app.page.getByRole('list', { name: 'Legend' }).first();
  await expect(legend).toContainText('City or day not known');
  await expect(legend).toContainText('1 2–3 4+ initiatives in a province');
  await expect(legend).not.toContainText('Document in force');
  await app.choose('Extended record (38)');
  await expect(legend).toContainText('Document in force — stays');
});

test('in the help no sign lies on its words', async ({ app }) => {
  await app.open();
  await app.press('?');
  await expect(app.dialog('Help')).toContainText('What the marks mean');
  const gaps = await app.run(
    () =>
      [...document.querySelectorAll('.help-marks li')].map(
        ({ firstElementChild: sign, lastElementChild: words }) => {
          // What is inside of a sign may reach beyond its box.
          const rights = [...(sign?.querySelectorAll('*') ?? []), ...(sign ? [sign] : [])].map(
            (part) => part.getBoundingClientRect().right,
          );
          return (words?.getBoundingClientRect().left ?? 0) - Math.max(...rights);
        },
      ),
    undefined,
  );
  expect(gaps.length).toBeGreaterThan(5);
  expect(gaps.filter((gap) => gap < 2)).toEqual([]);
});
