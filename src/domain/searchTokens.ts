const han = /\p{Script=Han}/u;
const pieces = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;

/** Lower case, without accents and apostrophes: `Ürümqi` and `Xi'an` are found as `urumqi` and `xian`. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase();
}

function pairs(characters: readonly string[]): readonly string[] {
  return characters.slice(1).map((character, position) => `${characters[position]}${character}`);
}

/** Words, and of Chinese, which has no spaces, every character and every pair of neighbours. */
export function indexTokens(text: string): string[] {
  return (plain(text).match(pieces) ?? []).flatMap((piece) => {
    if (!han.test(piece)) return [piece];
    const characters = [...piece];
    return [...characters, ...pairs(characters)];
  });
}

/** The same for what is asked: of several Chinese characters only the pairs, so that their order counts. */
export function queryTokens(text: string): string[] {
  return (plain(text).match(pieces) ?? []).flatMap((piece) => {
    if (!han.test(piece)) return [piece];
    const characters = [...piece];
    return characters.length === 1 ? characters : [...pairs(characters)];
  });
}

/** A name without case, accents, spaces and marks. */
export function wholeName(text: string): string {
  return (plain(text).match(pieces) ?? []).join('');
}

/** A reading such as `gui yang` as people type it: in syllables, in one word, and as initials. */
export function pinyinWords(pinyin: string): string {
  const syllables = pinyin.split(' ');
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  return [...syllables, syllables.join(''), initials].join(' ');
}
