import { describe, expect, test } from 'vitest';
import { storyFiles, storyNames } from '../../src/build/storyFiles.ts';
import { mostCategories, parseGazetteer, parseStory } from '../../src/domain/storySchema.ts';
import { exportWordsOf } from '../../src/i18n/export/exportWords.ts';
import { translationOf } from '../../src/i18n/translate.ts';
import { columnsOf } from '../../src/io/columns.ts';
import { builtIn, files, story } from './builtInData.ts';

const { dataset: article, extended } = builtIn;

/** What is said of a story with something changed. */
function faultsOf(
  change: (story: Record<string, unknown> & { categories: Record<string, unknown>[] }) => void,
) {
  const changed = structuredClone(story) as unknown as Parameters<typeof change>[0];
  change(changed);
  try {
    parseStory(changed, 'story.json');
    return [];
  } catch (error) {
    return String((error as Error).message).split('\n');
  }
}

describe('a gazetteer', () => {
  const places = files.gazetteer();
  const faultsOfPlaces = (
    change: (first: Record<string, unknown>, city: Record<string, unknown>) => void,
  ) => {
    const changed = structuredClone(places) as unknown as Record<string, unknown>[];
    const city = changed.find(({ level }) => level === 'city');
    if (!changed[0] || !city) throw new Error('no places');
    change(changed[0], city);
    try {
      parseGazetteer(changed, 'gazetteer.json', story);
      return '';
    } catch (error) {
      return String((error as Error).message);
    }
  };

  test('is read as it is written', () => {
    expect(faultsOfPlaces(() => undefined)).toBe('');
  });

  test.each<[string, string, Parameters<typeof faultsOfPlaces>[0]]>([
    [
      'a kind of region that the story does not know',
      'kind is none of province',
      (first) => {
        first['kind'] = 'kingdom';
      },
    ],
    [
      'a parent that is not there',
      'parent 999999 is not there',
      (_, city) => {
        city['parent'] = '999999';
      },
    ],
    [
      'a city that lies in no region',
      'lies in no region',
      (_, city) => {
        delete city['parent'];
      },
    ],
    [
      'a code twice',
      'has a code twice',
      (first, city) => {
        first['code'] = city['code'];
      },
    ],
    [
      'a latitude beyond the pole',
      'gazetteer.json: 0.latitude',
      (first) => {
        first['latitude'] = 91;
      },
    ],
  ])('with %s is refused by file and place', (_name, fault, change) => {
    expect(faultsOfPlaces(change)).toContain(fault);
  });
});

describe('a story', () => {
  test('is read as it is written', () => {
    expect(parseStory(story, 'story.json')).toEqual(story);
  });

  test('is refused with every fault, by file and field', () => {
    const faults = faultsOf((story) => {
      Object.assign(story.categories[0] ?? {}, { shape: 'star', colours: { light: 'red' } });
      story['kinds'] = [{ id: 'A B', name: { en: '', 'zh-Hans': 'x' } }];
    });
    const fields = [
      'categories.0.shape',
      'categories.0.colours.light',
      'categories.0.colours.dark',
      'kinds.0.id',
    ];
    for (const field of fields) expect(faults.join('\n')).toContain(`story.json: ${field} `);
    expect(faults.join('\n')).toContain('story.json: kinds.0.name.en must not be empty');
  });

  const faulty: Readonly<Record<string, (own: Record<string, unknown>[]) => void>> = {
    'two categories of one shape': ([first, second]) =>
      Object.assign(second ?? {}, { shape: first?.['shape'] }),
    'two categories of one id': ([first, second]) => Object.assign(second ?? {}, { id: first?.['id'] }),
    'no category': (own) => own.splice(0),
    'more categories than can be told apart': (own) => {
      for (let more = 0; more < mostCategories; more += 1) own.push({ ...own[0], id: `number-${more}` });
    },
    'words for what is over, of what stays': ([first]) =>
      Object.assign(first ?? {}, { legendOver: first?.['legend'] }),
    'no words for what is over, of what passes': ([, second]) => {
      delete second?.['helpOver'];
    },
    'a number of things without the number': ([first]) =>
      Object.assign(first ?? {}, {
        counted: { one: { en: 'one', 'zh-Hans': '一' }, other: { en: 'some', 'zh-Hans': '几' } },
      }),
  };

  test.each(Object.keys(faulty))('with %s is refused', (name) => {
    expect(faultsOf(({ categories }) => faulty[name]?.(categories))).not.toEqual([]);
  });
});

describe('documents in force', () => {
  const documentKinds: readonly string[] = ['plan', 'work-report', 'measures'];

  test.each([
    ['article', article],
    ['extended', extended],
  ] as const)('in the %s are its plans, work reports and measures, and nothing else', (_, { entries }) => {
    for (const { initiative } of entries) {
      const isDocument = documentKinds.includes(initiative.kind ?? '');
      expect([initiative.id, initiative.nature === 'document']).toEqual([initiative.id, isDocument]);
    }
  });

  test('are in the extended record, and not among the ten', () => {
    expect(article.categories.map(({ id }) => id)).toEqual(['body', 'event']);
    expect(extended.categories).toEqual(story.categories);
    expect(extended.entries.filter(({ category }) => category.id === 'document')).toHaveLength(12);
  });
});

test.each(storyNames())('no two columns of %s have the same heading', (name) => {
  const own = storyFiles(name).story();
  for (const language of own.languages) {
    const translation = translationOf(language, own);
    const headings = columnsOf(own).map((column) => column.heading(exportWordsOf(translation), translation));
    expect(headings.filter((heading, at) => headings.indexOf(heading) !== at)).toEqual([]);
  }
});
