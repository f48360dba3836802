import type { SheetPlan, TablePlan, WorkbookPlan } from '../../src/workbooks/plan';

export const nastyTexts = [
  '=1+1',
  '+33 1 23',
  '-5',
  '@home',
  'Ação de cooperação',
  'Συνεργασία',
  'a "quoted" \'text\' ]]>',
  '[Net]',
  '👩‍🌾 field',
  '_x0041_',
  '_x005F_',
  ' edges ',
  'two\nlines\tand a tab',
  '#N/A',
  '&amp; <b>',
  '00123',
  '1E5',
  'x'.repeat(32_000),
];

export function emptySheet(name: string, more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name,
    hidden: false,
    protected: false,
    gridlines: false,
    widths: [],
    heights: [],
    cells: [],
    tables: [],
    merges: [],
    validations: [],
    conditionals: [],
    charts: [],
    ...more,
  };
}

export function workbook(...sheets: SheetPlan[]): WorkbookPlan {
  return { title: 'Test', language: 'en', sheets, names: [] };
}

export const expenses: TablePlan = {
  name: 'Expenses',
  description: 'One row for each document.',
  row: 3,
  column: 0,
  columns: [
    { header: 'Supplier', style: 'inputText' },
    { header: "Partner's date", style: 'inputDate' },
    { header: 'Net', style: 'inputAmount', format: '#,##0.00' },
    { header: 'VAT', style: 'inputAmount', format: '#,##0.00' },
    {
      header: 'Gross',
      style: 'calculatedAmount',
      format: '#,##0.00',
      formula: 'Expenses[[#This Row],[Net]]+Expenses[[#This Row],[VAT]]',
    },
    { header: 'Text', style: 'calculatedText', formula: 'IF(Expenses[[#This Row],[Net]]>100,"<big> & more","")' },
  ],
  rows: [
    ['Bäckerei & Söhne', 46_000, 100, 20, 120, ''],
    ['=1+1', 46_001, 200.5, null, 200.5, '<big> & more'],
    [null, null, null, null, 0, null],
  ],
  filter: true,
};

/** A plan that uses every feature of a plan. */
export const everything: WorkbookPlan = {
  title: 'Coopération <1> & more',
  language: 'fr',
  names: [
    { name: 'ActionList', ref: "'Lists & more'!$A$2:$A$4" },
    { name: 'Rate', ref: "'Expenses'!$C$2" },
  ],
  sheets: [
    emptySheet('_accord', { hidden: true, cells: [{ row: 0, column: 0, value: 'schema', style: 'plain' }] }),
    emptySheet('Expenses', {
      tabColor: '1F4E5F',
      widths: [30, 12, 12, 12, 12, 20],
      heights: [
        { row: 0, height: 30 },
        { row: 40, height: 22.5 },
      ],
      freeze: { rows: 4, columns: 1 },
      select: { row: 30, column: 1 },
      cells: [
        { row: 0, column: 0, value: 'Expenses', style: 'title' },
        { row: 1, column: 0, value: 'Go to the lists', style: 'link', link: "'Lists & more'!A1" },
        { row: 1, column: 2, value: 1.25, style: 'amount', format: '0.0000' },
        { row: 1, column: 3, value: true, style: 'center' },
        { row: 1, column: 4, value: 320.5, formula: 'SUM(Expenses[Gross])', style: 'totalAmount', format: '#,##0.00' },
      ],
      tables: [expenses],
      merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
      validations: [
        {
          area: { row: 4, column: 0, rows: 3, columns: 1 },
          rule: { kind: 'list', source: 'ActionList' },
          severity: 'warning',
          prompt: { title: 'Supplier', text: 'As on the "document" <b>' },
          error: { title: 'Unknown', text: 'Not in the list & so on' },
        },
        {
          area: { row: 4, column: 1, rows: 3, columns: 1 },
          rule: { kind: 'date', from: 45_000, to: 47_000 },
          severity: 'stop',
        },
        { area: { row: 4, column: 2, rows: 3, columns: 2 }, rule: { kind: 'decimal' }, severity: 'stop' },
        {
          area: { row: 4, column: 5, rows: 3, columns: 1 },
          rule: { kind: 'text-length', max: 40 },
          severity: 'information',
        },
        {
          area: { row: 4, column: 4, rows: 3, columns: 1 },
          rule: { kind: 'custom', formula: 'FALSE' },
          severity: 'stop',
        },
      ],
      conditionals: [
        {
          kind: 'formula',
          area: { row: 4, column: 0, rows: 3, columns: 6 },
          formula: '$C5>150',
          style: 'problem',
          stop: true,
        },
        { kind: 'bar', area: { row: 4, column: 2, rows: 3, columns: 1 }, color: '1F4E5F', max: 500 },
        { kind: 'bar', area: { row: 4, column: 4, rows: 3, columns: 1 }, color: '1B5E3A' },
      ],
      charts: (['bar', 'column', 'stacked-bar', 'line'] as const).map((kind, index) => ({
        kind,
        title: `Net by <supplier> & ${kind}`,
        description: 'Bars of the net amounts "by" supplier',
        area: { row: 10 + 16 * index, column: 0, rows: 15, columns: 5 },
        categories: "'Expenses'!$A$5:$A$7",
        series: [
          { name: 'Net', values: "'Expenses'!$C$5:$C$7", color: '1F4E5F' },
          ...(kind === 'bar' ? [] : [{ name: 'VAT', values: "'Expenses'!$D$5:$D$7", color: '7A4B00' }]),
        ],
        format: '#,##0',
      })),
      print: { orientation: 'landscape', repeatRows: [0, 3], footer: '&LAccord&C&P / &N&R&D' },
    }),
    emptySheet('Lists & more', {
      protected: true,
      gridlines: true,
      select: { row: 1, column: 0 },
      print: {
        orientation: 'landscape',
        scale: 65,
        area: "'Lists & more'!$A$1:$D$9",
        repeatRows: [0, 0],
        repeatColumns: [0, 0],
        breaks: [5],
        columnBreaks: [2],
        footer: '&P',
      },
      cells: nastyTexts.map((value, index) => ({ row: index + 1, column: 0, value, style: 'inputText' as const })),
      tables: [
        {
          name: 'Empty_table',
          description: '',
          row: 0,
          column: 2,
          columns: [
            { header: '_x0041_ & "A"', style: 'text' },
            { header: 'Double', style: 'calculatedAmount', formula: 'ROW()*2' },
          ],
          rows: [],
          filter: false,
        },
      ],
    }),
  ],
};
