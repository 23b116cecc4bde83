/** The `name` of the story that the map is about; the build writes it in. */
declare const __MAP_NAME__: string;
/** Its title, in the first of its languages. */
declare const __MAP_TITLE__: string;
