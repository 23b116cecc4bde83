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
