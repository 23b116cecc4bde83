import { parseArgs } from 'node:util';
import { isoOfDay } from '../domain/day.ts';
import type { ScreenSize } from '../geometry/mercator.ts';
import { type ProjectionName, projectionNames } from '../geometry/planes.ts';
import type { BuiltInData } from '../io/builtInData.ts';
import { createContextOf, readQuery } from '../io/linkContext.ts';
import type { Notice } from '../state/notice.ts';
import type { LinkState } from '../state/state.ts';

/** Something on the command line that can't be used, in words for the person who typed it. */
export class OptionError extends Error {}

export const help = `Draws a moment of the map as an SVG picture.

  npm run picture -- --date 2021-12-23 --ratio 16:9 --lang zh-Hans --out map.svg

  --out FILE          where to write; without it the picture goes to the standard output
  --date DATE         YYYY-MM-DD, earliest or latest (default: latest)
  --data NAME         one of the story's collections (default: its first)
  --window NAME       cumulative-from-start, time-window, instant or cumulative-from-end
                      (default: cumulative-from-start)
  --span DAYS         days of a time-window (default: 14)
  --lang LANGUAGE     en or zh-Hans (default: en)
  --scripts NAME      one, or both: names in both languages (default: one)
  --theme NAME        light, dark or contrast (default: light)
  --sel ID            the initiative that is highlighted
  --ratio W:H         width to height, such as 16:9, 4:3, 1:1, 9:16, 297:210 (default: 16:9)
  --size PIXELS       width, from 200 to 10000 (default: 1600)
  --projection NAME   mercator, or albers: equal-area conic (default: mercator)
  --view LNG,LAT,ZOOM the middle and the zoom of the map (default: fits the country; mercator only)
  --boundaries NAME   iso-3166-2 or natural-earth (default: iso-3166-2)
  --help              this text
`;

export interface PictureOptions {
  readonly link: LinkState;
  readonly size: ScreenSize;
  readonly projection: ProjectionName;
  /** Undefined: the standard output. */
  readonly out: string | undefined;
}

/** Options that mean what the same parameter of a link means. */
const linkOptions = [
  'date',
  'data',
  'window',
  'span',
  'lang',
  'scripts',
  'theme',
  'sel',
  'view',
  'boundaries',
] as const;
const ownOptions = ['ratio', 'size', 'projection', 'out'] as const;

function noticeText(notice: Notice): string {
  const option = `--${notice.id.replace(/^link-/, '')}`;
  switch (notice.kind) {
    case 'badDate':
      return `${option}: "${notice.text}" is not a date; write 2021-12-23, earliest or latest`;
    case 'dateOutside':
      return `${option}: ${notice.text} lies outside the data, which runs from ${isoOfDay(notice.earliest)} to ${isoOfDay(notice.latest)}`;
    case 'badSelection':
      return `${option}: there is no initiative "${notice.text}"`;
    case 'badView':
      return `${option}: "${notice.text}" is not a view; write longitude,latitude,zoom`;
    case 'badChoice':
      return `${option}: "${notice.text}" is not one of ${notice.choices.join(', ')}`;
    case 'badNumber':
      return `${option}: "${notice.text}" is not a whole number from ${notice.least} to ${notice.most}`;
    default:
      return `${option}: can't be used`;
  }
}

function sizeOf(ratio: string, width: string): ScreenSize {
  const match = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(ratio);
  const share = match ? Number(match[1]) / Number(match[2]) : Number.NaN;
  if (!(share >= 0.25 && share <= 4)) {
    throw new OptionError(`--ratio: "${ratio}" is not a ratio from 1:4 to 4:1, such as 16:9`);
  }
  const pixels = /^\d+$/.test(width) ? Number(width) : Number.NaN;
  if (!(pixels >= 200 && pixels <= 10_000)) {
    throw new OptionError(`--size: "${width}" is not a whole number from 200 to 10000`);
  }
  return { width: pixels, height: Math.round(pixels / share) };
}

function valuesOf(args: readonly string[]): Readonly<Record<string, string | boolean | undefined>> {
  const texts = Object.fromEntries([...linkOptions, ...ownOptions].map((name) => [name, { type: 'string' }]));
  const options = { ...texts, help: { type: 'boolean' } } as Record<string, { type: 'string' | 'boolean' }>;
  try {
    return parseArgs({ args: [...args], options, strict: true }).values as Record<string, string | boolean>;
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Reads the command line; `help` where only help is asked for. Values that a link can hold are read by the same
 * table as links.
 *
 * @throws OptionError for the first thing that can't be used
 */
export function readOptions(args: readonly string[], data: BuiltInData): PictureOptions | 'help' {
  const values = valuesOf(args);
  if (values['help'] === true) return 'help';
  const textOf = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const query = new URLSearchParams(
    linkOptions.flatMap((name) => {
      const text = textOf(name);
      return text === undefined ? [] : [[name, text]];
    }),
  );
  const contextOf = createContextOf(data, { language: 'en', theme: undefined, bothScripts: false }, []);
  const { link, notices } = readQuery(query, contextOf);
  const [notice] = notices;
  if (notice) throw new OptionError(noticeText(notice));
  const projectionText = textOf('projection') ?? 'mercator';
  const projection = projectionNames.find((name) => name === projectionText);
  if (!projection) {
    throw new OptionError(`--projection: "${projectionText}" is not one of ${projectionNames.join(', ')}`);
  }
  if (link.view && projection !== 'mercator')
    throw new OptionError('--view: goes with the mercator projection only');
  return {
    link,
    projection,
    size: sizeOf(textOf('ratio') ?? '16:9', textOf('size') ?? '1600'),
    out: textOf('out'),
  };
}
