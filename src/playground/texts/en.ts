/** English. The other languages have the same texts: a missing one does not compile. */
export const en = {
  title: 'Accord in a practice spreadsheet',
  honest:
    'This spreadsheet runs in your browser and plays Excel’s part, so that Accord can be tried without it. It is not Excel: it computes, formats and prints less. Nothing you do here leaves this computer.',
  honestShort: 'Practice spreadsheet, not Excel',
  aboutTitle: 'What is this spreadsheet?',
  language: 'Language',
  file: 'File',
  start: 'Start',
  open: 'Open a workbook…',
  save: 'Save as .xlsx',
  undo: 'Undo',
  redo: 'Redo',
  close: (name: string) => `Close ${name}`,
  workbooks: 'Open workbooks',
  pane: 'Accord pane',
  showPane: 'Show the pane',
  hidePane: 'Hide the pane',
  spreadsheet: 'Spreadsheet',
  loading: 'Opening…',
  welcome: 'What would you like to try?',
  samples: {
    'saveurs-partagees': {
      title: 'Saveurs partagées',
      text: 'LEADER cooperation of three local action groups, in euros. A small budget, a good first look.',
    },
    'minor-med': {
      title: 'MINOR-MED',
      text: 'Interreg project of five partners in two currencies, with shared costs and mistakes to find.',
    },
  },
  samplePartners: (count: number) => `The project’s workbook opens; ${count} partners’ files lie ready beside it.`,
  empty: { title: 'Empty workbook', text: 'Describe a project of your own, or drop an agreement file into the pane.' },
  own: { title: 'A file of your own', text: 'Any .xlsx workbook: a partner’s file, a project, or something else.' },
  drop: 'Drop .xlsx files here to open them',
  partnerFiles: 'Partners’ files of this sample',
  partnerFilesHelp: 'As the partners sent them, some with mistakes.',
  openFile: (name: string) => `Open ${name}`,
  tour: {
    name: 'Guided tour',
    begin: 'Take the tour',
    skip: 'Skip the tour',
    next: 'Next',
    back: 'Back',
    done: 'Finish',
    step: (at: number, of: number) => `Step ${at} of ${of}`,
    steps: [
      {
        title: 'One workbook for the project',
        text: 'Accord made it from the agreement: budget, partners, rules and calendar. The pane on the right says what the workbook is and what to do next.',
      },
      {
        title: 'A partner’s file',
        text: 'Open one of the partners’ files from the tray below. Expenses are typed into one table; the pane shows what is left on each budget line.',
      },
      {
        title: 'Mistakes are found while typing',
        text: 'Change an amount or a date in the table, or press Check on the ribbon. A click on a finding leads to its cell; many are put right by their button.',
      },
      {
        title: 'Consolidate',
        text: 'Go back to the project and press Consolidate. Choose the sample’s files in the pane: every file gets a verdict before anything is written.',
      },
      {
        title: 'Report and funder tables',
        text: 'The report opens as a workbook of its own: every cent leads back to file, sheet and row. Funder tables on the ribbon puts a table into it.',
      },
    ],
  },
  refused: {
    locked: (sheet: string) =>
      `This cell is protected: the sheet “${sheet}” computes it or keeps the agreement. Cells to fill in are yellow.`,
    unavailable: 'This practice spreadsheet does not do that. Excel does.',
    unsaved: (name: string) => `${name} was changed. Close it without saving?`,
    files: {
      empty: 'The file is empty.',
      truncated: 'The file is incomplete: its end is missing. Ask for it again.',
      'not-a-workbook': 'This is no Excel workbook (.xlsx).',
      encrypted: 'The file is protected by a password. Save it without one in Excel, then open it again.',
      'old-format': 'This is an old .xls file. Save it as .xlsx in Excel, then open it again.',
      'open-document': 'This is an OpenDocument file. Save it as .xlsx, then open it again.',
      'too-large': 'The file is too large for this spreadsheet.',
      damaged: 'The file is damaged and cannot be read.',
      failed: 'The file could not be opened.',
    },
    file: (name: string, why: string) => `${name}: ${why} Nothing was changed.`,
  },
  dismiss: 'Dismiss',
  chart: (title: string) => `Chart: ${title}`,
  choose: 'Choose from the list',
  filter: {
    title: (column: string) => `Filter and sort: ${column}`,
    ascending: 'Sort smallest to largest',
    descending: 'Sort largest to smallest',
    all: 'Select all',
    apply: 'Apply',
    clear: 'Clear filter',
    blank: '(blank)',
    cancel: 'Cancel',
  },
};

export type Texts = typeof en;
