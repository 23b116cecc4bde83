/** Words for a page that does not start. Both languages stand together: nothing is known yet of who reads. */
export const startWords = {
  missing: {
    en: (file: string) =>
      `The map did not start: a file of it did not come${file ? ` (${file})` : ''}. Check the connection and try again. What the map tells stands below.`,
    zh: (file: string) =>
      `地图未能启动：有文件未能加载${file ? `（${file}）` : ''}。请检查网络后重试。地图所述内容见下。`,
  },
  broken: {
    en: () =>
      'The map did not start: a part of it is damaged, or this browser is too old for it. Try again. What the map tells stands below.',
    zh: () => '地图未能启动：部分文件已损坏，或浏览器版本过旧。请重试。地图所述内容见下。',
  },
  slow: {
    en: () => 'The map is taking very long to come. Wait, or try again. What the map tells stands below.',
    zh: () => '地图加载时间过长。请稍候，或重试。地图所述内容见下。',
  },
} as const;

export type StartTrouble = keyof typeof startWords;

export const tryAgainWords = { en: 'Try again', zh: '重试' } as const;
