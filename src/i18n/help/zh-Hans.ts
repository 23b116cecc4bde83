import type { HelpWords } from './en.ts';

/** 帮助的中文文字。 */
export const zhHans: HelpWords = {
  keysTitle: '快捷键',
  key: '按键',
  does: '作用',
  sliderKeys: [
    ['← →', '在日期滑块上：前后移动一天'],
    ['Page Down、Page Up', '在日期滑块上：后移、前移一周；演示时：下一步、上一步'],
    ['Home、End', '在日期滑块上：跳到第一天、最后一天'],
    ['+ − 0', '在日期滑块上：缩放时间轴；显示完整时间轴'],
    ['← → Enter', '在地图标记上：逐个移动；打开'],
    ['Tab', '移到页面的下一部分'],
  ],
  escape: '关闭已打开的内容：先关详情，再关地点页',

  marksTitle: '标记的含义',
  marks: {
    imprecise: '来源未写明城市或具体日期。标记位于省份中部，或月份的最后一天。',
    count: '同一地点超过六项时显示数目。点按可列出各项。',
    tint: '着色的省份至少有一项举措，机构、活动、文件均计在内；颜色越深，举措越多，四项及以上为最深。',
  },
  axisTitle: '时间轴上',
  axis: [
    '实线条：从某日持续到某日。虚线条：该时段中的某一天。淡色的第二条：其他来源给出的日期不同。',
    '~ 表示大约，? 表示不确定。',
    '标记背后的阶梯图形表示截至当时的累计数量。',
  ],

  wordsTitle: '用语说明',
  province: '省份',
  possible: '可能已发生',
  possibleMeans: '只知月份，而所选日期正在该月之内。自该月最后一天起视为确定。',
  first: '本省首个、本市首个、本区首个',
  firstMeans: '仅就所选数据集而言，不表示此前没有其他举措。',

  dataTitle: '数据及其局限',
  confidenceTitle: '可靠程度',
  confidence: {
    high: '有官方网页写明日期；或有两个互不转载的来源写明同一日期，且至少一个读自原发布处。',
    medium:
      '未达到以上标准，但有官方机构或具名媒体述及，哪怕只见于转载或译文；或至少有两个任何性质的来源述及。',
    low: '只有一个来源，且未署作者：仅见于该文章，或仅见于转载、综述。',
  },

  boundariesTitle: '边界',

  licencesTitle: '致谢与许可',
  naturalEarth: 'Natural Earth 使用条款',
  geoNames: 'GeoNames',
  ccBy: 'CC BY 4.0',
  licencesAll: '本网站全部组成部分的许可文本',
  licencesInPage: '本文件全部组成部分的许可文本',

  rendererTitle: '地图的绘制方式',
  rendererText: '两种方式显示的内容和功能完全相同；有显卡时，WebGL 更流畅。',
  renderers: {
    auto: '自动选择',
    svg: '使用 SVG，不用 WebGL',
    gl: '始终使用 WebGL，没有显卡也用',
  },
};
