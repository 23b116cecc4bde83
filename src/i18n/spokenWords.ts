import type { Words } from './en.ts';
import type { Language, Translation } from './translate.ts';
import type { SpokenVocabulary } from './vocabulary.ts';

/** Words of a part of the interface, which name things as the story does. Made once for each language of a story. */
export function spokenWords<Words extends object>(
  wordsOf: Readonly<Record<Language, (vocabulary: SpokenVocabulary) => Words>>,
): (translation: Pick<Translation, 'language' | 'vocabulary'>) => Words {
  const made = new WeakMap<SpokenVocabulary, Words>();
  return ({ language, vocabulary }) => {
    const words = made.get(vocabulary) ?? wordsOf[language](vocabulary);
    made.set(vocabulary, words);
    return words;
  };
}

/**
 * The words of a feature, with those that all have in common. A feature's own stand in its folder, so that they come
 * and go with it.
 */
export function featureWords<Own extends object>(
  own: Readonly<Record<Language, (vocabulary: SpokenVocabulary) => Own>>,
): (translation: Pick<Translation, 'language' | 'vocabulary' | 'words'>) => Words & Own {
  const ownOf = spokenWords<Own>(own);
  const made = new WeakMap<Words, Words & Own>();
  return (translation) => {
    const { words } = translation;
    const all = made.get(words) ?? { ...words, ...ownOf(translation) };
    made.set(words, all);
    return all;
  };
}
