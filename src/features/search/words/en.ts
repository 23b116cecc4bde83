/** English words of this feature; the others have the same keys. */
export const en = () => ({
  search: 'Search',
  searchFields: {
    title: 'in the title',
    place: 'in the place',
    people: 'in the people',
    organiser: 'in the organisers',
    summary: 'in the summary',
  },
  noMatch: (query: string) => `Nothing matches “${query}”.`,
});

export type SearchWords = ReturnType<typeof en>;
