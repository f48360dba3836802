/** The lead partner's first sheet: key figures of the partnership and how the files work together. */
import type { Consolidation } from '../../core/consolidation/consolidate';
import { fundingPlan } from '../../core/agreement/funding';
import { agreedMoney, budgetOf } from '../../core/agreement/terms';
import { addDays, daysBetween } from '../../core/days';
import { fill } from '../../locales';
import { fundingSum } from '../agreement-blocks/funding';
import { nextDeadline } from '../agreement-blocks/periods';
import type { GridBlock, KeyFiguresBlock, Sheet } from '../blocks';
import { cellMoney, inLanguage, withCurrency, type Context } from '../context';
import { roundedSum } from '../formulas';
import { budgetNames, monitoredUsedName } from '../names';
import { quoted } from '../references';
import { consolidatedAnything } from './monitoring';
import { usedIn } from './used-matrices';
import { needsApprovals } from '../tiers';

export function projectStartSheet(context: Context, consolidation?: Consolidation): Sheet {
  const { t, terms } = context;
  const { project, version } = terms.agreement;
  return {
    key: 'start',
    name: t.sheets.start,
    protected: true,
    margin: true,
    tabColor: '1F4E5F',
    widths: Array.from({ length: 4 }, () => context.cardWidth),
    blocks: [
      {
        kind: 'title',
        serves: 'file',
        text: inLanguage(context, project.title),
        subtitle: withCurrency(
          context,
          `${project.acronym} · ${project.programme} · ${t.words.version} ${version.number}`,
        ),
      },
      { kind: 'note', serves: 'file', paragraphs: [t.project.what] },
      keyFigures(context, consolidation),
      factsGrid(context),
      {
        kind: 'note',
        serves: 'file',
        heading: t.project.nextStepsTitle,
        paragraphs: t.project.nextSteps.map((step, index) => `${index + 1}.  ${step}`),
      },
      linksGrid(context),
    ],
  };
}

function keyFigures(context: Context, consolidation?: Consolidation): KeyFiguresBlock {
  const { t, terms, texts, money, decimals } = context;
  const { partners, actions, project } = terms.agreement;
  const total = budgetOf(terms, {});
  const plan = fundingPlan(terms).rows;
  const euFunding = plan.filter((row) => row.kind === 'eu-fund').reduce((sum, row) => sum + row.amount, 0);
  const months = Math.round(daysBetween(project.start, addDays(project.end, 1)) / 30.44);
  return {
    kind: 'key-figures',
    serves: 'file',
    span: 1,
    figures: [
      {
        label: t.headings.budget,
        value: cellMoney(context, total),
        formula: roundedSum(`SUM(${budgetNames.amount})`, decimals),
        format: money,
        name: 'TotalBudget',
      },
      {
        label: t.project.euFunding,
        value: cellMoney(context, euFunding),
        formula: fundingSum(plan, (row) => row.kind === 'eu-fund', decimals),
        format: money,
      },
      ...usedFigures(context, consolidation),
      { label: t.project.partners, value: partners.length },
      { label: t.project.countries, value: [...new Set(partners.map(({ country }) => country))].join(', ') },
      { label: t.project.actions, value: actions.length },
      { label: t.project.duration, value: fill(t.project.months, { months }, texts) },
    ],
  };
}

/** A figure that there is not. */
const none = '–';

/** Budget used, once anything was consolidated. */
function usedFigures(context: Context, consolidation?: Consolidation): KeyFiguresBlock['figures'] {
  const { t, terms, money } = context;
  const { soon } = t.consolidated;
  const used = usedIn(consolidation?.byLine ?? []);
  const budget = budgetOf(terms, {});
  const once = (formula: string, otherwise: string): string => `IF(${consolidatedAnything},${formula},${otherwise})`;
  return [
    {
      label: t.headings.used,
      value: consolidation ? cellMoney(context, used) : soon,
      formula: once(monitoredUsedName, quoted(soon)),
      format: money,
    },
    {
      label: t.headings.usedShare,
      value: consolidation && budget !== 0 ? used / budget : none,
      formula: once(`IF(TotalBudget=0,${quoted(none)},${monitoredUsedName}/TotalBudget)`, quoted(none)),
      format: '0.0%',
    },
  ];
}

function factsGrid(context: Context): GridBlock {
  const { t, terms, plain, decimals } = context;
  const { statedTotal } = terms.agreement;
  const next = nextDeadline(context);
  const stated = statedTotal === undefined ? undefined : agreedMoney(statedTotal, terms.currency);
  const difference = stated === undefined ? 0 : stated - budgetOf(terms, {});
  return {
    kind: 'grid',
    serves: 'file',
    key: 'facts',
    headerless: true,
    spread: true,
    columns: [
      { key: 'what', header: '', style: 'textWrap' },
      { key: 'value', header: '', style: 'center' },
      { key: 'more', header: '', style: 'textWrap' },
    ],
    rows: [
      { cells: { what: t.partner.nextDeadline, value: next.date, more: next.what } },
      ...(stated === undefined
        ? []
        : [
            {
              cells: {
                what: t.project.agreedTotal,
                value: { value: cellMoney(context, stated), format: plain, name: 'StatedTotal' },
                more: t.project.agreedTotalNote,
              },
            },
            {
              cells: {
                what: t.report.difference,
                value: {
                  value: cellMoney(context, difference),
                  formula: roundedSum('StatedTotal-TotalBudget', decimals),
                  format: plain,
                },
                more: t.project.differenceNote,
              },
            },
          ]),
    ],
  };
}

function linksGrid(context: Context): GridBlock {
  const { t } = context;
  const sheets = [
    ...(['partners', 'budget', 'budgetLines', 'funding', 'rules', 'versions', 'tasks', 'calendar'] as const),
    ...([
      'governance',
      'committee',
      'monitoring',
      'followUp',
      'forecast',
      'spending',
      'consolidated',
      'progress',
      'progressGathered',
      'resultsGathered',
      'staffTime',
      'account',
      'acceptances',
    ] as const),
    ...(needsApprovals(context) ? (['approvals'] as const) : []),
    ...(['handIns', 'control', 'claims', 'payments', 'transfers', 'keptLines', 'journal', 'rates'] as const),
    ...(['attendance', 'decisions', 'toDo'] as const),
  ];
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
    rows: sheets.map((key) => ({ cells: { sheet: { value: t.sheets[key], link: key }, about: t.project.about[key] } })),
  };
}
