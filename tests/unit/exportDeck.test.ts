import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { languages, translationOf } from '../../src/i18n/translate.ts';
import { type Deck, deckOf, type PictureSlide, type SlideMoment } from '../../src/io/export/deck.ts';
import { pptxOf, sizesOf } from '../../src/io/export/pptx.ts';
import { heightOf, linesOf } from '../../src/io/export/slideText.ts';
import { coast, isles, lights as story } from './lights.ts';

const { entries } = coast;

const deckIn = (language: (typeof languages)[number], shown = entries): Deck =>
  deckOf(shown, {
    story,
    translation: translationOf(language, story),
    licence: 'CC-BY-4.0',
    linkOf: (entry) =>
      `https://example.org/map/?data=coast&sel=${entry?.initiative.id ?? ''}&lang=${language}`,
  });

const pictures = (deck: Deck): readonly PictureSlide[] =>
  deck.slides.filter((slide): slide is PictureSlide => slide.kind !== 'sources');

describe('deck', () => {
  test('opens, tells each initiative in order, and closes with numbers and sources', () => {
    const { slides } = deckIn('en');
    const kinds = slides.map(({ kind }) => kind);
    expect(kinds.slice(0, entries.length + 2)).toEqual([
      'opening',
      ...entries.map(() => 'initiative'),
      'closing',
    ]);
    expect(new Set(kinds.slice(entries.length + 2))).toEqual(new Set(['sources']));
  });

  test.each(languages)('each slide says what its record says, in %s', (language) => {
    const { pick, occurrence } = translationOf(language, story);
    const slides = pictures(deckIn(language)).filter(({ kind }) => kind === 'initiative');
    entries.forEach((entry, index) => {
      const slide = slides[index];
      const { initiative } = entry;
      expect(slide?.title).toBe(pick(initiative.title));
      expect(slide?.text).toEqual([pick(initiative.summary)]);
      expect(slide?.kicker).toContain(occurrence(entry.occurrence));
      expect(slide?.moment).toBe(entry);
      expect(slide?.link.address).toContain(initiative.id);
      expect(slide?.pictureAlt).toContain(pick(initiative.name));
      for (const doubt of initiative.doubts) expect(slide?.remarks).toContain(pick(doubt));
      const notes = slide?.notes.join('\n');
      for (const { address } of initiative.sources) expect(notes).toContain(address);
      for (const { name } of initiative.people) expect(notes).toContain(pick(name));
    });
  });

  test('the numbers are those of the entries', () => {
    const closing = pictures(deckIn('en')).at(-1);
    expect(closing?.text).toEqual([
      '4 closing towers',
      '4 closing fires',
      '1 closing rule',
      'in 3 counties',
      'Earliest: Northshire, 12 March 1901',
      'Latest: Southshire, begun in or before May 1901',
    ]);
    expect(closing?.remarks[0]).toBe('3 of them without known first days');
    const isleRemarks = pictures(deckIn('en', isles.entries)).at(-1)?.remarks;
    expect(isleRemarks?.[0]).toBe('1 of them without a known first day');
  });

  test('categories are counted and explained where there are any of them', () => {
    const told = (shown: typeof entries) =>
      [0, -1].map((at) => pictures(deckIn('en', shown)).at(at)?.text.join(' · '));
    const [opening, closing] = told(entries);
    expect(opening).toContain('How to read a rule');
    expect(closing).toContain('1 closing rule');
    const [isleOpening, isleClosing] = told(isles.entries);
    expect(isleOpening).toContain('How to read a fire');
    expect(isleClosing).toContain('9 closing fires');
    expect(`${isleOpening} ${isleClosing}`).not.toContain('rule');
  });

  test.each([
    ['coast', coast, 6],
    ['isles', isles, 5],
  ])('every source of %s is listed once', (_name, { entries: own }, count) => {
    const listed = deckIn('zh-Hans', own).slides.flatMap((slide) =>
      slide.kind === 'sources' ? slide.sources.map(({ address }) => address) : [],
    );
    const all = own.flatMap(({ initiative }) => initiative.sources.map(({ address }) => address));
    expect(listed).toEqual([...new Set(all)]);
    expect(listed).toHaveLength(count);
  });

  test('is whole without any initiative', () => {
    expect(deckIn('en', []).slides.map(({ kind }) => kind)).toEqual(['opening', 'closing']);
  });
});

describe('type on slides', () => {
  test('lines are counted by words in English and by characters in Chinese', () => {
    expect(linesOf('word', 1, 10)).toBe(1);
    // 7.2 characters of 10 points stand in an inch.
    expect(linesOf('元'.repeat(21), 1, 10)).toBe(3);
    expect(linesOf('元'.repeat(22), 1, 10)).toBe(4);
    expect(heightOf(['元', '元'], 1, 10, 1.2, 6)).toBeCloseTo((2 * 12 + 12) / 72);
  });

  test('shrinks until the text fits, and not below what can be read', () => {
    const [slide] = pictures(deckIn('en'));
    if (!slide) throw new Error('no slide');
    const long = sizesOf({ ...slide, text: ['many words '.repeat(45)], title: 'A title '.repeat(15) });
    expect(long.text).toBeLessThan(sizesOf(slide).text);
    expect(long.title).toBeLessThan(sizesOf(slide).title);
    expect(long.remark).toBeGreaterThanOrEqual(10);
  });
});

const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
    'base64',
  ),
);

describe('PowerPoint file', () => {
  const deck = deckIn('zh-Hans', entries.slice(0, 4));
  const asked: SlideMoment[] = [];
  let parts: Readonly<Record<string, Uint8Array>> = {};
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  /** The relations of a part: id to target. */
  const relations = (name: string): ReadonlyMap<string, string> =>
    new Map(
      [...part(name.replace(/([^/]+)$/, '_rels/$1.rels')).matchAll(/<Relationship\s([^>]*)>/g)].map(
        ([, text = '']) => [
          /\bId="([^"]*)"/.exec(text)?.[1] ?? '',
          /\bTarget="([^"]*)"/.exec(text)?.[1] ?? '',
        ],
      ),
    );
  const textsOf = (xml: string): readonly string[] => {
    const root = new DOMParser().parseFromString(xml, 'text/xml');
    return Array.from(root.getElementsByTagName('a:p'), (paragraph) => paragraph.textContent ?? '').filter(
      Boolean,
    );
  };

  beforeAll(async () => {
    const file = await pptxOf(deck, {
      pictureOf: async (moment) => {
        asked.push(moment);
        return { png, width: 1280, height: 1200 };
      },
    });
    parts = unzipSync(file);
  });

  test('asks for each slide’s picture, in order', () => {
    expect(asked).toEqual(['start', ...entries.slice(0, 4), 'end']);
  });

  test('every part is well-formed, and every part that is named is there', () => {
    const names = Object.keys(parts);
    expect(names[0]).toBe('[Content_Types].xml');
    for (const name of names.filter((each) => /\.(xml|rels)$/.test(each))) {
      const problems: string[] = [];
      new DOMParser({ onError: (level, message) => problems.push(`${level} ${message}`) }).parseFromString(
        part(name),
        'text/xml',
      );
      expect(problems, name).toEqual([]);
    }
    for (const [, named = ''] of part('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)) {
      expect(names).toContain(named);
    }
    for (const name of names.filter((each) => each.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]+$/, '');
      for (const [, text = ''] of part(name).matchAll(/<Relationship\s([^>]*)>/g)) {
        if (text.includes('TargetMode="External"')) continue;
        const target = /\bTarget="([^"]*)"/.exec(text)?.[1] ?? '';
        expect(names).toContain(new URL(target, `https://package/${folder}`).pathname.slice(1));
      }
    }
  });

  test('titles are titles, texts are texts, pictures are described, and links lead to the map', () => {
    deck.slides.forEach((slide, index) => {
      const name = `ppt/slides/slide${index + 1}.xml`;
      const xml = part(name);
      const root = new DOMParser().parseFromString(xml, 'text/xml');
      const titles = Array.from(root.getElementsByTagName('p:sp')).filter(
        (shape) => shape.getElementsByTagName('p:ph')[0]?.getAttribute('type') === 'title',
      );
      expect(titles.map(({ textContent }) => textContent?.trim())).toEqual([slide.title]);
      const targets = [...relations(name).values()].map((target) => target.replaceAll('&amp;', '&'));
      if (slide.kind === 'sources') {
        for (const { address } of slide.sources) expect(targets).toContain(new URL(address).href);
        return;
      }
      expect(textsOf(xml)).toEqual(expect.arrayContaining([...slide.text, ...slide.remarks, slide.kicker]));
      expect(targets).toContain(slide.link.address);
      const described = Array.from(root.getElementsByTagName('p:pic'), (picture) =>
        picture.getElementsByTagName('p:cNvPr')[0]?.getAttribute('descr'),
      );
      expect(described).toEqual([slide.pictureAlt]);
    });
  });

  test('notes are paragraphs in the slide’s language', () => {
    deck.slides.forEach((slide, index) => {
      const xml = part(`ppt/notesSlides/notesSlide${index + 1}.xml`);
      expect(textsOf(xml)).toEqual(slide.notes);
    });
    for (const name of Object.keys(parts)) {
      expect(part(name), name).not.toMatch(/\slang="en-US"/);
    }
  });

  test('holds nothing that PowerPoint would offer to repair', () => {
    const order = [...part('ppt/presentation.xml').matchAll(/<p:(\w+IdLst|sldSz|notesSz)\b/g)];
    expect(order.map(([, name]) => name)).toEqual([
      'sldMasterIdLst',
      'notesMasterIdLst',
      'sldIdLst',
      'sldSz',
      'notesSz',
    ]);
    const themes = ['ppt/slideMasters/slideMaster1.xml', 'ppt/notesMasters/notesMaster1.xml'].map((master) =>
      [...relations(master).values()].filter((target) => target.includes('theme')),
    );
    expect(themes).toEqual([['../theme/theme1.xml'], ['../theme/theme2.xml']]);
    expect(part('[Content_Types].xml')).toContain('PartName="/ppt/theme/theme2.xml"');
    expect(part('ppt/notesMasters/notesMaster1.xml')).not.toContain('<p:sp>');
    for (const name of Object.keys(parts).filter((each) => /^ppt\/(slide|notesSlide).*\.xml$/.test(each))) {
      const root = new DOMParser().parseFromString(part(name), 'text/xml');
      for (const shape of Array.from(root.getElementsByTagName('p:sp'))) {
        const kind = shape.getElementsByTagName('p:ph')[0]?.getAttribute('type');
        if (kind !== 'sldImg') expect(shape.getElementsByTagName('p:txBody'), name).toHaveLength(1);
        expect(shape.getElementsByTagName('a:off'), name).toHaveLength(1);
      }
      expect(part(name)).not.toMatch(/<\/a:solidFill><\/p:bgPr>|hasCustomPrompt/);
    }
  });

  test('names its title and no author', () => {
    const core = part('docProps/core.xml');
    expect(core).toContain(`<dc:title>${deck.title}</dc:title>`);
    expect(core).toContain('<dc:creator></dc:creator>');
    expect(part('docProps/app.xml')).toContain(`<vt:lpstr>${deck.slides[1]?.title}</vt:lpstr>`);
    expect(part('ppt/presentation.xml')).toContain('cx="12192000" cy="6858000"');
  });

  test('stops when it is called off', async () => {
    const controller = new AbortController();
    const made = pptxOf(deck, {
      signal: controller.signal,
      pictureOf: async () => {
        controller.abort();
        return { png, width: 8, height: 7 };
      },
    });
    await expect(made).rejects.toMatchObject({ name: 'AbortError' });
  });
});
