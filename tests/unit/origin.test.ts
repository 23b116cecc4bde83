import { expect, test } from 'vitest';
import { originOf } from '../../src/state/origin.ts';

test.each([
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['https://example.org:443', 'https://example.org'],
  ['HTTPS://Example.ORG', 'https://example.org'],
  ['http://[::1]:3000', 'http://[::1]:3000'],
])('%s is an origin', (text, origin) => {
  expect(originOf(text)).toBe(origin);
});

test.each([
  '',
  '*',
  'null',
  'https://*',
  'https://*.example.org',
  'https://user@example.org',
  'https://user:word@example.org',
  'https://example.org/path',
  'https://example.org//',
  'https:\\\\example.org',
  'https://example.org\\@evil.example',
  'https:example.org',
  'https://example.org?x',
  'https://example.org#x',
  ' https://example.org',
  'https://exam ple.org',
  'https://exam\tple.org',
  'javascript://example.org',
  'file:///etc',
])('%s is none', (text) => {
  expect(originOf(text)).toBeUndefined();
});
