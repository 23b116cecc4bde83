/** What only pictures say, in English. */
export const en = {
  /** @param others how many further sources there are */
  sharedSource: (publisher: string, date: string, others: number) => {
    const first = `Source: ${publisher}, ${date}`;
    if (others === 0) return `${first}.`;
    return others === 1 ? `${first}, and 1 other page.` : `${first}, and ${others} other pages.`;
  },
  sourceCount: (count: number) => (count === 1 ? 'Source: 1 page.' : `Sources: ${count} pages.`),
  shownHere: (names: string) => `Shown: ${names}.`,
  /** Between two initiatives of a list. */
  listGap: '; ',
};

/** The words of pictures; every language has the same. */
export type PictureWords = typeof en;
