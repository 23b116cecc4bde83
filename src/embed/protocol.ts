/** Messages between the map and a page that embeds it. Pure: nothing here knows a window, and nothing is thrown. */

export const appName = __MAP_NAME__;
export const protocolVersion = 1;

export const requestTypes = ['hello', 'set', 'next', 'previous', 'play', 'pause', 'steps', 'get'] as const;

export type RequestType = (typeof requestTypes)[number];
export type MessageId = string | number;

/** Link parameters as texts; null asks for the default. */
export type Parameters = Readonly<Record<string, string | null>>;

export interface Request {
  readonly type: RequestType;
  readonly id: MessageId | undefined;
  /** Of `set`, and `steps` of `steps`; empty otherwise. */
  readonly parameters: Parameters;
}

/** Payload of `ready`. */
export interface ReadyPayload {
  /** Of this protocol. */
  readonly version: number;
  /** How many initiatives there are. */
  readonly initiatives: number;
  /** First and last day of the time axis, as `YYYY-MM-DD`. */
  readonly earliest: string;
  readonly latest: string;
}

/** Payload of `state`. */
export interface StatePayload {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Id of the chosen initiative. */
  readonly sel: string | null;
  readonly playing: boolean;
  /** Which of `steps` shows, from 1. */
  readonly step: number;
  readonly steps: number;
}

export interface Payloads {
  readonly ready: ReadyPayload;
  readonly state: StatePayload;
  /** `moved` is false where a step found nothing further. */
  readonly done: { readonly moved?: boolean };
  readonly refused: { readonly reason: string };
  readonly key: { readonly key: string };
}

export type AnswerType = keyof Payloads;

export interface Answer<Type extends AnswerType = AnswerType> {
  readonly v: number;
  readonly app: string;
  readonly type: Type;
  readonly id?: MessageId;
  readonly payload: Payloads[Type];
}

export function answer<Type extends AnswerType>(
  type: Type,
  payload: Payloads[Type],
  id?: MessageId,
): Answer<Type> {
  return { v: protocolVersion, app: appName, type, ...(id !== undefined && { id }), payload };
}

export type Reading =
  | { readonly kind: 'request'; readonly request: Request }
  /** reveal.js has come to the slide, or has left it. */
  | { readonly kind: 'slide'; readonly isShown: boolean }
  | { readonly kind: 'refused'; readonly id: MessageId | undefined; readonly reason: string }
  /** Not meant for the map. */
  | { readonly kind: 'foreign' };

const longestId = 100;
const mostParameters = 60;
const longestName = 40;
const longestValue = 2000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a message is addressed to the map, sound or not. */
export function isForMap(data: unknown): data is Readonly<Record<string, unknown>> {
  return isRecord(data) && data['app'] === appName;
}

/** An id that an answer may carry; undefined where there is none that is short. */
export function idOf(value: unknown): MessageId | undefined {
  const isText = typeof value === 'string' && value.length <= longestId;
  return isText || (typeof value === 'number' && Number.isFinite(value)) ? value : undefined;
}

function textOf(value: unknown): string | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.length <= longestValue ? value : undefined;
}

type ParametersReading = { readonly parameters: Parameters } | { readonly reason: string };

function readParameters(payload: unknown): ParametersReading {
  if (!isRecord(payload)) return { reason: 'payload must be an object of link parameters' };
  const entries = Object.entries(payload);
  if (entries.length > mostParameters) return { reason: `more than ${mostParameters} parameters` };
  const read: [string, string | null][] = [];
  for (const [name, value] of entries) {
    if (name.length > longestName) return { reason: 'a parameter’s name is too long' };
    const text = textOf(value);
    if (text === undefined) {
      return {
        reason: `${name} must be a text of at most ${longestValue} characters, a number or a yes or no`,
      };
    }
    read.push([name, text]);
  }
  return { parameters: Object.fromEntries(read) };
}

const mostSteps = 10_000;

/** How many presses a host leaves to the map; undefined for all, and a reason where the text tells no number. */
export function readSteps(
  text: string | null,
): { readonly steps: number | undefined } | { readonly reason: string } {
  if (text === null) return { steps: undefined };
  const steps = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return steps <= mostSteps ? { steps } : { reason: `steps must be a whole number from 0 to ${mostSteps}` };
}

/** Reads whatever has come in a message. Too large or malformed ones are refused with a reason. */
export function readRequest(data: unknown): Reading {
  if (data === 'slide:start' || data === 'slide:stop') {
    return { kind: 'slide', isShown: data === 'slide:start' };
  }
  if (!isForMap(data)) return { kind: 'foreign' };
  const id = idOf(data['id']);
  const refused = (reason: string): Reading => ({ kind: 'refused', id, reason });
  if (data['id'] !== undefined && id === undefined) return refused('id must be a short text or a number');
  if (data['v'] !== protocolVersion) return refused(`v must be ${protocolVersion}`);
  const type = requestTypes.find((own) => own === data['type']);
  if (!type) return refused(`type must be one of ${requestTypes.join(', ')}`);
  if (type !== 'set' && type !== 'steps') {
    return { kind: 'request', request: { type, id, parameters: {} } };
  }
  const { payload } = data;
  const read = readParameters(type === 'steps' && !isRecord(payload) ? { steps: payload } : payload);
  if ('reason' in read) return refused(read.reason);
  return { kind: 'request', request: { type, id, parameters: read.parameters } };
}
