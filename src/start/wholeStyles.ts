/** A style sheet that came whole ends with a mark of its own, which the build sets. */

/** The custom property that is set by the last rule of a style sheet, by the sheet's file or address. */
export function wholeMark(file: string): string {
  const name = /([\w-]+?)(?:-[\w-]{8})?\.css/.exec(file)?.[1] ?? 'style';
  return `--whole-${name}`;
}

/** Whether a style sheet of this page has come to its end. */
export function isMarkedWhole(file: string): boolean {
  return getComputedStyle(document.documentElement).getPropertyValue(wholeMark(file)) !== '';
}
