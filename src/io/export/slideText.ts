/** Sizes of type on a slide, in points. */
export interface TypeSizes {
  readonly title: number;
  readonly text: number;
  readonly remark: number;
}

const pointsPerInch = 72;

/** Rough width of a character in ems: an ideograph is square, a capital and a letter of the usual fonts are not. */
function emsOf(character: string): number {
  if ((character.codePointAt(0) ?? 0) >= 0x2e80) return 1;
  if (/[A-Z0-9—“”]/.test(character)) return 0.66;
  return character === ' ' ? 0.28 : 0.52;
}

/**
 * How many lines a text takes, roughly and rather too many than too few: the program that will show it has its own
 * fonts.
 *
 * @param width inches
 * @param size points
 */
export function linesOf(text: string, width: number, size: number): number {
  const room = (width * pointsPerInch) / size;
  let lines = 1;
  let used = 0;
  for (const word of text.split(/(?<=[\s\u2e80-\u9fff\uff00-\uffef])/u)) {
    const ems = [...word].reduce((sum, character) => sum + emsOf(character), 0);
    if (used > 0 && used + ems > room) {
      lines += Math.max(1, Math.ceil(ems / room));
      used = ems % room;
    } else used += ems;
  }
  return lines;
}

/** Height of paragraphs in inches, `gap` points between them. */
export function heightOf(
  paragraphs: readonly string[],
  width: number,
  size: number,
  lineHeight: number,
  gap: number,
): number {
  const lines = paragraphs.reduce((sum, paragraph) => sum + linesOf(paragraph, width, size), 0);
  return (lines * size * lineHeight + paragraphs.length * gap) / pointsPerInch;
}
