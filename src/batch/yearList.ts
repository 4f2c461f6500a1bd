/** `2022,2023` → the years; null where it is no list of as many years as are needed, or more. */
export function yearList(text: string, least: number): number[] | null {
  const years = text.split(',').map((word) => word.trim());
  return years.length >= least && years.every((word) => /^20\d\d$/.test(word)) ? years.map(Number) : null;
}
