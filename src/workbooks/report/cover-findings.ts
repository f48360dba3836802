/** Findings by rule, and the lead's decisions on lines. */
import type { Consolidation } from '../../core/consolidation/consolidate';
import { isDecided, weightOf, type Severity } from '../../core/findings';
import type { RuleName } from '../../core/rules';
import { tierCode } from '../../core/native/codes';
import { unknown } from '../../core/names';
import { dropdownText, formatDay, headersOf } from '../../locales';
import type { Block, GridBlock } from '../blocks';
import { actionText, categoryText, codeLabel, partnerText, type Context } from '../context';
import { tierText } from '../tiers';
import { quoted } from '../references';

const order: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

export function findingsByRuleGrid(context: Context, { findings }: Consolidation): Block {
  const { t, texts } = context;
  const { severities } = texts.vocabulary;
  const counts = new Map<string, { rule: RuleName; severity: Severity; count: number }>();
  for (const one of findings) {
    if (isDecided(one)) continue;
    const [rule, severity] = [one.rule, weightOf(one)];
    const key = `${rule} ${severity}`;
    counts.set(key, { rule, severity, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  if (counts.size === 0)
    return { kind: 'note', serves: 'file', heading: t.report.wrongTitle, paragraphs: [t.report.nothingWrong] };
  const rules = [...counts.values()].sort((a, b) => order[a.severity] - order[b.severity] || b.count - a.count);
  return {
    kind: 'grid',
    serves: 'file',
    key: 'wrong',
    heading: t.report.wrongTitle,
    spread: true,
    columns: [
      { key: 'severity', header: t.headings.severity, style: 'textWrap' },
      { key: 'count', header: t.report.count, style: 'center' },
      { key: 'rule', header: t.headings.rule, style: 'textWrap' },
    ],
    rows: rules.map(({ rule, severity, count }) => ({
      cells: {
        severity: severities[severity],
        count: {
          value: count,
          formula: `COUNTIFS(FindingsRule,${quoted(texts.rules[rule].title)},FindingsSeverity,${quoted(severities[severity])},FindingsDecision,"")`,
        },
        rule: texts.rules[rule].title,
      },
    })),
    highlights: [
      {
        columns: ['severity'],
        formula: (here) => `${here.cell('severity')}=${quoted(severities.error)}`,
        style: 'problem',
      },
      {
        columns: ['severity'],
        formula: (here) => `${here.cell('severity')}=${quoted(severities.warning)}`,
        style: 'caution',
      },
    ],
  };
}

export function decisionsGrid(context: Context, { decisions }: Consolidation): GridBlock {
  const { t, texts } = context;
  const { vocabulary } = texts;
  const headers = headersOf(vocabulary, 'Acceptances');
  return {
    kind: 'grid',
    serves: 'file',
    key: 'decided',
    heading: t.report.decidedTitle,
    note: t.report.decidedNote,
    spread: true,
    columns: [
      { key: 'decision', header: headers.decision, style: 'textWrap' },
      { key: 'line', header: `${headers.partner} · ${headers.line}`, style: 'textWrap' },
      { key: 'reason', header: headers.reason, style: 'textWrap' },
    ],
    rows: decisions.map(({ rule, partner, line, decision, reason, decidedBy, decidedOn }) => {
      const what = codeLabel(context, 'decisions', decision === 'exclude' ? 'exclude' : 'accept');
      const who = [decidedBy, decidedOn && formatDay(decidedOn, texts.language)].filter(Boolean).join(', ');
      return {
        cells: {
          decision: rule === undefined || rule === unknown ? what : `${what} · ${texts.rules[rule].title}`,
          line: `${partnerText(context, partner)} · ${line}`,
          reason: who === '' ? reason : `${reason} (${who})`,
        },
      };
    }),
  };
}

/** Approved flexibility tiers beyond those that need no approval. */
export function approvedGrid(context: Context, { terms }: Consolidation): GridBlock {
  const { t, texts } = context;
  const headers = headersOf(texts.vocabulary, 'Approvals');
  return {
    kind: 'grid',
    serves: 'file',
    key: 'approved',
    heading: t.report.approvedTitle,
    note: t.report.approvedNote,
    spread: true,
    columns: [
      { key: 'tier', header: headers.tier, style: 'textWrap' },
      { key: 'partner', header: headers.partner, style: 'textWrap' },
      { key: 'category', header: headers.category, style: 'textWrap' },
      { key: 'action', header: headers.action, style: 'textWrap' },
    ],
    rows: terms.approved.flatMap(({ tier: index, of: { partner, category, action } }) => {
      const tier = terms.agreement.rules.flexibility[index];
      if (!tier) return [];
      return [
        {
          cells: {
            tier: dropdownText(tierCode(index), tierText(context, tier)),
            partner: partner === undefined ? t.words.all : partnerText(context, partner),
            category: category === undefined ? t.words.all : categoryText(context, category),
            action: action === undefined ? t.words.all : actionText(context, action),
          },
        },
      ];
    }),
  };
}
