declare module 'virtual:tokens.css';

declare module 'virtual:built-in-data' {
  const baked: import('./domain/bakedCollection.ts').BakedStory;
  export default baked;
}

declare module 'virtual:story-help' {
  const help: import('./domain/story.ts').StoryHelp;
  export default help;
}

interface ImportMeta {
  /** Vite's: `MODE` is `standalone` in the build of the page that is one file. */
  readonly env: { readonly MODE: string };
}
