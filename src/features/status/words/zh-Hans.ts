import type { StatusWords } from './en.ts';

/** 本部分的中文文字。 */
export const zhHans = (): StatusWords => ({
  statusAt: (date) => `${date}。`,
  statusCount: (count, total) => `共${total}项，已发生${count}项。`,
  statusSelected: (name) => `已打开：${name}。`,
  statusClosed: '已关闭详情。',
});
