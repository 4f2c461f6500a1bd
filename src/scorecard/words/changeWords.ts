import { HUNDRED, roundTo, type Decimal } from '../../sheet/decimal';
import type { GridCell } from '../../sheet/grid';
import { readText } from '../../sheet/numbers';
import { fold, plain } from '../../sheet/text';

/** How a cell says a change: as a number with its sign, or in the report's words with so many decimals. */
export type ChangeForm =
  | { kind: 'number' }
  | {
      kind: 'words';
      decimals: number;
      /** What follows the figure: `bậc`, `%`. */ unit: string;
      isCapital: boolean;
    };

/** A change as it stands in a cell. */
export interface StandingChange {
  value: Decimal;
  form: ChangeForm;
}

const WORDS = /^(tang|giam)\s*([\d.,]+)\s*(.*)$/;
const UNCHANGED = /^(khong (doi|thay doi)|giu nguyen)$/;
const UNIT = /\s*(bac|diem phan tram|diem|%)$/;

/** A change as people write it: `-2,17`, `+3,54`, `tăng 13,62`, `giảm 30 bậc`, `không đổi`; null where there is none. */
export function readChange(cell: Pick<GridCell, 'value' | 'reading'>): StandingChange | null {
  if (typeof cell.value !== 'string') {
    const { reading } = cell;
    return reading.kind === 'number' ? { value: reading.value, form: { kind: 'number' } } : null;
  }
  const text = plain(cell.value).normalize('NFC');
  const words = fold(text);
  const isCapital = /^\p{Lu}/u.test(text);
  const match = WORDS.exec(words);
  if (UNCHANGED.test(words)) {
    const zero = readText('0');
    if (zero.kind !== 'number') return null;
    return { value: zero.value, form: { kind: 'words', decimals: 0, unit: '', isCapital } };
  }
  const reading = readText((match?.[2] ?? words).replace(UNIT, ''));
  if (reading.kind !== 'number') return null;
  if (!match) return { value: reading.value, form: { kind: 'number' } };
  const [, direction, digits = '', unit = ''] = match;
  const value = direction === 'giam' ? reading.value.abs().neg() : reading.value;
  const decimals = /[.,](\d+)$/.exec(digits)?.[1]?.length ?? 0;
  return { value, form: { kind: 'words', decimals, unit: text.slice(text.length - unit.length), isCapital } };
}

/** A change in percentage points or places, whether its cell holds it plainly or as a fraction that a % format shows. */
export function changeIn(cell: Pick<GridCell, 'value' | 'reading' | 'numberFormat'>): Decimal | null {
  const value = readChange(cell)?.value ?? null;
  const isFraction = typeof cell.value !== 'string' && cell.numberFormat.includes('%');
  return value && isFraction ? value.times(HUNDRED) : value;
}

/** A change in the report's words, with its decimal comma: `giảm 2,17`, `tăng 23 bậc`, `không đổi`. */
export function changeWords(
  change: Decimal,
  { decimals, unit, isCapital }: Extract<ChangeForm, { kind: 'words' }>,
): string {
  const shown = roundTo(change, decimals);
  const direction = shown.gt(0) ? 'tăng' : 'giảm';
  const digits = shown.abs().toFixed(decimals).replace('.', ',');
  const words = shown.eq(0) ? 'không đổi' : [direction, digits, unit].filter((part) => part !== '').join(' ');
  return isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
