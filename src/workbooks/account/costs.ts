/** Costs by partner and period: of what claims hold in the project's workbook, of all lines to date in the report. */
import { keptLinesTable } from '../../core/claims/tables';
import type { CostsInPeriod, ProjectAccount } from '../../core/claims/project-account';
import type { Consolidation } from '../../core/consolidation/consolidate';
import { sumMoney } from '../../core/money';
import { unknown } from '../../core/names';
import { definedNamesOf } from '../../core/native/table';
import type { Content, Formula, GridBlock, GridRow } from '../blocks';
import { cellMoney, partnerText, type Context } from '../context';
import { anyNumber, anyText, roundedSum, sumWhere, type CodeCondition } from '../formulas';
import { flatRateNames, lineNames } from '../names';
import { hasDeductions } from '../report/lines';
import { amountColumns, certifiedFormula, costHeaders, headerKeys, ofPartnerColumns, totalRow } from './grid';

const kept = definedNamesOf(keptLinesTable);

type CostKey = 'declared' | 'excluded' | 'accepted' | 'deducted' | 'flatRate';
/** Undefined where the figure stands on no sheet of the workbook. */
export type CostFormula = (key: CostKey, of: CostsInPeriod) => Formula | undefined;

export function costsGrid(context: Context, { costs }: ProjectAccount, formulaOf: CostFormula): GridBlock {
  const { t, texts } = context;
  const headers = costHeaders(context);
  const keys = headerKeys(headers);
  const certified = certifiedFormula(context);
  // What was certified before Accord comes first.
  const ordered = [
    ...costs.filter(({ period }) => period === undefined),
    ...costs.filter(({ period }) => period !== undefined),
  ];
  return {
    kind: 'grid',
    serves: 'both',
    key: 'costs',
    heading: t.account.costsTitle,
    columns: [
      ...ofPartnerColumns(context, { key: 'period', header: texts.vocabulary.columns.period }),
      ...amountColumns(context, headers),
    ],
    rows: [
      ...ordered.map((row): GridRow => {
        const cells = keys.map((key): [string, Content] => {
          const value = cellMoney(context, row[key]);
          const formula = key === 'certified' ? certified : formulaOf(key, row);
          return [key, formula === undefined ? value : { value, formula }];
        });
        const period = row.period ?? t.account.beforeAccord;
        return { cells: { partner: partnerText(context, row.partner), period, ...Object.fromEntries(cells) } };
      }),
      totalRow(context, 'partner', keys, (key) => sumMoney(costs.map((row) => row[key]))),
    ],
  };
}

function excludedFormula(decimals: number): Formula {
  return ({ cell }) => roundedSum(`${cell('declared')}-${cell('accepted')}`, decimals);
}

/** Sums over the table of kept lines. */
export function keptFormula({ texts, decimals }: Context): CostFormula {
  const accepted: [string, string] = [kept.verdict, texts.vocabulary.lists.verdicts.accepted];
  const line: [string, string] = [kept.fingerprint, anyText];
  const numbered: [string, string] = [kept.line, anyNumber];
  return (key, { partner, period }) => {
    if (period === undefined || period === unknown) return undefined;
    const where: CodeCondition[] = [
      { name: kept.partner, code: partner, labelled: true },
      { name: kept.period, code: period, labelled: false },
    ];
    const sum = (name: string, ...criteria: [string, string][]): string => `(${sumWhere(name, where, criteria)})`;
    const deducted = sum(kept.deducted, accepted, numbered);
    switch (key) {
      case 'declared':
        return roundedSum(sum(kept.declared, line), decimals);
      case 'accepted':
        return roundedSum(sum(kept.declared, line, accepted), decimals);
      case 'excluded':
        return excludedFormula(decimals);
      case 'deducted':
        return roundedSum(deducted, decimals);
      case 'flatRate': {
        // What of the rows is neither of lines nor of their corrections.
        const all = `${sum(kept.declared, accepted)}-${sum(kept.deducted, accepted)}`;
        return roundedSum(`${all}-${sum(kept.declared, line, accepted)}+${deducted}`, decimals);
      }
    }
  };
}

/** Sums over the report's lines and flat rates; what is of earlier periods stands in neither. */
export function linesFormula({ texts, decimals }: Context, consolidation: Consolidation): CostFormula {
  const { period: only, lines, flatRates } = consolidation;
  const accepted: [string, string] = [lineNames.verdict, texts.vocabulary.lists.verdicts.accepted];
  const isDeducted = hasDeductions(lines);
  return (key, { partner, period }) => {
    const isReported = period !== undefined && (only === undefined || period === only || period === unknown);
    if (!isReported) return undefined;
    const of = (names: { partner: string; period: string }): CodeCondition[] => [
      { name: names.partner, code: partner, labelled: false },
      { name: names.period, code: period, labelled: false },
    ];
    const where = of(lineNames);
    switch (key) {
      case 'declared':
        return roundedSum(sumWhere(lineNames.declared, where), decimals);
      case 'accepted':
        return roundedSum(sumWhere(lineNames.declared, where, [accepted]), decimals);
      case 'excluded':
        return excludedFormula(decimals);
      case 'deducted':
        return isDeducted ? roundedSum(sumWhere(lineNames.deducted, where, [accepted]), decimals) : undefined;
      case 'flatRate':
        return flatRates.length === 0
          ? undefined
          : roundedSum(sumWhere(flatRateNames.amount, of(flatRateNames)), decimals);
    }
  };
}
