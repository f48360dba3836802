/** Workbooks that count their days from 1904, and such as only seem to. */
import { at, filled, numberOf, put, replaceIn, type Ledger, type Operator, type Parts } from './operator';

const apart = 1_462;

function from1904(parts: Parts, attributes = ' date1904="1"'): void {
  replaceIn(parts, 'xl/workbook.xml', /<workbookPr[^>]*\/>/, '');
  replaceIn(parts, 'xl/workbook.xml', '<bookViews>', `<workbookPr${attributes}/><bookViews>`);
}

function daysEarlier(ledger: Ledger): void {
  for (const row of filled(ledger))
    for (const column of [at.documentDate, at.paymentDate]) {
      const serial = numberOf(row, column);
      if (serial !== undefined) put(row, column, `<v>${serial - apart}</v>`);
    }
}

/** What Excel 2013 and later write into every workbook. */
function extension(parts: Parts, attributes: string): void {
  const space = 'http://schemas.microsoft.com/office/spreadsheetml/2010/11/main';
  const ext = `<ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="${space}"><x15:workbookPr ${attributes}/></ext>`;
  replaceIn(parts, 'xl/workbook.xml', '</workbook>', `<extLst>${ext}</extLst></workbook>`);
}

export const dateOperators = {
  days1904: {
    opens: true,
    ledger(ledger, chance) {
      from1904(ledger.parts, chance.pick([' date1904="1"', ' date1904="true" defaultThemeVersion="166925"']));
      daysEarlier(ledger);
    },
  },
  days1904WithExtension: {
    opens: true,
    ledger(ledger) {
      from1904(ledger.parts);
      daysEarlier(ledger);
      extension(ledger.parts, 'chartTrackingRefBase="1"');
    },
  },
  /** The file says so, and its days stand as they did: four years later. */
  days1904Claimed: { opens: true, ledger: ({ parts }) => from1904(parts) },
  days1904InExtension: {
    opens: true,
    ledger: ({ parts }) => extension(parts, 'date1904="1" chartTrackingRefBase="1"'),
  },
} satisfies Record<string, Operator>;
