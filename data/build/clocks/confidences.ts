/** How far the database answers for a record. Its scope is the time since 1970. */
export type ConfidenceId = 'in-scope' | 'before-1970' | 'backzone';

interface Confidence {
  readonly level: 'high' | 'medium' | 'low';
  readonly reason: string;
}

/** How well records are confirmed, and why: the same words for all of one kind. */
export const confidences: Readonly<Record<ConfidenceId, Confidence>> = {
  'in-scope': {
    level: 'high',
    reason: 'It is of the time since 1970, for which the tz database answers.',
  },
  'before-1970': {
    level: 'medium',
    reason:
      'It is older than 1970, where the tz database is a best effort. Much of that goes back to an atlas that, by the database’s own word, has many errors and cites no sources.',
  },
  backzone: {
    level: 'low',
    reason:
      'It is older than 1970 and from the file backzone of the tz database, which by its own word is “less reliable”. It is kept, as many countries have nothing else.',
  },
};
