/** The progress report as a document: the figures of its sheet, and the words of the partners with room for more. */
import type { ProgressReport } from '../core/progress/report';
import type { Context } from '../workbooks/context';
import {
  deliverablesGrid,
  indicatorsGrid,
  moneyGrid,
  spokenBy,
  textKeys,
  textTitle,
  workGrid,
} from '../workbooks/progress/grids';
import { progressScope } from '../workbooks/progress/report';
import type { DocumentBlock, DocumentPlan } from './blocks';
import { amountsIn, documentOf, paragraph, quiet, signatureBlocks } from './parts';
import { gridTable } from './tables';

export function progressDocument(context: Context, report: ProgressReport): DocumentPlan {
  const { t, texts } = context;
  const part = (title: string, blocks: readonly DocumentBlock[]): DocumentBlock[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, text: title }, ...blocks];
  const tables = (grids: readonly Parameters<typeof gridTable>[0][]): DocumentBlock[] =>
    grids.map((grid) => gridTable(grid, context));
  const signing = report.partner === undefined ? report.terms.lead : report.partner;
  return documentOf(
    context,
    {
      title: texts.tables.titles['progress-report'].title,
      subtitle: [progressScope(context, report)],
      date: report.end,
    },
    [
      quiet(texts.documents.toComplete),
      ...part(t.progress.texts, wordsOf(context, report)),
      ...part(t.progress.work, [gridTable(workGrid(context, report), context), quiet(t.progress.workNote)]),
      ...part(t.progress.deliverables, tables(deliverablesGrid(context, report))),
      ...part(t.progress.indicators, tables(indicatorsGrid(context, report))),
      ...part(t.progress.inPeriod, [gridTable(moneyGrid(context, report, 'inPeriod'), context), amountsIn(context)]),
      ...part(t.progress.toDate, [gridTable(moneyGrid(context, report, 'toDate'), context), amountsIn(context)]),
      ...signatureBlocks(context, [signing]),
    ],
  );
}

/** What nobody wrote yet is left to be completed. */
function wordsOf(context: Context, { texts, partner }: ProgressReport): DocumentBlock[] {
  const none = { partner, period: '', action: undefined, done: '[…]', deviations: '[…]', next: '[…]' };
  const all = texts.length === 0 ? [none] : texts;
  return all.flatMap((one): DocumentBlock[] => [
    { kind: 'heading', level: 2, text: spokenBy(context, one) },
    ...textKeys.flatMap((key) =>
      one[key]
        .split('\n')
        .filter((text) => text !== '')
        .map((text, index) => paragraph(index === 0 ? `${textTitle(context, key)} – ${text}` : text)),
    ),
  ]);
}
