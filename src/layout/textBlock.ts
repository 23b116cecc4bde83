import type { SentencePart } from '../i18n/sentence.ts';
import type { Language } from '../i18n/translate.ts';
import { type Drawing, letters } from './drawingSpec.ts';
import type { MeasureText, TextLine } from './placement.ts';

/** How a paragraph is set. */
export interface TextStyle {
  readonly language: Language;
  readonly size: number;
  /** Distance from line to line, in parts of the size. */
  readonly leading: number;
  readonly weight: TextLine['weight'];
  readonly fill: 'ink' | 'muted';
  /** Of the stressed parts, which are `strong`. */
  readonly stressedFill?: 'ink' | 'muted';
  /** Lines of about the same length, as titles have them. */
  readonly isBalanced?: boolean;
}

interface Run extends SentencePart {
  readonly x: number;
}

interface WrappedLine {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** A paragraph that is broken into lines. */
export interface TextBlock {
  readonly width: number;
  readonly height: number;
  /** @param x the left edge. @param y the upper edge. */
  draw(x: number, y: number): readonly Drawing[];
}

/** What stays together: a word, a Chinese character, a number with its counter; and the punctuation that follows. */
const pieces = /\s+|(?:\d+[年月日个场项]*|\p{Script=Han}|[^\s\p{Script=Han}\p{P}\d]+|[（《“‘(]|\p{P})/gu;
const opens = /^[（《“‘(]$/u;

const partsWordsBySpaces: Readonly<Record<Language, boolean>> = { en: true, 'zh-Hans': false };

/** Takes a part into pieces between which a line may break. Stressed parts are not broken. */
function breakable({ text, isStressed }: SentencePart, language: Language): readonly string[] {
  if (isStressed) return [text];
  if (partsWordsBySpaces[language]) return text.match(/\s*\S+|\s+$/g) ?? [];
  const joined: string[] = [];
  for (const piece of text.match(pieces) ?? []) {
    const last = joined.at(-1);
    const isHeld =
      last !== undefined && (/^\p{P}$/u.test(piece) ? !opens.test(piece) : opens.test(last.slice(-1)));
    if (isHeld) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

function wrap(
  parts: readonly SentencePart[],
  widest: number,
  widthOf: (part: SentencePart) => number,
  language: Language,
): readonly WrappedLine[] {
  const lines: { runs: Run[]; width: number }[] = [{ runs: [], width: 0 }];
  for (const part of parts) {
    for (const piece of breakable(part, language)) {
      let line = lines.at(-1);
      if (!line) continue;
      const last = line.runs.at(-1);
      const joined = last && last.isStressed === part.isStressed ? last : undefined;
      const text = (joined?.text ?? '') + piece;
      const start = joined ? joined.x : line.width;
      const width = start + widthOf({ text, isStressed: part.isStressed });
      // Punctuation that follows a stressed part hangs rather than begins a line.
      const mayBreak = line.runs.length > 0 && !/^[\p{P}]+$/u.test(piece);
      if (width > widest && mayBreak) {
        const own = piece.trimStart();
        line = { runs: [], width: 0 };
        lines.push(line);
        line.runs.push({ text: own, isStressed: part.isStressed, x: 0 });
        line.width = widthOf({ text: own, isStressed: part.isStressed });
        continue;
      }
      if (joined) line.runs.pop();
      line.runs.push({ text, isStressed: part.isStressed, x: start });
      line.width = width;
    }
  }
  return lines;
}

/** Breaks a text into lines no wider than `widest`; a piece that is wider itself stands alone. */
export function textBlock(
  text: string | readonly SentencePart[],
  style: TextStyle,
  widest: number,
  measure: MeasureText,
): TextBlock {
  const { language, size, leading, weight, fill, stressedFill = fill, isBalanced = false } = style;
  const parts = typeof text === 'string' ? [{ text, isStressed: false }] : text;
  const lineOf = ({ text: own, isStressed }: SentencePart): TextLine => ({
    text: own,
    language,
    size,
    weight: isStressed ? 'strong' : weight,
  });
  const widthOf = (part: SentencePart): number => measure(lineOf(part));
  let lines = wrap(parts, widest, widthOf, language);
  for (let width = widest * 0.96; isBalanced && width > widest * 0.5; width *= 0.96) {
    const narrower = wrap(parts, width, widthOf, language);
    if (narrower.length > lines.length || narrower.some((line) => line.width > width)) break;
    lines = narrower;
  }
  return {
    width: lines.reduce((most, { width }) => Math.max(most, width), 0),
    height: lines.length * size * leading,
    draw: (x, y) =>
      lines.flatMap(({ runs }, row) =>
        runs.flatMap((run): readonly Drawing[] => {
          // Spaces at the ends of a run are kept as distance, not as letters.
          const lead = run.text.length - run.text.trimStart().length;
          const shift = lead > 0 ? widthOf({ ...run, text: run.text.slice(0, lead) }) : 0;
          const own = { ...run, text: run.text.trim() };
          if (own.text === '') return [];
          const role = `letters-${run.isStressed ? stressedFill : fill}` as const;
          return [letters(role, lineOf(own), x + run.x + shift, y + (row + 0.5) * size * leading)];
        }),
      ),
  };
}
