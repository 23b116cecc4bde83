import type { SpokenVocabulary } from '../../../i18n/vocabulary.ts';
import type { HelpWords } from './en.ts';

/** 帮助的中文文字。 */
export const zhHans = ({ thing }: SpokenVocabulary): HelpWords => ({
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
    count: '同一地点超过六项时显示数目。点按可列出各项。',
  },
  axisTitle: '时间轴上',
  axis: [
    '实线条：从某日持续到某日。虚线条：该时段中的某一天。淡色的第二条：其他来源给出的日期不同。',
    '~ 表示大约，? 表示不确定。',
    '标记背后的阶梯图形表示截至当时的累计数量。',
  ],

  wordsTitle: '用语说明',
  possible: '可能已发生',
  possibleMeans: '只知月份，而所选日期正在该月之内。自该月最后一天起视为确定。',
  firstMeans: `仅就所选数据集而言，不表示此前没有其他${thing.one}。`,

  dataTitle: '数据及其局限',
  confidenceTitle: '可靠程度',

  boundariesTitle: '边界',

  licencesTitle: '致谢与许可',
  licencesAll: '本网站全部组成部分的许可文本',
  licencesInPage: '本文件全部组成部分的许可文本',

  rendererTitle: '地图的绘制方式',
  rendererText: '两种方式显示的内容和功能完全相同；有显卡时，WebGL 更流畅。',
  renderers: {
    auto: '自动选择',
    svg: '使用 SVG，不用 WebGL',
    gl: '始终使用 WebGL，没有显卡也用',
  },
});
