/** Print setup of a sheet. */
import { MAX_COLUMNS, MAX_ROWS } from '../a1';
import { invalidArgument } from '../errors';
import type { Plain, ModelSheet } from '../model/types';
import { openGroup, readGroup, recordStore, writeGroup, type MemberGroup, type Schema } from './group';
import { asRecord, asText, type Members, type Targets, shown } from './objects';
import { rangeArgument, rangeOn } from './range-moves';

const page: Schema = {
  name: 'PageLayout',
  values: {
    Orientation: 'Portrait',
    PaperSize: 'A4',
    Zoom: { scale: 100 },
    BlackAndWhite: false,
    CenterHorizontally: false,
    CenterVertically: false,
    DraftMode: false,
    FirstPageNumber: '',
    PrintGridlines: false,
    PrintHeadings: false,
    PrintComments: 'NoComments',
    PrintErrors: 'AsDisplayed',
    PrintOrder: 'DownThenOver',
    LeftMargin: 50.4,
    RightMargin: 50.4,
    TopMargin: 54,
    BottomMargin: 54,
    HeaderMargin: 21.6,
    FooterMargin: 21.6,
  },
};

const texts: Schema = {
  name: 'HeaderFooter',
  values: { LeftHeader: '', CenterHeader: '', RightHeader: '', LeftFooter: '', CenterFooter: '', RightFooter: '' },
};

const headersFooters: Schema = {
  name: 'HeaderFooterGroup',
  values: { State: 'Default', UseSheetMargins: true, UseSheetScale: true },
  groups: { DefaultForAllPages: texts, EvenPages: texts, FirstPage: texts, OddPages: texts },
};

type OneSheet = Targets['PageLayout'];

const group = ({ sheet }: OneSheet): MemberGroup => ({ schema: page, path: '', store: recordStore(sheet.page, sheet) });
const names = Object.keys(page.values ?? {});

const titles = (sheet: ModelSheet, key: 'printRows' | 'printColumns') => {
  const area = sheet[key];
  return area ? rangeOn(sheet, area) : null;
};

const MARGINS = ['Left', 'Right', 'Top', 'Bottom', 'Header', 'Footer'];
const POINTS: { [unit: string]: number } = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

export const pageLayoutMembers: Members<OneSheet> = {
  read: Object.fromEntries(names.map((name) => [name, (target: OneSheet) => readGroup(group(target), name)])),
  write: Object.fromEntries(
    names.map((name) => [name, (target: OneSheet, value: Plain) => writeGroup(group(target), name, value)]),
  ),
  open: { HeadersFooters: ({ sheet }) => openGroup(headersFooters, 'HeadersFooters', recordStore(sheet.page, sheet)) },
  call: {
    GetPrintTitleRowsOrNullObject: ({ sheet }) => titles(sheet, 'printRows'),
    GetPrintTitleColumnsOrNullObject: ({ sheet }) => titles(sheet, 'printColumns'),
  },
  act: {
    SetPrintTitleRows: ({ sheet }, [range], host) => {
      const { area } = rangeArgument(host, range, sheet);
      sheet.printRows = { ...area, column: 0, columns: MAX_COLUMNS };
    },
    SetPrintTitleColumns: ({ sheet }, [range], host) => {
      const { area } = rangeArgument(host, range, sheet);
      sheet.printColumns = { ...area, row: 0, rows: MAX_ROWS };
    },
    SetPrintArea: ({ sheet }, [range], host) => {
      sheet.printArea = rangeArgument(host, range, sheet).area;
    },
    SetPrintMargins: ({ sheet }, [unit, margins]) => {
      const points = POINTS[asText(unit, 'unit')];
      if (points === undefined) throw invalidArgument(`There is no unit "${shown(unit)}".`);
      for (const [side, size] of Object.entries(asRecord(margins, 'marginOptions'))) {
        const name = MARGINS.find((known) => known.toLowerCase() === side);
        if (name === undefined || typeof size !== 'number') throw invalidArgument(`There is no margin "${side}".`);
        sheet.page[`${name}Margin`] = size * points;
      }
    },
  },
};
