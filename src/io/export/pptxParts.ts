import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

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

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The notes' one run, which holds line breaks that no program shows, becomes paragraphs. */
function withParagraphs(xml: string, paragraphs: readonly string[], lang: string): string {
  const body = paragraphs
    .map((text) => `<a:p><a:r><a:rPr lang="${lang}"/><a:t>${escaped(text)}</a:t></a:r></a:p>`)
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

function changed(name: string, xml: string, changes: PartChanges, names: ReadonlySet<string>): string {
  const { lang, titles, notes, colours } = changes;
  // Every text of the library's own is said to be American English.
  const text = xml.replaceAll(/(?<=\s)lang="en-US"/g, `lang="${lang}"`);
  const slide = /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/.exec(name)?.[1];
  if (slide !== undefined) return withParagraphs(text, notes[Number(slide) - 1] ?? [], lang);
  if (/^ppt\/theme\/theme\d+\.xml$/.test(name)) return withColours(text, colours);
  if (name === 'docProps/app.xml') {
    return text.replaceAll(/<vt:lpstr>Slide (\d+)<\/vt:lpstr>/g, (_, number: string) => {
      return `<vt:lpstr>${escaped(titles[Number(number) - 1] ?? '')}</vt:lpstr>`;
    });
  }
  if (name === '[Content_Types].xml') {
    // The library names parts that it does not write.
    return text.replaceAll(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, part: string) =>
      names.has(part) ? override : '',
    );
  }
  return text;
}

/**
 * Puts right what PptxGenJS leaves: the texts' language, notes in one line, slides without their titles in the list
 * of contents, the theme's colours, and content types of parts that are not there.
 */
export function finishParts(file: Uint8Array, changes: PartChanges): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(file)).filter(([name]) => !name.endsWith('/'));
  const names = new Set(parts.map(([name]) => name));
  const finished: Zippable = {};
  for (const [name, bytes] of parts) {
    finished[name] = /\.(xml|rels)$/.test(name)
      ? [strToU8(changed(name, strFromU8(bytes), changes, names)), { level: 6 }]
      : // A PNG is packed as it is.
        [bytes, { level: 0 }];
  }
  return zipSync(finished);
}
