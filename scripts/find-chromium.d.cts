/** The path of a Chromium that can be run, or undefined where none was found. */
export function findChromium(): string | undefined;
