/** The parts of a progress report, alike on its sheet and in its document. */
import { agreedDecimal } from '../../core/agreement/terms';
import { compareDecimals, decimalToNumber, zero, sumMoney, type Money } from '../../core/money';
import { serialOf } from '../../core/days';
import { spendingFigures, type SpendingFigures } from '../../core/monitoring/spending';
import type { ProgressReport } from '../../core/progress/report';
import type { ProgressText } from '../../core/progress/tables';
import { dropdownText, headerOf } from '../../locales';
import type { GridBlock, GridRow } from '../blocks';
import { actionText, cellMoney, inLanguage, partnerText, type Context } from '../context';
import { roundedSum } from '../formulas';

/** Each partner's budget with the figures of the period, or up to its end, and their total. */
export function moneyGrid(context: Context, { money }: ProgressReport, when: 'inPeriod' | 'toDate'): GridBlock {
  const { t, texts, plain, amountWidth, decimals } = context;
  const amounts = when === 'toDate' ? (['budget', ...spendingFigures] as const) : spendingFigures;
  type Figures = SpendingFigures & { budget: Money };
  const figures = money.map(({ partner, budget, ...both }) => ({ partner, figures: { budget, ...both[when] } }));
  const total = (key: keyof Figures): Money => sumMoney(figures.map((one) => one.figures[key]));
  return {
    kind: 'grid',
    serves: 'both',
    key: when,
    heading: t.progress[when],
    columns: [
      { key: 'partner', header: t.headings.partner, style: 'textWrap', width: 30, maxWidth: 40 },
      ...amounts.map(
        (key) =>
          ({
            key,
            header: key === 'budget' ? t.headings.budget : headerOf(texts.vocabulary, 'Spending', key),
            style: 'calculatedAmount',
            format: plain,
            width: amountWidth,
          }) as const,
      ),
    ],
    rows: [
      ...figures.map((one): GridRow => ({
        cells: {
          partner: partnerText(context, one.partner),
          ...Object.fromEntries(amounts.map((key) => [key, cellMoney(context, one.figures[key])])),
        },
      })),
      {
        total: true,
        cells: {
          partner: t.words.total,
          ...Object.fromEntries(
            amounts.map((key) => [
              key,
              {
                value: cellMoney(context, total(key)),
                formula: (here) => roundedSum(`SUM(${here.column(key)})`, decimals),
              },
            ]),
          ),
        },
      } satisfies GridRow,
    ],
  };
}

/** Actions and below each its tasks, with the share that is done where somebody noted it. */
export function workGrid(context: Context, { actions }: ProgressReport): GridBlock {
  const { t } = context;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'work',
    heading: t.progress.work,
    note: t.progress.workNote,
    columns: [
      { key: 'task', header: t.headings.task, style: 'textWrap', width: 30, maxWidth: 40 },
      { key: 'who', header: t.tasks.responsible, style: 'textWrap', maxWidth: 20 },
      { key: 'start', header: t.headings.start, style: 'date' },
      { key: 'end', header: t.headings.end, style: 'date' },
      { key: 'share', header: t.progress.share, style: 'percent' },
    ],
    rows: actions.flatMap(({ code, lead, start, end, tasks = [] }): GridRow[] => [
      {
        cells: { task: actionText(context, code), who: lead, ...days(start, end) },
      },
      ...tasks.map((task): GridRow => ({
        cells: {
          task: dropdownText(task.code, inLanguage(context, task.title)),
          who: task.responsible,
          ...days(task.start, task.end),
          share: task.progress === undefined ? null : decimalToNumber(agreedDecimal(task.progress)),
        },
      })),
    ]),
  };
}

const days = (start: Parameters<typeof serialOf>[0], end: Parameters<typeof serialOf>[0]) => ({
  start: serialOf(start),
  end: serialOf(end),
});

/** None where no action that runs has any. */
export function deliverablesGrid(context: Context, { deliverables }: ProgressReport): GridBlock[] {
  const { t, texts } = context;
  if (deliverables.length === 0) return [];
  return [
    {
      kind: 'grid',
      serves: 'both',
      key: 'deliverables',
      heading: t.progress.deliverables,
      columns: [
        { key: 'what', header: t.calendar.deliverable, style: 'textWrap', width: 30, maxWidth: 40 },
        { key: 'due', header: t.headings.deadline, style: 'date' },
        { key: 'on', header: t.progress.delivered, style: 'date' },
        { key: 'remark', header: headerOf(texts.vocabulary, 'Results', 'remark'), style: 'textWrap', maxWidth: 40 },
      ],
      spread: true,
      rows: deliverables.map(({ code, title, due, on, remark }) => ({
        cells: {
          what: dropdownText(code, inLanguage(context, title)),
          due: serialOf(due),
          on: on === undefined ? null : serialOf(on),
          remark: remark === '' ? null : remark,
        },
      })),
    },
  ];
}

/** None where the agreement has no indicators. */
export function indicatorsGrid(context: Context, { indicators }: ProgressReport): GridBlock[] {
  const { t, terms } = context;
  if (indicators.length === 0) return [];
  const agreed = new Map((terms.agreement.indicators ?? []).map((one) => [one.code, one]));
  return [
    {
      kind: 'grid',
      serves: 'both',
      key: 'indicators',
      heading: t.progress.indicators,
      columns: [
        { key: 'what', header: t.progress.indicators, style: 'textWrap', width: 30, maxWidth: 40 },
        { key: 'unit', header: context.texts.vocabulary.columns.units, style: 'textWrap', maxWidth: 18 },
        { key: 'target', header: t.progress.target, style: 'number' },
        { key: 'reached', header: t.progress.reached, style: 'number' },
        { key: 'share', header: t.progress.ofTarget, style: 'percent' },
      ],
      rows: indicators.map(({ code, target, reached }) => {
        const one = agreed.get(code);
        const [aim, got] = [target, reached ?? zero].map(decimalToNumber);
        return {
          cells: {
            what: one ? dropdownText(code, inLanguage(context, one.title)) : code,
            unit: one ? inLanguage(context, one.unit) : null,
            target: aim ?? 0,
            reached: reached ? (got ?? 0) : null,
            share: reached && compareDecimals(target, zero) > 0 ? (got ?? 0) / (aim ?? 1) : null,
          },
        };
      }),
    },
  ];
}

/** Whose words they are: of a partner on an action, or of the lead partner on the whole. */
export function spokenBy(context: Context, { partner, action }: ProgressText): string {
  const parts = [
    partner === undefined ? context.t.progress.whole : partnerText(context, partner),
    ...(action === undefined ? [] : [actionText(context, action)]),
  ];
  return parts.join(' – ');
}

export const textKeys = ['done', 'deviations', 'next'] as const;

/** The heading of each kind of text. */
export function textTitle({ texts }: Context, key: (typeof textKeys)[number]): string {
  return headerOf(texts.vocabulary, 'Progress', key);
}
