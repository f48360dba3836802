/** An amendment as a document to sign: why, what changes in words, the budgets before and after, who approved. */
import { budgetOf, type Terms } from '../core/agreement/terms';
import type { RecordedVersion } from '../core/amendments/history';
import { changeTexts, fill, formatAmount, labelIn } from '../locales';
import { codeLabel, partnerText, type Context } from '../workbooks/context';
import type { DocumentBlock, DocumentPlan, DocumentRow } from './blocks';
import { amountsIn, articles, documentOf, paragraph, signatureBlocks } from './parts';

/**
 * @param context of the version that the amendment makes
 * @param before the one that it changes
 */
export function amendmentDocument(
  context: Context,
  before: Terms,
  decision: RecordedVersion['decision'],
): DocumentPlan {
  const { terms, texts } = context;
  const { amendment: d } = texts.documents;
  const { number, date, reason } = terms.agreement.version;
  const old = before.agreement.version;
  const approval = decision && [labelIn(texts.vocabulary, 'approvals', decision.approval), decision.by].filter(Boolean);
  return documentOf(
    context,
    {
      title: fill(d.title, { number: number - 1 }, texts),
      subtitle: [fill(d.subtitle, { version: String(number), date: { day: date } }, texts)],
      date,
    },
    [
      ...articles(
        [
          { title: d.reason, blocks: [paragraph(reason)] },
          { title: d.changes, blocks: changeTexts(before, terms, texts).map(paragraph) },
          { title: texts.documents.agreement.budget, blocks: budgets(context, before) },
          ...(approval ? [{ title: d.decision, blocks: [paragraph(approval.join(' · '))] }] : []),
          {
            title: d.rest,
            blocks: [paragraph(fill(d.restText, { version: String(old.number), date: { day: old.date } }, texts))],
          },
        ],
        context,
      ),
      ...signatureBlocks(context),
    ],
  );
}

/** By partner and by category, as far as both versions are in one currency. */
function budgets(context: Context, before: Terms): DocumentBlock[] {
  const { t, terms, texts } = context;
  const { amendment: d } = texts.documents;
  const currency = terms.currency;
  const total = (of: Terms) => ({ money: budgetOf(of, {}), currency: of.currency });
  const said = paragraph(fill(d.budgetText, { before: total(before), after: total(terms) }, texts));
  if (before.currency !== currency) return [said];
  const amount = (value: number): string => formatAmount(value, currency, texts.language);
  const row = (name: string, scope: Parameters<typeof budgetOf>[1], isTotal = false): DocumentRow => {
    const [was, is] = [budgetOf(before, scope), budgetOf(terms, scope)];
    return { cells: [name, amount(was), amount(is - was), amount(is)], total: isTotal };
  };
  const table = (corner: string, rows: readonly DocumentRow[]): DocumentBlock => ({
    kind: 'table',
    columns: [
      { header: corner, align: 'start', width: 40 },
      ...[d.before, d.change, d.after].map((header) => ({ header, align: 'end', width: 18 }) as const),
    ],
    rows: [...rows, row(t.words.total, {}, true)],
  });
  const codes = (of: 'partners' | 'categories'): string[] => [
    ...new Set([...before.agreement[of], ...terms.agreement[of]].map(({ code }) => code)),
  ];
  const nameOf = (code: string): string =>
    partnerText(terms.partners.has(code) ? context : { ...context, terms: before }, code);
  return [
    said,
    table(
      t.headings.partner,
      codes('partners').map((partner) => row(nameOf(partner), { partner })),
    ),
    table(
      t.headings.category,
      codes('categories').map((category) => row(codeLabel(context, 'categories', category), { category })),
    ),
    amountsIn(context),
  ];
}
