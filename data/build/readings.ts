/** Readings of names that `pinyin-pro` takes for those of other words: 都 (all) and 什 (ten) are read so elsewhere. */
export const readings: Readonly<Record<string, string>> = {
  昌都: 'chang du',
  喀什: 'ka shi',
};
