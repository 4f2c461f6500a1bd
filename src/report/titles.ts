import type { SheetWords } from './sheetWords';

/** The years of a title as people say them, oldest first: `2022 và 2023`, `2021, 2022 và 2023`. */
export function yearsTitle({ texts }: SheetWords, years: readonly number[]): string {
  const inOrder = [...years].sort((a, b) => a - b).map(String);
  const last = inOrder.at(-1) ?? '';
  const before = inOrder.slice(0, -1);
  return before.length === 0 ? last : `${before.join(', ')} ${texts.yearsJoined} ${last}`;
}
