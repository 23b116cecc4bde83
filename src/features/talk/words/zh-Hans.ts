import type { TalkWords } from './en.ts';

/** 演示与嵌入的中文文字。 */
export const zhHans: TalkWords = {
  present: '演示',
  tools: '演示工具',
  opening: '全图',
  closing: '数据小结',
  stepList: '步骤',
  speaker: '演讲者视图',
  fullScreen: '全屏',
  leave: '退出演示',
  black: '黑屏。按任意键继续。',
  publishedBy: (publishers) => `来源：${publishers}`,

  confirmedCount: (count, level) => `${count}项${level}`,

  momentTitle: (moment, title) => `${moment} · ${title}`,

  now: '当前',
  next: '下一步',
  nothingNext: '演示到此结束。',
  elapsed: '已用时间',
  restart: '重新计时',
  blackButton: '黑屏',
  isBlack: '屏幕现为黑屏。',
  ended: '演示已退出，可以关闭此窗口。',
  waiting: '正在等待演示窗口…',
};
