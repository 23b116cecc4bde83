import type { Language } from '../i18n/translate.ts';

/** Languages name themselves, so that a reader who is lost finds the way home. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-Hans': '简体中文' };
