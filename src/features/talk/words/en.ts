/** English words of talks and embeds. */
export const en = {
  present: 'Present',
  tools: 'Talk',
  opening: 'The whole map',
  closing: 'In numbers',
  stepList: 'Steps',
  speaker: 'Speaker view',
  fullScreen: 'Full screen',
  leave: 'Leave the talk',
  black: 'Black screen. Press any key to go on.',
  publishedBy: (publishers: string) => `Source: ${publishers}`,

  confirmedCount: (count: string, level: string) => `${count} ${level.toLowerCase()}`,

  momentTitle: (moment: string, title: string) => `${moment} · ${title}`,

  now: 'Now',
  next: 'Next',
  nothingNext: 'The talk is over.',
  elapsed: 'Elapsed',
  restart: 'Restart the clock',
  blackButton: 'Black screen',
  isBlack: 'The screen is black.',
  ended: 'The talk has been left. This window can be closed.',
  waiting: 'Waiting for the window of the talk…',
};

export type TalkWords = typeof en;
