import { describe, expect, test } from 'vitest';
import { createAwaiting } from '../../src/app/awaiting.ts';
import { storyFiles, storyNames } from '../../src/build/storyFiles.ts';
import type { PlaceId } from '../../src/domain/ids.ts';
import { allPlaces, partsOfStory } from '../../src/domain/storyParts.ts';
import { builtInDataOf, startDataOf } from '../../src/io/builtInData.ts';
import { createContextOf, readMeanwhile, readQuery } from '../../src/io/linkContext.ts';
import { createDataOnDemand, type DataOnDemand } from '../../src/page/dataOnDemand.ts';
import { catchUp, dismissNotice, scrubTo } from '../../src/state/actions.ts';
import { MissingPart } from '../../src/state/missing.ts';
import { missingOf } from '../../src/state/notice.ts';
import { createStateStore } from '../../src/state/store.ts';

describe.each(storyNames())('the parts of %s', (name) => {
  const baked = storyFiles(name).bake();
  const { start, otherPlaces, otherCollections } = partsOfStory(baked);

  test('are all of it, and nothing twice', () => {
    expect(allPlaces(start.places, otherPlaces)).toEqual(baked.gazetteer);
    const codes = [...start.places, ...otherPlaces.filter((own) => typeof own !== 'string')].map(
      ({ code }) => code,
    );
    expect(new Set(codes).size).toBe(codes.length);
    const ids = [...Object.keys(start.collections), ...Object.keys(otherCollections)];
    expect(ids.sort()).toEqual(baked.story.collections.map(({ id }) => id).sort());
  });

  test('let the page open with the first collection as it is in the whole', () => {
    const [whole, opened] = [builtInDataOf(baked), startDataOf(start)];
    const [first] = baked.story.collections;
    if (!first) throw new Error('no collection');
    expect(opened.missingOf(first.id)).toEqual([]);
    const told = ({ datasetOf }: typeof whole) =>
      datasetOf(first.id).entries.map(({ initiative, lineage, occurrence }) => ({
        initiative,
        lineage,
        occurrence,
      }));
    expect(told(opened)).toEqual(told(whole));
    expect(opened.gazetteer.provinces).toEqual(whole.gazetteer.provinces);
    for (const { id } of baked.story.collections) {
      expect(opened.countOf(id)).toBe(whole.datasetOf(id).entries.length);
      expect(opened.headingOf(id)).toEqual(whole.headingOf(id));
    }
  });
});

test('places of another story are no rest of this one', () => {
  expect(() => allPlaces([], ['530100' as PlaceId])).toThrow('530100');
});

const baked = storyFiles('metaverse').bake();

/** A page that has just opened, and what it has asked for. */
function opened(fails: () => boolean = () => false) {
  const { start, otherPlaces, otherCollections } = partsOfStory(baked);
  const asked: string[] = [];
  const give = async <T>(name: string, value: T): Promise<{ readonly default: T }> => {
    asked.push(name);
    if (fails()) throw new MissingPart('gone', undefined);
    return { default: value };
  };
  const data = createDataOnDemand(startDataOf(start), {
    loadPlaces: () => give('places', otherPlaces),
    collectionLoaders: Object.fromEntries(
      Object.entries(otherCollections).map(([id, own]) => [id, () => give(id, own)]),
    ),
  });
  const contextOf = createContextOf(data, { language: 'en', theme: undefined, bothScripts: false }, []);
  return { data, asked, contextOf };
}

const need = (data: DataOnDemand, query: string) => data.need(new URLSearchParams(query));

describe('a link', () => {
  test.each([
    '',
    'data=article',
    'data=nonsense',
    'place=110000',
    'sel=cmca-industry-committee',
    'q=kunming',
  ])('?%s asks for nothing that is not there', (query) => {
    const { data, asked } = opened();
    expect(data.lacks(new URLSearchParams(query))).toBe(false);
    expect(need(data, query)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  test.each([
    ['place=530100', ['places']],
    ['place=nonsense', ['places']],
    ['data=extended', ['extended', 'places']],
    ['data=extended&place=530100', ['extended', 'places']],
  ])('?%s asks for %s, once', async (query, parts) => {
    const { data, asked } = opened();
    expect(data.lacks(new URLSearchParams(query))).toBe(true);
    await need(data, query);
    expect(asked).toEqual(parts);
    expect(data.lacks(new URLSearchParams(query))).toBe(false);
    expect(need(data, query)).toBeUndefined();
  });

  test('finds the same in the end as where all was there from the start', async () => {
    const { data } = opened();
    const first = data.datasetOf('article').entries;
    await need(data, 'data=extended');
    const whole = builtInDataOf(baked);
    const told = (own: Pick<DataOnDemand, 'datasetOf'>) =>
      own.datasetOf('extended').entries.map(({ initiative, lineage }) => ({ initiative, lineage }));
    expect(told(data)).toEqual(told(whole));
    expect(data.gazetteer.places).toEqual(whole.gazetteer.places);
    // What a page holds of the start stays the very same.
    expect(data.datasetOf('article').entries).toBe(first);
  });

  test('of which a part fails leaves the page as it was, and may ask again', async () => {
    let isBroken = true;
    const { data } = opened(() => isBroken);
    await expect(need(data, 'data=extended')).rejects.toThrow(MissingPart);
    expect(data.missingOf('extended')).toEqual(['extended']);
    expect(() => data.datasetOf('extended')).toThrow('extended');
    isBroken = false;
    await need(data, 'data=extended');
    expect(data.missingOf('extended')).toEqual([]);
  });
});

describe('while a link waits for data', () => {
  const query = new URLSearchParams('data=extended&sel=wuhan-work-report&place=530100&theme=dark');
  const page = (fails?: () => boolean) => {
    const { data, contextOf } = opened(fails);
    const { link, notices } = readMeanwhile(query, data, contextOf);
    const store = createStateStore(link, notices);
    const awaiting = createAwaiting(store, data);
    const show = (): void => catchUp(store, link, readQuery(query, contextOf));
    return { data, store, awaiting, show };
  };
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  test('the page shows what it has, and blames nothing on the link', () => {
    const { store } = page();
    const { data, selected, page: place, theme, notices } = store.getState();
    expect({ data, selected, place, theme, notices }).toEqual({
      data: 'article',
      selected: undefined,
      place: undefined,
      theme: 'dark',
      notices: [],
    });
  });

  test('what has come is shown, and what a hand has moved meanwhile stays', async () => {
    const { store, awaiting, show } = page();
    awaiting.show(query, show);
    expect(store.getState().awaited).toBe('coming');
    scrubTo(store, 18_950);
    await settled();
    const { data, selected, page: place, date, awaited } = store.getState();
    expect({ data, selected, place, date, awaited }).toEqual({
      data: 'extended',
      selected: 'wuhan-work-report',
      place: '530100',
      date: 18_950,
      awaited: undefined,
    });
  });

  test('what does not come is told, and trying again shows it', async () => {
    let isBroken = true;
    const { store, awaiting, show } = page(() => isBroken);
    awaiting.show(query, show);
    await settled();
    const [notice] = store.getState().notices;
    expect(store.getState().awaited).toBe('missing');
    expect(notice && missingOf(notice)?.reason).toBe('gone');
    isBroken = false;
    if (notice) missingOf(notice)?.tryAgain();
    await settled();
    expect(store.getState()).toMatchObject({ data: 'extended', awaited: undefined, notices: [] });
  });

  test('who closes the notice no longer waits', async () => {
    const { store, awaiting, show } = page(() => true);
    awaiting.show(query, show);
    await settled();
    dismissNotice(store, 'awaited');
    expect(store.getState()).toMatchObject({ data: 'article', awaited: undefined, notices: [] });
  });

  test('a page that opens before all has come says so until it has', async () => {
    const { data, store, awaiting, show } = page();
    const coming = data.need(query);
    if (!coming) throw new Error('nothing to wait for');
    awaiting.follow(query, { coming, isLate: true }, show);
    expect(store.getState().notices.map((notice) => missingOf(notice)?.reason)).toEqual(['slow']);
    await settled();
    expect(store.getState()).toMatchObject({ data: 'extended', notices: [] });
  });
});
