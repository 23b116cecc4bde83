import type { Language } from './translate.ts';

/** Words for a map whose story has not come: no story's own words are there yet. */
export const storyFileWords: Readonly<
  Record<Language, { readonly loading: string; readonly missing: string; readonly tryAgain: string }>
> = {
  en: {
    loading: 'The map is loading.',
    missing: 'What this map tells could not be loaded. Check the connection and try again.',
    tryAgain: 'Try again',
  },
  'zh-Hans': {
    loading: '地图加载中。',
    missing: '此地图的内容未能加载。请检查网络后重试。',
    tryAgain: '重试',
  },
};
