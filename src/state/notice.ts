import type { Day } from '../domain/day.ts';
import type { MissingReason } from './missing.ts';

/** What is wrong with a parameter of a link. */
export type LinkProblem =
  | {
      readonly kind: 'badDate' | 'badSelection' | 'badView' | 'badPlace' | 'badHost';
      /** What the link says. */
      readonly text: string;
    }
  | {
      readonly kind: 'dateOutside';
      readonly text: string;
      /** Ends of the axis. */
      readonly earliest: Day;
      readonly latest: Day;
    }
  | {
      readonly kind: 'badChoice';
      readonly parameter: string;
      readonly text: string;
      readonly choices: readonly string[];
    }
  | {
      readonly kind: 'badNumber';
      readonly parameter: string;
      readonly text: string;
      readonly least: number;
      readonly most: number;
    };

/** A part of the page that did not come: why, and how it is asked for again. */
export interface Missing {
  readonly reason: MissingReason;
  tryAgain(): void;
}

/** What did not come, or fails, or is there. */
export type PageNews =
  | {
      readonly kind:
        | 'updateReady'
        | 'updateTaken'
        | 'noWebGl'
        | 'contextLost'
        | 'viewFailed'
        | 'popUpRefused';
    }
  | {
      readonly kind: 'dataProblems';
      readonly count: number;
    }
  | {
      readonly kind: 'loadFailed' | 'basemapFailed';
      readonly missing: Missing;
    };

/** Something that a reader is told, as a function of the language it is told in. One with a known id is told once. */
export type Notice = (LinkProblem | PageNews) & { readonly id: string };

/** Whether a notice tells of the address that the page was opened with. */
export const isOfLink = (notice: Notice): notice is Notice & LinkProblem => 'text' in notice;

/** What did not come, where a notice tells of that. */
export const missingOf = (notice: Notice): Missing | undefined =>
  'missing' in notice ? notice.missing : undefined;
