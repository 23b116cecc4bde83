import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { inlinePage } from '../../src/build/inlinePage.ts';
import { securityPolicy } from '../../src/build/securityPolicyPlugin.ts';

/** What a policy allows, by its directives. */
function directivesOf(policy: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
}

const own = "'self'";
/** SHA-256, as policies write it. */
const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the built page may load what is its own, and run of what stands in it only what it was built with', () => {
  const html = `<head><style>a{}</style></head><script type="application/json">{}</script><script>one()</script>
    <script type="module" src="./two.js"></script>`;
  expect(directivesOf(securityPolicy(html))).toEqual({
    'default-src': "'none'",
    'script-src': `${own} ${digest('one()')}`,
    'style-src': `${own} ${digest('a{}')}`,
    'img-src': `${own} data: blob:`,
    'font-src': own,
    'connect-src': own,
    'worker-src': own,
    'frame-src': own,
    'manifest-src': own,
    'base-uri': "'none'",
    'form-action': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'drawings default lit-html',
  });
});

test('the page in one file may run what is in it, and ask for nothing', () => {
  const html = '<html><head></head><body></body></html>';
  const page = inlinePage({ html, script: '', style: '', basemap: '{}', licences: '' });
  const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  expect(directivesOf(policy)).toEqual({
    'default-src': "'none'",
    'script-src': "'unsafe-inline'",
    'style-src': "'unsafe-inline'",
    'img-src': 'data: blob:',
    'font-src': 'data:',
    'base-uri': "'none'",
    'form-action': "'none'",
  });
});
