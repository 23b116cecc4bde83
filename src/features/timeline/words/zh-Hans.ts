import type { SpokenVocabulary } from '../../../i18n/vocabulary.ts';
import type { TimelineWords } from './en.ts';

/** 本部分的中文文字。 */
export const zhHans = ({ thing }: SpokenVocabulary): TimelineWords => ({
  date: '日期',
  playsIn: (seconds) => `全程${seconds}秒`,
  playSettings: '时间设置',
  windowChoice: '地图显示内容',
  paceHelp: { beats: `在有新${thing.one}的日子稍作停留，空白时段快速带过。`, time: '每天播放的时间一样长。' },
  speed: '速度',
  speedTimes: (factor) => `${factor}倍`,
  lengthInSeconds: '总时长（秒）',
  loop: '循环播放',
  typeDate: '输入日期',
  typeDateHint: '例如 2021年12月23日、12月23日 或 2021-12-23。按回车键确定，按 Esc 键取消。',
  dateUnreadable: (text) => `无法识别日期“${text}”。请输入 2021年12月23日、12月23日 或 2021-12-23。`,
  dateNoSuchDay: (text) => `日历上没有“${text}”这一天。`,
  dateAmbiguous: (text, first, second) => `“${text}”可能是${first}，也可能是${second}。请写全年、月、日。`,
  dateOffAxis: (date, first, last) => `${date}超出时间轴范围（${first}至${last}）。`,
  startDate: '开始日期',
  resetZoom: '恢复完整时间轴',
  showingDays: (range) => `当前显示：${range}`,
  unfold: (period) => `展开${period}`,
  fold: (period) => `折叠${period}`,
  onOneDay: (count, date) => `${date}有${count}项：`,
  stack: (count, date, names) => `${date}有${count}项：${names}。`,
  gathered: (count) => `${count}项`,
  andMore: (count) => `另有${count}项`,
  jumpTo: (date) => `跳转到${date}`,
  sliderKeys:
    '方向键：移动一天。Page Down：后移一周。Page Up：前移一周。Home、End：跳到首日、末日。[ 和 ]：上一项、下一项。+ 和 −：缩放时间轴。0：显示完整时间轴。',
});
