/** Reporting periods, and their deadlines as a list in which formulas find the next one. */
import { serialOf } from '../../core/days';
import { fill } from '../../locales';
import type { GridBlock, GridRow } from '../blocks';
import type { Context } from '../context';

export const deadlineNames = { what: 'DeadlineWhat', date: 'DeadlineDate' } as const;

export function periodsGrid(context: Context): GridBlock {
  const { t, terms, texts } = context;
  const date = { style: 'date', width: 13 } as const;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'periods',
    heading: t.periods.title,
    columns: [
      { key: 'code', header: texts.vocabulary.columns.period, style: 'text' },
      { key: 'start', header: t.headings.start, ...date },
      { key: 'end', header: t.headings.end, ...date },
      { key: 'report', header: t.headings.reportDue, ...date },
      { key: 'claim', header: t.headings.claimDue, ...date },
    ],
    rows: terms.agreement.periods.map(({ code, start, end, reportDue, claimDue }) => ({
      cells: {
        code,
        start: serialOf(start),
        end: serialOf(end),
        report: serialOf(reportDue),
        claim: serialOf(claimDue),
      },
    })),
  };
}

/** All deadlines by date. */
export function deadlines({ t, terms, texts }: Context): { what: string; date: number }[] {
  return terms.agreement.periods
    .flatMap(({ code, reportDue, claimDue }) => [
      { what: fill(t.periods.report, { period: code }, texts), date: serialOf(reportDue) },
      { what: fill(t.periods.claim, { period: code }, texts), date: serialOf(claimDue) },
    ])
    .sort((a, b) => a.date - b.date);
}

export function deadlinesGrid(context: Context): GridBlock {
  const { t } = context;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'deadlines',
    heading: t.periods.deadlines,
    columns: [
      { key: 'what', header: t.headings.deadline, style: 'text', name: deadlineNames.what },
      { key: 'date', header: t.headings.date, style: 'date', width: 13, name: deadlineNames.date },
    ],
    rows: deadlines(context).map((cells): GridRow => ({ cells })),
    highlights: [{ formula: (here) => `${here.cell('date')}<TODAY()`, style: 'withdrawn' }],
  };
}

/** The next deadline from today, as formulas with their current results. */
export function nextDeadline(context: Context): { date: GridRow['cells'][string]; what: GridRow['cells'][string] } {
  const next = deadlines(context).find(({ date }) => date >= context.today);
  const { what, date } = deadlineNames;
  const position = `COUNTIF(${date},"<"&TODAY())+1`;
  return {
    date: { value: next?.date ?? '', formula: `IFERROR(SMALL(${date},${position}),"")`, style: 'date' },
    what: {
      value: next?.what ?? context.t.periods.none,
      formula: `IFERROR(INDEX(${what},${position}),"${context.t.periods.none.replaceAll('"', '""')}")`,
    },
  };
}
