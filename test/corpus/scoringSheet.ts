import type { ExpectedFinding, ScoringExpectation, SheetExpectation } from './expectation';
import type { Adjustment, Column, ColumnRole, Layout } from './layout';
import { asNumber, index, points, rounded, sum, vietnamese, type Points } from './points';
import {
  areasOf,
  countingPoints,
  entryAt,
  leavesOf,
  type Entry,
  type PointsRole,
  type Scorecard,
} from './scorecard';
import { address, letters, position, SheetGrid, type Content, type Look } from './sheetGrid';

type Figures = Record<PointsRole, Points | null>;
const POINTS_ROLES: readonly PointsRole[] = ['max', 'self', 'survey', 'appraised', 'appraised2', 'achieved'];

/** A line of points: an entry's, an adjustment's or the total's. */
interface PointsLine {
  row: number;
  /** What a careful reader reads in the cells. */
  reads: Figures;
  /** What Excel's SUM finds in the cells: text counts as nothing. */
  adds: Figures;
}

/** What is planted into one cell. */
export interface Planted {
  content: Content;
  format?: string;
  /** What a careful reader takes the cell to say; null where it says no number. Unchanged if absent. */
  reads?: number | null;
  /** What SUM adds of it; what it reads unless said otherwise. */
  adds?: number | null;
  /** No number can be made of it, though there should be one: what depends on it cannot be known. */
  unreadable?: boolean;
}

/**
 * Draws a scorecard as a scoring table and keeps account of what has to be found in it. Defects are planted
 * with `put`; every one is declared with `expect`, and what follows from it with `followUp`.
 */
export class ScoringSheet {
  readonly grid: SheetGrid;
  private readonly findings: ExpectedFinding[] = [];
  private readonly allowedInfos = new Set<string>();
  private readonly unspecified: string[] = [];
  private readonly lines = new Map<Entry, PointsLine>();
  private readonly adjustmentLines: { adjustment: Adjustment; line: PointsLine }[] = [];
  private total: PointsLine | null = null;
  private readonly ignored: number[] = [];
  private readonly headerRows: number[] = [];
  private readonly first: { row: number; column: number };
  private lastRow = 0;
  /** Entries and roles whose sums upwards cannot be known. */
  private readonly unknown = new Set<string>();
  private readonly overrides = new Map<
    Entry,
    Partial<Pick<Entry, 'name' | 'path' | 'source'>> & { parent?: string | null; level?: number }
  >();
  private yearSeen: number | null;
  private stage: 'self' | 'appraised';

  constructor(
    name: string,
    readonly card: Scorecard,
    readonly layout: Layout,
  ) {
    this.grid = new SheetGrid(name);
    this.first = position(layout.at);
    this.yearSeen = card.year;
    const scores: PointsRole[] = ['appraised', 'appraised2', 'achieved'];
    this.stage = card.entries.some((entry) => scores.some((role) => entry.points[role] !== null))
      ? 'appraised'
      : 'self';
    this.draw();
  }

  // ---- planting ---------------------------------------------------------------------------------------

  /** Row of an entry. */
  rowOf(path: string): number {
    return this.line(path).row;
  }

  /** Address of an entry's cell (`total` for the total row). */
  cell(path: string, role: ColumnRole): string {
    return address(path === 'total' ? this.totalLine().row : this.rowOf(path), this.column(role));
  }

  /** Changes what stands in an entry's cell; `total` is the total row. */
  put(path: string, role: ColumnRole, planted: Planted): this {
    const { row, column } = position(this.cell(path, role));
    this.grid.replace(row, column, planted.content, planted.format);
    if (!isPointsRole(role)) return this;
    const line = path === 'total' ? this.totalLine() : this.line(path);
    if (planted.reads !== undefined) line.reads[role] = planted.reads === null ? null : points(planted.reads);
    const adds = planted.adds !== undefined ? planted.adds : planted.reads;
    if (adds !== undefined) line.adds[role] = adds === null ? null : points(adds);
    if (planted.unreadable) this.unknown.add(key(this.entry(path), role));
    return this;
  }

  /** The number typed over what was there: what a plain wrong figure is. */
  type(path: string, role: PointsRole, value: number): this {
    return this.put(path, role, { content: value, reads: value });
  }

  /** Declares a finding at a cell. */
  expect(
    kind: string,
    severity: ExpectedFinding['severity'],
    path: string,
    role: ColumnRole,
    consequence = false,
  ): this {
    return this.expectAt(kind, severity, this.cell(path, role), consequence);
  }

  expectAt(kind: string, severity: ExpectedFinding['severity'], cell: string, consequence = false): this {
    const isKnown = this.findings.some((each) => each.kind === kind && each.cell === cell);
    if (!isKnown) this.findings.push({ kind, severity, cell, consequence });
    return this;
  }

  /**
   * Parents above a wrong cell add what stands below them, in the file as in the expectation: each that
   * differs from its true sum is a consequence.
   */
  followUp(path: string, role: PointsRole): this {
    for (let parent = this.entry(path).parent; parent; parent = parent.parent) {
      const standing = sum(parent.children.map((child) => this.line(child).adds[role]));
      this.stand(this.line(parent), role, standing);
      const wanted = this.trueFigures(parent)[role];
      if (standing !== wanted && wanted !== null) {
        const kind = role === 'max' ? 'MAX_SUM' : 'PARENT_SUM';
        this.expectAt(kind, 'error', address(this.line(parent).row, this.column(role)), true);
        if (this.layout.percent?.rows === 'all' || parent.level === 1)
          this.followInPercent(this.line(parent), role);
      }
    }
    return this.followTotal(role);
  }

  /** The total adds what stands in the areas and in bonus and deduction, caps forgotten. */
  followTotal(role: PointsRole): this {
    if (this.total) {
      const standing = this.totalOf(role, (line) => line.adds[role]);
      this.stand(this.total, role, standing);
      if (standing !== this.trueTotal()[role]) {
        this.expectAt('TOTAL_SUM', 'error', address(this.total.row, this.column(role)), true);
        this.followInPercent(this.total, role);
      }
    }
    return this;
  }

  /** The total's formula misses an area: one finding that names the cause, whatever else is wrong above. */
  retotal(role: PointsRole, formula: string, result: number): this {
    this.put('total', role, { content: { formula, result }, reads: result });
    const cell = this.cell('total', role);
    const consequence = this.findings.findIndex((each) => each.cell === cell && each.kind === 'TOTAL_SUM');
    if (consequence >= 0) this.findings.splice(consequence, 1);
    return this.expectAt('FORMULA_RANGE', 'error', cell);
  }

  /** Errors spread: every sum above shows the error too. */
  spreadError(path: string, role: PointsRole, error: string): this {
    const lines: (PointsLine | null)[] = [this.total];
    for (let parent = this.entry(path).parent; parent; parent = parent.parent) lines.push(this.line(parent));
    for (const line of lines) {
      if (!line) continue;
      const column = this.column(role);
      const formula = this.formulaAt(line.row, column);
      this.grid.replace(line.row, column, { error, ...(formula === null ? {} : { formula }) });
      line.reads[role] = null;
      this.expectAt('ERROR_VALUE', 'error', address(line.row, column), true);
    }
    return this;
  }

  /** The maximum, the survey and the like are true but not worth a row of the scenario. */
  allowInfos(...kinds: string[]): this {
    for (const kind of kinds) this.allowedInfos.add(kind);
    return this;
  }

  /** Parts that the rules leave open. */
  leaveOpen(...paths: string[]): this {
    this.unspecified.push(...paths);
    return this;
  }

  /** What is read differs from what was meant, because the workbook hides what was meant. */
  readAs(
    path: string,
    as: { name?: string; path?: string; parent?: string | null; level?: number; source?: Entry['source'] },
  ): this {
    const entry = this.entry(path);
    this.overrides.set(entry, { ...this.overrides.get(entry), ...as });
    return this;
  }

  /** What depends on the entry's column cannot be known (a duplicate code, a missing maximum). */
  makeUnknown(path: string, role: PointsRole): this {
    this.unknown.add(key(this.entry(path), role));
    return this;
  }

  readYear(year: number | null): this {
    this.yearSeen = year;
    return this;
  }

  entry(path: string): Entry {
    return entryAt(this.card, path);
  }

  /** The formula that adds an entry's children. */
  sumFormula(path: string, role: PointsRole): string {
    return sumOf(
      this.entry(path).children.map((child) => this.line(child).row),
      letters(this.column(role)),
    );
  }

  /** Row of the total. */
  totalRow(): number {
    return this.totalLine().row;
  }

  /** True figures of an entry, and its index in percent. */
  figuresOf(path: string): { max: number | null; score: number | null; index: number | null } {
    const figures = path === 'total' ? this.trueTotal() : this.trueFigures(this.entry(path));
    const score = countingPoints(figures, this.stage);
    return {
      max: figures.max === null ? null : asNumber(figures.max),
      score: score === null ? null : asNumber(score),
      index: index(score, figures.max),
    };
  }

  // ---- drawing ----------------------------------------------------------------------------------------

  private draw(): void {
    const { layout, card } = this;
    this.drawTitles();
    let row = this.drawHeader(this.first.row);
    if (layout.columnNumbers) row = this.drawColumnNumbers(row);
    if (layout.total?.at === 'top') row = this.reserveTotal(row);
    const pages = layout.rowsPerPage ? Math.ceil(card.entries.length / layout.rowsPerPage) : 1;
    card.entries.forEach((entry, at) => {
      if (layout.rowsPerPage && at > 0 && at % layout.rowsPerPage === 0)
        row = this.breakPage(row, at / layout.rowsPerPage, pages);
      row = this.drawEntry(row, entry);
      const next = card.entries[at + 1];
      if (layout.subtotals && (!next || next.parent === null)) row = this.drawSubtotal(row, areaOf(entry));
    });
    for (const adjustment of layout.adjustments ?? []) row = this.drawAdjustment(row, adjustment);
    if (layout.total?.at === 'bottom') row = this.reserveTotal(row);
    this.lastRow = row - 1;
    this.fillSums();
    this.drawPercent();
    this.drawTraits();
    this.drawSignature(row + 2);
  }

  private drawTitles(): void {
    const { titles, columns } = this.layout;
    const right = this.first.column + columns.length - 1;
    const top = Math.max(1, this.first.row - titles.length - 1);
    titles.forEach(({ text, look = 'title' }, at) => {
      if (text === '') return;
      this.grid.put(top + at, this.first.column, text, look);
      this.grid.merge(top + at, this.first.column, top + at, right);
    });
  }

  /** Returns the row below. */
  private drawHeader(top: number): number {
    const { columns } = this.layout;
    const height = columns.some((column) => column.group !== undefined) ? 2 : 1;
    const isFirst = this.headerRows.length === 0;
    for (let at = 0; at < height; at++) (isFirst ? this.headerRows : this.ignored).push(top + at);
    columns.forEach((column, at) => {
      const left = this.first.column + at;
      if (column.role === 'gap') return;
      if (height === 1) this.grid.put(top, left, column.header, 'header');
      else if (column.group === undefined) {
        this.grid.put(top, left, column.header, 'header');
        this.grid.merge(top, left, top + 1, left);
      } else {
        const isGroupStart = columns[at - 1]?.group !== column.group;
        if (isGroupStart) {
          let right = at;
          while (columns[right + 1]?.group === column.group) right++;
          this.grid.put(top, left, column.group, 'header');
          this.grid.merge(top, left, top, this.first.column + right);
        }
        this.grid.put(top + 1, left, column.header, 'header');
      }
    });
    this.grid.trait(top, { height: 32 });
    return top + height;
  }

  private drawColumnNumbers(row: number): number {
    this.layout.columnNumbers?.forEach((number, at) => {
      if (number !== null) this.grid.put(row, this.first.column + at, number, 'header');
    });
    this.ignored.push(row);
    return row + 1;
  }

  private breakPage(row: number, page: number, pages: number): number {
    let next = row;
    if (this.layout.pageFooter) {
      this.grid.put(next, this.first.column, this.layout.pageFooter(page, pages), 'footer');
      this.ignored.push(next);
      next++;
    }
    this.grid.trait(next - 1, { pageBreak: true });
    next = this.drawHeader(next);
    return this.layout.columnNumbers ? this.drawColumnNumbers(next) : next;
  }

  private drawEntry(row: number, entry: Entry): number {
    const { layout } = this;
    const look = entry.level === 1 ? 'area' : entry.children.length > 0 ? 'criterion' : 'leaf';
    const code = layout.codeCell?.(entry) ?? { content: entry.label };
    const height = layout.twoRows?.includes(entry.path) ? 2 : 1;
    layout.columns.forEach(({ role }, at) => {
      const column = this.first.column + at;
      if (role === 'gap') return;
      if (role === 'code') this.grid.put(row, column, code.content, look, code.format);
      else if (role === 'name') this.grid.put(row, column, layout.nameCell?.(entry) ?? entry.name, look);
      else if (role === 'note') this.grid.put(row, column, entry.note === '' ? null : entry.note, look);
      else if (role === 'unitNote')
        this.grid.put(row, column, entry.unitNote === '' ? null : entry.unitNote, look);
      else if (role === 'evidence')
        this.grid.put(row, column, entry.evidence === '' ? null : entry.evidence, look);
      else if (role === 'agency') this.grid.put(row, column, entry.level === 1 ? 'Sở Nội vụ' : null, look);
      else if (role === 'percent') this.grid.put(row, column, null, look);
      else {
        const value = entry.points[role];
        this.grid.put(row, column, value === null ? null : asNumber(value), look, layout.pointsFormat);
      }
      if (height === 2) this.grid.merge(row, column, row + 1, column);
    });
    this.lines.set(entry, { row, reads: { ...entry.points }, adds: { ...entry.points } });
    let next = row + height;
    for (const rule of layout.ruleRows?.[entry.path] ?? []) {
      this.frame(next, 'rule');
      this.grid.put(next, this.column('name'), rule.text, 'rule');
      if (rule.points !== undefined)
        this.grid.put(next, this.column('max'), rule.points, 'rule', layout.pointsFormat);
      this.ignored.push(next);
      next++;
    }
    return next;
  }

  /** Empty cells with the borders of the table. */
  private frame(row: number, look: Look): void {
    this.layout.columns.forEach(({ role }, at) => {
      if (role !== 'gap') this.grid.put(row, this.first.column + at, null, look);
    });
  }

  private drawSubtotal(row: number, area: Entry): number {
    this.frame(row, 'criterion');
    this.grid.put(row, this.column('name'), this.layout.subtotals?.(area) ?? '', 'criterion');
    for (const role of POINTS_ROLES) {
      const value = area.points[role];
      if (value !== null && this.has(role))
        this.grid.put(row, this.column(role), asNumber(value), 'criterion');
    }
    this.ignored.push(row);
    return row + 1;
  }

  private drawAdjustment(row: number, adjustment: Adjustment): number {
    const figures: Figures = {
      ...nothing(),
      max: points(adjustment.cap),
      self: pointsOrNull(adjustment.self),
    };
    const scoreRole = this.scoreRole();
    if (scoreRole !== 'self') figures[scoreRole] = pointsOrNull(adjustment.appraised);
    this.frame(row, 'criterion');
    this.grid.put(row, this.column('name'), adjustment.name, 'criterion');
    for (const role of POINTS_ROLES) {
      const value = figures[role];
      if (value !== null && this.has(role))
        this.grid.put(row, this.column(role), asNumber(value), 'criterion');
    }
    this.adjustmentLines.push({ adjustment, line: { row, reads: figures, adds: { ...figures } } });
    return row + 1;
  }

  private reserveTotal(row: number): number {
    const { total } = this.layout;
    if (!total) throw new Error('No total');
    this.frame(row, 'total');
    const column = total.in === 'code' ? this.column('code') : this.column('name');
    this.grid.put(row, column, total.label, 'total');
    if (total.in === 'code') this.grid.merge(row, column, row, this.column('name'));
    this.total = { row, reads: nothing(), adds: nothing() };
    return row + 1;
  }

  private fillSums(): void {
    for (const entry of this.card.entries) {
      if (entry.children.length === 0) continue;
      for (const role of POINTS_ROLES) {
        const value = entry.points[role];
        if (this.has(role) && value !== null)
          this.stand(this.line(entry), role, this.printed(value), this.sumFormula(entry.path, role));
      }
    }
    const { total } = this;
    if (!total) return;
    const figures = this.trueTotal();
    for (const role of POINTS_ROLES) {
      const value = figures[role];
      if (!this.has(role) || value === null) continue;
      const { decimals } = this.layout.total ?? {};
      const shown = decimals === undefined ? value : points(rounded(asNumber(value), decimals));
      this.grid.put(total.row, this.column(role), null, 'total', this.layout.pointsFormat);
      this.stand(total, role, shown, this.totalFormula(role));
    }
  }

  private printed(value: Points): Points {
    const { parentDecimals } = this.layout;
    return parentDecimals === undefined ? value : points(rounded(asNumber(value), parentDecimals));
  }

  private totalFormula(role: PointsRole): string {
    const column = letters(this.column(role));
    const terms = areasOf(this.card).map((area) => `+${column}${this.line(area).row}`);
    if (role !== 'max') {
      for (const { adjustment, line } of this.adjustmentLines) {
        const isMinus = adjustment.kind === 'deduction' && (line.reads[role] ?? 0) >= 0;
        if (line.reads[role] !== null) terms.push(`${isMinus ? '-' : '+'}${column}${line.row}`);
      }
    }
    return terms.join('').replace(/^\+/, '');
  }

  /** Writes a sum, as a formula with its value where the sheet has formulas. */
  private stand(line: PointsLine, role: PointsRole, value: Points | null, formula?: string): void {
    const column = this.column(role);
    const present = formula ?? this.formulaAt(line.row, column);
    line.reads[role] = value;
    line.adds[role] = value;
    if (value === null) return;
    const content: Content =
      this.layout.formulas && present !== null
        ? { formula: present, result: asNumber(value) }
        : asNumber(value);
    this.grid.replace(line.row, column, content);
  }

  private drawPercent(): void {
    const { percent } = this.layout;
    if (!percent) return;
    for (const entry of this.card.entries) {
      if (percent.rows === 'areas' && entry.level > 1) continue;
      this.showPercent(this.line(entry));
    }
    if (this.total) {
      this.grid.put(this.total.row, this.column('percent'), null, 'total');
      this.showPercent(this.total);
    }
  }

  /** The index of what stands in the line, with the formula that gives it. */
  private showPercent(line: PointsLine): void {
    const { percent } = this.layout;
    const value = index(countingPoints(line.reads, this.stage), line.reads.max);
    if (!percent || value === null) return;
    const { scale, decimals, formulas } = percent;
    const column = this.column('percent');
    const shown = rounded(value, decimals);
    const format =
      percent.format ??
      (scale === 'fraction'
        ? `0.${'0'.repeat(decimals)}%`
        : scale === 'percent'
          ? `0.${'0'.repeat(decimals)}`
          : '@');
    const stored = scale === 'fraction' ? rounded(shown / 100, decimals + 2) : shown;
    if (scale === 'text') this.grid.replace(line.row, column, `${vietnamese(value, decimals)}%`, format);
    else if (!formulas) this.grid.replace(line.row, column, stored, format);
    else {
      const parts = `${letters(this.column(this.scoreRole()))}${line.row}/${letters(this.column('max'))}${line.row}`;
      const formula = scale === 'fraction' ? parts : `${parts}*100`;
      this.grid.replace(
        line.row,
        column,
        { formula, result: scale === 'fraction' ? value / 100 : value },
        format,
      );
    }
  }

  /** An index that was divided from a wrong sum is wrong because of it. */
  private followInPercent(line: PointsLine, role: PointsRole): void {
    if (!this.layout.percent?.formulas || (role !== 'max' && role !== this.scoreRole())) return;
    this.showPercent(line);
    this.expectAt('PERCENT', 'error', address(line.row, this.column('percent')), true);
  }

  /** Declares that the index beside a planted sum follows it. */
  percentFollows(path: string, role: PointsRole): this {
    this.followInPercent(this.line(path), role);
    return this;
  }

  private drawTraits(): void {
    const { layout } = this;
    layout.columns.forEach(({ width, hidden, role }, at) => {
      this.grid.widths.set(this.first.column + at, width ?? WIDTHS[role] ?? 11);
      if (hidden) this.grid.hiddenColumns.add(this.first.column + at);
    });
    for (const [entry, { row }] of this.lines) {
      if (layout.outlined && entry.level > 1) this.grid.trait(row, { outlineLevel: entry.level - 1 });
      if (layout.hiddenRows?.includes(entry.path)) this.grid.trait(row, { hidden: true });
    }
    const header = this.headerRows.at(-1) ?? this.first.row;
    this.grid.frozenRows = header;
    if (layout.autoFilter) {
      this.grid.autoFilter = `${address(header, this.first.column)}:${address(this.lastRow, this.first.column + layout.columns.length - 1)}`;
    }
  }

  private drawSignature(row: number): void {
    const column = Math.max(this.first.column, this.first.column + this.layout.columns.length - 3);
    this.layout.signature?.forEach((text, at) =>
      this.grid.put(row + at, column, text, at < 2 ? 'title' : 'plain'),
    );
  }

  // ---- expectation ------------------------------------------------------------------------------------

  expectation(why: string): SheetExpectation {
    this.expectGaps();
    return {
      name: this.grid.name,
      kind: 'scoring',
      why,
      scoring: this.scoringExpectation(),
      findings: this.findings,
      allowedInfos: [...this.allowedInfos],
      unspecified: this.unspecified,
    };
  }

  /** A part of a framework leaves numbers out, which has to be said at the row behind them. */
  private expectGaps(): void {
    const areas = this.card.entries.filter(({ level }) => level === 1);
    const lastOf = new Map<number, number>();
    for (const rows of [areas, ...this.card.entries.map(({ children }) => children)]) {
      // Numbers may run on from one area to the next.
      const level = rows[0]?.level ?? 0;
      const before = lastOf.get(level) ?? 0;
      lastOf.set(level, numberOf(rows.at(-1)?.label ?? '') ?? before);
      const numbers = rows.map(({ label }) => numberOf(label));
      if (rows.length < 2 || numbers.includes(null)) continue;
      rows.forEach((row, at) => {
        const isNext = at === 0 && numbers[0] === before + 1;
        const from = isNext ? before + 1 : (numbers[at - 1] ?? 0) + 1;
        if ((numbers[at] ?? 0) > from) this.expect('NUMBERING_GAP', 'warning', row.path, 'code');
      });
    }
  }

  private scoringExpectation(): ScoringExpectation {
    const { card, layout, first } = this;
    const leaves = leavesOf(card).map((entry) => ({ entry, ...this.counted(entry) }));
    const appraised = leaves.filter(({ entry }) => this.sourceOf(entry) === 'appraised');
    const scoredLeaves = appraised.flatMap(({ max, score }) =>
      max !== null && score !== null ? [{ max, score }] : [],
    );
    const used = layout.columns.flatMap(({ role }, at) =>
      role === 'gap' || role === 'agency' ? [] : [first.column + at],
    );
    const top = (this.headerRows.at(-1) ?? 0) + 1;
    const share = (source: Entry['source']): { leaves: number; max: number; score: number } => {
      const own = leaves.filter(({ entry }) => this.sourceOf(entry) === source);
      return {
        leaves: own.length,
        max: asNumber(sum(own.map(({ max }) => max)) ?? 0),
        score: asNumber(sum(own.map(({ score }) => score)) ?? 0),
      };
    };
    return {
      kind: 'scoring',
      year: this.yearSeen,
      stage: this.stage,
      headerRows: this.headerRows,
      columns: this.columnLetters(),
      dataRange: `${address(top, Math.min(...used))}:${address(this.lastRow, Math.max(...used))}`,
      percentScale: layout.percent ? (layout.percent.scale === 'fraction' ? 'fraction' : 'percent') : null,
      ignoredRows: this.ignored,
      rows: card.entries.map((entry) => {
        const { reads, row } = this.line(entry);
        const isLeaf = entry.children.length === 0;
        const as = this.overrides.get(entry);
        return {
          row,
          path: this.pathOf(entry),
          level: as?.level ?? entry.level,
          parent: as?.parent !== undefined ? as.parent : entry.parent ? this.pathOf(entry.parent) : null,
          leaf: isLeaf,
          name: as?.name ?? entry.name,
          max: numberOrNull(reads.max),
          self: numberOrNull(reads.self),
          score: numberOrNull(countingPoints(reads, this.stage)),
          source: isLeaf ? this.sourceOf(entry) : null,
        };
      }),
      total: this.total ? { row: this.total.row, ...this.plain(this.knownTotal(), leavesOf(card)) } : null,
      recomputed: card.entries
        .filter((entry) => entry.children.length > 0)
        .map((entry) => ({
          path: this.pathOf(entry),
          row: this.line(entry).row,
          ...this.plain(this.known(entry), leavesBelow(entry)),
        })),
      counts: {
        areas: areasOf(card).length,
        criteria: card.entries.filter((entry) => entry.level === 2).length,
        components: card.entries.filter((entry) => entry.level > 2).length,
        leaves: leaves.length,
        atMax: scoredLeaves.filter(({ max, score }) => score >= max).length,
        below: scoredLeaves.filter(({ max, score }) => score < max).length,
        zero: scoredLeaves.filter(({ max, score }) => score === 0 && max > 0).length,
      },
      split: { appraised: share('appraised'), survey: share('survey'), sipas: share('sipas') },
      belowMax: leaves.flatMap(({ entry, max, score }) =>
        max === null || score === null || score >= max
          ? []
          : [
              {
                path: this.pathOf(entry),
                row: this.line(entry).row,
                max: asNumber(max),
                score: asNumber(score),
                lost: asNumber(max - score),
                source: this.sourceOf(entry) ?? 'appraised',
              },
            ],
      ),
    };
  }

  private columnLetters(): Record<string, string> {
    const found: Record<string, string> = {};
    const names: Partial<Record<ColumnRole, string>> = {
      code: 'code',
      name: 'name',
      max: 'max',
      self: 'self',
      survey: 'survey',
      achieved: 'achieved',
      percent: 'percent',
      evidence: 'evidence',
      unitNote: 'note',
      note: 'note',
      appraised: 'appraised',
      appraised2: 'appraised',
    };
    // Of two rounds the last one is the appraisal, of two notes the appraisers' own.
    const order: ColumnRole[] = ['unitNote', 'appraised', 'note', 'appraised2'];
    const roles = [...this.layout.columns.map(({ role }) => role)].sort(
      (a, b) => order.indexOf(a) - order.indexOf(b),
    );
    for (const role of roles) {
      const name = names[role];
      if (name) found[name] = letters(this.column(role));
    }
    return found;
  }

  private sourceOf(entry: Entry): Entry['source'] {
    return this.overrides.get(entry)?.source ?? entry.source;
  }

  private pathOf(entry: Entry): string {
    return this.overrides.get(entry)?.path ?? entry.path;
  }

  private counted(leaf: Entry): { max: Points | null; score: Points | null } {
    const { reads } = this.line(leaf);
    return { max: reads.max, score: countingPoints(reads, this.stage) };
  }

  /** What an entry's columns truly come to, from the leaves as they are read. */
  private trueFigures(entry: Entry): Figures {
    if (entry.children.length === 0) return this.line(entry).reads;
    const children = entry.children.map((child) => this.trueFigures(child));
    const figures = nothing();
    for (const role of POINTS_ROLES) figures[role] = sum(children.map((each) => each[role]));
    if (figures.appraised2 !== null)
      figures.appraised2 = sum(children.map((each) => each.appraised2 ?? each.appraised));
    return figures;
  }

  private trueTotal(): Figures {
    const figures = nothing();
    const areas = areasOf(this.card).map((area) => this.trueFigures(area));
    for (const role of POINTS_ROLES) {
      figures[role] = sum(
        areas.map((each) => (role === 'appraised2' ? (each.appraised2 ?? each.appraised) : each[role])),
      );
      if (role === 'appraised2' && !this.has('appraised2')) figures[role] = null;
      if (role === 'max') continue;
      for (const { adjustment, line } of this.adjustmentLines) {
        const value = line.reads[role];
        if (value === null) continue;
        const capped = Math.min(Math.abs(value), Math.abs(line.reads.max ?? Math.abs(value)));
        figures[role] = (figures[role] ?? 0) + (adjustment.kind === 'bonus' ? capped : -capped);
      }
    }
    return figures;
  }

  /** What the total row shows if it adds what stands in the areas and the adjustments, caps forgotten. */
  private totalOf(role: PointsRole, shown: (line: PointsLine) => Points | null): Points | null {
    let total = sum(areasOf(this.card).map((area) => shown(this.line(area))));
    if (role === 'max') return total;
    for (const { adjustment, line } of this.adjustmentLines) {
      const value = Math.abs(shown(line) ?? 0);
      total = (total ?? 0) + (adjustment.kind === 'bonus' ? value : -value);
    }
    return total;
  }

  private known(entry: Entry): Figures {
    return this.withoutUnknown(this.trueFigures(entry), leavesBelow(entry));
  }

  private knownTotal(): Figures {
    return this.withoutUnknown(this.trueTotal(), leavesOf(this.card));
  }

  private withoutUnknown(figures: Figures, leaves: readonly Entry[]): Figures {
    const known = { ...figures };
    for (const role of POINTS_ROLES)
      if (leaves.some((leaf) => this.unknown.has(key(leaf, role)))) known[role] = null;
    return known;
  }

  private plain(
    figures: Figures,
    leaves: readonly Entry[],
  ): Record<'max' | 'self' | 'score' | 'index', number | null> {
    const isUnknown = leaves.some((leaf) =>
      this.scoreRoles().some((role) => this.unknown.has(key(leaf, role))),
    );
    const score = isUnknown ? null : countingPoints(figures, this.stage);
    // Over self scores only what may be self-assessed divides (rule 5).
    const divisor =
      this.stage === 'self'
        ? sum(
            leaves
              .filter((leaf) => this.sourceOf(leaf) === 'appraised')
              .map((leaf) => this.line(leaf).reads.max),
          )
        : figures.max;
    return {
      max: numberOrNull(figures.max),
      self: numberOrNull(figures.self),
      score: numberOrNull(score),
      index: figures.max === null ? null : index(score, divisor),
    };
  }

  // ---- places -----------------------------------------------------------------------------------------

  private line(entry: Entry | string): PointsLine {
    const line = this.lines.get(typeof entry === 'string' ? this.entry(entry) : entry);
    if (!line) throw new Error(`Not drawn: ${typeof entry === 'string' ? entry : entry.path}`);
    return line;
  }

  private totalLine(): PointsLine {
    if (!this.total) throw new Error('The table has no total');
    return this.total;
  }

  /** Row and column of an adjustment's cell, and its figures. */
  adjustment(at: number): PointsLine {
    const found = this.adjustmentLines[at];
    if (!found) throw new Error('No such adjustment');
    return found.line;
  }

  column(role: ColumnRole): number {
    const at = this.layout.columns.findIndex((column) => column.role === role);
    if (at < 0) throw new Error(`No column ${role}`);
    return this.first.column + at;
  }

  private has(role: ColumnRole): boolean {
    return this.layout.columns.some((column: Column) => column.role === role);
  }

  private formulaAt(row: number, column: number): string | null {
    const content = this.grid.cells.get(address(row, column))?.content;
    return typeof content === 'object' && content !== null && content.formula !== undefined
      ? content.formula
      : null;
  }

  /** The column whose score counts. */
  private scoreRole(): PointsRole {
    const order: PointsRole[] = ['achieved', 'appraised2', 'appraised', 'self'];
    return (this.stage === 'self' ? 'self' : order.find((role) => this.has(role))) ?? 'self';
  }

  private scoreRoles(): PointsRole[] {
    return this.has('achieved')
      ? ['achieved']
      : this.stage === 'self'
        ? ['self']
        : ['appraised', 'appraised2', 'survey'];
  }
}

const WIDTHS: Partial<Record<ColumnRole, number>> = {
  code: 7,
  name: 52,
  note: 44,
  unitNote: 34,
  evidence: 30,
  gap: 3,
  agency: 16,
};

function nothing(): Figures {
  return { max: null, self: null, survey: null, appraised: null, appraised2: null, achieved: null };
}

function isPointsRole(role: ColumnRole): role is PointsRole {
  return POINTS_ROLES.some((each) => each === role);
}

function pointsOrNull(value: number | null): Points | null {
  return value === null ? null : points(value);
}

function numberOrNull(value: Points | null): number | null {
  return value === null ? null : asNumber(value);
}

function leavesBelow(entry: Entry): Entry[] {
  return entry.children.length === 0 ? [entry] : entry.children.flatMap(leavesBelow);
}

function areaOf(entry: Entry): Entry {
  return entry.parent ? areaOf(entry.parent) : entry;
}

function key(entry: Entry, role: PointsRole): string {
  return `${entry.path} ${role}`;
}

/** Neighbouring rows as a range, others one by one: `SUM(E10:E12)`, `E10+E14`. */
function sumOf(rows: readonly number[], column: string): string {
  const [first, last] = [rows[0] ?? 0, rows.at(-1) ?? 0];
  const areNeighbours = rows.length > 1 && last - first === rows.length - 1;
  return areNeighbours
    ? `SUM(${column}${first}:${column}${last})`
    : rows.map((row) => `${column}${row}`).join('+');
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** The last number of a label, `5.10` → 10, `III` → 3; null where it is a letter. */
function numberOf(label: string): number | null {
  const roman = ROMAN.indexOf(label) + 1;
  if (roman > 0) return roman;
  const [, last] = /(\d+)\.?$/.exec(label) ?? [];
  return last === undefined ? null : Number(last);
}
