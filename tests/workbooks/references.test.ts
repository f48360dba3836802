import { areaReference, columnName, fixedArea, onSheet } from '../../src/workbooks/references';
import { columnIndex, readArea, readReference } from '../../src/workbooks/read-references';

test('columns are counted as letters count them', () => {
  for (const column of [0, 25, 26, 51, 701, 702, 16_383]) expect(columnIndex(columnName(column))).toBe(column);
  expect(columnName(16_383)).toBe('XFD');
});

test.each([
  ['B3', { row: 2, column: 1, rows: 1, columns: 1 }],
  ['$B$3:D9', { row: 2, column: 1, rows: 7, columns: 3 }],
  ['5:7', { row: 4, column: 0, rows: 3, columns: 16_384 }],
  ['b:C', { row: 0, column: 1, rows: 1_048_576, columns: 2 }],
  ['XFD1048576', { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
])('%s is an area', (text, area) => expect(readArea(text)).toEqual(area));

test.each(['', 'B', '5', 'B0', 'XFE1', 'A1048577', 'D9:B3', 'B3:5', 'B3:D9:E1', 'B3,D9', '#REF!', 'Sheet1!B3'])(
  '"%s" is none',
  (text) => expect(readArea(text)).toBeUndefined(),
);

test('what is spelled is read', () => {
  const area = { row: 2, column: 1, rows: 7, columns: 3 };
  expect(readArea(areaReference(area))).toEqual(area);
  for (const sheet of ['Budget', "It's here", 'a!b', "'"]) {
    expect(readReference(`=${onSheet(sheet, fixedArea(area))}`)).toEqual({ sheet, area });
  }
});

test.each([
  ['Lists!$A$2', 'Lists'],
  ['Lists!$A', undefined],
  ['$A$2', undefined],
  ["'Lists!$A$2", undefined],
  ["It's!$A$2", undefined],
])('%s leads to the sheet %s', (text, sheet) => expect(readReference(text)?.sheet).toBe(sheet));
