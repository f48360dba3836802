/** The sheets on which an agreement is written: tables side by side, and an overview that follows them. */
import type { AgreementPart } from '../../core/agreement-tables';
import { actionsPart, deliverablesPart, linksPart, periodsPart, tasksPart } from '../../core/agreement-tables/actions';
import {
  clausesPart,
  committeesPart,
  communicationPart,
  contactsPart,
  indicatorsPart,
  meetingsPart,
  membersPart,
  signaturesPart,
} from '../../core/agreement-tables/governance';
import { capsPart, flexibilityPart, procurementPart } from '../../core/agreement-tables/limits';
import {
  budgetGridPart,
  budgetPart,
  fundingPart,
  openingPart,
  sharedCostsPart,
  weightsPart,
} from '../../core/agreement-tables/money';
import { categoriesPart, changesPart, exceptionsPart, partnersPart } from '../../core/agreement-tables/partners';
import { projectForm, rulesForm } from '../../core/agreement-tables/project';
import { translationsPart } from '../../core/agreement-tables/texts-of';
import { addMonths, firstOfMonth, isDay, serialOf, type Day } from '../../core/days';
import type { DraftSheet } from '../../locales';
import type { Block, Sheet, TableBlock } from '../blocks';
import { withCurrency, type Context } from '../context';
import { draftColor } from './frame';
import { allocationSheet } from './allocation/sheet';
import { peopleSheet } from './allocation/people';
import { workSheet } from './allocation/work';
import { partForm } from './form';
import { draftListsSheet } from './lists';
import { overviewSheet } from './overview';
import { firstMonthFormula } from './names';
import { partTable } from './table';
import type { DraftValues } from './values';

type PartSheet = Exclude<DraftSheet, 'draftOverview' | 'draftAllocation' | 'draftWork' | 'draftPeople' | 'draftLists'>;

/** Small tables that belong together share a sheet, side by side: each can grow downwards. */
const partsOf: Readonly<Record<PartSheet, readonly AgreementPart[]>> = {
  draftProject: [projectForm, rulesForm],
  draftPartners: [partnersPart],
  draftCosts: [categoriesPart, exceptionsPart, changesPart],
  draftActions: [actionsPart],
  draftTasks: [tasksPart, linksPart, deliverablesPart],
  draftBudget: [budgetPart],
  draftGrid: [budgetGridPart],
  draftFunding: [fundingPart, openingPart],
  draftShared: [sharedCostsPart, weightsPart],
  draftRules: [periodsPart, flexibilityPart, capsPart, procurementPart],
  draftGovernance: [committeesPart, membersPart],
  draftMeetings: [meetingsPart, contactsPart],
  draftCommunication: [communicationPart],
  draftClauses: [clausesPart, signaturesPart, indicatorsPart],
  draftTranslations: [translationsPart],
};
const partSheets = Object.keys(partsOf) as PartSheet[];

/** The sheet on which a part of the agreement is written. */
export function draftSheetOf(name: AgreementPart['table']['name']): PartSheet {
  return partSheets.find((sheet) => partsOf[sheet].some(({ table }) => table.name === name)) ?? 'draftProject';
}

/** All sheets of a draft, the overview first. The context is that of the draft, see `termsOfDraft`. */
export function draftSheets(context: Context, values: DraftValues): Sheet[] {
  return [
    overviewSheet(context, values, ({ table }) => draftSheetOf(table.name)),
    ...partSheets.map((key) => partSheet(context, key, values)),
    allocationSheet(context, values),
    workSheet(context, values),
    peopleSheet(context, values),
    draftListsSheet(context),
  ];
}

function partSheet(context: Context, key: PartSheet, values: DraftValues): Sheet {
  const { agreement } = context.texts;
  const [first] = partsOf[key];
  const name = agreement.sheets[key];
  const isForm = first?.isForm === true;
  return {
    key,
    name,
    tabColor: draftColor,
    ...(isForm ? { margin: true } : { freeze: { block: first?.table.name ?? '', columns: frozenOn(key) } }),
    ...(printOf[key] ? { print: printOf[key] } : {}),
    blocks: [
      { kind: 'title', serves: 'both', text: name, subtitle: withCurrency(context, agreement.about[key]) },
      ...partsOf[key].map((part, index): Block => {
        if (part.isForm) return partForm(context, part, values);
        const table = partTable(context, part, values);
        if (part === actionsPart) return { ...table, timeline: timeline(context, values) };
        return index === 0 ? table : { ...table, beside: true };
      }),
    ],
  };
}

/** What is printed on pages of its own, beside codes and names. */
const printOf: Readonly<Partial<Record<PartSheet, NonNullable<Sheet['print']>>>> = {
  draftPartners: { newPages: ['managingAuthority', 'incurredFrom'] },
  draftActions: { timelineApart: true },
};

/** Codes and names stay in view on the widest tables. */
function frozenOn(key: PartSheet): number {
  return key === 'draftPartners' || key === 'draftActions' ? 2 : 0;
}

const longestTimeline = 48;

/** Months of the project beside its actions, drawn by native formats as their dates are typed. */
function timeline({ terms, today }: Context, values: DraftValues): NonNullable<TableBlock['timeline']> {
  const [form = {}] = values.rowsOf(projectForm);
  const start =
    typeof form['start'] === 'string' && isDay(form['start']) ? form['start'] : terms.agreement.project.start;
  const first = firstOfMonth(start);
  return {
    start: 'start',
    end: 'end',
    first: serialOf(first),
    firstFormula: firstMonthFormula(first),
    months: longestTimeline,
    step: monthsFrom(first, terms.agreement.project.end) > longestTimeline ? 3 : 1,
    styleRules: [{ style: 'barAction', formula: () => 'TRUE' }],
    today: `TODAY()+0*${today}`,
  };
}

function monthsFrom(first: Day, end: Day): number {
  let months = 0;
  while (months <= longestTimeline && addMonths(first, months) < end) months += 1;
  return months;
}
