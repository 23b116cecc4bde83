declare module 'virtual:tokens.css';

interface ImportMeta {
  /** Vite's: `MODE` is `standalone` in the build of the page that is one file. */
  readonly env: { readonly MODE: string };
}
