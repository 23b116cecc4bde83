import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Initiative, Source } from '../../src/domain/initiative.ts';
import { textIn } from '../../src/domain/localText.ts';
import { languages, translationOf } from '../../src/i18n/translate.ts';
import { builtIn, chinese, english, files, story } from './builtInData.ts';

const help = files.help();

const { dataset, extended } = builtIn;
const records = extended.entries.map(({ initiative }) => initiative);
const named = records.map((record) => [record.id, record] as const);

function recordOf(id: string): Initiative {
  const record = records.find((one) => one.id === id);
  if (!record) throw new Error(`no record ${id}`);
  return record;
}

type Level = Initiative['confidence']['level'];
type Witness = Pick<Source, 'form' | 'confirms'>;

/** The rule of data/README.md, "How well confirmed". Every list of sources has one level. */
function levelBy(sources: readonly Witness[]): Level {
  const telling = sources.filter(({ confirms }) => confirms !== 'other');
  const dating = telling.filter(({ confirms }) => confirms === 'date');
  const hasOutlet = dating.some(({ form }) => form === 'outlet');
  if (dating.some(({ form }) => form === 'official') || (dating.length >= 2 && hasOutlet)) return 'high';
  return telling.some(({ form }) => form !== 'unnamed') || telling.length >= 2 ? 'medium' : 'low';
}

describe('how well a record is confirmed', () => {
  test.each(named)('follows from the sources of %s', (_id, { sources, confidence }) => {
    for (const { form, confirms } of sources) expect([form, confirms]).not.toContain(undefined);
    expect(confidence.level).toBe(levelBy(sources));
  });

  test('is never high where nothing was read at its origin', () => {
    const isCopy = ({ form }: Source): boolean => form === 'copy' || form === 'unnamed';
    const copies = records.filter(({ sources }) => sources.every(isCopy));
    expect(copies.length).toBeGreaterThan(5);
    for (const { confidence } of copies) expect(confidence.level).not.toBe('high');
  });

  test('is low for the article alone, and not high for one outlet alone', () => {
    expect(levelBy([{ form: 'unnamed', confirms: 'date' }])).toBe('low');
    expect(levelBy([{ form: 'outlet', confirms: 'date' }])).toBe('medium');
    expect(levelBy([{ form: 'copy', confirms: 'date' }])).toBe('medium');
    const alone = records.filter(({ sources }) => sources.length === 1);
    for (const { id, confidence, sources } of alone)
      if (confidence.level === 'high') expect([id, sources[0]?.form]).toEqual([id, 'official']);
  });

  test.each(named)('counts no page of %s twice', (_id, { sources }) => {
    const addresses = sources.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  // What a reason or a doubt says that others tell, the sources list.
  test.each([
    ['zhejiang-symposium', 3],
    ['hangzhou-special-committee', 3],
    ['fujian-special-committee', 2],
    ['zhangjiajie-research-center', 3],
    ['cmca-industry-committee', 3],
    ['chengdu-work-report', 3],
    ['wuhan-work-report', 3],
    ['beijing-press-conference', 2],
    ['tongzhou-metaverse-measures', 2],
    ['binhu-taihu-bay-plan', 3],
    ['fengxian-pilot-agreement', 3],
    ['cmca-first-plenary', 3],
    ['shanghai-electronic-information-plan', 4],
    ['netease-sanya-base', 2],
  ])('%s lists its %i sources', (id, count) => {
    expect(recordOf(id).sources).toHaveLength(count);
  });

  test('is explained to readers and to those who write records', () => {
    const readme = readFileSync('data/README.md', 'utf8');
    for (const level of ['high', 'medium', 'low'] as const) {
      expect(readme).toMatch(new RegExp(`\\| \`${level}\` +\\|`));
      for (const language of languages)
        expect(translationOf(language, story).pick(help.confidence[level]).length).toBeGreaterThan(20);
    }
    for (const term of ['official', 'outlet', 'copy', 'unnamed', 'date', 'initiative', 'other'])
      expect(readme).toContain(`\`${term}\``);
  });
});

/** All of a record that readers see as text, in one language. */
function textOf(record: Initiative, language: 'en' | 'zh-Hans'): string {
  const { title, summary, organisers, people, doubts, otherDates, confidence, place } = record;
  return [
    title,
    summary,
    ...organisers,
    ...people.flatMap(({ name, role }) => [name, role]),
    ...doubts,
    ...otherDates.map(({ note }) => note),
    confidence.reason,
    place.note ?? '',
  ]
    .map((text) => textIn(text, language) ?? '')
    .join('\n');
}

describe('facts stand as their sources state them', () => {
  test.each([
    ['guiyang-big-data-seminar', /participants/i, /与会人员/],
    [
      'guiyang-big-data-seminar',
      /Guiyang Big Data Development Administration Bureau/,
      /贵阳市大数据发展管理局/,
    ],
    ['zhejiang-symposium', /representatives present/i, /与会代表/],
    ['zhangjiajie-research-center', /new kinds of tourism industry/, /新兴旅游产业/],
    ['zhangjiajie-research-center', /groundwork for the digital transformation/, /数字化转型打下基础/],
    ['hangzhou-special-committee', /garbled/, /语意不清/],
    ['hangzhou-special-committee', /Professor/, /教授/],
    ['hangzhou-special-committee', /announced/i, /宣布/],
    ['fujian-special-committee', /announced/i, /宣布/],
    ['sichuan-working-committee', /first to adopt/, /率先采用/],
    ['sichuan-working-committee', /more local products and scenes/, /更多本地产品和场景/],
    ['sichuan-working-committee', /fast-moving consumer goods.*cultural museums/, /快速消费品.*文博/],
    ['shenzhen-science-fiction-week', /popular recognition/, /大众认知度/],
    ['yangtze-delta-alliance-and-base', /632 firms/, /632家企业/],
    ['cmca-further-members', /Inly Media and Beijing Topnew/, /引力传媒和铜牛信息/],
    ['metaverse-self-discipline-convention', /draft/i, /草案/],
    ['cmca-second-members', /65 firms or persons/, /65家\/人/],
    ['shanghai-economic-conference', /guiding companies/, /引导企业/],
    ['beijing-press-conference', /super computing power/, /超级算力中心/],
    ['baoshan-matchmaking-seminar', /Shanghai Multimedia Industry Association/, /上海市多媒体行业协会/],
    ['jiangxi-vr-chain-meeting', /Party secretary of Nanchang/, /南昌市委书记/],
  ])('%s: %s, %s', (id, english, chinese) => {
    expect(textOf(recordOf(id), 'en')).toMatch(english);
    expect(textOf(recordOf(id), 'zh-Hans')).toMatch(chinese);
  });

  test.each([
    ['guiyang-big-data-seminar', /\bstaff\b|工作人员/],
    ['zhejiang-symposium', /^Firms|^企业/],
    ['shenzhen-science-fiction-week', /standing|地位/],
    ['yangtze-delta-alliance-and-base', /entrants|参赛者/],
    ['metaverse-self-discipline-convention', /held online|在线上进行/],
    ['shanghai-economic-conference', /\btold\b|要求企业/],
    ['chengdu-work-report', /rests on one page|仅有一个网页/],
    ['beijing-sub-centre-action-plan', /consultancy|咨询简报/],
  ])('%s no longer says %s', (id, wrong) => {
    const { summary, place, doubts } = recordOf(id);
    const texts = [summary, place.note, ...doubts].flatMap((text) =>
      text ? [english(text), chinese(text)] : [],
    );
    for (const text of texts) expect(text).not.toMatch(wrong);
  });

  test.each(['zhangjiajie-research-center', 'jiangxi-vr-chain-meeting', 'baoshan-matchmaking-seminar'])(
    '%s has no organiser that its sources do not name',
    (id) => {
      expect(recordOf(id).organisers).toEqual([]);
    },
  );

  test('the committee of 11 November keeps its day, and tells the day of its approval beside it', () => {
    const cmca = dataset.entryOf('cmca-industry-committee')?.initiative;
    expect(cmca?.date).toBe('2021-11-11');
    expect(cmca?.otherDates.map(({ date }) => date)).toEqual(['2021-10-15']);
    // The text of Global Times that was read names Yu Jianing only.
    const { people = [] } = cmca ?? {};
    expect(people.map(({ role }) => english(role).includes('Global Times'))).toEqual([true, false]);
  });

  test('a day that a source names is not drawn as approximate', () => {
    expect(recordOf('cmca-further-members').date).toBe('2022-02-16');
  });

  test('a body of unknown beginning is one of a set of days, not an interval that ends', () => {
    expect(recordOf('metaverse-innovation-lab').date).toBe('[..2021-11-10]');
    expect(recordOf('netease-sanya-base').date).toBe('[..2022-01]');
    for (const { date } of records) expect(date).not.toMatch(/^\.\.\//);
  });
});

test.each(languages)(
  'the months that are told of the extended record are those of its axis, in %s',
  (language) => {
    const { pick, day } = translationOf(language, story);
    const help = story.collections.find(({ id }) => id === 'extended')?.help ?? '';
    const { earliest, latest } = extended.extent;
    for (const end of [earliest, latest]) expect(pick(help)).toContain(day(end, 'monthYear'));
  },
);
