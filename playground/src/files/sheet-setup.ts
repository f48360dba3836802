/** What a sheet has beside its cells, from a file and for one: paper, print titles, protection. */
import { PaperSize, type Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { Plain, SheetData, SheetProtection } from '../host';
import { areaName, parseArea } from '../host/a1';

const POINTS = 72;
const SIDES = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
const marginKey = (side: string) => `${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`;

const PARTS = { L: 'Left', C: 'Center', R: 'Right' } as const;
const letters = ['L', 'C', 'R'] as const;
type Line = 'Header' | 'Footer';
const textKey = (letter: keyof typeof PARTS, line: Line) => `HeadersFooters.DefaultForAllPages.${PARTS[letter]}${line}`;

type Setup = Pick<SheetData, 'page' | 'printRows' | 'printColumns' | 'printArea' | 'protection'>;
type Paper = Required<Pick<NonNullable<Parameters<Workbook['addWorksheet']>[1]>, 'pageSetup' | 'headerFooter'>>;

export function setupOf(sheet: Worksheet): Setup {
  // Undefined when the file says nothing of it, whatever the package's types say.
  const setup = sheet.pageSetup as Partial<Worksheet['pageSetup']>;
  const texts = sheet.headerFooter as Partial<Worksheet['headerFooter']> | undefined;
  const page: { [key: string]: Plain } = {
    Orientation: setup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    ...textsOf(texts?.oddHeader, 'Header'),
    ...textsOf(texts?.oddFooter, 'Footer'),
  };
  if (setup.margins) for (const side of SIDES) page[marginKey(side)] = setup.margins[side] * POINTS;
  if (setup.fitToPage)
    page['Zoom'] = { horizontalFitToPages: setup.fitToWidth ?? 1, verticalFitToPages: setup.fitToHeight ?? 1 };
  const area = (text: string | undefined) => (text ? (parseArea(text) ?? null) : null);
  return {
    page,
    printRows: area(setup.printTitlesRow),
    printColumns: area(setup.printTitlesColumn),
    printArea: area(setup.printArea),
    protection: protectionOf(sheet.sheetProtection),
  };
}

/** "&LAccord&C&P / &N" in its parts; what stands before the first sign belongs to the middle. */
function textsOf(text: string | null | undefined, line: Line): { [key: string]: string } {
  const pieces = `C${text ?? ''}`.split(/&(?=[LCR])/).filter((piece) => piece.length > 1);
  return Object.fromEntries(
    letters.flatMap((letter) => {
      const own = pieces.filter((piece) => piece.startsWith(letter)).map((piece) => piece.slice(1));
      return own.length > 0 ? [[textKey(letter, line), own.join('')]] : [];
    }),
  );
}

/** What protection may still allow, as a file and as the client call it. */
const ALLOWED = {
  formatCells: 'allowFormatCells',
  formatColumns: 'allowFormatColumns',
  formatRows: 'allowFormatRows',
  insertColumns: 'allowInsertColumns',
  insertRows: 'allowInsertRows',
  insertHyperlinks: 'allowInsertHyperlinks',
  deleteColumns: 'allowDeleteColumns',
  deleteRows: 'allowDeleteRows',
  sort: 'allowSort',
  autoFilter: 'allowAutoFilter',
  pivotTables: 'allowPivotTables',
} as const;
const allowed = Object.entries(ALLOWED) as [keyof typeof ALLOWED, string][];

function protectionOf(found: Worksheet['sheetProtection']): SheetProtection | null {
  if (found?.sheet !== true) return null;
  return { options: Object.fromEntries(allowed.flatMap(([name, option]) => (found[name] ? [[option, true]] : []))) };
}

export function paperOf({ page = {}, printRows, printColumns, printArea }: SheetData): Paper {
  const text = (line: Line) =>
    letters
      .map((letter) => [letter, page[textKey(letter, line)]] as const)
      .flatMap(([letter, part]) => (typeof part === 'string' && part !== '' ? [`&${letter}${part}`] : []))
      .join('');
  const zoom = page['Zoom'];
  const fit = typeof zoom === 'object' && zoom !== null && !Array.isArray(zoom) ? zoom : {};
  const margin = (side: (typeof SIDES)[number]) => Number(page[marginKey(side)]) / POINTS;
  const margins = {
    left: margin('left'),
    right: margin('right'),
    top: margin('top'),
    bottom: margin('bottom'),
    header: margin('header'),
    footer: margin('footer'),
  };
  const fits = typeof fit['horizontalFitToPages'] === 'number' || typeof fit['verticalFitToPages'] === 'number';
  return {
    pageSetup: {
      orientation: page['Orientation'] === 'Landscape' ? 'landscape' : 'portrait',
      paperSize: PaperSize.A4,
      ...(Object.values(margins).every(Number.isFinite) ? { margins } : {}),
      ...(fits
        ? {
            fitToPage: true,
            fitToWidth: Number(fit['horizontalFitToPages'] ?? 0),
            fitToHeight: Number(fit['verticalFitToPages'] ?? 0),
          }
        : {}),
      ...(printRows ? { printTitlesRow: areaName(printRows) } : {}),
      ...(printColumns ? { printTitlesColumn: areaName(printColumns) } : {}),
      ...(printArea ? { printArea: areaName(printArea) } : {}),
    },
    headerFooter: { oddHeader: text('Header'), oddFooter: text('Footer') },
  };
}

export function protect(sheet: Worksheet, { protection }: SheetData): void {
  if (!protection) return;
  sheet.sheetProtection = {
    sheet: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
    ...Object.fromEntries(allowed.map(([name, option]) => [name, protection.options[option] === true])),
  };
}
