/** A reference to an object, as it is written: `3 0 R`. */
export type PdfReference = string;

const encoder = new TextEncoder();

/** A text as a PDF text string: UTF-16BE with its byte order mark, so that it holds every script. */
export function pdfText(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `<FEFF${units.map(hexadecimal).join('')}>`;
}

/** Four hexadecimal digits. */
export function hexadecimal(unit: number): string {
  return unit.toString(16).toUpperCase().padStart(4, '0');
}

/** A number as PDF wants it: no exponent, no more digits than a printer can tell. */
export function pdfNumber(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** Bytes packed for the filter `FlateDecode`. */
export async function deflated(pieces: Iterable<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const iterator = pieces[Symbol.iterator]();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
  });
  const packed = stream.pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/**
 * Writes a PDF file object by object.
 *
 * A file of one page needs a dozen objects; the libraries that write such files weigh four times what encodes films
 * here, and are made for much else.
 *
 * Source: ISO 32000-1, 7.5 (file structure).
 */
export class PdfFile {
  readonly #pieces: Uint8Array<ArrayBuffer>[] = [];
  readonly #offsets: number[] = [];
  #length = 0;

  constructor() {
    this.#write('%PDF-1.7\n');
    // Four bytes above 127 tell programs that the file is not text.
    this.#write(new Uint8Array([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]));
  }

  #write(content: string | Uint8Array<ArrayBuffer>): void {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    this.#pieces.push(bytes);
    this.#length += bytes.length;
  }

  /** Adds an object. `dictionary` is written as it is, without `/Length`; `stream` are the bytes behind it. */
  add(dictionary: string, stream?: Uint8Array<ArrayBuffer>): PdfReference {
    this.#offsets.push(this.#length);
    const number = this.#offsets.length;
    if (stream) {
      this.#write(`${number} 0 obj\n<<${dictionary}/Length ${stream.length}>>\nstream\n`);
      this.#write(stream);
      this.#write('\nendstream\nendobj\n');
    } else {
      this.#write(`${number} 0 obj\n${dictionary}\nendobj\n`);
    }
    return `${number} 0 R`;
  }

  /** The number that the object after `ahead` others will have. */
  reference(ahead = 0): PdfReference {
    return `${this.#offsets.length + 1 + ahead} 0 R`;
  }

  /** Ends the file. */
  finish(catalog: PdfReference, information: PdfReference): Blob {
    const start = this.#length;
    const rows = this.#offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    const size = rows.length + 1;
    this.#write(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`);
    this.#write(
      `trailer\n<</Size ${size}/Root ${catalog}/Info ${information}>>\nstartxref\n${start}\n%%EOF\n`,
    );
    return new Blob(this.#pieces, { type: 'application/pdf' });
  }
}
