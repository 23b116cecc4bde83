import type { SpokenVocabulary } from '../../../i18n/vocabulary.ts';
import type { NoticesWords } from './en.ts';

/** 本部分的中文文字。 */
export const zhHans = ({ thing }: SpokenVocabulary): NoticesWords => ({
  takeOver: '更新',
  dismiss: '知道了',
  inLink: '链接中：',
  shownInstead: {
    badDate: '现显示最后一天。',
    dateOutside: '现显示最后一天。',
    badSelection: '未打开任何内容。',
    badView: '现显示全图。',
    badPlace: `现显示全部${thing.one}。`,
    badHost: '不接收来自该处的消息。',
  },
  whichOnes: '是哪些',
  linkProblems: (count) => `链接中有${count}处无法使用，其余照常显示。`,
});
