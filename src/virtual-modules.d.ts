declare module 'virtual:tokens.css';

declare module 'virtual:story-start' {
  const start: import('./domain/storyParts.ts').StartOfStory;
  export default start;
}

declare module 'virtual:story-places' {
  const others: import('./domain/storyParts.ts').OtherPlaces;
  export default others;
}

/** Loads each collection that the start lacks, by its id. */
declare module 'virtual:story-collections' {
  type Baked = import('./domain/bakedCollection.ts').BakedCollection;
  const loaders: Readonly<Record<string, () => Promise<{ readonly default: Baked }>>>;
  export default loaders;
}

declare module 'virtual:story-help' {
  const help: import('./domain/story.ts').StoryHelp;
  export default help;
}

interface ImportMeta {
  /** Vite's: `MODE` is `standalone` in the build of the page that is one file. */
  readonly env: { readonly MODE: string };
}
