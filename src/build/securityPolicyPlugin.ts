import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const digestOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The texts of a page's elements of one name that stand in it. */
function inlineTexts(html: string, pattern: RegExp): readonly string[] {
  return [...html.matchAll(pattern)].map(([, text = '']) => text);
}

/**
 * What a built page may do: nothing from another host, and of code and styles that stand in the page only those that
 * it was built with, by their digests (Content Security Policy, level 3).
 */
export function securityPolicy(html: string): string {
  const scripts = inlineTexts(html, /<script>(.*?)<\/script>/gs);
  const styles = inlineTexts(html, /<style>(.*?)<\/style>/gs);
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts.map(digestOf)].join(' '),
    ["style-src 'self'", ...styles.map(digestOf)].join(' '),
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types drawings default lit-html',
  ].join('; ');
}

/** Puts the policy into the page, before all else. */
export function securityPolicyPlugin(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const page of Object.values(bundle)) {
          if (page.type !== 'asset' || page.fileName !== 'index.html') continue;
          const html = String(page.source);
          const tag = `<meta http-equiv="Content-Security-Policy" content="${securityPolicy(html)}">`;
          page.source = html.replace('<head>', () => `<head>\n    ${tag}`);
        }
      },
    },
  };
}
