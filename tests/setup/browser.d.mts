/** The path of a Chromium; ends the process with a clear message where none can be had. */
export function ensureBrowser(): string;
