/** The progress report as a sheet to print. */
import { fill } from '../../locales';
import type { ProgressReport } from '../../core/progress/report';
import type { Block, GridRow } from '../blocks';
import { contextOf, footerOf, inLanguage, partnerText, withCurrency, type Context } from '../context';
import { layoutWorkbook } from '../layout';
import type { WorkbookPlan } from '../plan';
import { deliverablesGrid, indicatorsGrid, moneyGrid, spokenBy, textKeys, textTitle, workGrid } from './grids';

export function progressWorkbook(report: ProgressReport, language: string): WorkbookPlan {
  const context = contextOf(report.terms, language, report.end);
  const { title, sheet: name } = context.texts.tables.titles['progress-report'];
  const { project } = report.terms.agreement;
  return layoutWorkbook({
    title: `${project.acronym} – ${title}`,
    language: context.texts.language,
    footer: footerOf(context, report.partner),
    sheets: [
      {
        key: 'progress-report',
        name,
        remade: true,
        margin: true,
        blocks: [
          {
            kind: 'title',
            serves: 'both',
            text: `${title} · ${inLanguage(context, project.title)}`,
            subtitle: withCurrency(context, progressScope(context, report)),
          },
          moneyGrid(context, report, 'inPeriod'),
          moneyGrid(context, report, 'toDate'),
          workGrid(context, report),
          ...deliverablesGrid(context, report),
          ...indicatorsGrid(context, report),
          textsBlock(context, report),
        ],
      },
    ],
  });
}

/** The period with its days, and the partner that it is about. */
export function progressScope(context: Context, { terms, period, partner }: ProgressReport): string {
  const { t, texts } = context;
  const { project } = terms.agreement;
  const { start, end } = terms.periods.get(period) ?? project;
  const scope = partner === undefined ? t.progress.allPartners : partnerText(context, partner);
  return fill(t.progress.subtitle, { period, start: { day: start }, end: { day: end }, scope }, texts);
}

function textsBlock(context: Context, { texts }: ProgressReport): Block {
  const { t } = context;
  if (texts.length === 0)
    return { kind: 'note', serves: 'both', heading: t.progress.texts, paragraphs: [t.progress.nothing] };
  return {
    kind: 'grid',
    serves: 'both',
    key: 'texts',
    heading: t.progress.texts,
    headerless: true,
    spread: true,
    columns: [
      { key: 'who', header: '', style: 'textWrap', width: 30, maxWidth: 40 },
      { key: 'what', header: '', style: 'textWrap' },
      { key: 'text', header: '', style: 'textWrap' },
    ],
    rows: texts.flatMap((one) =>
      textKeys
        .filter((key) => one[key] !== '')
        .map((key, index): GridRow => ({
          cells: { who: index === 0 ? spokenBy(context, one) : null, what: textTitle(context, key), text: one[key] },
        })),
    ),
  };
}
