/** What changed since the last claim and since an earlier report: by partner with the reasons, and line by line. */
import type { Changes } from '../../core/consolidation/changes';
import type { Consolidation } from '../../core/consolidation/consolidate';
import { fill, lineStateText } from '../../locales';
import type { Block, GridBlock, Sheet } from '../blocks';
import { cellMoney, partnerText, withCurrency, type Context } from '../context';

/** What an earlier report of the project says otherwise. */
export interface SinceReport {
  file: string;
  changes: Changes;
}

/** Undefined where there is neither a claim nor an earlier report. */
export function changesSheet(
  context: Context,
  { sinceClaim: claimed }: Pick<Consolidation, 'sinceClaim'>,
  earlier: SinceReport | undefined,
): Sheet | undefined {
  const { t, texts } = context;
  const blocks = [
    ...(claimed
      ? comparison(context, 'claim', fill(t.changes.sinceClaim, { claim: claimed.claim }, texts), claimed.changes)
      : []),
    ...(earlier
      ? comparison(context, 'report', fill(t.changes.sinceReport, { file: earlier.file }, texts), earlier.changes)
      : []),
  ];
  if (blocks.length === 0) return undefined;
  return {
    key: 'changes',
    name: t.sheets.changes,
    protected: true,
    margin: true,
    widths: [30, 16, 16, 16],
    blocks: [
      { kind: 'title', serves: 'both', text: t.sheets.changes, subtitle: withCurrency(context, t.changes.subtitle) },
      ...blocks,
    ],
  };
}

function comparison(context: Context, key: string, heading: string, changes: Changes): Block[] {
  const { texts } = context;
  if (changes.lines.length === 0)
    return [{ kind: 'note', serves: 'both', heading, paragraphs: [texts.vocabulary.changes.nothing] }];
  return [partnersGrid(context, key, heading, changes), linesGrid(context, key, changes)];
}

function partnersGrid(context: Context, key: string, heading: string, { partners }: Changes): GridBlock {
  const { t, plain, amountWidth } = context;
  const amount = { style: 'amount', format: plain, width: Math.max(amountWidth, 15) } as const;
  const money = (value: number): number => cellMoney(context, value);
  return {
    kind: 'grid',
    serves: 'both',
    key: `${key}-partners`,
    heading,
    note: t.changes.partsNote,
    columns: [
      { key: 'partner', header: t.headings.partner, style: 'textWrap', width: 30 },
      { key: 'before', header: t.changes.before, ...amount },
      { key: 'now', header: t.changes.now, ...amount },
      { key: 'change', header: t.changes.change, ...amount },
      { key: 'added', header: t.changes.added, ...amount },
      { key: 'gone', header: t.changes.gone, ...amount },
      { key: 'declared', header: t.changes.declared, ...amount },
      { key: 'verdict', header: t.changes.verdict, ...amount },
    ],
    rows: partners.map(({ partner, before, now, added, gone, declared, verdict }) => ({
      cells: {
        partner: partnerText(context, partner),
        before: money(before),
        now: money(now),
        change: {
          value: money(now - before),
          formula: (here) => `ROUND(${here.cell('now')}-${here.cell('before')},${context.decimals})`,
        },
        added: money(added),
        gone: money(gone),
        declared: money(declared),
        verdict: money(verdict),
      },
    })),
  };
}

function linesGrid(context: Context, key: string, { lines }: Changes): GridBlock {
  const { t, terms, texts } = context;
  return {
    kind: 'grid',
    serves: 'both',
    key: `${key}-lines`,
    spread: true,
    columns: [
      { key: 'partner', header: t.headings.partner, style: 'textWrap', width: 30 },
      { key: 'line', header: t.headings.line, style: 'center', width: 12 },
      { key: 'what', header: t.sheets.changes, style: 'textWrap', width: 30 },
    ],
    rows: lines.map((change) => ({
      cells: {
        partner: partnerText(context, change.partner),
        line: change.line,
        what: lineStateText(change, terms.currency, texts),
      },
    })),
  };
}
