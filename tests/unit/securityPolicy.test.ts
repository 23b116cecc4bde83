import { expect, test } from 'vitest';
import { inlinePage } from '../../src/build/inlinePage.ts';
import { securityPolicyPlugin } from '../../src/build/securityPolicyPlugin.ts';

/** What a policy allows, by its directives. */
function directivesOf(policy: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
}

function builtPolicy(): string {
  const { transformIndexHtml } = securityPolicyPlugin();
  if (typeof transformIndexHtml !== 'function') throw new Error('no tags');
  const [tag] = (
    transformIndexHtml as unknown as () => readonly { readonly attrs: { readonly content: string } }[]
  )();
  return tag?.attrs.content ?? '';
}

const own = "'self'";

test('the built page may load what is its own, and run nothing that stands in it', () => {
  expect(directivesOf(builtPolicy())).toEqual({
    'default-src': "'none'",
    'script-src': own,
    'style-src': own,
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
