import type { PictureWords } from './en.ts';

/** 图片中另用的文字。 */
export const zhHans: PictureWords = {
  sharedSource: (publisher, date, others) =>
    others === 0 ? `来源：${publisher}，${date}。` : `来源：${publisher}，${date}；另有${others}个网页。`,
  sourceCount: (count) => `来源：${count}个网页。`,
  shownHere: (names) => `图中举措：${names}。`,
  listGap: '；',
};
