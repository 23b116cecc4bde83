import type { Boundaries } from '../../src/domain/boundaries.ts';
import type { WindowMode } from '../../src/domain/timeWindow.ts';
import type { ProjectionName } from '../../src/geometry/planes.ts';
import type { Language } from '../../src/i18n/translate.ts';
import type { PictureInput } from '../../src/layout/pictureInput.ts';
import type { ThemeName } from '../../src/look/tokens.ts';

/** A picture of the gallery, by what makes it different from the usual one. */
export interface GalleryScene {
  readonly name: string;
  readonly data: 'article' | 'extended';
  readonly date: string;
  readonly window: WindowMode;
  readonly span: number;
  readonly language: Language;
  readonly theme: ThemeName;
  readonly projection: ProjectionName;
  readonly bothScripts: boolean;
  readonly boundaries: Boundaries;
  readonly size: readonly [width: number, height: number];
  readonly selected: string | undefined;
  /** Id of what a play tells. */
  readonly told: string | undefined;
  readonly camera: PictureInput['camera'];
  readonly parts: PictureInput['parts'];
}

const all = { title: true, sentence: true, legend: true, timeline: true, sources: true };
const none = { title: false, sentence: false, legend: false, timeline: false, sources: false };

const usual: Omit<GalleryScene, 'name'> = {
  data: 'article',
  date: '2021-12-31',
  window: 'cumulative-from-start',
  span: 14,
  language: 'en',
  theme: 'light',
  projection: 'mercator',
  bothScripts: false,
  boundaries: 'iso-3166-2',
  size: [1280, 720],
  selected: undefined,
  told: undefined,
  camera: undefined,
  parts: all,
};

const scene = (name: string, own: Partial<GalleryScene> = {}): GalleryScene => ({ ...usual, ...own, name });

export const galleryScenes: readonly GalleryScene[] = [
  scene('start', { date: '2021-10-01' }),
  scene('middle', { date: '2021-11-20' }),
  scene('end'),
  scene('end-zh', { language: 'zh-Hans' }),
  scene('dark', { theme: 'dark', date: '2021-12-23' }),
  scene('contrast', { theme: 'contrast', date: '2021-12-23' }),
  scene('albers', { projection: 'albers' }),
  scene('albers-zh-dark', { projection: 'albers', language: 'zh-Hans', theme: 'dark', date: '2021-12-23' }),
  scene('extended', { data: 'extended', date: '2022-02-28' }),
  scene('extended-middle-zh', { data: 'extended', date: '2021-12-31', language: 'zh-Hans' }),
  scene('extended-albers', { data: 'extended', date: '2022-02-28', projection: 'albers', theme: 'contrast' }),
  scene('time-window', { window: 'time-window', span: 14, date: '2021-11-25' }),
  scene('instant', { window: 'instant', date: '2021-11-21' }),
  scene('from-day-on', { window: 'cumulative-from-end', date: '2021-12-01', language: 'zh-Hans' }),
  scene('selected', { date: '2021-12-23', selected: 'guiyang-big-data-seminar' }),
  scene('told', { date: '2021-11-18', told: 'zhangjiajie-research-center', projection: 'albers' }),
  scene('told-zh-story', {
    size: [1080, 1920],
    date: '2021-12-23',
    told: 'sichuan-working-committee',
    language: 'zh-Hans',
    theme: 'dark',
  }),
  scene('natural-earth', { boundaries: 'natural-earth', size: [1120, 840] }),
  scene('four-to-three', { size: [1024, 768], date: '2021-12-23' }),
  scene('square', { size: [1080, 1080], date: '2021-12-23' }),
  scene('square-zh-dark', { size: [1080, 1080], language: 'zh-Hans', theme: 'dark' }),
  scene('story', { size: [1080, 1920], date: '2021-12-23' }),
  scene('story-extended-zh', {
    size: [1080, 1920],
    data: 'extended',
    date: '2022-02-28',
    language: 'zh-Hans',
  }),
  scene('a4-landscape', { size: [1123, 794], projection: 'albers' }),
  scene('a4-portrait', { size: [794, 1123], projection: 'albers', language: 'zh-Hans' }),
  scene('small', { size: [480, 320], date: '2021-12-23' }),
  scene('tiny', { size: [320, 240], date: '2021-12-23' }),
  scene('tiny-extended-zh', { size: [320, 240], data: 'extended', date: '2022-02-28', language: 'zh-Hans' }),
  scene('camera', { camera: { longitude: 110, latitude: 28, zoom: 4.6 }, date: '2021-12-23' }),
  scene('map-alone', { parts: none, size: [800, 600] }),
];

/** A page with all pictures, to look at. */
export function galleryPage(): string {
  const figures = galleryScenes.map(({ name, size: [width, height] }) => {
    const caption = `<figcaption>${name} · ${width} × ${height}</figcaption>`;
    return `    <figure><img src="pictures/${name}.svg" alt="" width="${width}" height="${height}" />${caption}</figure>`;
  });
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Gallery</title>
    <style>
      body { margin: 16px; columns: 640px; background: #8a8a8a; font: 14px sans-serif; }
      figure { margin: 0 0 16px; break-inside: avoid; }
      img { display: block; max-width: 100%; height: auto; }
    </style>
  </head>
  <body>
${figures.join('\n')}
  </body>
</html>
`;
}
