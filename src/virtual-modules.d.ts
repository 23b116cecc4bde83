declare module 'virtual:tokens.css';

declare module 'virtual:built-in-data' {
  import type { BakedStory } from './domain/bakedCollection.ts';

  const baked: BakedStory;
  export default baked;
}

interface ImportMeta {
  /** Vite's: `MODE` is `standalone` in the build of the page that is one file. */
  readonly env: { readonly MODE: string };
}
