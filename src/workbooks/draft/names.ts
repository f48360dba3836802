/** Names on the sheets of a draft: those of its tables' columns, and the lists that its dropdowns offer. */
import type { AgreementPart } from '../../core/agreement-tables';
import { actionsPart, deliverablesPart, periodsPart, tasksPart } from '../../core/agreement-tables/actions';
import { committeesPart, meetingsPart } from '../../core/agreement-tables/governance';
import { fundingPart, sharedCostsPart } from '../../core/agreement-tables/money';
import { partnersPart } from '../../core/agreement-tables/partners';
import { projectForm } from '../../core/agreement-tables/project';
import { serialOf, type Day } from '../../core/days';
import { columnDefinedName } from '../../core/native/table';
import type { ListName } from '../../core/native/lists';
import { draftListName } from '../lists';
import type { NamePlan } from '../plan';

/** Lists whose entries are rows of the draft itself. */
export const dynamicLists = {
  partners: { part: partnersPart, code: 'code', title: 'name' },
  actions: { part: actionsPart, code: 'code', title: 'title' },
  tasks: { part: tasksPart, code: 'code', title: 'title' },
  deliverables: { part: deliverablesPart, code: 'code', title: 'title' },
  periods: { part: periodsPart, code: 'code' },
  sharedCosts: { part: sharedCostsPart, code: 'code', title: 'title' },
  committees: { part: committeesPart, code: 'code', title: 'title' },
  // Meetings of earlier agreements have no codes: rows are counted by their days.
  meetings: { part: meetingsPart, code: 'code', counted: 'date' },
  sources: { part: fundingPart, code: 'source' },
} as const satisfies Readonly<
  Partial<Record<ListName, { part: AgreementPart; code: string; title?: string; counted?: string }>>
>;

export type DynamicList = keyof typeof dynamicLists;

export function isDynamic(list: ListName): list is DynamicList {
  return Object.hasOwn(dynamicLists, list);
}

/** Ways to write a fixed code, and the codes that they mean, on the sheet of lists. */
export const spellingsName = (list: ListName): string => `${draftListName(list)}Spelling`;
export const meaningsName = (list: ListName): string => `${draftListName(list)}Meaning`;

export function nameOf({ table }: AgreementPart, column: string): string {
  return columnDefinedName(table, column);
}

/** The first day of the month in which the project begins, as its form has it; until one is typed, this one. */
export function firstMonthFormula(otherwise: Day): string {
  const start = nameOf(projectForm, 'start');
  return `IF(ISNUMBER(${start}),DATE(YEAR(${start}),MONTH(${start}),1),${serialOf(otherwise)})`;
}

/** Helper columns: what a dropdown shows of the row, the code that a cell means, what there is to check. */
export const choice = 'choice';
export const check = 'check';
/** An amount of the grid that the list has, too. */
export const doubledKey = (category: string): string => `${category}Doubled`;
export const group = 'group';
export const position = 'position';
export const seat = 'seat';
export const doneDay = 'doneDay';
export const aheadDay = 'aheadDay';
export const codeKey = (column: string): string => `${column}Code`;

/** The filled rows of each list, so that dropdowns end with them. */
export function draftListNames(): NamePlan[] {
  return Object.entries(dynamicLists).map(([list, entry]): NamePlan => {
    const { part, code } = entry;
    const shown = nameOf(part, 'title' in entry ? choice : code);
    const last = `MAX(1,COUNTA(${nameOf(part, 'counted' in entry ? entry.counted : code)}))`;
    return { name: draftListName(list as ListName), ref: `INDEX(${shown},1):INDEX(${shown},${last})` };
  });
}

/** On every sheet of a draft, counted from 1: below the title, what it says of the sheet, and the heading. */
export const headerRow = 5;
