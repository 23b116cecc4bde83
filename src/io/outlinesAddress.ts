/** Where the story's outlines stand beside the page. */
export const outlinesAddress = 'basemap/outlines.topojson';
