import { columnIndex, columnLetter, MOST_COLUMNS, MOST_ROWS } from '../../../sheet/address';

/**
 * Formulas as text: what a copied formula becomes, and the prefixes that only files use.
 * Nothing here evaluates a formula.
 */

/**
 * References (in three groups: whole columns, whole rows, cells) and what they can be confused with. In order: strings, quoted sheet names, structured references and
 * external books, error literals, areas of whole columns and rows, cells, names and functions (`LOG10`), numbers.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|#[A-Z0-9/]+[!?]?|(\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w.(!]))|(\$?\d{1,7}:\$?\d{1,7}(?![\w.]))|(\$?[A-Z]{1,3}\$?\d{1,7}(?![\w.(!]))|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d+(?:\.\d*)?(?:E[+-]?\d+)?/giu;

/**
 * The formula as it reads in a cell `rows` down and `columns` to the right, as in Excel's copying and in the
 * shared formulas of files (ECMA-376-1, 18.3.1.40). References pushed off the grid wrap round, as Excel does there.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const shiftPart = (part: string): string =>
    part
      .replace(/^(\$?)([A-Z]+)/i, (_, lock: string, name: string) => lock + shiftColumn(name, lock, columns))
      .replace(/(\$?)(\d+)$/, (_, lock: string, row: string) => lock + shiftRow(row, lock, rows));
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const isReference = groups.slice(0, 3).some((group) => group !== undefined);
    return isReference && isOnGrid(token) ? token.split(':').map(shiftPart).join(':') : token;
  });
}

/** `XFE1` and `A1048577` look like cells and are names. */
function isOnGrid(reference: string): boolean {
  return reference.split(':').every((part) => {
    const [, column = 'A', row = '1'] = /^\$?([A-Z]*)\$?(\d*)$/i.exec(part) ?? [];
    return (
      columnIndex(column || 'A') < MOST_COLUMNS && Number(row || 1) >= 1 && Number(row || 1) <= MOST_ROWS
    );
  });
}

function shiftColumn(name: string, lock: string, by: number): string {
  return lock ? name : columnLetter(wrapped(columnIndex(name) + by, MOST_COLUMNS));
}

function shiftRow(row: string, lock: string, by: number): string {
  return lock ? row : String(wrapped(Number(row) - 1 + by, MOST_ROWS) + 1);
}

function wrapped(index: number, size: number): number {
  return ((index % size) + size) % size;
}

/**
 * Functions newer than the file format stand in files with a prefix ([MS-XLSX] 2.2.2) that neither Excel's
 * API nor the spreadsheet engine shows.
 */
const FUTURE_FUNCTIONS = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR ' +
    'BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS ' +
    'CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ' +
    'EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE ' +
    'FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST ' +
    'GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ' +
    'ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST ' +
    'NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC ' +
    'PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET ' +
    'SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN ' +
    'TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP ' +
    'XMATCH XOR Z.TEST'
  ).split(' '),
);
/** These two take a second prefix. */
const WORKSHEET_FUTURE_FUNCTIONS = new Set(['FILTER', 'SORT']);

/** A formula as Excel shows it, with `=`, from the text of `<f>`. */
export function formulaFromFile(text: string): string {
  return `=${outsideStrings(text, (code) => code.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, ''))}`;
}

/** The text of `<f>` for a formula with its `=`. */
export function formulaToFile(formula: string): string {
  return outsideStrings(formula.replace(/^=/, ''), (code) =>
    code.replace(/(?<![\p{L}\p{N}_.])([A-Z][A-Z0-9.]*)(?=\()/giu, (name) => {
      const upper = name.toUpperCase();
      if (WORKSHEET_FUTURE_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
      return FUTURE_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : name;
    }),
  );
}

function outsideStrings(formula: string, change: (code: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join('');
}
