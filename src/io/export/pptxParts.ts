import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { escapeXml } from '../../paint/svgElement.ts';
import { repaired } from './pptxRepairs.ts';

export interface PartChanges {
  /** Language of every text, such as `en-GB`. */
  readonly lang: string;
  /** Titles of the slides, in order. */
  readonly titles: readonly string[];
  /** Paragraphs of the speaker's notes of each slide. */
  readonly notes: readonly (readonly string[])[];
  /** Colours of the theme, by their names in it, six hexadecimal digits. */
  readonly colours: Readonly<Record<string, string>>;
}

/** Ten points, so that the notes of most slides fit on their page; they inherit no size. */
const notesLook = (lang: string): string =>
  `<a:pPr marL="0" indent="0"><a:buNone/></a:pPr><a:r><a:rPr lang="${lang}" sz="1000"/>`;

/** The notes' one run, which holds line breaks that no program shows, becomes paragraphs. */
function withParagraphs(xml: string, paragraphs: readonly string[], lang: string): string {
  const body = paragraphs
    .map((text) => `<a:p>${notesLook(lang)}<a:t>${escapeXml(text)}</a:t></a:r></a:p>`)
    .join('');
  return xml.replace(
    /(<p:ph type="body" idx="1"\/>.*?<a:lstStyle\/>)<a:p>.*?<\/a:p>(<\/p:txBody>)/s,
    (_, before: string, after: string) => `${before}${body}${after}`,
  );
}

function withColours(xml: string, colours: PartChanges['colours']): string {
  return Object.entries(colours).reduce(
    (text, [name, colour]) =>
      text.replace(new RegExp(`(<a:${name}>).*?(</a:${name}>)`), `$1<a:srgbClr val="${colour}"/>$2`),
    xml,
  );
}

function changed(path: string, xml: string, { lang, titles, notes, colours }: PartChanges): string {
  // Every text of the library's own is said to be American English.
  const text = xml.replaceAll(/(?<=\s)lang="en-US"/g, `lang="${lang}"`);
  const slide = /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/.exec(path)?.[1];
  if (slide !== undefined) return withParagraphs(text, notes[Number(slide) - 1] ?? [], lang);
  if (path.startsWith('ppt/theme/')) return withColours(text, colours);
  if (path === 'docProps/app.xml') {
    return text.replaceAll(/<vt:lpstr>Slide (\d+)<\/vt:lpstr>/g, (_, number: string) => {
      return `<vt:lpstr>${escapeXml(titles[Number(number) - 1] ?? '')}</vt:lpstr>`;
    });
  }
  return text;
}

/**
 * The library's file with the texts' language, notes in paragraphs, the slides' titles in its list of contents, the
 * theme's colours, and `repaired`.
 */
export function finishParts(file: Uint8Array, changes: PartChanges): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(file)).filter(([path]) => !path.endsWith('/'));
  const known = new Set(parts.map(([path]) => path));
  const isXml = (path: string): boolean => /\.(xml|rels)$/.test(path);
  const xml = new Map(
    parts
      .filter(([path]) => isXml(path))
      .map(([path, bytes]) => [path, changed(path, strFromU8(bytes), changes)]),
  );
  const finished: Zippable = {};
  for (const [path, text] of repaired(xml, known)) finished[path] = [strToU8(text), { level: 6 }];
  // A PNG is packed as it is.
  for (const [path, bytes] of parts) if (!isXml(path)) finished[path] = [bytes, { level: 0 }];
  return zipSync(finished);
}
