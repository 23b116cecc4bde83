/** Parts of a package that are XML, by their paths. */
export type XmlParts = Map<string, string>;

type Repair = (xml: string) => string;

const notesMaster = 'ppt/notesMasters/notesMaster1.xml';
const notesTheme = 'ppt/theme/theme2.xml';
const themeType = 'application/vnd.openxmlformats-officedocument.theme+xml';

const placeAt = (x: number, y: number, width: number, height: number): string =>
  `<p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm></p:spPr>`;

/** A page of notes, in EMU: the slide above, the text under it. */
const notesPlaces = {
  sldImg: placeAt(685800, 914400, 5486400, 3086100),
  body: placeAt(685800, 4343400, 5486400, 4114800),
} as const;

/** The list of notes masters stands before that of slides, and a page of notes is 7.5 by 10 inches. */
const presentation: Repair = (xml) => {
  const list = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml)?.[0] ?? '';
  return xml
    .replace(list, '')
    .replace('<p:sldIdLst>', () => `${list}<p:sldIdLst>`)
    .replace(/(<p:notesSz cx="6858000" cy=")\d+"/, '$19144000"');
};

/** PowerPoint takes the library's shapes out of the notes' master: they are not there in the first place. */
const emptyNotesMaster: Repair = (xml) => xml.replace(/<p:sp>.*<\/p:sp>/s, '');

/** So the notes themselves say where they stand; the slide's number, which they would inherit, is left out. */
const placedNotes: Repair = (xml) =>
  xml
    .replace(/<p:sp>(?:(?!<p:sp>).)*?<p:ph type="sldNum".*?<\/p:sp>/s, '')
    .replace(/(<p:ph type="sldImg"\/>.*?)<p:spPr\/>/s, `$1${notesPlaces.sldImg}`)
    .replace(/(<p:ph type="body" idx="1"\/>.*?)<p:spPr\/>/s, `$1${notesPlaces.body}`);

const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
const noText = '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody>';

/** Shapes without text get an empty one, and are passed over when the slide is read aloud. */
const shapes: Repair = (xml) =>
  xml.replaceAll(/<p:sp>.*?<\/p:sp>/gs, (shape) =>
    shape.includes('<p:txBody>')
      ? shape
      : shape
          .replace('</p:sp>', () => `${noText}</p:sp>`)
          .replace(/(<p:cNvPr [^>]*>)<\/p:cNvPr>/, `$1${decorative}</p:cNvPr>`),
  );

const names: Readonly<Record<string, string>> = { title: 'Title', body: 'Text' };

const slide: Repair = (xml) =>
  shapes(xml)
    .replaceAll(/\s+hasCustomPrompt="1"/g, '')
    .replaceAll(
      /name="[^"]*"(><\/p:cNvPr><p:cNvSpPr\/><p:nvPr><p:ph\s+idx="\d+"\s+type="(\w+)")/g,
      (all, rest, type) => (type in names ? `name="${names[type]}"${rest}` : all),
    )
    .replaceAll('</a:solidFill></p:bgPr>', '</a:solidFill><a:effectLst/></p:bgPr>');

/** Content types of parts that are not there go, and that of the notes' theme comes. */
const contentTypes =
  (known: ReadonlySet<string>): Repair =>
  (xml) =>
    xml
      .replaceAll(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, part: string) =>
        known.has(part) ? override : '',
      )
      .replace('</Types>', `<Override PartName="/${notesTheme}" ContentType="${themeType}"/></Types>`);

/**
 * Puts right what PptxGenJS 4.0 writes and PowerPoint offers to repair when it opens the file, though other programs
 * pass over it: the order of lists, a theme that two masters share, content types of missing parts, shapes without
 * text, backgrounds without effects, and the placeholders of the notes' master.
 *
 * Source: ECMA-376 part 1, 19.2.1.26 (presentation), 13.3.4 (notes master); issues 1441 to 1444 of PptxGenJS.
 *
 * @param known paths of all parts, pictures too
 */
export function repaired(parts: XmlParts, known: ReadonlySet<string>): XmlParts {
  const all = new Map(parts);
  const theme = all.get('ppt/theme/theme1.xml');
  if (theme !== undefined) all.set(notesTheme, theme);
  const change = (pattern: RegExp, repair: Repair): void => {
    for (const [path, xml] of all) if (pattern.test(path)) all.set(path, repair(xml));
  };
  change(/^ppt\/presentation\.xml$/, presentation);
  change(new RegExp(`^${notesMaster}$`), emptyNotesMaster);
  change(/^ppt\/notesMasters\/_rels\//, (xml) => xml.replace('theme1.xml', 'theme2.xml'));
  change(/^ppt\/notesSlides\/notesSlide\d+\.xml$/, placedNotes);
  change(/^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/, slide);
  change(/^\[Content_Types\]\.xml$/, contentTypes(known));
  return all;
}
