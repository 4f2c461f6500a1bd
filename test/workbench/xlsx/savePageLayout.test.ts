import { DEFAULT_PAGE_LAYOUT, type PageLayout, pageLayoutOf } from '../../../src/workbench/marks/pageLayout';
import { openXlsx, saveXlsx } from '../../../src/workbench/xlsx';
import { changesOf } from './changeValues';
import { partOf, type SheetSource, workbookFile } from './workbookFile';

/** What stands around the rows of a sheet after aspects of its page layout were changed. */
function around(source: SheetSource, changed: Partial<PageLayout>): string {
  const pageLayout = {
    now: { ...DEFAULT_PAGE_LAYOUT, ...changed },
    changed: Object.keys(changed) as (keyof PageLayout)[],
  };
  return partOf(
    saveXlsx(workbookFile({ sheets: [source] }), changesOf({ pageLayout })),
    'xl/worksheets/sheet1.xml',
  )
    .replace(/^.*?<worksheet[^>]*>/s, '')
    .replace(/<sheetData>.*<\/sheetData>/s, '…')
    .replace('</worksheet>', '');
}

test('only what changes is replaced in the elements that are there', () => {
  const after =
    '<printOptions headings="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/>' +
    '<pageSetup paperSize="9" horizontalDpi="300" r:id="rId9"/><headerFooter><oddFooter>&amp;CTrang &amp;P</oddFooter></headerFooter><rowBreaks/>';
  expect(around({ after }, { orientation: 'landscape', top: 0.75, oddHeader: '&Lđầu' })).toBe(
    '…<printOptions headings="1"/><pageMargins left="1" right="1" top="0.75" bottom="1" header="0.5" footer="0.5"/>' +
      '<pageSetup paperSize="9" horizontalDpi="300" r:id="rId9" orientation="landscape"/>' +
      '<headerFooter><oddHeader>&amp;Lđầu</oddHeader><oddFooter>&amp;CTrang &amp;P</oddFooter></headerFooter><rowBreaks/>',
  );
});

test('elements that say nothing any more go, and fitting to pages is told with the sheet', () => {
  const before = '<sheetPr><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>';
  const after =
    '<printOptions gridLines="1"/><headerFooter><oddFooter>x</oddFooter></headerFooter><drawing r:id="r"/>';
  expect(around({ before, after }, { gridLines: false, oddFooter: '', zoom: { scale: 80 } })).toBe(
    '<sheetPr><outlinePr summaryBelow="0"/></sheetPr>…<pageSetup scale="80"/><drawing r:id="r"/>',
  );
  expect(around({}, { zoom: { wide: 1, tall: null } })).toBe(
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>…<pageSetup fitToHeight="0"/>',
  );
});

test('print areas and titles are names of the sheet, which come, change and go', () => {
  const source = {
    sheets: [{ name: 'Điểm, 1' }, { name: 'B' }],
    afterSheets: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Điểm, 1'!$A$1:$B$9,'Điểm, 1'!$D$1</definedName></definedNames>`,
  };
  const file = workbookFile(source);
  expect(pageLayoutOf(openXlsx(file).sheets['sheet-1']?.custom ?? undefined).printArea).toEqual([
    '$A$1:$B$9',
    '$D$1',
  ]);
  const names = (changed: Partial<PageLayout>): string => {
    const pageLayout = {
      now: { ...DEFAULT_PAGE_LAYOUT, ...changed },
      changed: Object.keys(changed) as (keyof PageLayout)[],
    };
    const workbook = partOf(saveXlsx(file, changesOf({ pageLayout })), 'xl/workbook.xml');
    return /<\/sheets>(.*)<\/workbook>/s.exec(workbook)?.[1] ?? '';
  };
  expect(names({ printArea: [] })).toBe('');
  expect(names({ printArea: ['$A$1'], titleRows: '$1:$2', titleColumns: '$A:$A' })).toBe(
    `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Điểm, 1'!$A$1</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Điểm, 1'!$A:$A,'Điểm, 1'!$1:$2</definedName></definedNames>`,
  );
});
