/** A funder table as the file that a portal takes: its columns, formats and limits, and what does not fit them. */
import { unparse } from 'papaparse';
import type { Terms } from '../core/agreement/terms';
import type { Day } from '../core/days';
import { formatDecimal, moneyText } from '../core/money';
import { portalOf, portals, readPortal, type Portal } from '../core/portals/portal';
import type { FunderTable, TableCell, TableNote, TableWord } from '../core/tables';
import { labelIn, textIn, textsFor, type Texts } from '../locales';
import { failure } from '../locales/errors';
import { openWorkbook, type InputFile } from './open/workbook';
import { buildTable, type TableOptions } from './table';

export interface PortalFile {
  portal: Portal;
  rows: number;
  /** Texts longer than the portal takes: the file has them cut. */
  cut: readonly { row: number; header: string; length: number; limit: number }[];
  /** Codes that the portal has no name for: the file has them as they are. */
  unnamed: readonly { row: number; header: string; code: string }[];
  bytes: Uint8Array;
}

/** The adapter of that name, or the one in the file. Throws an `AccordError` for one that cannot be used. */
export function portalFrom(name: string, file: InputFile | undefined): Portal {
  if (!file) {
    const known = portalOf(name);
    if (known) return known;
    throw failure('unknown-portal', name, { portal: name, known: portals.map(({ id }) => id).join(', ') });
  }
  const read = readPortal(new TextDecoder().decode(file.bytes));
  if ('portal' in read) return read.portal;
  throw failure('portal-invalid', name, { file: file.path, problems: read.problems.slice(0, 10).join('; ') });
}

/** Throws as `buildTable`, and an `AccordError` for a column that the table does not have. */
export async function portalFile(portal: Portal, workbook: InputFile, options: TableOptions): Promise<PortalFile> {
  const opened = await openWorkbook(workbook);
  const { table, source } = buildTable(portal.table, opened, options);
  const texts = textsFor(options.language ?? opened.about.language, source.terms.agreement.project.kind);
  return written(portal, table, source.terms, texts);
}

type Built = FunderTable<TableWord, TableNote>;

function written(portal: Portal, { columns, rows }: Built, terms: Terms, texts: Texts): PortalFile {
  const keys = columns.map(({ heading }) => ('word' in heading ? heading.word : ''));
  const from = portal.columns.map((column) => {
    const index = keys.findIndex((key) => key === column.from);
    if (index >= 0) return { ...column, index };
    const known = keys.filter((key) => key !== '').join(', ');
    throw failure('portal-column', column.from, {
      portal: portal.id,
      column: column.from,
      table: portal.table,
      known,
    });
  });
  const cut: PortalFile['cut'][number][] = [];
  const unnamed: PortalFile['unnamed'][number][] = [];
  const lines = rows
    .filter(({ role }) => role === 'row')
    .map(({ cells }, at) =>
      from.map(({ header, index, limit, codes }) => {
        const cell = cells[index] ?? null;
        const code = codeOf(cell);
        if (codes && code !== undefined && !Object.hasOwn(codes, code)) unnamed.push({ row: at + 1, header, code });
        const text = (code === undefined ? undefined : codes?.[code]) ?? textOf(cell, portal, terms, texts);
        const letters = Array.from(text);
        if (limit === undefined || letters.length <= limit) return text;
        cut.push({ row: at + 1, header, length: letters.length, limit });
        return letters.slice(0, limit).join('');
      }),
    );
  const { separator, bom } = portal.file;
  const csv = unparse([from.map(({ header }) => header), ...lines], {
    delimiter: separator === 'tab' ? '\t' : separator,
    newline: '\r\n',
    // A text that a spreadsheet program would calculate; numbers stay numbers.
    escapeFormulae: /^(?![-+]?\d+(?:[.,]\d+)?$)[=+\-@\t\r]/,
  });
  return {
    portal,
    rows: lines.length,
    cut,
    unnamed,
    bytes: new TextEncoder().encode(`${bom ? '\uFEFF' : ''}${csv}\r\n`),
  };
}

function codeOf(cell: TableCell<TableWord>): string | undefined {
  if (typeof cell !== 'object' || cell === null) return undefined;
  if ('category' in cell) return cell.category;
  if ('action' in cell) return cell.action;
  if ('partner' in cell) return cell.partner;
  return 'list' in cell ? cell.code : undefined;
}

function textOf(cell: TableCell<TableWord>, { file }: Portal, terms: Terms, texts: Texts): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  const decimal = (text: string): string => text.replace('.', file.decimal);
  if ('money' in cell) return decimal(moneyText(cell.money, cell.currency ?? terms.currency));
  if ('quantity' in cell) return decimal(formatDecimal(cell.quantity));
  if ('percent' in cell) return decimal(formatDecimal(cell.percent));
  if ('month' in cell) return cell.month;
  if ('day' in cell) return dayText(cell.day, file.dates);
  if ('word' in cell) return texts.tables.words[cell.word];
  if ('text' in cell) return textIn(cell.text, texts.language);
  if ('list' in cell) return labelIn(texts.vocabulary, cell.list, cell.code) ?? cell.code;
  if ('partner' in cell) return terms.partners.get(cell.partner)?.partner.name ?? cell.partner;
  if ('category' in cell) return labelIn(texts.vocabulary, 'categories', cell.category) ?? cell.category;
  return 'action' in cell ? cell.action : cell.sharedCost;
}

function dayText(day: Day, format: Portal['file']['dates']): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return format.replace('yyyy', year).replace('MM', month).replace('dd', date);
}
