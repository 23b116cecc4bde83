import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

declare global {
  /** What the recorder has heard in this window. */
  var recordedComplaints: string[] | undefined;
}

/**
 * Notes what a page says on its console, what is thrown in it and what of it does not load. WebKitGTK's driver tells
 * none of it.
 */
const recorderText = `(() => {
  const complaints = [];
  globalThis.recordedComplaints = complaints;
  for (const level of ['error', 'warn', 'assert']) {
    const original = console[level];
    console[level] = (...all) => {
      const said = level === 'assert' ? (all[0] ? undefined : all.slice(1)) : all;
      if (said) complaints.push(level + ': ' + said.map(String).join(' '));
      original.apply(console, all);
    };
  }
  addEventListener('error', (event) => {
    const failed = event.target === window ? undefined : event.target;
    complaints.push(failed
      ? 'did not load: ' + (failed.src || failed.href || failed.tagName)
      : 'page error: ' + event.message);
  }, true);
  addEventListener('unhandledrejection', ({ reason }) => complaints.push('page error: ' + String(reason)));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    complaints.push('refused by ' + effectiveDirective + ': ' + blockedURI));
})();
`;

const file = 'recorder.js';

/** Puts the recorder beside the pages of a site. */
export function writeRecorder(folder: string): void {
  writeFileSync(join(folder, file), recorderText);
}

/** The recorder's element for a page's head. A file, because the site's own policy lets in no inline code. */
export const recorderElement = (folder: string): string => `<script src="${folder}${file}"></script>`;

/** A page with the recorder ahead of all of its programs, but after its policy. */
export function withRecorder(html: string, folder: string): string {
  const policy = /<meta[^>]*http-equiv="Content-Security-Policy"[^>]*>/;
  if (!policy.test(html)) throw new Error('the page has no policy to put the recorder after');
  return html.replace(policy, (found) => found + recorderElement(folder));
}
