/** The versions of the agreement: when, why, by whose decision, and what each changed. */
import { budgetOf, termsOf, type Terms } from '../../core/agreement/terms';
import { HistoryDamaged, readHistory, type RecordedVersion } from '../../core/amendments/history';
import { serialOf } from '../../core/days';
import { changeTexts, fill, labelIn } from '../../locales';
import type { GridRow, Sheet } from '../blocks';
import { cellMoney, withCurrency, type Context } from '../context';

/** A cell shows as many lines as a screen does. */
const mostLines = 30;

export function versionsSheet(context: Context): Sheet {
  const { t, terms, texts, plain, amountWidth } = context;
  const { sheet } = texts.versions;
  const { number } = terms.agreement.version;
  const versions = versionsOf(terms);
  const rows = (versions ?? [{ agreement: terms.agreement, decision: undefined }]).map((version, at, all) =>
    versionRow(context, version, all[at - 1]),
  );
  return {
    key: 'versions',
    name: t.sheets.versions,
    protected: true,
    margin: true,
    widths: [9, 13, 30, 30],
    blocks: [
      {
        kind: 'title',
        serves: 'both',
        text: t.sheets.versions,
        subtitle: withCurrency(context, fill(sheet.subtitle, { number }, texts)),
      },
      ...(versions ? [] : [{ kind: 'note', serves: 'both', paragraphs: [sheet.damaged] } as const]),
      {
        kind: 'grid',
        serves: 'both',
        key: 'versions',
        columns: [
          { key: 'number', header: sheet.number, style: 'integer', width: 9 },
          { key: 'date', header: sheet.date, style: 'date', width: 13 },
          { key: 'reason', header: sheet.reason, style: 'textWrap', width: 30, maxWidth: 30 },
          { key: 'decision', header: sheet.decision, style: 'textWrap', width: 30, maxWidth: 30 },
          { key: 'total', header: sheet.total, style: 'amount', format: plain, width: amountWidth },
          { key: 'change', header: sheet.change, style: 'amount', format: plain, width: amountWidth },
          { key: 'changes', header: sheet.changes, style: 'textWrap', width: 70, maxWidth: 70 },
        ],
        rows,
      },
    ],
  };
}

/** With the one in force; undefined where the earlier ones can no longer be read. */
function versionsOf({ agreement, history }: Terms): RecordedVersion[] | undefined {
  try {
    const { earlier, decision } = readHistory(history);
    return [...earlier, { agreement, decision }];
  } catch (error) {
    if (error instanceof HistoryDamaged) return undefined;
    throw error;
  }
}

function versionRow(context: Context, { agreement, decision }: RecordedVersion, before?: RecordedVersion): GridRow {
  const { vocabulary, versions } = context.texts;
  const terms = termsOf(agreement);
  const { number, date, reason } = agreement.version;
  const old = before && termsOf(before.agreement);
  const isComparable = old?.currency === terms.currency;
  return {
    cells: {
      number,
      date: serialOf(date),
      reason,
      decision: decision
        ? [labelIn(vocabulary, 'approvals', decision.approval), decision.by].filter(Boolean).join('\n')
        : number === 1
          ? versions.sheet.signed
          : '',
      total: cellMoney({ ...context, terms }, budgetOf(terms, {})),
      change: isComparable ? cellMoney(context, budgetOf(terms, {}) - budgetOf(old, {})) : null,
      changes: old ? changesText(context, old, terms) : '',
    },
  };
}

function changesText({ texts }: Context, before: Terms, after: Terms): string {
  const lines = changeTexts(before, after, texts);
  if (lines.length <= mostLines) return lines.join('\n');
  const more = fill(texts.versions.sheet.more, { count: lines.length - mostLines }, texts);
  return [...lines.slice(0, mostLines), more].join('\n');
}
