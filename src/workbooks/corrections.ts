/** The sheet that goes back to a partner: each finding with its place in the partner's workbook and what to do. */
import type { Correction, Corrections } from '../core/consolidation/corrections';
import type { Terms } from '../core/agreement/terms';
import type { Day } from '../core/days';
import { weightOf } from '../core/findings';
import { fill, message } from '../locales';
import type { Sheet, TableBlock } from './blocks';
import { cellMoney, contextOf, footerOf, partnerText, scopeText, withCurrency, type Context } from './context';
import { layoutWorkbook } from './layout';
import type { WorkbookPlan } from './plan';
import { quoted } from './references';

export interface CorrectionsOf {
  terms: Terms;
  corrections: Corrections;
  period: string | undefined;
}

/** The sheet of one partner, as a workbook that is sent to it. */
export function correctionsWorkbook(of: CorrectionsOf, language: string, today: Day): WorkbookPlan {
  const context = contextOf(of.terms, language, today);
  return workbookOf(context, of.period, [correctionsSheet(context, of, { table: 'Corrections' })]);
}

/**
 * The sheets of all partners with something to put right, each in its partner's language unless one is given; one that
 * says so where there are none.
 */
export function allCorrectionsWorkbook(
  { terms, all, period }: { terms: Terms; all: readonly Corrections[]; period: string | undefined },
  language: string | undefined,
  today: Day,
): WorkbookPlan {
  const { project } = terms.agreement;
  const context = contextOf(terms, language ?? project.language, today);
  const sheets = all.map((corrections, index) => {
    const own = terms.partners.get(corrections.partner)?.partner.language;
    const table = index === 0 ? 'Corrections' : `Corrections${index + 1}`;
    return correctionsSheet(
      contextOf(terms, language ?? own ?? project.language, today),
      { terms, corrections, period },
      { table, of: corrections.partner },
    );
  });
  return workbookOf(context, period, sheets.length > 0 ? sheets : [nothingSheet(context, period)]);
}

function workbookOf(context: Context, period: string | undefined, sheets: readonly Sheet[]): WorkbookPlan {
  return layoutWorkbook({
    title: `${context.terms.agreement.project.acronym} · ${context.t.corrections.title}`,
    language: context.texts.language,
    footer: footerOf(context, period),
    sheets,
  });
}

function correctionsSheet(
  context: Context,
  { corrections, period }: CorrectionsOf,
  { table, of }: { table: string; of?: string },
): Sheet {
  const { t, texts } = context;
  const { title, subtitle } = t.corrections;
  const figures = { partner: partnerText(context, corrections.partner), scope: scopeText(context, period) };
  return {
    key: `corrections ${of ?? ''}`.trim(),
    name: `${title} ${of ?? ''}`.trim().slice(0, 31),
    remade: true,
    freeze: { block: 'corrections', columns: 0 },
    print: { last: 'done' },
    blocks: [
      { kind: 'title', serves: 'both', text: title, subtitle: withCurrency(context, fill(subtitle, figures, texts)) },
      correctionsTable(context, corrections, table),
    ],
  };
}

function nothingSheet(context: Context, period: string | undefined): Sheet {
  const { title, nothing } = context.t.corrections;
  return {
    key: 'corrections',
    name: title,
    remade: true,
    margin: true,
    widths: [90],
    blocks: [
      { kind: 'title', serves: 'both', text: title, subtitle: scopeText(context, period) },
      { kind: 'note', serves: 'both', paragraphs: [nothing] },
    ],
  };
}

function correctionsTable(context: Context, { list }: Corrections, name: string): TableBlock {
  const { t, texts, plain, amountWidth } = context;
  const { headings, corrections: words } = t;
  const { vocabulary } = texts;
  return {
    kind: 'table',
    serves: 'both',
    key: 'corrections',
    name,
    description: words.title,
    filter: true,
    columns: [
      { key: 'severity', header: headings.severity, style: 'text', width: 15 },
      { key: 'row', header: headings.row, style: 'integer', width: 10 },
      { key: 'column', header: headings.column, style: 'textWrap', width: 16 },
      { key: 'line', header: headings.line, style: 'integer', width: 8 },
      { key: 'document', header: vocabulary.columns.documentNo, style: 'textWrap', width: 18 },
      { key: 'amount', header: words.atRisk, style: 'amount', format: plain, width: amountWidth },
      { key: 'message', header: words.toDo, style: 'textWrap', width: 70 },
      { key: 'done', header: words.answer, style: 'inputText', width: 30 },
    ],
    rows: list.map((one) => rowOf(context, one)),
    highlights: [
      {
        columns: ['severity'],
        formula: (here) => `${here.cell('severity')}=${quoted(vocabulary.severities.error)}`,
        style: 'problem',
      },
    ],
  };
}

function rowOf(context: Context, { finding, line, atRisk }: Correction): TableBlock['rows'][number] {
  const { vocabulary, rules } = context.texts;
  const { row, column } = finding.where;
  return [
    vocabulary.severities[weightOf(finding)],
    row ?? null,
    column === undefined ? null : vocabulary.columns[column],
    line?.number ?? null,
    line?.documentNo ?? null,
    line ? cellMoney(context, atRisk) : null,
    `${rules[finding.rule].title}. ${message(finding, context.texts)}`,
    null,
  ];
}
