/** A funder table as a printable sheet in the funder's language. */
import type { Terms } from '../core/agreement/terms';
import { serialOf } from '../core/days';
import { decimalToNumber, moneyToNumber } from '../core/money';
import { unknown } from '../core/names';
import type { FunderTable, TableCell, TableName, TableNote, TableWord } from '../core/tables';
import {
  amountFormat,
  amountPlainFormat,
  dropdownText,
  fill,
  formatAmount,
  formatDay,
  formatMoney,
  labelIn,
  textIn,
  textsFor,
  type Texts,
} from '../locales';
import { isCell, type Block, type BlockCell, type Content, type GridColumn } from './blocks';
import { layoutWorkbook } from './layout';
import type { WorkbookPlan } from './plan';
import type { StyleName } from './styles';
import { textWidth } from './text-fit';

interface Source {
  terms: Terms;
  /** The only period that the table covers. */
  period?: string | undefined;
}

type Built = FunderTable<TableWord, TableNote>;
type Column = Built['columns'][number];

const styleOf: Record<Column['kind'], StyleName> = {
  text: 'textWrap',
  money: 'amount',
  day: 'date',
  percent: 'percent',
  number: 'integer',
};

/** The table as a workbook of its own; the same sheet can be written into an open workbook. */
export function funderTableWorkbook(name: TableName, table: Built, source: Source, language: string): WorkbookPlan {
  const { project } = source.terms.agreement;
  const texts = textsFor(language, project.kind);
  const { title, sheet } = texts.tables.titles[name];
  return layoutWorkbook({
    title: `${project.acronym} – ${title}`,
    language: texts.language,
    sheets: [
      {
        key: name,
        name: sheet,
        remade: true,
        margin: true,
        freeze: { block: 'table', columns: 1 },
        blocks: [
          {
            kind: 'title',
            serves: 'both',
            text: title,
            subtitle: `${project.acronym} · ${textIn(project.title, texts.language)} · ${project.programme}`,
          },
          ...blocks(table, source, texts),
        ],
      },
    ],
    footer: {
      left: project.acronym,
      right: `${texts.workbooks.words.version} ${source.terms.agreement.version.number}`,
    },
  });
}

function blocks(table: Built, { terms, period }: Source, texts: Texts): Block[] {
  const { project, version } = terms.agreement;
  const notes = table.notes.map((note) =>
    fill(
      texts.tables.notes[note],
      {
        currency: project.currency,
        period,
        version: String(version.number),
        date: formatDay(version.date, texts.language),
      },
      texts,
    ),
  );
  const keys = table.columns.map((_, index) => String(index));
  return [
    {
      kind: 'grid',
      serves: 'both',
      key: 'table',
      columns: table.columns.map((column, index) => gridColumn(table, column, index, terms, texts)),
      rows: table.rows.map(({ role, cells }) => ({
        total: role === 'total',
        cells: Object.fromEntries(
          keys.map((key, index) => {
            const shown = content(cells[index] ?? null, terms, texts);
            return [key, role === 'total' && isMoney(cells[index]) ? summed(shown, key) : shown];
          }),
        ),
      })),
    },
    { kind: 'note', serves: 'both', paragraphs: notes },
  ];
}

function gridColumn(
  { rows }: Built,
  { kind, heading, width: least }: Column,
  index: number,
  terms: Terms,
  texts: Texts,
): GridColumn {
  const shown = rows.map(({ cells }) => moneyShown(cells[index], terms, texts));
  const width = Math.max(least, ...shown.map((text) => textWidth(text, { bold: true }) + 2.5));
  return {
    key: String(index),
    header: headingText(heading, terms, texts),
    style: styleOf[kind],
    width,
    maxWidth: width,
    ...(kind === 'money' ? { format: amountFormat(terms.currency, texts.language) } : {}),
  };
}

function headingText(heading: Column['heading'], terms: Terms, texts: Texts): string {
  if ('word' in heading) return texts.tables.words[heading.word];
  if ('funding' in heading) return texts.vocabulary.lists.fundingKinds[heading.funding];
  return partnerText(heading.partner, terms);
}

function partnerText(code: string, terms: Terms): string {
  const name = terms.partners.get(code)?.partner.name;
  return name === undefined ? code : dropdownText(code, name);
}

function content(cell: TableCell<TableWord>, terms: Terms, texts: Texts): Content {
  if (cell === null || typeof cell === 'string' || typeof cell === 'number') return cell;
  if ('money' in cell) return moneyCell(cell.money, cell.currency, terms);
  if ('day' in cell) return serialOf(cell.day);
  if ('percent' in cell) return decimalToNumber(cell.percent);
  if ('word' in cell) return texts.tables.words[cell.word];
  if ('partner' in cell) return partnerText(cell.partner, terms);
  if ('action' in cell) {
    const action = terms.actions.get(cell.action);
    return action ? dropdownText(action.code, textIn(action.title, texts.language)) : cell.action;
  }
  if ('sharedCost' in cell) {
    const cost = terms.sharedCosts.get(cell.sharedCost);
    return cost ? dropdownText(cost.code, textIn(cost.title, texts.language)) : cell.sharedCost;
  }
  if ('list' in cell) return labelIn(texts.vocabulary, cell.list, cell.code) ?? cell.code;
  const labels: Readonly<Record<string, string>> = texts.vocabulary.lists.categories;
  const label = labels[cell.category];
  return cell.category === unknown || label === undefined ? cell.category : dropdownText(cell.category, label);
}

/** An amount in a foreign currency has a plain format: its currency is in a column of its own. */
function moneyCell(money: number, currency: string | undefined, terms: Terms): BlockCell {
  return currency === undefined
    ? { value: moneyToNumber(money, terms.currency) }
    : { value: moneyToNumber(money, currency), format: amountPlainFormat(currency) };
}

/** An amount as displayed, for the column's width: Excel does not show an amount that does not fit. */
function moneyShown(cell: TableCell<TableWord> | undefined, { currency }: Terms, { language }: Texts): string {
  if (typeof cell !== 'object' || cell === null || !('money' in cell)) return '';
  return cell.currency === undefined
    ? formatMoney(cell.money, currency, language)
    : formatAmount(cell.money, cell.currency, language);
}

function isMoney(cell: TableCell<TableWord> | undefined): boolean {
  return typeof cell === 'object' && cell !== null && 'money' in cell;
}

/** A sum formula, with core's total as the stored result. */
function summed(shown: Content, key: string): Content {
  return isCell(shown) ? { ...shown, formula: (here) => `SUM(${here.column(key)})` } : shown;
}
