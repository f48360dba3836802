/** Blocks that fit a page begin a new one rather than being torn. */
import { pageBreaks } from '../../src/workbooks/page-breaks';

const sheet = (rows: number, width = 100) => ({
  widths: [width],
  heights: Array.from({ length: rows }, (_, row) => ({ row, height: 20 })),
});

test('a block that no longer fits goes to the next page, whole', () => {
  // 740 points less the spare: 34 rows of 20.
  const blocks = [
    { first: 0, end: 20 },
    { first: 21, end: 30 },
    { first: 31, end: 45 },
  ];
  expect(pageBreaks(sheet(45), 'portrait', blocks)).toEqual([31]);
  expect(pageBreaks(sheet(45), 'landscape', blocks)).toEqual([21, 31]);
});

test('wide sheets are shrunk, so that more rows fit', () => {
  const blocks = [
    { first: 0, end: 20 },
    { first: 21, end: 40 },
  ];
  expect(pageBreaks(sheet(40, 100), 'portrait', blocks)).toEqual([21]);
  expect(pageBreaks(sheet(40, 200), 'portrait', blocks)).toEqual([]);
});

test('a block longer than a page begins where it stands, unless little is left', () => {
  expect(
    pageBreaks(sheet(90), 'portrait', [
      { first: 0, end: 5 },
      { first: 6, end: 90 },
    ]),
  ).toEqual([]);
  expect(
    pageBreaks(sheet(110), 'portrait', [
      { first: 0, end: 25 },
      { first: 26, end: 110 },
    ]),
  ).toEqual([26]);
});
