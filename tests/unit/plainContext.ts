import type { Extent } from '../../src/domain/dataset.ts';
import type { FieldContext } from '../../src/state/fields.ts';
import { lights as story } from './lights.ts';

/** Links are read in English, without places or initiatives to name. */
export function plainContext(extent: Extent): FieldContext {
  return {
    story,
    extent,
    preferredLanguage: 'en',
    preferredTheme: undefined,
    prefersBothScripts: false,
    provinceCodes: [],
    hasPlace: () => false,
    hasInitiative: () => false,
  };
}
