/** The cooperation agreement as a document to sign: the same figures as on the sheets, and the clauses in words. */
import { clauseCodes } from '../core/names';
import { fill, formatDay, pairText } from '../locales';
import { periodsGrid } from '../workbooks/agreement-blocks/periods';
import { codeLabel, inLanguage, partnerText, type Context } from '../workbooks/context';
import { actionsGrid, committeesGrid, contactsGrid, meetingsGrid } from '../workbooks/project/partners';
import { ruleRows } from '../workbooks/project/rules';
import type { DocumentPlan } from './blocks';
import { budgetAnnex, moneyArticles } from './money';
import { articles, documentOf, paragraph, quiet, rulesTable, signatureBlocks, type Article } from './parts';
import { gridBlocks, gridTable } from './tables';

export function agreementDocument(context: Context): DocumentPlan {
  const { terms, texts } = context;
  const { documents: d } = texts;
  const { number, date } = terms.agreement.version;
  const version = fill(d.version, { version: String(number), date: { day: date } }, texts);
  return documentOf(context, { title: d.agreement.title, subtitle: [version], date }, [
    quiet(d.toComplete),
    ...articles(
      [
        parties(context),
        ...aimAndDuration(context),
        work(context),
        ...moneyArticles(context),
        ...rules(context),
        ...steering(context),
        ...clauses(context),
      ],
      context,
    ),
    ...signatureBlocks(context),
    ...budgetAnnex(context),
  ]);
}

function parties(context: Context): Article {
  const { t, terms, texts } = context;
  const { agreement: d } = texts.documents;
  const { partners, signatures = [] } = terms.agreement;
  return {
    title: d.parties,
    blocks: [
      paragraph(fill(d.partiesText, { lead: partnerText(context, terms.lead) }, texts)),
      {
        kind: 'table',
        columns: [
          { header: t.headings.partner, align: 'start', width: 40 },
          { header: t.headings.role, align: 'start', width: 20 },
          { header: t.headings.legalStatus, align: 'start', width: 16 },
          { header: t.headings.country, align: 'center', width: 12 },
          { header: d.representedBy, align: 'start', width: 30 },
        ],
        rows: partners.map(({ code, role, legalStatus, country }) => {
          const signatory = signatures.find(({ partner }) => partner === code);
          return {
            cells: [
              partnerText(context, code),
              codeLabel(context, 'partnerRoles', role),
              codeLabel(context, 'legalStatuses', legalStatus),
              country,
              signatory ? `${signatory.name}, ${signatory.function}` : '[…]',
            ],
          };
        }),
      },
    ],
  };
}

function aimAndDuration(context: Context): Article[] {
  const { terms, texts } = context;
  const { agreement: d } = texts.documents;
  const { title, acronym, programme, fund, start, end } = terms.agreement.project;
  const aim = { title: inLanguage(context, title), acronym, programme, fund };
  return [
    { title: d.aim, blocks: [paragraph(fill(d.aimText, aim, texts))] },
    {
      title: d.duration,
      blocks: [paragraph(fill(d.durationText, { start: { day: start }, end: { day: end } }, texts))],
    },
  ];
}

/** Actions, and below each its tasks and deliverables. */
function work(context: Context): Article {
  const { t, terms, texts } = context;
  const { agreement: d } = texts.documents;
  const day = (date: Parameters<typeof formatDay>[0]): string => formatDay(date, texts.language);
  const tasks = terms.agreement.actions.flatMap(({ tasks: all = [], deliverables = [] }) => [
    ...all.map(({ code, title, responsible, contributors, start, end }) => [
      `${code} ${inLanguage(context, title)}`,
      responsible,
      contributors.join(', '),
      `${day(start)} – ${day(end)}`,
    ]),
    ...deliverables.map(({ code, title, due }) => [
      `${code} ${inLanguage(context, title)} (${t.calendar.deliverable.toLocaleLowerCase()})`,
      '',
      '',
      day(due),
    ]),
  ]);
  return {
    title: d.work,
    blocks: [
      paragraph(d.workText),
      gridTable(actionsGrid(context), context),
      ...(tasks.length === 0
        ? []
        : [
            { kind: 'heading', level: 2, text: t.sheets.tasks } as const,
            {
              kind: 'table',
              columns: [
                { header: t.headings.task, align: 'start', width: 50 },
                { header: t.tasks.responsible, align: 'center', width: 16 },
                { header: t.tasks.contributor, align: 'center', width: 20 },
                { header: t.headings.dates, align: 'center', width: 24 },
              ],
              rows: tasks.map((cells) => ({ cells })),
            } as const,
          ]),
    ],
  };
}

function rules(context: Context): Article[] {
  const { t, texts } = context;
  const { agreement: d } = texts.documents;
  const { costs, flexibility, limits, claims, others } = ruleRows(context);
  return [
    {
      title: d.rules,
      blocks: [paragraph(d.rulesText), ...rulesTable([...costs, ...limits, ...others], context)],
    },
    {
      title: t.rules.flexibility,
      blocks: [paragraph(d.flexibilityText), ...rulesTable(flexibility, context)],
    },
    {
      title: d.reporting,
      blocks: [paragraph(d.reportingText), gridTable(periodsGrid(context), context), ...rulesTable(claims, context)],
    },
  ];
}

function steering(context: Context): Article[] {
  const { terms, texts } = context;
  const { agreement: d } = texts.documents;
  const { governance, indicators = [], communication = [] } = terms.agreement;
  const { committees, meetings, contacts } = governance;
  return [
    {
      title: d.governance,
      blocks: [
        ...(committees.length > 0 ? [gridTable(committeesGrid(context), context)] : [paragraph(d.noCommittee)]),
        ...(meetings.length > 0 ? gridBlocks(meetingsGrid(context), context) : []),
        ...(contacts.length > 0 ? gridBlocks(contactsGrid(context), context) : []),
      ],
    },
    ...listArticle(
      d.results,
      indicators.map(({ title, unit, target, partner }) =>
        [pairText(inLanguage(context, title), `${target} ${inLanguage(context, unit)}`, texts), partner]
          .filter(Boolean)
          .join(', '),
      ),
    ),
    ...listArticle(
      d.communication,
      communication.map(({ title, partner, audience, channel, date }) =>
        [
          `${formatDay(date, texts.language)} · ${partner}`,
          [title, audience, channel].map((text) => inLanguage(context, text)).join(' · '),
        ].join(' · '),
      ),
    ),
  ];
}

function listArticle(title: string, lines: readonly string[]): Article[] {
  return lines.length === 0 ? [] : [{ title, blocks: lines.map(paragraph) }];
}

/** As the agreement has them; what it leaves out, in our own wording, which its partners then edit. */
function clauses(context: Context): Article[] {
  const { terms, texts } = context;
  const { clauses: own = {}, rules: agreed } = terms.agreement;
  const days = agreed.transferWithinDays === undefined ? '[…]' : String(agreed.transferWithinDays);
  return clauseCodes.map((code): Article => {
    const text = own[code];
    const said = text === undefined ? fill(texts.documents.clauses[code], { days }, texts) : inLanguage(context, text);
    return { title: codeLabel(context, 'clauses', code), blocks: said.split('\n').map(paragraph) };
  });
}
