import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Every part of a file as text. */
export function partsOf(file: Uint8Array): Map<string, string> {
  return new Map(
    Object.entries(unzipSync(file)).map(([name, part]) => [name, Buffer.from(part).toString('utf8')]),
  );
}

/** The cells of a sheet's part by address, and what is left of it without them. */
export function cellsOf(xml = ''): { cells: Map<string, string>; rest: string } {
  const cells = new Map<string, string>();
  const rest = xml.replace(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/g, (cell: string, address: string) => {
    cells.set(address, cell);
    return `<c ${address}>`;
  });
  return { cells, rest };
}

export function changedCells(before: string | undefined, after: string | undefined): string[] {
  const [old, now] = [cellsOf(before).cells, cellsOf(after).cells];
  return [...now.keys()].filter((address) => old.get(address) !== now.get(address));
}

/** The number of a cell's look. */
export const styleOf = (cell = ''): string | undefined => / s="(\d+)"/.exec(cell)?.[1];

/** Every formula without the result that is stored beside it, so that what is shown was calculated. */
export function withoutResults(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    parts[name] = strToU8(strFromU8(part).replace(/<\/f><v>[^<]*<\/v>/g, '</f>'));
  }
  return zipSync(parts);
}
