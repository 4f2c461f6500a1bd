import type { CellContent } from '../plan/edit';

/**
 * What Excel is given for a cell: formulas and numbers as they are; text so that it stays text, whatever it
 * begins with and however much it looks like a number (an apostrophe, unless the cell is formatted as text).
 */
export function cellInput({ content, isFormula, numberFormat }: CellContent): string | number | boolean {
  if (typeof content !== 'string' || isFormula || content === '') return content;
  const mayBeTaken = /^[=+\-@'\s]/.test(content) || /\d/.test(content) || /^(true|false)$/i.test(content);
  return mayBeTaken && numberFormat !== '@' ? `'${content}` : content;
}
