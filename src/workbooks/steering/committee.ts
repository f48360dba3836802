/** One page for elected members: key figures, lights with their reasons, what is to be decided, the next dates. */
import { deadlinesOf } from '../../core/calendar/entries';
import {
  committeePage,
  type CommitteePage,
  type Light,
  type LightColour,
  type ToDecide,
} from '../../core/consolidation/committee';
import type { Consolidation } from '../../core/consolidation/consolidate';
import { dayFromSerial, serialOf, type Day } from '../../core/days';
import { communicationMonths } from '../../core/committees/communication';
import { sumMoney, type Money } from '../../core/money';
import { forecastAt, type ForecastFigures } from '../../core/monitoring/forecast';
import { budgetOf, type Terms } from '../../core/agreement/terms';
import { entryTitle, fill } from '../../locales';
import type { Block, GridBlock, GridRow, KeyFiguresBlock, References, Sheet } from '../blocks';
import {
  cellMoney,
  codeLabel,
  contextOf,
  footerOf,
  inLanguage,
  partnerText,
  scopeText as periodScope,
  withCurrency,
  type Context,
} from '../context';
import { roundedSum } from '../formulas';
import { layoutWorkbook } from '../layout';
import { forecastNames } from '../names';
import type { WorkbookPlan } from '../plan';
import { quoted } from '../references';
import { scopeText } from './forecast';

/** As many dates as fit the page. */
const mostDates = 6;

/** What the page is made from: a consolidation, or what a report keeps of one. */
export interface CommitteeFacts {
  page: CommitteePage;
  period: string | undefined;
  forecast: readonly ForecastFigures[];
}

/** The page as a sheet of the project's workbook or of a report, whose key figures follow the table of the forecast. */
export function committeeSheet(context: Context, consolidation?: Consolidation): Sheet {
  const today = dayFromSerial(context.today);
  const facts = consolidation &&
    today && {
      page: committeePage(consolidation, today),
      period: consolidation.period,
      forecast: consolidation.forecast.rows,
    };
  return {
    key: 'committee',
    name: context.t.sheets.committee,
    protected: true,
    remade: true,
    ...pageOf(context, facts, { live: true }),
  };
}

/** The page alone, as of a day, whose figures are values. */
export function committeeWorkbook(terms: Terms, facts: CommitteeFacts, language: string, day: Day): WorkbookPlan {
  const context = contextOf(terms, language, day);
  const { title, sheet: name } = context.texts.tables.titles['committee-page'];
  return layoutWorkbook({
    title: `${terms.agreement.project.acronym} – ${title}`,
    language: context.texts.language,
    footer: footerOf(context),
    sheets: [{ key: 'committee-page', name, remade: true, ...pageOf(context, facts, { live: false }) }],
  });
}

function pageOf(
  context: Context,
  facts: CommitteeFacts | undefined,
  how: { live: boolean },
): Pick<Sheet, 'margin' | 'onePage' | 'widths' | 'blocks'> {
  const { t, terms, texts } = context;
  const today = dayFromSerial(context.today);
  const about = fill(
    t.committee.asOf,
    { date: today ? { day: today } : '', scope: periodScope(context, facts?.period) },
    texts,
  );
  return {
    margin: true,
    onePage: true,
    widths: Array.from({ length: 5 }, () => context.cardWidth),
    blocks: [
      {
        kind: 'title',
        serves: 'both',
        text: inLanguage(context, terms.agreement.project.title),
        subtitle: withCurrency(context, facts ? about : t.consolidated.notYet),
      },
      keyFigures(context, facts?.forecast, how),
      ...(facts ? [lightsGrid(context, facts.page.lights), decisionsGrid(context, facts.page.toDecide)] : []),
      ...datesGrid(context),
    ],
  };
}

/** Where they are live, sums over the table of the forecast. */
function keyFigures(
  context: Context,
  forecast: readonly ForecastFigures[] | undefined,
  { live }: { live: boolean },
): KeyFiguresBlock {
  const { t, terms, money, decimals } = context;
  const { start, end } = terms.agreement.project;
  const rows = forecast ?? [];
  const budget = budgetOf(terms, {});
  const used = sumMoney(rows.map((row) => row.used));
  const [first, last] = [serialOf(start), serialOf(end) + 1];
  const gone = Math.min(Math.max((context.today + 1 - first) / (last - first), 0), 1);
  const figure = (label: string, amount: Money, name: string) => ({
    label,
    value: cellMoney(context, amount),
    ...(live ? { formula: roundedSum(`SUM(${name})`, decimals) } : {}),
    format: money,
  });
  return {
    kind: 'key-figures',
    serves: 'both',
    span: 1,
    figures: [
      figure(t.headings.budget, budget, forecastNames.budget),
      figure(t.headings.accepted, used, forecastNames.used),
      {
        label: t.headings.usedShare,
        value: budget === 0 ? 0 : used / budget,
        ...(live
          ? { formula: `IF(SUM(${forecastNames.budget})=0,0,SUM(${forecastNames.used})/SUM(${forecastNames.budget}))` }
          : {}),
        format: '0.0%',
      },
      { label: t.committee.timeGone, value: gone, format: '0.0%' },
      figure(t.followUp.forecast, forecast ? sumMoney(rows.map(forecastAt)) : budget, forecastNames.forecast),
    ],
  };
}

function lightsGrid(context: Context, lights: readonly Light[]): GridBlock {
  const { t, texts } = context;
  const label = (colour: LightColour): string => texts.vocabulary.lists.lights[colour];
  const is = (colour: LightColour) => (here: References) => `${here.cell('light')}=${quoted(label(colour))}`;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'lights',
    heading: t.committee.lightsTitle,
    spread: true,
    columns: [
      { key: 'what', header: t.committee.what, style: 'textWrap' },
      { key: 'light', header: t.committee.light, style: 'center' },
      { key: 'reason', header: t.committee.reason, style: 'textWrap' },
    ],
    rows: lights.map((light) => ({
      cells: { what: whatOf(context, light), light: label(light.colour), reason: reasonOf(context, light) },
    })),
    highlights: [
      { columns: ['light'], formula: is('red'), style: 'problem' },
      { columns: ['light'], formula: is('amber'), style: 'caution' },
      { columns: ['light'], formula: is('green'), style: 'good' },
    ],
  };
}

function whatOf(context: Context, light: Light): string {
  const { t } = context;
  return light.about === 'partner' ? partnerText(context, light.partner) : t.committee.about[light.about];
}

function reasonOf(context: Context, light: Light): string {
  const { t, terms, texts } = context;
  const money = (amount: Money) => ({ money: amount, currency: terms.currency });
  switch (light.about) {
    case 'pace':
      return fill(
        t.committee.pace,
        { used: money(light.used), planned: money(light.planned), period: light.period },
        texts,
      );
    case 'partner':
      return fill(
        t.committee.partner,
        {
          state: codeLabel(context, 'meterStates', light.state),
          forecast: money(light.forecast),
          budget: money(light.budget),
        },
        texts,
      );
    case 'files':
      return light.missing.length === 0
        ? t.report.complete
        : fill(t.report.incomplete, { missing: light.missing.join(', ') }, texts);
    case 'findings':
      return light.errors === 0
        ? t.committee.noErrors
        : fill(t.committee.findings, { errors: light.errors, excluded: money(light.excluded) }, texts);
  }
}

function decisionsGrid(context: Context, toDecide: readonly ToDecide[]): Block {
  const { t } = context;
  if (toDecide.length === 0)
    return { kind: 'note', serves: 'both', heading: t.committee.decisionsTitle, paragraphs: [t.committee.nothing] };
  return {
    kind: 'grid',
    serves: 'both',
    key: 'decisions',
    heading: t.committee.decisionsTitle,
    headerless: true,
    spread: true,
    columns: [
      { key: 'number', header: '', style: 'text' },
      { key: 'what', header: '', style: 'textWrap' },
    ],
    rows: toDecide.map((one): GridRow => ({
      cells: { number: t.committee.kinds[one.kind], what: decisionOf(context, one) },
    })),
  };
}

function decisionOf(context: Context, one: ToDecide): string {
  const { t, terms, texts } = context;
  const money = (amount: Money) => ({ money: amount, currency: terms.currency });
  const { decide } = t.committee;
  switch (one.kind) {
    case 'flexibility': {
      const total = scopeText(context, one.scope);
      return fill(decide.flexibility, { total, forecast: money(one.forecast), limit: money(one.limit) }, texts);
    }
    case 'files':
      return fill(decide.files, { missing: one.missing.join(', ') }, texts);
    case 'lines':
      return fill(decide.lines, { errors: one.errors, excluded: money(one.excluded) }, texts);
    case 'transfers':
      return fill(decide.transfers, { amount: money(one.amount), late: money(one.late) }, texts);
    case 'decision': {
      const { what, due } = one;
      return due === undefined ? what : fill(decide.decision, { what, date: { day: due } }, texts);
    }
    case 'decisions':
      return fill(decide.decisions, { count: one.count, sheet: t.sheets.decisions }, texts);
    case 'meeting': {
      const committee = terms.agreement.governance.committees.find(({ code }) => code === one.committee);
      const title = committee ? inLanguage(context, committee.title) : one.committee;
      return fill(decide.meeting, { committee: title, date: { day: one.due } }, texts);
    }
    case 'overdue':
      return fill(decide.overdue, { count: one.count, sheet: t.sheets.toDo }, texts);
    case 'silent':
      return fill(
        decide.silent,
        { partners: one.partners.join(', '), months: communicationMonths(terms.agreement) },
        texts,
      );
  }
}

function datesGrid(context: Context): Block[] {
  const { t, terms, texts } = context;
  const next = deadlinesOf(terms.agreement)
    .filter(({ end }) => serialOf(end) >= context.today)
    .slice(0, mostDates);
  if (next.length === 0) return [];
  return [
    {
      kind: 'grid',
      serves: 'both',
      key: 'dates',
      heading: t.committee.datesTitle,
      headerless: true,
      spread: true,
      columns: [
        { key: 'what', header: '', style: 'textWrap' },
        { key: 'date', header: '', style: 'date' },
        { key: 'title', header: '', style: 'textWrap' },
      ],
      rows: next.map((entry) => ({
        cells: {
          what: texts.calendar.kinds[entry.kind],
          date: serialOf(entry.end),
          title: entryTitle(entry, texts),
        },
      })),
    },
  ];
}
