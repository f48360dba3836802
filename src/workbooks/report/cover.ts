/**
 * The first sheet of a report, readable in ten seconds: which files, whether complete, how much can be claimed, what is
 * wrong.
 */
import type { Consolidation } from '../../core/consolidation/consolidate';
import { standingOf } from '../../core/consolidation/standing';
import { countFindings } from '../../core/findings';
import type { Verdict } from '../../core/names';
import { fileStatusText, fill, standingText } from '../../locales';
import type { Block, Formula, GridBlock, GridRow, KeyFiguresBlock, References, Sheet } from '../blocks';
import { cellMoney, inLanguage, partnerText, scopeText, withCurrency, type Context } from '../context';
import { roundedSum, sumWhere, type CodeCondition } from '../formulas';
import { actualsUsedName, flatRateNames, lineNames, totalNames as total } from '../names';
import { quoted } from '../references';
import { deductedSum, lineSum } from './actuals';
import { approvedGrid, decisionsGrid, findingsByRuleGrid } from './cover-findings';
import { hasDeductions } from './lines';
import { filesReadText, missingPartnerNames, standingHighlights } from './files';

export function coverSheet(context: Context, consolidation: Consolidation): Sheet {
  const { t, terms, texts } = context;
  const { project, version } = terms.agreement;
  const { period } = consolidation;
  const missing = missingPartnerNames(consolidation).map((code) => partnerText(context, code));
  const notRead = notReadTexts(context, consolidation);
  const blocks: Block[] = [
    {
      kind: 'title',
      serves: 'file',
      text: `${t.report.title} · ${project.acronym}`,
      subtitle: withCurrency(
        context,
        `${inLanguage(context, project.title)} · ${scopeText(context, period)} · ${t.words.version} ${version.number}`,
      ),
    },
    keyFigures(context, consolidation),
    {
      kind: 'legend',
      serves: 'file',
      items: [
        missing.length === 0
          ? { text: t.report.complete, style: 'good' }
          : { text: fill(t.report.incomplete, { missing: missing.join(', ') }, texts), style: 'problem' },
        ...notRead.map((text) => ({ text, style: 'problem' as const })),
      ],
    },
    partnersGrid(context, consolidation),
    reconciliationGrid(context, consolidation),
    findingsByRuleGrid(context, consolidation),
    ...(consolidation.decisions.length > 0 ? [decisionsGrid(context, consolidation)] : []),
    ...(consolidation.terms.approved.length > 0 ? [approvedGrid(context, consolidation)] : []),
    linksGrid(context),
  ];
  return {
    key: 'cover',
    name: t.sheets.cover,
    protected: true,
    margin: true,
    tabColor: '1F4E5F',
    widths: [32, 25, 25, 25].map((width) => Math.max(width, context.cardWidth)),
    blocks,
  };
}

function keyFigures(context: Context, { totals, lines, files, findings, flatRates }: Consolidation): KeyFiguresBlock {
  const { t, texts, money, decimals } = context;
  const amount = (value: number, formula: string, name: string) => ({
    value: cellMoney(context, value),
    formula: roundedSum(formula, decimals),
    format: money,
    name,
  });
  const { error } = texts.vocabulary.severities;
  return {
    kind: 'key-figures',
    serves: 'file',
    span: 1,
    figures: [
      { label: t.report.claimable, ...amount(totals.claimable, `${total.accepted}+${total.flatRate}`, total.used) },
      { label: t.report.read, ...amount(totals.read, lineSum(context, 'declared', []), total.declared) },
      { label: t.report.accepted, ...amount(totals.accepted, lineSum(context, 'accepted', []), total.accepted) },
      { label: t.report.excluded, ...amount(totals.excluded, lineSum(context, 'excluded', []), total.excluded) },
      {
        label: t.report.flatRates,
        ...amount(totals.flatRate, flatRates.length === 0 ? '0' : `SUM(${flatRateNames.amount})`, total.flatRate),
      },
      {
        label: t.report.errors,
        value: countFindings(findings).error,
        formula: `COUNTIFS(FindingsSeverity,${quoted(error)},FindingsDecision,"")`,
      },
      { label: t.report.files, value: filesReadText({ files }) },
      { label: t.report.lines, value: lines.length, formula: `COUNT(${lineNames.declared})` },
    ],
  };
}

/** Partners with a budget or a file, and how their file stands. */
function partnersGrid(context: Context, consolidation: Consolidation): GridBlock {
  const { t, terms, texts, plain, decimals } = context;
  const missing = new Set(missingPartnerNames(consolidation));
  const rows = [...terms.partners.keys()].flatMap((code): GridRow[] => {
    const first = consolidation.files.find(({ partner }) => partner === code);
    if (!first && !missing.has(code)) return [];
    const standing = standingOf(consolidation, code);
    const amount = (figure: 'declared' | 'accepted', formula: string) => ({
      value: cellMoney(context, standing[figure]),
      formula: roundedSum(formula, decimals),
    });
    const condition = (name: string): CodeCondition[] => [{ name, code, labelled: false }];
    return [
      {
        cells: {
          partner: partnerText(context, code),
          status:
            first?.status === 'read'
              ? standingText(standing, texts)
              : fileStatusText(first?.status ?? 'partner-missing', texts),
          declared: amount('declared', sumWhere('FilesDeclared', condition('FilesPartner'))),
          accepted: amount('accepted', lineSum(context, 'accepted', condition(lineNames.partner))),
        },
      },
    ];
  });
  return {
    kind: 'grid',
    serves: 'file',
    key: 'whose',
    heading: t.report.whoseTitle,
    columns: [
      { key: 'partner', header: t.headings.partner, style: 'textWrap' },
      { key: 'status', header: t.headings.status, style: 'textWrap', maxWidth: 27 },
      { key: 'declared', header: t.headings.declared, style: 'calculatedAmount', format: plain },
      { key: 'accepted', header: t.headings.accepted, style: 'calculatedAmount', format: plain },
    ],
    rows,
    highlights: standingHighlights(context),
  };
}

/** What is in no sum, if there is anything. */
function notReadTexts({ texts }: Context, { files }: Consolidation): string[] {
  const count = files.reduce((sum, { notRead }) => sum + notRead, 0);
  return count === 0 ? [] : [fill(texts.vocabulary.rowsNotRead, { count }, texts)];
}

function reconciliationGrid(context: Context, consolidation: Consolidation): GridBlock {
  const { t, texts, plain, decimals } = context;
  const { totals, files } = consolidation;
  const verdictSum = (verdict: Verdict): string =>
    roundedSum(
      sumWhere(lineNames.declared, [], [[lineNames.verdict, texts.vocabulary.lists.verdicts[verdict]]]),
      decimals,
    );
  const byErrors = totals.excluded - totals.leadExcluded - totals.withdrawn;
  /** What was left out on purpose is named; nothing is to be compared with it. */
  const part = (figure: 'leadExcluded' | 'withdrawn', verdict: Verdict): GridRow => ({
    cells: {
      what: texts.vocabulary.excludedParts[figure],
      left: { value: cellMoney(context, totals[figure]), formula: verdictSum(verdict) },
    },
  });
  const row = (what: string, left: [number, Formula], right: [number, Formula]): GridRow => ({
    cells: {
      what,
      left: { value: cellMoney(context, left[0]), formula: left[1] },
      right: { value: cellMoney(context, right[0]), formula: right[1] },
      difference: {
        value: cellMoney(context, left[0] - right[0]),
        formula: (here) => roundedSum(`${here.cell('left')}-${here.cell('right')}`, decimals),
      },
    },
  });
  // Used is less than claimable by what a control took off.
  const isDeducted = hasDeductions(consolidation.lines);
  const declaredInFiles = files.reduce((sum, { declared }) => sum + declared, 0);
  const amount = { style: 'calculatedAmount', format: plain } as const;
  return {
    kind: 'grid',
    serves: 'file',
    key: 'reconciliation',
    heading: t.report.reconciliation,
    note: [t.report.reconciliationNote, ...notReadTexts(context, consolidation)].join(' '),
    columns: [
      { key: 'what', header: t.headings.figure, style: 'textWrap' },
      { key: 'left', header: t.report.leftSide, ...amount },
      { key: 'right', header: t.report.rightSide, ...amount },
      { key: 'difference', header: t.report.difference, ...amount, style: 'totalAmount' },
    ],
    rows: [
      row(
        t.report.readIs,
        [totals.read, total.declared],
        [totals.accepted + totals.excluded, roundedSum(`${total.accepted}+${total.excluded}`, decimals)],
      ),
      row(
        t.report.claimableIs,
        [totals.claimable, total.used],
        [
          totals.claimable,
          roundedSum(`SUM(${actualsUsedName})${isDeducted ? `+${deductedSum(context, [])}` : ''}`, decimals),
        ],
      ),
      row(
        t.report.filesAre,
        [declaredInFiles, roundedSum('SUM(FilesDeclared)', decimals)],
        [totals.read, total.declared],
      ),
      row(
        t.report.excludedByErrors,
        [byErrors, verdictSum('excluded')],
        [Math.max(0, byErrors), (here) => `MAX(0,${here.cell('left')})`],
      ),
      part('leadExcluded', 'lead-excluded'),
      part('withdrawn', 'withdrawn'),
    ],
    highlights: [
      { columns: ['difference'], formula: (here) => differs(here, '<>0'), style: 'problem', stop: true },
      { columns: ['difference'], formula: (here) => differs(here, '=0'), style: 'good' },
    ],
  };
}

function differs(here: References, how: string): string {
  const difference = here.cell('difference');
  return `AND(ISNUMBER(${difference}),${difference}${how})`;
}

function linksGrid({ t }: Context): GridBlock {
  const sheets = [
    'findings',
    'lines',
    'committee',
    'actuals',
    'followUp',
    'forecast',
    'spending',
    'progressGathered',
    'resultsGathered',
    'staffTime',
    'budgetLines',
    'flatRates',
    'account',
    'sharedCosts',
    'files',
  ] as const;
  return {
    kind: 'grid',
    serves: 'file',
    key: 'links',
    heading: t.words.contents,
    headerless: true,
    spread: true,
    columns: [
      { key: 'sheet', header: '', style: 'linkCell' },
      { key: 'about', header: '', style: 'textWrap' },
    ],
    rows: sheets.map((key) => ({ cells: { sheet: { value: t.sheets[key], link: key }, about: t.report.about[key] } })),
  };
}
