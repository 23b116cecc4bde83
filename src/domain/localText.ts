/** In each of the story's languages, or by itself where the story has one. */
export type LocalText = string | { readonly en: string; readonly 'zh-Hans': string };

/** A name in the story's languages; the Chinese may be missing. `zhRebuilt`: it was rebuilt from English. */
export type Name =
  | string
  | {
      readonly en: string;
      readonly 'zh-Hans'?: string | undefined;
      readonly zhRebuilt?: boolean | undefined;
    };

/** A text in one of the languages that it is written in; undefined where it is not. One by itself is in any. */
export function textIn(own: Name, key: 'en' | 'zh-Hans'): string | undefined {
  return typeof own === 'string' ? own : own[key];
}

/** Whether its Chinese was rebuilt from English, and seen in no Chinese page. */
export function isRebuilt(own: Name): boolean {
  return typeof own !== 'string' && own.zhRebuilt === true;
}
