/** The part of the `edtf` package that is used here; the package ships no types of its own. */
declare module 'edtf' {
  interface EdtfMask {
    /** 0 where nothing is masked. */
    readonly value: number;
  }

  export interface EdtfValue {
    readonly type: 'Date' | 'Interval' | 'Season' | 'Year' | 'Decade' | 'Century' | 'Set' | 'List';
    /** 1 year, 2 month, 3 day; 0 or undefined where the text has a time of day or is no date. */
    readonly precision?: number;
    readonly uncertain?: EdtfMask;
    readonly approximate?: EdtfMask;
    readonly unspecified?: EdtfMask;
    /** First and last millisecond, UTC. */
    readonly min: number | null;
    readonly max: number | null;
    readonly lower?: EdtfValue | number | null;
    readonly upper?: EdtfValue | number | null;
  }

  export default function edtf(text: string): EdtfValue;
}
