/** Puts an agreement together from the rows of its tables, as far as they go. */
import { agreementSchemaName } from '../agreement/schema';
import { actionsPart, deliverablesPart, linksPart, periodsPart, tasksPart } from './actions';
import { budgetGridRows, gridEntries, type BudgetGridRow } from './budget-grid';
import type { PartRow } from './cells';
import {
  changes,
  clausesOf,
  filled,
  group,
  method,
  only,
  same,
  some,
  translated,
  weightsOf,
  wholeDays,
  yesOrNo,
} from './entries';
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
import type { AgreementPart, AgreementPartName } from './index';
import { capsPart, flexibilityPart, procurementPart } from './limits';
import { budgetGridPart, budgetPart, fundingPart, openingPart, sharedCostsPart, weightsPart } from './money';
import type { RowValues } from './part';
import { categoriesPart, changesPart, exceptionsPart, partnersPart } from './partners';
import { projectForm, rulesForm } from './project';
import { createSources, type Sources } from './sources';
import { translationsPart } from './texts-of';

export type RowsByPart = ReadonlyMap<AgreementPartName, readonly PartRow[]>;

export interface Assembled {
  /** As JSON would have it; whatever is missing or unreadable is for the schema to say. */
  value: Readonly<Record<string, unknown>>;
  /** Which amounts of the budget stand in the grid. */
  budgetGrid: readonly BudgetGridRow[];
  sources: Sources;
}

/** `version`: the number of the version that the tables are to become. */
export function assemble(rows: RowsByPart, version: number): Assembled {
  const sources = createSources();
  const of = (part: AgreementPart): readonly PartRow[] => rows.get(part.table.name) ?? [];
  const form = (part: AgreementPart): RowValues => of(part)[0]?.values ?? {};
  const project = form(projectForm);
  const rules = form(rulesForm);
  const texts = translated(of(translationsPart), project['language']);
  const changing = changes(of(changesPart), project['start']);
  const made = sources.made;
  const each = (part: AgreementPart, entryOf: (values: RowValues, row: PartRow) => object) =>
    of(part).map((row) => made(filled(entryOf(row.values, row)), part, row.row));
  const under = (part: AgreementPart, key: string, code: RowValues[string], entryOf: (values: RowValues) => object) =>
    of(part)
      .filter(({ values }) => same(values[key], code))
      .map(({ values, row }) => made(filled(entryOf(values)), part, row));
  const methodOf = ({ values, row }: PartRow): object =>
    made(filled(method(values, { texts, changing })), categoriesPart, row, {
      columns: { kind: 'method', amount: 'amount' },
    });
  const exceptions = (partner: RowValues[string]) =>
    some(
      under(exceptionsPart, 'partner', partner, ({ categories, documentTypes, paidBy }) => ({
        categories,
        documentTypes,
        paidBy,
      })),
    );
  const general = of(categoriesPart).filter(({ values }) => values['partner'] === undefined);

  const grid = gridEntries(of(budgetGridPart), of(budgetPart)).filter(({ listed }) => !listed?.isSame);

  const partners = of(partnersPart).map(({ values, row }) => {
    const { dossierNo, vatRule, exchangeRate, incurredFrom, incurredTo, paidBy, claimBy, ...partner } = values;
    const own = of(categoriesPart).filter((one) => same(one.values['partner'], partner['code']));
    const eligibility = filled({
      incurredFrom,
      incurredTo,
      paidBy,
      claimBy,
      exceptions: exceptions(partner['code']),
    });
    const methods = Object.fromEntries(own.map((one) => [String(one.values['category'] ?? ''), methodOf(one)]));
    const overrides = filled({
      eligibility: group(eligibility),
      methods: group(methods),
      vat: vatRule,
      exchangeRate,
      dossierNo,
    });
    return made(
      filled({
        ...partner,
        currency: changing('currency', partner['currency'], partner['code']),
        vatNonRecoverableShare: changing('vat-share', partner['vatNonRecoverableShare'], partner['code']),
        overrides: group(overrides),
      }),
      partnersPart,
      row,
      { columns: { 'overrides.vat': 'vatRule' } },
    );
  });

  const value = filled({
    schema: agreementSchemaName,
    project: made(
      filled({
        ...only(project, ['id', 'acronym', 'kind', 'programme', 'fund', 'currency', 'language', 'start', 'end']),
        id: project['id'],
        title: texts('project', '', project['title']),
        eligibility: filled({
          ...only(project, ['incurredFrom', 'incurredTo', 'paidBy', 'claimBy']),
          exceptions: exceptions(undefined),
        }),
      }),
      projectForm,
      0,
    ),
    version: made(filled({ number: version, date: project['date'], reason: project['reason'] }), projectForm, 0),
    partners,
    categories: general.map((row) =>
      made(filled({ code: row.values['category'], method: methodOf(row) }), categoriesPart, row.row, {
        columns: { code: 'category' },
      }),
    ),
    actions: each(actionsPart, (action) => ({
      ...action,
      title: texts('action', action['code'], action['title']),
      tasks: some(
        under(tasksPart, 'action', action['code'], ({ action: _, contributors = [], milestone, ...task }) => ({
          ...task,
          title: texts('task', task['code'], task['title']),
          contributors,
          links: some(
            under(linksPart, 'task', task['code'], ({ task: _task, lag, ...link }) => ({
              ...link,
              lag: wholeDays(lag),
            })),
          ),
          milestone: yesOrNo(milestone),
        })),
      ),
      deliverables: some(
        under(deliverablesPart, 'action', action['code'], ({ action: _, ...deliverable }) => ({
          ...deliverable,
          title: texts('deliverable', deliverable['code'], deliverable['title']),
        })),
      ),
    })),
    periods: each(periodsPart, (period) => period),
    budget: [
      ...each(budgetPart, (line) => line),
      ...grid.map(({ row, category, line }) =>
        made(filled(line), budgetGridPart, row, { columns: { amount: category } }),
      ),
    ],
    statedTotal: project['statedTotal'],
    opening: some(each(openingPart, (line) => line)),
    funding: each(fundingPart, (source) => source),
    sharedCosts: each(sharedCostsPart, ({ key, ...cost }) => ({
      ...cost,
      title: texts('shared-cost', cost['code'], cost['title']),
      key: filled({ method: key, weights: weightsOf(of(weightsPart), cost['code'], sources) }),
    })),
    rules: made(
      filled({
        profile: rules['profile'],
        vat: rules['vat'],
        rounding: filled({
          funding: rules['roundingFunding'],
          flatRate: rules['roundingFlatRate'],
          residual: rules['residual'],
        }),
        exchangeRate: rules['exchangeRate'],
        flexibility: each(flexibilityPart, ({ compensated, ...tier }) => ({
          ...tier,
          compensated: yesOrNo(compensated),
        })),
        caps: each(capsPart, (cap) => cap),
        maximumRate: group(
          filled({
            share: rules['maximumShare'],
            of: rules['maximumOf'],
            source: rules['maximumSource'],
          }),
        ),
        procurement: some(
          each(procurementPart, ({ from, need }) => ({ from, need: texts('procurement', from, need) })),
        ),
        hoursPerYear: rules['hoursPerYear'],
        claims: group(filled(only(rules, ['maxInstalments', 'shareBeforeBalance', 'recovery']))),
        transferWithinDays: rules['transferWithinDays'],
        communicationEveryMonths: rules['communicationEveryMonths'],
      }),
      rulesForm,
      0,
      {
        columns: {
          'rounding.funding': 'roundingFunding',
          'rounding.flatRate': 'roundingFlatRate',
          'maximumRate.share': 'maximumShare',
          'maximumRate.of': 'maximumOf',
          'maximumRate.source': 'maximumSource',
        },
      },
    ),
    governance: {
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
    },
    indicators: some(
      each(indicatorsPart, (indicator) => ({
        ...indicator,
        title: texts('indicator', indicator['code'], indicator['title']),
        unit: texts('indicator-unit', indicator['code'], indicator['unit']),
      })),
    ),
    communication: some(
      each(communicationPart, (entry) => ({
        ...entry,
        title: texts('communication', entry['code'], entry['title']),
        audience: texts('audience', entry['code'], entry['audience']),
        channel: texts('channel', entry['code'], entry['channel']),
      })),
    ),
    clauses: clausesOf(of(clausesPart), texts, sources),
    signatures: some(each(signaturesPart, (signature) => signature)),
    columns: rules['columns'],
  });
  return { value, budgetGrid: budgetGridRows(of(budgetGridPart), grid), sources };
}
