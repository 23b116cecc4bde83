/** What an initiative may be. */
export const kinds = [
  'conference',
  'committee',
  'symposium',
  'research-centre',
  'festival',
  'salon',
  'seminar',
  'meeting',
  'plan',
  'work-report',
  'agreement',
  'membership',
  'code',
  'press-conference',
  'measures',
  'laboratory',
  'base',
  'alliance',
] as const;

export type Kind = (typeof kinds)[number];

/** Where an organiser belongs. */
export const sectors = ['government', 'association', 'company', 'other'] as const;

export type Sector = (typeof sectors)[number];
