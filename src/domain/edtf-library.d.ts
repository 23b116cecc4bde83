/** The part of the `edtf` package that is used here; the package ships no types of its own. */
declare module 'edtf' {
  export interface EdtfDate {
    readonly type: 'Date';
    /** Year, month from 0, day; longer where the text has a time of day. */
    readonly values: readonly number[];
    /** True, or a mask of the parts that are meant. */
    readonly uncertain?: boolean | number;
    readonly approximate?: boolean | number;
    /** Mask of the digits written as X: 15 the year's, 48 the month's, 192 the day's. */
    readonly unspecified?: number;
  }

  export interface EdtfSeason {
    readonly type: 'Season';
    /** Year and season: 21 to 24 the four seasons, 33 to 36 the four quarters. */
    readonly values: readonly number[];
    readonly uncertain?: boolean | number;
    readonly approximate?: boolean | number;
  }

  export interface EdtfInterval {
    readonly type: 'Interval';
    /** Infinity where the end is open, null where it is unknown. */
    readonly values: readonly (EdtfDate | EdtfSeason | EdtfOther | number | null)[];
  }

  /** One of a set: `[..2021-11-10]`. */
  export interface EdtfSet {
    readonly type: 'Set';
    /** Dates, and pairs of dates for what lies between them. */
    readonly values: readonly (EdtfDate | EdtfSeason | EdtfOther | readonly unknown[])[];
    /** All that is earlier than the first value is in the set too. */
    readonly earlier?: boolean;
  }

  export interface EdtfOther {
    readonly type: 'Year' | 'Decade' | 'Century' | 'List';
  }

  /** @throws SyntaxError where the text is no EDTF */
  export function parse(text: string): EdtfDate | EdtfSeason | EdtfInterval | EdtfSet | EdtfOther;
}
