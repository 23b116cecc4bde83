/** English words of the help. */
export const en = {
  keysTitle: 'Keys',
  key: 'Key',
  does: 'What it does',
  sliderKeys: [
    ['← →', 'on the date: a day back or on'],
    ['Page Down, Page Up', 'on the date: a week on, a week back; in a talk: a step on, a step back'],
    ['Home, End', 'on the date: first and last day'],
    ['+ − 0', 'on the date: zoom the time axis; the whole axis'],
    ['← → Enter', 'on the map’s marks: go from mark to mark; open'],
    ['Tab', 'to the next part of the page'],
  ] as readonly (readonly [string, string])[],
  escape: 'Closes what is open: details first, then the page of a place',

  marksTitle: 'What the marks mean',
  marks: {
    body: 'A body that was founded: a committee, a centre, a base. It stays.',
    event: 'An event: a meeting, a festival, a signing. It passes.',
    trace: 'An event that is over. It leaves a trace.',
    document:
      'A document in force: a plan, a policy, a work report. It stays from the day on which it was issued; how long it holds is not recorded.',
    imprecise:
      'The source gives no city, or no day. The mark stands in the middle of the province, or on the last day of the month.',
    count: 'More than six at one place: their number. Press it for their list.',
    tint: 'A tinted province has at least one initiative of any kind, a document among them; a stronger tint means more, up to four.',
  },
  axisTitle: 'On the timeline',
  axis: [
    'A solid bar: it lasted from day to day. A dotted bar: some day in that time. A faint second bar: other sources give other dates.',
    '~ means about that date, ? means uncertain.',
    'The stepped area behind the marks is how many there are by then.',
  ],

  wordsTitle: 'Definitions',
  province: 'Province',
  provinceMeans:
    'A province-level unit of ISO 3166-2:CN: province, autonomous region, municipality or special administrative region.',
  possible: 'May have happened',
  possibleMeans:
    'Only the month is known, and the date lies in that month. It counts as certain from the month’s last day.',
  first: 'First in its province',
  firstMeans: 'Among the initiatives of the chosen collection. It is no claim that nothing came before.',

  dataTitle: 'Data and its limits',
  data: [
    'The article’s ten come from one page, a machine-translated reprint of December 2021 that names no author. The extended record adds what other pages tell, each with its sources.',
    'Pages were read from their openings only. Many survive only as mirrors, reposts or translations; a record says so.',
    'Places are those of the GeoNames gazetteer. Where a source gives only a province, the mark says nothing about a city.',
    'Absence is no evidence: what nobody wrote about in the pages that were read is not here.',
    'Summaries are our own words, under CC BY 4.0. A Chinese name marked * was rebuilt from English.',
  ],
  confidenceTitle: 'How well confirmed',
  confidence: {
    high: 'A named outlet or an official body tells it, or two pages that do not copy each other.',
    medium: 'One named outlet, or the thing is confirmed and its day or a party is not.',
    low: 'One weak source, or the article alone.',
  },

  boundariesTitle: 'Boundaries',
  boundariesText:
    'Outlines come from Natural Earth 1:10 million, public domain, simplified. Borders are drawn as that source has them and take no side. Choose which units count as provinces:',
  boundaries: {
    'iso-3166-2': 'As ISO 3166-2:CN lists them, with Taiwan, Hong Kong and Macao',
    'natural-earth': 'As Natural Earth’s own countries, with Taiwan drawn as a neighbour',
  },

  rendererTitle: 'How the map is drawn',
  rendererText: 'Both ways show the same and do the same. WebGL is smoother where there is a graphics card.',
  renderers: {
    auto: 'As suits this browser',
    svg: 'As SVG, without WebGL',
    gl: 'With WebGL, even without a graphics card',
  },
};

export type HelpWords = typeof en;
