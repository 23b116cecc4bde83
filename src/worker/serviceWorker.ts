import { Serwist } from 'serwist';

/** Every file of the site with what it contains now; written in when the site is built. */
declare const siteFiles: readonly { readonly url: string; readonly revision: string | null }[];

/**
 * Keeps the whole site for use without a network. A new version is fetched beside the old one and takes over only
 * when the page asks for it, so that no page is ever made of both.
 */
new Serwist({
  precacheEntries: [...siteFiles],
  precacheOptions: {
    cleanupOutdatedCaches: true,
    directoryIndex: 'index.html',
    // What a link asks for is read by the page: the file is the same.
    ignoreURLParametersMatching: [/.*/],
  },
  skipWaiting: false,
  clientsClaim: true,
}).addEventListeners();
