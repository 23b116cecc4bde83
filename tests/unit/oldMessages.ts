import type { Parameters, Reading } from '../../src/embed/protocol.ts';

/** What a page that embeds the map has posted, as JSON. */
interface OldMessage {
  readonly message: string;
  /** What it is read as: its type, id and parameters where there are some. */
  readonly gives: { readonly type: string; readonly id?: string | number; readonly parameters?: Parameters };
}

/** Messages of hosts that were written for an earlier version. Lines are added here, and neither changed nor removed. */
export const oldMessages: readonly OldMessage[] = [
  { message: '{"v":1,"app":"metaverse-map","type":"hello"}', gives: { type: 'hello' } },
  { message: '{"v":1,"app":"metaverse-map","type":"hello","id":1}', gives: { type: 'hello', id: 1 } },
  { message: '{"v":1,"app":"metaverse-map","type":"get","id":"a"}', gives: { type: 'get', id: 'a' } },
  { message: '{"v":1,"app":"metaverse-map","type":"next","id":2}', gives: { type: 'next', id: 2 } },
  { message: '{"v":1,"app":"metaverse-map","type":"previous"}', gives: { type: 'previous' } },
  { message: '{"v":1,"app":"metaverse-map","type":"play","id":0}', gives: { type: 'play', id: 0 } },
  { message: '{"v":1,"app":"metaverse-map","type":"pause","id":""}', gives: { type: 'pause', id: '' } },
  {
    message: '{"v":1,"app":"metaverse-map","type":"next","id":3,"payload":{"by":2},"sent":1640000000}',
    gives: { type: 'next', id: 3 },
  },
  {
    message:
      '{"v":1,"app":"metaverse-map","type":"set","id":4,"payload":{"date":"2021-12-01","theme":"dark"}}',
    gives: { type: 'set', id: 4, parameters: { date: '2021-12-01', theme: 'dark' } },
  },
  {
    message: '{"v":1,"app":"metaverse-map","type":"set","payload":{"date":"earliest","sel":null}}',
    gives: { type: 'set', parameters: { date: 'earliest', sel: null } },
  },
  {
    message:
      '{"v":1,"app":"metaverse-map","type":"set","payload":{"span":7,"window":"time-window","loop":true,"play":false}}',
    gives: { type: 'set', parameters: { span: '7', window: 'time-window', loop: '1', play: '0' } },
  },
  {
    message: '{"v":1,"app":"metaverse-map","type":"set","payload":{"view":"106.7,26.6,6","lang":"zh-Hans"}}',
    gives: { type: 'set', parameters: { view: '106.7,26.6,6', lang: 'zh-Hans' } },
  },
  {
    message:
      '{"v":1,"app":"metaverse-map","type":"set","payload":{"data":"extended","nature":"document","provinces":"CN-BJ,CN-SH"}}',
    gives: { type: 'set', parameters: { data: 'extended', nature: 'document', provinces: 'CN-BJ,CN-SH' } },
  },
  {
    message: '{"v":1,"app":"metaverse-map","type":"set","id":2,"payload":{"steps":2,"date":"2021-11-01"}}',
    gives: { type: 'set', id: 2, parameters: { steps: '2', date: '2021-11-01' } },
  },
  {
    message: '{"v":1,"app":"metaverse-map","type":"set","payload":{}}',
    gives: { type: 'set', parameters: {} },
  },
  // Values are judged where links are read; a message is only taken apart.
  {
    message: '{"v":1,"app":"metaverse-map","type":"set","payload":{"colour":"red","date":"tomorrow"}}',
    gives: { type: 'set', parameters: { colour: 'red', date: 'tomorrow' } },
  },
  {
    message: '{"v":1,"app":"metaverse-map","type":"steps","id":3,"payload":0}',
    gives: { type: 'steps', id: 3, parameters: { steps: '0' } },
  },
  {
    message: '{"v":1,"app":"metaverse-map","type":"steps","payload":"12"}',
    gives: { type: 'steps', parameters: { steps: '12' } },
  },
  {
    message: '{"v":1,"app":"metaverse-map","type":"steps","payload":{"steps":2}}',
    gives: { type: 'steps', parameters: { steps: '2' } },
  },
  {
    message: '{"v":1,"app":"metaverse-map","type":"steps","payload":null}',
    gives: { type: 'steps', parameters: { steps: null } },
  },
  {
    message: '{"v":1,"app":"metaverse-map","type":"steps"}',
    gives: { type: 'steps', parameters: { steps: null } },
  },
];

interface OtherMessage {
  readonly message: string;
  readonly reading: Reading;
}

/** What a deck of reveal.js says, and what others say to one another. */
export const otherMessages: readonly OtherMessage[] = [
  { message: '"slide:start"', reading: { kind: 'slide', isShown: true } },
  { message: '"slide:stop"', reading: { kind: 'slide', isShown: false } },
  { message: '"slide:other"', reading: { kind: 'foreign' } },
  { message: '{"v":1,"app":"another-map","type":"get"}', reading: { kind: 'foreign' } },
  { message: '{"v":1,"type":"get"}', reading: { kind: 'foreign' } },
  { message: '{"namespace":"reveal","eventName":"ready"}', reading: { kind: 'foreign' } },
  { message: '[]', reading: { kind: 'foreign' } },
  { message: 'null', reading: { kind: 'foreign' } },
  { message: '3', reading: { kind: 'foreign' } },
];

interface RefusedMessage {
  readonly message: string;
  readonly id?: string | number;
  /** A part of what the host is told. */
  readonly reason: string;
}

const many = JSON.stringify(Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`p${n}`, 1])));

export const refusedMessages: readonly RefusedMessage[] = [
  { message: '{"app":"metaverse-map","type":"get","id":1}', id: 1, reason: 'v must be 1' },
  { message: '{"v":"1","app":"metaverse-map","type":"get"}', reason: 'v must be 1' },
  { message: '{"v":2,"app":"metaverse-map","type":"get","id":"a"}', id: 'a', reason: 'v must be 1' },
  { message: '{"v":1,"app":"metaverse-map","id":9}', id: 9, reason: 'type must be one of hello, set, next' },
  {
    message: '{"v":1,"app":"metaverse-map","type":"explode"}',
    reason: 'type must be one of hello, set, next',
  },
  { message: '{"v":1,"app":"metaverse-map","type":"Set","payload":{}}', reason: 'type must be one of' },
  {
    message: '{"v":1,"app":"metaverse-map","type":"get","id":{}}',
    reason: 'id must be a short text or a number',
  },
  { message: '{"v":1,"app":"metaverse-map","type":"get","id":null}', reason: 'id must be a short text' },
  {
    message: `{"v":1,"app":"metaverse-map","type":"get","id":"${'x'.repeat(101)}"}`,
    reason: 'id must be a short text',
  },
  {
    message: '{"v":1,"app":"metaverse-map","type":"set","id":5}',
    id: 5,
    reason: 'payload must be an object',
  },
  {
    message: '{"v":1,"app":"metaverse-map","type":"set","payload":["date"]}',
    reason: 'payload must be an object',
  },
  {
    message: '{"v":1,"app":"metaverse-map","type":"set","payload":"date=2021-12-01"}',
    reason: 'payload must be an object',
  },
  {
    message: '{"v":1,"app":"metaverse-map","type":"set","payload":{"date":{"year":2021}}}',
    reason: 'date must be a text of at most 2000 characters',
  },
  {
    message: '{"v":1,"app":"metaverse-map","type":"set","payload":{"nature":["body"]}}',
    reason: 'nature must be a text',
  },
  {
    message: `{"v":1,"app":"metaverse-map","type":"set","payload":{"q":"${'x'.repeat(2001)}"}}`,
    reason: 'q must be a text',
  },
  {
    message: `{"v":1,"app":"metaverse-map","type":"set","payload":{"${'x'.repeat(41)}":"1"}}`,
    reason: 'name is too long',
  },
  {
    message: `{"v":1,"app":"metaverse-map","type":"set","payload":${many}}`,
    reason: 'more than 60 parameters',
  },
  {
    message: '{"v":1,"app":"metaverse-map","type":"steps","payload":[2]}',
    reason: 'steps must be a text',
  },
];
