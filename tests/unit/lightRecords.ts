/**
 * Places and records of the lights, as a story's files have them. The coast has a record of each category, of each
 * precision of day and place, and of each kind of doubt. The isles have no rules, one place that is crowded, and one
 * light in a quarter of a town. Port d'Été has no light.
 */
export const both = (en: string, chinese: string) => ({ en, 'zh-Hans': chinese });

type Named = readonly [en: string, chinese: string, pinyin: string];

const place = (
  level: 'region' | 'city' | 'district',
  code: string,
  [en, chinese, pinyin]: Named,
  [longitude, latitude]: readonly [number, number],
) => ({
  ...{ level, code, en, pinyin, longitude, latitude },
  'zh-Hans': chinese,
  zhFull: level === 'region' ? chinese : `${chinese}${level === 'city' ? '镇' : '区'}`,
});

/** What `gazetteer.json` holds. */
export const placeRows = [
  { ...place('region', 'n', ['Northshire', '北郡', 'bei jun'], [0, 56]), kind: 'county', iso: 'XX-N' },
  { ...place('region', 'e', ['Eastshire', '东郡', 'dong jun'], [8, 50]), kind: 'county', iso: 'XX-E' },
  { ...place('region', 's', ['Southshire', '南郡', 'nan jun'], [-2, 44]), kind: 'county' },
  { ...place('city', 'n1', ['Ness', '北角', 'bei jiao'], [-3, 58]), parent: 'n' },
  { ...place('city', 'n2', ['Skerry', '礁石', 'jiao shi'], [2, 57]), parent: 'n' },
  { ...place('city', 'e1', ['Quay', '码头', 'ma tou'], [9, 52]), parent: 'e' },
  { ...place('city', 'e2', ['Mole', '长堤', 'chang di'], [11, 49]), parent: 'e' },
  { ...place('city', 's1', ['Strand', '沙滩', 'sha tan'], [-5, 45]), parent: 's' },
  { ...place('city', 's2', ['Cape', '南角', 'nan jiao'], [1, 43]), parent: 's' },
  { ...place('city', 's3', ["Port d'Été", '夏港', 'xia gang'], [-7, 42]), parent: 's' },
  { ...place('district', 'e1w', ['Wharf', '栈桥', 'zhan qiao'], [9.2, 52.1]), parent: 'e1' },
];

const guild = { ...both('Guild of Keepers', '守灯人行会'), sector: 'guild' };
const board = { ...both('Harbour Board', '港务局'), sector: 'council' };
const council = { ...both('Council of the Coast', '海岸议会'), sector: 'council' };

/** What was read of a light, at each of some places. */
const logs = (...codes: readonly string[]) =>
  codes.map((code) => ({
    form: 'official',
    confirms: 'date',
    publisher: both('The keeper', '守灯人'),
    title: `Log of ${code}`,
    date: '1901',
    address: `https://lights.example/${code}`,
    language: 'en',
  }));

const precisionOf = (code: string): string => ['county', 'town', 'quarter'][code.length - 1] ?? 'quarter';

const record = (id: string, nature: string, date: string, code: string, more: object = {}) => ({
  id,
  nature,
  date,
  name: both(`Light ${id}`, `灯${id}`),
  title: both(`The light ${id} is lit`, `点亮灯${id}`),
  place: { code, level: precisionOf(code), known: 'stated' },
  summary: both(`Of ${id}.`, `关于${id}。`),
  confidence: { level: 'high', reason: both('Two saw it.', '两人所见。') },
  sources: logs(code),
  ...more,
});

/** What `coast.json` holds. */
export const coastFile = {
  id: 'coast',
  title: both('The lights of the coast', '海岸灯火'),
  licence: 'CC0-1.0',
  initiatives: [
    record('alder', 'fire', '1901-03', 'n', {
      kind: 'beacon',
      doubts: [both('The day is not known.', '日期不详。'), both('Nobody else saw it.', '别无他人所见。')],
    }),
    record('birch', 'tower', '1901-03-12', 'n1', {
      kind: 'harbour',
      organisers: [guild],
      bodyFounded: both('House of Ness', '北角灯塔'),
      people: [{ name: both('Ada Lund', '隆德'), role: both('keeper', '守灯人') }],
    }),
    record('cedar', 'fire', '1901-03-20/1901-03-23', 'e1', {
      kind: 'beacon',
      organisers: [council],
      sources: logs('e1', 'e2', 'n'),
    }),
    record('dwale', 'tower', '1901-04-02', 'e2', {
      kind: 'harbour',
      organisers: [guild, council],
      summary: both('Fed with whale oil.', '以鲸油为燃料。'),
      otherDates: [{ date: '1901-04-06', note: both('So the council.', '议会所述。') }],
      confidence: { level: 'medium', reason: both('One saw it.', '一人所见。') },
    }),
    record('elder', 'tower', '[..1901-04-20]', 's1', { sources: logs('s1', 's2', 'n', 'e1') }),
    record('furze', 'rule', '1901-05-01/1901-06-15', 's2', { kind: 'law', organisers: [board] }),
    record('gorse', 'fire', '1901-05-08?', 'n1', {
      kind: 'beacon',
      organisers: [guild],
      title: { ...both('The light gorse is lit', '点亮灯gorse'), zhRebuilt: true },
    }),
    record('hazel', 'fire', '1901-05-30', 'e1', {
      kind: 'beacon',
      organisers: [council],
      confidence: { level: 'low', reason: both('Told later.', '后来所述。') },
    }),
    record('ivy', 'tower', '[..1901-05]', 's1', {
      organisers: [guild],
      sources: logs('s1').map(({ title: _, ...untitled }) => untitled),
    }),
  ],
};

/** What `isles.json` holds. */
export const islesFile = {
  id: 'isles',
  title: both('The lights of the isles', '岛屿灯火'),
  licence: 'CC-BY-4.0',
  initiatives: [
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((day) => record(`blaze-${day}`, 'fire', `1901-04-0${day}`, 'n2')),
    record('maple', 'tower', '1901-05-02', 'e1w', { kind: 'harbour', organisers: [guild] }),
    record('nettle', 'tower', '1901-05-02', 'e1', { kind: 'harbour' }),
    record('oak', 'tower', '1901-06', 's'),
    record('poplar', 'fire', '1901-07-01/1901-07-04', 's2', { kind: 'beacon', organisers: [council] }),
  ],
};
