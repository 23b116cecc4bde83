import { type Field, type FieldContext, fields } from '../state/fields.ts';
import type { Notice } from '../state/notice.ts';
import type { LinkState } from '../state/state.ts';

export interface LinkReading {
  readonly link: LinkState;
  readonly notices: readonly Notice[];
}

interface FieldReading<T> {
  readonly value: T;
  readonly notice?: Notice;
}

function readField<T>(field: Field<T>, query: URLSearchParams, context: FieldContext): FieldReading<T> {
  const texts = query.getAll(field.parameter);
  const [text] = texts;
  if (text === undefined) return { value: field.defaultValue(context) };
  const parsed = field.parseAll?.(texts) ?? field.parse(text, context);
  if (parsed.status === 'valid') return { value: parsed.value };
  const notice = { ...parsed.problem, id: `link-${field.parameter}` };
  return { value: parsed.status === 'partly' ? parsed.value : field.defaultValue(context), notice };
}

/** Reads the state out of a query. A bad value becomes a notice, and its default is used. */
export function readLink(query: URLSearchParams, context: FieldContext): LinkReading {
  const read = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, readField(field as Field<unknown>, query, context)]),
  );
  return {
    link: Object.fromEntries(
      Object.entries(read).map(([key, { value }]) => [key, value]),
    ) as unknown as LinkState,
    notices: Object.values(read).flatMap(({ notice }) => notice ?? []),
  };
}

/**
 * The query that leads back to a state. Parameters that this app does not know are kept as they are; defaults are
 * not written. `play`, an order to the page that opens, is written where the state holds it, as an embed's code does;
 * the page's own state lets go of it in opening.
 */
export function writeLink(
  state: LinkState,
  current: URLSearchParams,
  context: FieldContext,
): URLSearchParams {
  const known = new Set(Object.values(fields).map((field) => field.parameter));
  const query = new URLSearchParams([...current].filter(([name]) => !known.has(name)));
  for (const [key, field] of Object.entries(fields)) {
    const text = (field as Field<unknown>).format(state[key as keyof LinkState], context);
    if (typeof text === 'string') query.set(field.parameter, text);
    else for (const one of text ?? []) query.append(field.parameter, one);
  }
  return query;
}

/** A query as people like to read it: commas and slashes stay as they are. */
export function queryText(query: URLSearchParams): string {
  return query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':');
}
