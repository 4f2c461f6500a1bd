import { parseCell } from '../../../sheet/address';
import { parseXml, treeBuilder, type XmlElement, type XmlTag } from './xml';

/** A row as it stands in a worksheet part; `index` is zero-based and implied where the file leaves it out. */
export interface StreamedRow {
  index: number;
  tag: XmlTag;
}

/** A cell as it stands in a worksheet part, with the place of each of its pieces. */
export interface StreamedCell {
  row: number;
  column: number;
  tag: XmlTag;
  /** Offset just after the whole element. */
  end: number;
  formula?: { text: string; attributes: Record<string, string>; start: number; end: number };
  /** Text of `<v>`. */
  value?: string;
  /** The tree of `<is>`. */
  inline?: XmlElement;
}

/** What is told while a worksheet part is walked, in document order. */
export interface SheetVisitor {
  root?(tag: XmlTag): void;
  row?(row: StreamedRow): void;
  cell?(cell: StreamedCell): void;
  /** `start` is where the row's closing tag begins, or the end of a self-closing row. */
  rowEnd?(row: StreamedRow, start: number, end: number): void;
  /** Every child of the worksheet: `sheetData` without its content, all others whole. */
  element?(element: XmlElement): void;
  /** Where the worksheet's closing tag begins. */
  rootEnd?(start: number): void;
}

/** Depths of elements in a worksheet part. */
const WORKSHEET = 1;
const SECTION = 2;
const ROW = 3;
const CELL = 4;
const CELL_CHILD = 5;

/** Walks a worksheet part without keeping its rows. @throws XlsxError `damaged` when it is not well-formed. */
export function walkSheet(text: string, partName: string, visitor: SheetVisitor): void {
  let depth = 0;
  let inSheetData = false;
  let section = treeBuilder();
  let inline: ReturnType<typeof treeBuilder> | undefined;
  let row: StreamedRow = { index: -1, tag: EMPTY_TAG };
  let column = -1;
  let cell: StreamedCell | undefined;
  let collected: string | undefined;

  const openCellChild = (tag: XmlTag): void => {
    if (tag.name === 'is') inline = treeBuilder();
    else if (tag.name === 'f' || tag.name === 'v') collected = '';
    if (tag.name === 'f' && cell)
      cell.formula = { text: '', attributes: tag.attributes, start: tag.start, end: tag.end };
  };
  const closeCellChild = (name: string, end: number): void => {
    if (!cell) return;
    if (name === 'v') cell.value = collected ?? '';
    if (name === 'f' && cell.formula) Object.assign(cell.formula, { text: collected ?? '', end });
    if (name === 'is') {
      const root = inline?.root();
      if (root) cell.inline = root;
      inline = undefined;
    }
    collected = undefined;
  };

  parseXml(
    text,
    {
      open(tag) {
        depth++;
        if (depth === WORKSHEET) {
          visitor.root?.(tag);
          return;
        }
        if (depth === SECTION) {
          inSheetData = tag.name === 'sheetData';
          section = treeBuilder();
        }
        if (depth === SECTION || !inSheetData) {
          section.open(tag);
          return;
        }
        if (depth === ROW && tag.name === 'row') {
          const number = Number(tag.attributes['r']);
          row = { index: number > 0 ? number - 1 : row.index + 1, tag };
          column = -1;
          visitor.row?.(row);
        } else if (depth === CELL && tag.name === 'c') {
          column = parseCell(tag.attributes['r'] ?? '')?.column ?? column + 1;
          cell = { row: row.index, column, tag, end: tag.end };
        } else if (depth === CELL_CHILD && cell) openCellChild(tag);
        inline?.open(tag);
      },
      close(name, start, end) {
        inline?.close(name, start, end);
        if (depth === WORKSHEET) visitor.rootEnd?.(start);
        else if (depth === SECTION || !inSheetData) section.close(name, start, end);
        else if (depth === ROW && name === 'row') visitor.rowEnd?.(row, start, end);
        else if (depth === CELL && cell) {
          cell.end = end;
          visitor.cell?.(cell);
          cell = undefined;
        } else if (depth === CELL_CHILD) closeCellChild(name, end);
        if (depth === SECTION) {
          const element = section.root();
          if (element) visitor.element?.(element);
          inSheetData = false;
        }
        depth--;
      },
      text(content) {
        if (depth < SECTION) return;
        if (!inSheetData) section.text(content);
        else if (inline) inline.text(content);
        else if (collected !== undefined) collected += content;
      },
    },
    partName,
  );
}

const EMPTY_TAG: XmlTag = { name: '', prefix: '', attributes: {}, start: 0, end: 0, selfClosing: false };
