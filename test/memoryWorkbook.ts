import type {
  AddBlockEdit,
  CellContent,
  Edit,
  FormerLooks,
  RuleDefinition,
  WriteReceipt,
} from '../src/plan/edit';
import type { WorkbookPort } from '../src/plan/port';
import { withBlock } from '../src/plan/sheets/blockOnSheet';
import type { SheetDefinition } from '../src/plan/sheets/sheetDefinition';
import { columnIndex } from '../src/sheet/address';
import { areaAddress, type Area } from '../src/sheet/area';
import { gridOf } from '../src/sheet/grid';
import type { CellValue, ConditionalRule, SheetSnapshot, WorkbookSnapshot } from '../src/sheet/snapshot';
import { evaluateFormula } from './formulaEvaluator';
import { sheetOf, vietnameseText } from './sheetBuilder';

/** A workbook in memory behind the port of the actions: edits are applied, formulas calculated anew. */
export class MemoryWorkbook implements WorkbookPort {
  private workbook: WorkbookSnapshot;
  private madeRules: number;
  private madeSheets = 0;
  /** How often something was written. */
  writes = 0;

  constructor(snapshot: WorkbookSnapshot) {
    this.workbook = structuredClone(snapshot);
    const rules = this.workbook.sheets.flatMap(rulesOf);
    this.madeRules = Math.max(0, ...rules.map(({ id }) => Number(/^rule-(\d+)$/.exec(id)?.[1] ?? 0)));
    this.calculate();
  }

  /** The workbook as it stands. */
  get snapshot(): WorkbookSnapshot {
    return structuredClone(this.workbook);
  }

  read(): Promise<WorkbookSnapshot> {
    return Promise.resolve(this.snapshot);
  }

  write(edits: readonly Edit[]): Promise<WriteReceipt> {
    this.writes++;
    const removedAreas = new Map<string, readonly Area[]>();
    const addedSheets = new Map<string, string>();
    const coveredLooks = new Map<AddBlockEdit, FormerLooks>();
    for (const edit of edits) {
      if (edit.type === 'setting') {
        this.setSetting(edit.key, edit.after);
        continue;
      }
      if (edit.type === 'addSheet') {
        const id = `made-${++this.madeSheets}`;
        addedSheets.set(edit.sheet.name, id);
        this.workbook.sheets.push(sheetFrom(edit.sheet, id));
        continue;
      }
      const sheet = this.sheet(edit.sheetId);
      if (edit.type === 'removeSheet')
        this.workbook.sheets = this.workbook.sheets.filter((each) => each !== sheet);
      else if (edit.type === 'rewriteSheet')
        this.workbook.sheets = this.workbook.sheets.map((each) =>
          each === sheet ? sheetFrom(edit.after, each.id) : each,
        );
      else if (edit.type === 'addBlock') {
        this.replace(sheet, withBlock(sheet, edit.block));
        coveredLooks.set(edit, []);
      } else if (edit.type === 'removeBlock') this.replace(sheet, withoutBlock(sheet, edit.area));
      else if (edit.type === 'cell') this.setContent(sheet, edit.row, edit.column, edit.after);
      else if (edit.type === 'addRule') this.addRule(sheet, edit.rule);
      else {
        const rules = rulesOf(sheet);
        removedAreas.set(edit.id, rules.find((rule) => rule.id === edit.id)?.areas ?? []);
        sheet.conditionalRules = inOrder(rules.filter((rule) => rule.id !== edit.id));
      }
    }
    this.calculate();
    return Promise.resolve({ removedAreas, addedSheets, coveredLooks, leftUndone: [] });
  }

  private replace(sheet: SheetSnapshot, by: SheetSnapshot): void {
    this.workbook.sheets = this.workbook.sheets.map((each) => (each === sheet ? by : each));
  }

  /** What the workbook remembers for the add-in; null forgets it. */
  setSetting(key: string, value: string | null): void {
    const settings = new Map(this.workbook.settings);
    if (value === null) settings.delete(key);
    else settings.set(key, value);
    this.workbook = { ...this.workbook, settings };
  }

  /** What a person does: types a constant or a formula into a cell such as `E12`. */
  type(sheetName: string, address: string, content: CellValue): void {
    const { sheet, row, column } = this.place(sheetName, address);
    const isFormula = typeof content === 'string' && content.startsWith('=');
    const numberFormat =
      sheet.numberFormats[row - sheet.origin.row - 1]?.[column - sheet.origin.column] ?? 'General';
    this.setContent(sheet, row, column, { content, isFormula, numberFormat });
    this.calculate();
  }

  /** The value of a cell such as `E12`. */
  valueAt(sheetName: string, address: string): CellValue {
    const { sheet, row, column } = this.place(sheetName, address);
    return valueIn(sheet, row, column);
  }

  /** The areas that each rule covers, by its formula. */
  rules(sheetName: string): { formula: string; areas: string; priority: number }[] {
    return rulesOf(this.sheetNamed(sheetName)).map(({ formula, priority, areas }) => ({
      formula,
      priority,
      areas: (areas ?? []).map(areaAddress).join(' '),
    }));
  }

  private place(sheetName: string, address: string): { sheet: SheetSnapshot; row: number; column: number } {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    return { sheet: this.sheetNamed(sheetName), row: Number(row), column: columnIndex(letters) };
  }

  private sheet(id: string): SheetSnapshot {
    const sheet = this.workbook.sheets.find((each) => each.id === id);
    if (!sheet) throw new Error(`No sheet with the id ${id}`);
    return sheet;
  }

  private sheetNamed(name: string): SheetSnapshot {
    const sheet = this.workbook.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`No sheet named ${name}`);
    return sheet;
  }

  /** A new rule stands first unless its priority says otherwise, as in Excel. */
  private addRule(sheet: SheetSnapshot, rule: RuleDefinition): void {
    const id = `rule-${++this.madeRules}`;
    const rules = [...rulesOf(sheet)];
    rules.splice(rule.priority ?? 0, 0, { id, formula: rule.formula, priority: 0, areas: [rule.area] });
    sheet.conditionalRules = inOrder(rules);
  }

  private setContent(sheet: SheetSnapshot, row: number, column: number, written: CellContent): void {
    const y = row - sheet.origin.row - 1;
    const x = column - sheet.origin.column;
    const { values, formulas, texts, numberFormats } = sheet;
    const rows = [values[y], formulas[y], texts[y], numberFormats[y]];
    if (rows.some((each) => each?.[x] === undefined))
      throw new Error(`Row ${row}, column ${column} is outside`);
    const set = <T>(grid: T[][], value: T): void => void grid[y]?.splice(x, 1, value);
    set(formulas, written.content);
    set(numberFormats, written.numberFormat);
    if (written.isFormula) return;
    set(values, written.content);
    set(texts, vietnameseText(written.content, written.numberFormat));
  }

  /** Calculates every formula from the constants; a formula that waits for itself is a bug of the test. */
  private calculate(): void {
    const done = new Map<string, CellValue>();
    const visiting = new Set<string>();
    const valueOf = (sheet: SheetSnapshot, row: number, column: number): CellValue => {
      const formula = sheet.formulas[row - sheet.origin.row - 1]?.[column - sheet.origin.column];
      const value = valueIn(sheet, row, column);
      if (!isFormula(formula, value)) return value;
      const key = `${sheet.id}!${row}:${column}`;
      const known = done.get(key);
      if (known !== undefined) return known;
      if (visiting.has(key)) throw new Error(`${formula} refers to itself`);
      visiting.add(key);
      const result = evaluateFormula(formula, (name, r, c) =>
        valueOf(name === null ? sheet : this.sheetNamed(name), r, c),
      );
      done.set(key, result);
      return result;
    };
    for (const sheet of this.workbook.sheets) {
      sheet.formulas.forEach((cells, y) =>
        cells.forEach((formula, x) => {
          if (!isFormula(formula, sheet.values[y]?.[x])) return;
          const value = valueOf(sheet, sheet.origin.row + y + 1, sheet.origin.column + x);
          sheet.values[y]?.splice(x, 1, value);
          sheet.texts[y]?.splice(x, 1, vietnameseText(value, sheet.numberFormats[y]?.[x]));
        }),
      );
    }
  }
}

/** A sheet as it stands after it was written, its formulas not yet calculated. */
function sheetFrom({ name, rows }: SheetDefinition, id: string): SheetSnapshot {
  const cells = rows.map((row) =>
    row.cells.map(({ content, isFormula, numberFormat }) =>
      isFormula ? { value: 0, formula: String(content), numberFormat } : { value: content, numberFormat },
    ),
  );
  return sheetOf(cells, { name, id });
}

/** The sheet with the cells of an area blank; what is blank at its end is not of the sheet. */
function withoutBlock(sheet: SheetSnapshot, area: Area): SheetSnapshot {
  const blank = { content: '', isFormula: false, numberFormat: 'General', style: 'blank' } as const;
  const cells = Array.from({ length: area.width }, () => blank);
  const rows = Array.from({ length: area.height }, () => ({ height: 15, cells }));
  const emptied = withBlock(sheet, { ...area, rows, merges: [] });
  const grid = gridOf(emptied);
  const used = emptied.values
    .map((_, y) => emptied.origin.row + y + 1)
    .filter((row) => !grid.isBlankRow(row));
  const columns = used.flatMap((row) => grid.filledColumns(row));
  const [top = 1, bottom = 0] = [used[0], used.at(-1)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const cut = <T>(of: T[][]): T[][] =>
    of
      .slice(top - 1 - emptied.origin.row, bottom - emptied.origin.row)
      .map((row) => row.slice(left - emptied.origin.column, right + 1 - emptied.origin.column));
  return {
    ...emptied,
    origin: { row: top - 1, column: left },
    values: cut(emptied.values),
    formulas: cut(emptied.formulas),
    texts: cut(emptied.texts),
    numberFormats: cut(emptied.numberFormats),
  };
}

/** Text may begin with `=` too: then it is its own value. */
function isFormula(content: CellValue | undefined, value: CellValue | undefined): content is string {
  return typeof content === 'string' && content.startsWith('=') && content !== value;
}

function rulesOf({ conditionalRules }: SheetSnapshot): readonly ConditionalRule[] {
  return conditionalRules ?? [];
}

function inOrder(rules: readonly ConditionalRule[]): ConditionalRule[] {
  return rules.map((rule, priority) => ({ ...rule, priority }));
}

function valueIn(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.values[row - sheet.origin.row - 1]?.[column - sheet.origin.column] ?? '';
}
