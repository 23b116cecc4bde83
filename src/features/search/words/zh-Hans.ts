import type { SearchWords } from './en.ts';

/** 本部分的中文文字。 */
export const zhHans = (): SearchWords => ({
  search: '搜索',
  searchFields: {
    title: '名称相符',
    place: '地点相符',
    people: '人物相符',
    organiser: '主办方相符',
    summary: '简介相符',
  },
  noMatch: (query) => `没有找到与“${query}”相符的内容。`,
});
