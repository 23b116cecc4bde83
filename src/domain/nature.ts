/**
 * What an initiative is: a body that was founded, an event that was held, or a document that came into force. All
 * that differs by nature reads the tables here, or others keyed by the same names.
 */
export const natures = ['body', 'event', 'document'] as const;

export type Nature = (typeof natures)[number];

/** Whether something stays once it has begun, as a body and a document in force do. What does not is over at its end. */
export const stays: Readonly<Record<Nature, boolean>> = { body: true, event: false, document: true };

/** Something for each nature. */
export function byNature<T>(of: (nature: Nature) => T): Readonly<Record<Nature, T>> {
  return { body: of('body'), event: of('event'), document: of('document') };
}
