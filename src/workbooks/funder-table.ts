/** A funder table as a printable sheet in the funder's language. */
import type { Terms } from '../core/agreement/terms';
import { serialOf } from '../core/days';
import { decimalToNumber, moneyToNumber } from '../core/money';
import { unknown } from '../core/names';
import { profileOf } from '../core/agreement/profiles';
import type { RuleName } from '../core/rules';
import type { FunderTable, RowTableName, Signed, TableCell, TableNote, TableWord } from '../core/tables';
import {
  amountFormat,
  amountPlainFormat,
  dropdownText,
  fill,
  formatAmount,
  formatDay,
  formatMonth,
  formatMoney,
  labelIn,
  textIn,
  textsFor,
  type Texts,
} from '../locales';
import {
  isCell,
  type Block,
  type BlockCell,
  type Content,
  type Formula,
  type GridColumn,
  type GridRow,
} from './blocks';
import { layoutWorkbook } from './layout';
import { totalStyles } from './place-rows';
import type { WorkbookPlan } from './plan';
import type { StyleName } from './styles';
import { textWidth } from './text-fit';

/** A warning that was accepted, with the number of places that it is about. */
export interface AcceptedWarning {
  rule: RuleName;
  count: number;
  reason: string;
}

interface Source {
  terms: Terms;
  /** The only period that the table covers. */
  period?: string | undefined;
  /** The only partner that it covers. */
  partner?: string | undefined;
  accepted?: readonly AcceptedWarning[];
}

/** As many decimals as there are, up to six. */
const quantityFormat = '0.######';

type Built = FunderTable<TableWord, TableNote>;
type Column = Built['columns'][number];

const styleOf: Record<Column['kind'], StyleName> = {
  text: 'textWrap',
  money: 'amount',
  day: 'date',
  percent: 'percent',
  number: 'integer',
  quantity: 'amount',
};

/** The table as a workbook of its own; the same sheet can be written into an open workbook. */
export function funderTableWorkbook(name: RowTableName, table: Built, source: Source, language: string): WorkbookPlan {
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
        mayBeLarge: true,
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

function blocks(table: Built, { terms, period, partner, accepted = [] }: Source, texts: Texts): Block[] {
  const { project, version } = terms.agreement;
  const figures = {
    currency: project.currency,
    period,
    partner: partner === undefined ? undefined : partnerText(partner, terms),
    version: String(version.number),
    date: formatDay(version.date, texts.language),
    reason: version.reason,
    start: formatDay(project.start, texts.language),
    end: formatDay(project.end, texts.language),
  };
  const notes = [
    ...table.notes.map((note) => fill(texts.tables.notes[note], figures, texts)),
    ...(partner === undefined ? [] : [fill(texts.tables.onePartner, figures, texts)]),
    ...legalBasis(terms, texts),
  ];
  return [
    {
      kind: 'grid',
      serves: 'both',
      key: 'table',
      columns: table.columns.map((column, index) => gridColumn(table, column, index, terms, texts)),
      rows: gridRows(table, terms, texts),
    },
    { kind: 'note', serves: 'both', paragraphs: notes },
    ...acceptedBlock(accepted, texts),
    ...(table.signed ? signedBlocks(table.signed, terms, texts) : []),
  ];
}

/** What was known and accepted when the table was made, rule by rule. */
function acceptedBlock(accepted: readonly AcceptedWarning[], texts: Texts): Block[] {
  if (accepted.length === 0) return [];
  const { title, point } = texts.tables.accepted;
  const paragraphs = accepted.map(({ rule, count, reason }) =>
    fill(point, { rule: texts.rules[rule].title, count, reason }, texts),
  );
  return [{ kind: 'note', serves: 'both', heading: title, paragraphs }];
}

/** The regulations that the profile's forms rest on. */
function legalBasis({ agreement }: Terms, texts: Texts): string[] {
  const legal = profileOf(agreement.rules.profile)?.legal ?? [];
  if (legal.length === 0) return [];
  const references = legal.map((one) => fill(texts.tables.regulation, one, texts)).join('; ');
  return [fill(texts.tables.legalBasis, { references }, texts)];
}

/** Lines to sign on are text: they are as wide as the page, whatever the columns are. */
function signedBlocks({ statements, signatories }: Signed, terms: Terms, texts: Texts): Block[] {
  const { declarations, signatures } = texts.tables;
  const lead = terms.partners.get(terms.lead)?.partner.name ?? terms.lead;
  return [
    ...(statements.length === 0
      ? []
      : [
          {
            kind: 'note',
            serves: 'both',
            heading: declarations.title,
            paragraphs: statements.map((statement) => `– ${declarations.statements[statement]}`),
          } as const,
        ]),
    {
      kind: 'note',
      serves: 'both',
      heading: signatures.title,
      paragraphs: signatories.flatMap((signatory) => [
        fill(signatures.signatories[signatory], { lead }, texts),
        signatures.line,
        // Room for the signature itself.
        '',
      ]),
    },
  ];
}

/** Each subtotal is the sum of the rows since the one before, and the total that of the subtotals. */
function gridRows({ columns, rows }: Built, terms: Terms, texts: Texts): GridRow[] {
  const subtotals = rows.flatMap(({ role }, at) => (role === 'subtotal' ? [rowId(at)] : []));
  let first = 0;
  return rows.map(({ role, cells }, at) => {
    const [from, to] = [rowId(first), rowId(at - 1)];
    if (role === 'subtotal') first = at + 1;
    const formula =
      (key: string): Formula =>
      (here) => {
        if (role === 'subtotal') return `SUM(${here.at(from, key)}:${here.at(to, key)})`;
        if (subtotals.length === 0) return `SUM(${here.column(key)})`;
        return subtotals.map((id) => here.at(id, key)).join('+');
      };
    return {
      id: rowId(at),
      total: role === 'total',
      memo: role === 'memo',
      cells: Object.fromEntries(
        columns.map((column, index) => {
          const key = String(index);
          const shown = content(cells[index] ?? null, terms, texts);
          const isSum = (role === 'total' || role === 'subtotal') && isSummed(cells[index]);
          const summed = isSum && isCell(shown) ? { ...shown, formula: formula(key) } : shown;
          return [key, role === 'subtotal' ? styled(summed, totalStyles[styleOf[column.kind]]) : summed];
        }),
      ),
    };
  });
}

const rowId = (at: number): string => `r${at}`;

const styled = (content: Content, style: StyleName | undefined): Content =>
  style === undefined ? content : { ...(isCell(content) ? content : { value: content }), style };

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
  if ('optional' in heading) return texts.vocabulary.columns[heading.optional];
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
  if ('month' in cell) return formatMonth(cell.month, texts.language);
  if ('percent' in cell) return decimalToNumber(cell.percent);
  if ('quantity' in cell) return { value: decimalToNumber(cell.quantity), format: quantityFormat };
  if ('text' in cell) return textIn(cell.text, texts.language);
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

function isSummed(cell: TableCell<TableWord> | undefined): boolean {
  return typeof cell === 'object' && cell !== null && ('money' in cell || 'quantity' in cell);
}
