import { rollup } from 'd3';
import type { Dataset } from '../domain/dataset.ts';
import type { Source } from '../domain/initiative.ts';
import { pictureWords } from '../i18n/picture/pictureWords.ts';
import type { Translation } from '../i18n/translate.ts';

/** A publisher without what is told about it in brackets. */
const shortName = (name: string): string => name.replace(/\s*[（(][^（(]*[)）]\s*$/u, '');

/** The collection's sources in short: the one that all entries share, or how many there are. */
export function sourcesLine({ entries, occurrenceOf }: Dataset, translation: Translation): string {
  const words = pictureWords[translation.language];
  const named = entries.flatMap(({ initiative }) =>
    [...new Map(initiative.sources.map((source) => [source.address, source])).values()].map(
      (source): readonly [string, Source] => [source.address, source],
    ),
  );
  if (named.length === 0) return '';
  const uses = rollup(
    named,
    (own) => own.length,
    ([address]) => address,
  );
  const shared = named.find(([address]) => uses.get(address) === entries.length)?.[1];
  if (!shared) return words.sourceCount(uses.size);
  const published = occurrenceOf(shared.date);
  const date = published ? translation.occurrence(published, 'short') : shared.date;
  return words.sharedSource(shortName(translation.pick(shared.publisher)), date, uses.size - 1);
}
