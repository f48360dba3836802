/** Puts an agreement together from the rows of its tables, as far as they go. */
import { agreementSchemaName } from '../agreement/schema';
import { actionsPart, deliverablesPart, linksPart, periodsPart, tasksPart } from './actions';
import { budgetGridRows, gridEntries, type BudgetGridRow } from './budget-grid';
import { clausesOf, filled, only, some, weightsOf, wholeDays, yesOrNo } from './entries';
import {
  clausesPart,
  committeesPart,
  communicationPart,
  contactsPart,
  indicatorsPart,
  meetingsPart,
  membersPart,
  signaturesPart,
} from './governance';
import { budgetGridPart, budgetPart, fundingPart, openingPart, sharedCostsPart, weightsPart } from './money';
import { categoriesOf, exceptionsOf, partnersOf } from './partners-of';
import { projectForm } from './project';
import { rowsIn, type Rows, type RowsByPart } from './rows';
import { rulesOf } from './rules-of';
import type { Sources } from './sources';
import type { RowValues } from './part';

export interface Assembled {
  /** As JSON would have it; whatever is missing or unreadable is for the schema to say. */
  value: Readonly<Record<string, unknown>>;
  /** Which amounts of the budget stand in the grid. */
  budgetGrid: readonly BudgetGridRow[];
  sources: Sources;
}

/** `version`: the number of the version that the tables are to become. */
export function assemble(tables: RowsByPart, version: number): Assembled {
  const rows = rowsIn(tables);
  const { of, each, project, rules, sources } = rows;
  const grid = gridEntries(of(budgetGridPart), of(budgetPart)).filter(({ listed }) => !listed?.isSame);
  const inGrid = grid.map(({ row, category, line }) =>
    sources.made(filled(line), budgetGridPart, row, { columns: { amount: category } }),
  );
  const versionOf = filled({ number: version, date: project['date'], reason: project['reason'] });
  const value = filled({
    schema: agreementSchemaName,
    project: projectOf(rows),
    version: sources.made(versionOf, projectForm, 0),
    partners: partnersOf(rows),
    categories: categoriesOf(rows),
    actions: actionsOf(rows),
    periods: each(periodsPart, (period) => period),
    budget: [...each(budgetPart, (line) => line), ...inGrid],
    statedTotal: project['statedTotal'],
    opening: some(each(openingPart, (line) => line)),
    funding: each(fundingPart, (source) => source),
    sharedCosts: sharedCostsOf(rows),
    rules: rulesOf(rows),
    governance: governanceOf(rows),
    indicators: indicatorsOf(rows),
    communication: communicationOf(rows),
    clauses: clausesOf(of(clausesPart), rows.texts, sources),
    signatures: some(each(signaturesPart, (signature) => signature)),
    columns: rules['columns'],
  });
  return { value, budgetGrid: budgetGridRows(of(budgetGridPart), grid), sources };
}

function projectOf(rows: Rows): object {
  const { project, texts, sources } = rows;
  const entry = filled({
    ...only(project, ['id', 'acronym', 'kind', 'programme', 'fund', 'currency', 'language', 'start', 'end']),
    id: project['id'],
    title: texts('project', '', project['title']),
    eligibility: filled({
      ...only(project, ['incurredFrom', 'incurredTo', 'paidBy', 'claimBy']),
      exceptions: exceptionsOf(rows, undefined),
    }),
  });
  return sources.made(entry, projectForm, 0);
}

function actionsOf(rows: Rows): object[] {
  const { each, under, texts } = rows;
  const deliverables = (action: RowValues[string]): object[] =>
    under(deliverablesPart, 'action', action, ({ action: _, ...deliverable }) => ({
      ...deliverable,
      title: texts('deliverable', deliverable['code'], deliverable['title']),
    }));
  return each(actionsPart, (action) => ({
    ...action,
    title: texts('action', action['code'], action['title']),
    tasks: some(tasksOf(rows, action['code'])),
    deliverables: some(deliverables(action['code'])),
  }));
}

function tasksOf({ under, texts }: Rows, action: RowValues[string]): object[] {
  const links = (task: RowValues[string]): object[] =>
    under(linksPart, 'task', task, ({ task: _, lag, ...link }) => ({ ...link, lag: wholeDays(lag) }));
  return under(tasksPart, 'action', action, ({ action: _, contributors = [], milestone, ...task }) => ({
    ...task,
    title: texts('task', task['code'], task['title']),
    contributors,
    links: some(links(task['code'])),
    milestone: yesOrNo(milestone),
  }));
}

function sharedCostsOf({ of, each, texts, sources }: Rows): object[] {
  return each(sharedCostsPart, ({ key, ...cost }) => ({
    ...cost,
    title: texts('shared-cost', cost['code'], cost['title']),
    key: filled({ method: key, weights: weightsOf(of(weightsPart), cost['code'], sources) }),
  }));
}

function governanceOf({ each, under, texts }: Rows): object {
  return {
    committees: each(committeesPart, (committee) => ({
      ...committee,
      title: texts('committee', committee['code'], committee['title']),
      members: under(membersPart, 'committee', committee['code'], ({ committee: _, ...member }) => member),
    })),
    meetings: each(meetingsPart, (meeting) => ({
      ...meeting,
      held: yesOrNo(meeting['held']),
      agenda: texts('meeting', meeting['code'] ?? meeting['date'], meeting['agenda']),
    })),
    contacts: each(contactsPart, (contact) => contact),
  };
}

function indicatorsOf({ each, texts }: Rows): readonly object[] | undefined {
  return some(
    each(indicatorsPart, (indicator) => ({
      ...indicator,
      title: texts('indicator', indicator['code'], indicator['title']),
      unit: texts('indicator-unit', indicator['code'], indicator['unit']),
    })),
  );
}

function communicationOf({ each, texts }: Rows): readonly object[] | undefined {
  return some(
    each(communicationPart, (entry) => ({
      ...entry,
      title: texts('communication', entry['code'], entry['title']),
      audience: texts('audience', entry['code'], entry['audience']),
      channel: texts('channel', entry['code'], entry['channel']),
    })),
  );
}
