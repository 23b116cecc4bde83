/** How references are written: APA Style 7, GB/T 7714—2015, or an entry for BibTeX. */
export type CitationStyle = 'apa' | 'gbt7714' | 'bibtex';

export const citationStyles: readonly CitationStyle[] = ['apa', 'gbt7714', 'bibtex'];
