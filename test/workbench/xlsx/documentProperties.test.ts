import { saveXlsx } from '../../../src/workbench/xlsx';
import { changesOf, sheetChanges } from './changeValues';
import { partOf, workbookFile } from './workbookFile';

/** The properties of a document with a count of worksheets and a list of titles. */
function properties(count: number, ...titles: string[]): string {
  const listed = titles.map((title) => `<vt:lpstr>${title}</vt:lpstr>`).join('');
  return (
    '<Properties xmlns="p" xmlns:vt="v"><HeadingPairs><vt:vector size="4" baseType="variant">' +
    `<vt:variant><vt:lpstr>Trang tính</vt:lpstr></vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>` +
    '<vt:variant><vt:lpstr>Dải ô</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs>' +
    `<TitlesOfParts><vt:vector size="${titles.length}" baseType="lpstr">${listed}</vt:vector></TitlesOfParts></Properties>`
  );
}

function propertiesAfter(before: string, ...changes: Parameters<typeof changesOf>): string {
  const file = workbookFile({
    sheets: [{ name: 'A' }, { name: 'B' }],
    parts: {
      'docProps/app.xml': before,
      '_rels/.rels': partOf(workbookFile(), '_rels/.rels').replace(
        '</Relationships>',
        '<Relationship Id="rId2" Type="x/extended-properties" Target="docProps/app.xml"/></Relationships>',
      ),
    },
  });
  return partOf(saveXlsx(file, changesOf(...changes)), 'docProps/app.xml');
}

test('sheets that come, go, move and are renamed are listed; other titles stay', () => {
  const added = sheetChanges({ sheetId: 'new', name: 'Mới & "1"' });
  expect(
    propertiesAfter(
      properties(2, 'A', 'B', 'A!Print_Area'),
      { name: 'A2' },
      { addedSheets: [added], removedSheets: ['sheet-2'], sheetOrder: ['new', 'sheet-1'] },
    ),
  ).toBe(properties(2, 'Mới &amp; "1"', 'A2', 'A!Print_Area'));
  expect(propertiesAfter(properties(2, 'A', 'B'), {}, { addedSheets: [added] })).toBe(
    properties(3, 'A', 'B', 'Mới &amp; "1"'),
  );
});

test('a list that is not that of the sheets is left as it is', () => {
  const foreign = properties(2, 'A', 'khác');
  expect(propertiesAfter(foreign, {}, { removedSheets: ['sheet-2'] })).toBe(foreign);
});
