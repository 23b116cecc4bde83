import type { Language } from '../translate.ts';
import { en, type PictureWords } from './en.ts';
import { zhHans } from './zh-Hans.ts';

/** The words that only pictures use, by language. */
export const pictureWords: Readonly<Record<Language, PictureWords>> = { en, 'zh-Hans': zhHans };
