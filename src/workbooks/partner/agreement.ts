/** The parts of the agreement that concern one partner. */
import { serialOf } from '../../core/days';
import { budgetOf, type PartnerTerms } from '../../core/agreement/terms';
import { fundingPlan } from '../../core/agreement/funding';
import { dropdownText, fill, formatPercent } from '../../locales';
import { fundingGrid } from '../agreement-blocks/funding';
import { matrixGrid } from '../agreement-blocks/matrix';
import { deadlinesGrid, periodsGrid } from '../agreement-blocks/periods';
import { sharedCostsGrid } from '../agreement-blocks/shared-costs';
import type { Block, GridBlock, GridRow, Sheet } from '../blocks';
import { exceptionText, unitCostText, valuesText } from '../changing-values';
import { actionText, categoryText, inLanguage, codeLabel, partnerText, withCurrency, type Context } from '../context';

export function partnerAgreementSheet(context: Context, partner: PartnerTerms): Sheet {
  const { t, terms } = context;
  const { code } = partner.partner;
  const budgetedActions = new Set(terms.budget.filter((line) => line.partner === code).map((line) => line.action));
  const actions = terms.agreement.actions.filter((action) => budgetedActions.has(action.code));
  const categories = terms.agreement.categories
    .map((category) => category.code)
    .filter((category) => budgetOf(terms, { partner: code, category }) !== 0);
  const shared = terms.agreement.sharedCosts.filter((cost) => terms.actions.get(cost.action)?.partners.includes(code));
  const tasks = tasksGrid(context, code);
  const blocks: Block[] = [
    {
      kind: 'title',
      serves: 'both',
      text: t.agreement.title,
      subtitle: withCurrency(context, t.agreement.partnerSubtitle),
    },
    factsGrid(context, partner),
    matrixGrid(context, {
      key: 'budget',
      heading: t.agreement.budgetTitle,
      corner: t.headings.action,
      rows: actions.map((action) => ({ code: action.code, text: actionText(context, action.code) })),
      columns: categories.map((category) => ({ code: category, text: categoryText(context, category) })),
      amount: (action, category) => budgetOf(terms, { partner: code, action, category: category }),
    }),
    periodsGrid(context),
    deadlinesGrid(context),
    fundingGrid(
      context,
      fundingPlan(terms).rows.filter((row) => row.partner === code),
    ),
    ...(shared.length > 0 ? [sharedCostsGrid(context, shared)] : []),
    ...(tasks ? [tasks] : []),
  ];
  return {
    key: 'agreement',
    name: t.sheets.agreement,
    protected: true,
    margin: true,
    blocks,
  };
}

function factsGrid(context: Context, { partner, eligibility, vatShare, methods }: PartnerTerms): GridBlock {
  const { t, terms, texts } = context;
  const { project, version, categories } = terms.agreement;
  const date = (value: typeof eligibility.paidBy, name: string): GridRow['cells'][string] => ({
    value: serialOf(value),
    style: 'dateText',
    name,
  });
  const row = (fact: string, value: GridRow['cells'][string], more = ''): GridRow => ({ cells: { fact, value, more } });
  const unitCosts = categories.flatMap(({ code }) => {
    const method = methods.get(code);
    return method?.kind === 'unit-cost'
      ? [row(t.rules.unitCost, unitCostText(context, method), categoryText(context, code))]
      : [];
  });
  const rates = categories.flatMap(({ code }) => {
    const method = methods.get(code);
    return method?.kind === 'flat-rate' ? [categoryText(context, code)] : [];
  });
  return {
    kind: 'grid',
    serves: 'both',
    key: 'facts',
    headerless: true,
    spread: true,
    columns: [
      { key: 'fact', header: '', style: 'text', width: 30 },
      { key: 'value', header: '', style: 'textWrap', width: 18, maxWidth: 18 },
      { key: 'more', header: '', style: 'textWrap', width: 14 },
    ],
    rows: [
      row(t.agreement.project, project.id, inLanguage(context, project.title)),
      row(t.agreement.programme, project.fund, project.programme),
      row(t.words.version, version.number, version.reason),
      row(t.agreement.partner, partner.code, `${partner.name}, ${codeLabel(context, 'partnerRoles', partner.role)}`),
      row(t.agreement.incurredFrom, date(eligibility.incurredFrom, 'EligibleFrom'), t.agreement.incurredFromNote),
      row(t.agreement.incurredTo, date(eligibility.incurredTo, 'EligibleTo'), t.agreement.incurredToNote),
      row(t.agreement.paidBy, date(eligibility.paidBy, 'PaidBy'), t.agreement.paidByNote),
      ...(eligibility.exceptions ?? []).map((exception) =>
        row(
          t.agreement.paidBy,
          { value: serialOf(exception.paidBy), style: 'dateText' },
          exceptionText(context, exception),
        ),
      ),
      row(t.agreement.claimBy, date(eligibility.claimBy, 'ClaimBy'), t.agreement.claimByNote),
      row(
        t.agreement.vat,
        valuesText(context, vatShare, (share) => formatPercent(share, texts.language)),
        t.agreement.vatNote,
      ),
      ...unitCosts,
      ...(rates.length > 0
        ? [row(t.headings.flatRate, rates.length, fill(t.agreement.flatRateNote, { list: rates.join(', ') }, texts))]
        : []),
    ],
  };
}

/** Tasks for which the partner is responsible or to which it contributes. */
function tasksGrid(context: Context, code: string): GridBlock | undefined {
  const { t, terms } = context;
  const rows = terms.agreement.actions.flatMap((action) =>
    (action.tasks ?? []).flatMap((task): GridRow[] => {
      const isResponsible = task.responsible === code;
      if (!isResponsible && !task.contributors.includes(code)) return [];
      return [
        {
          cells: {
            task: dropdownText(task.code, inLanguage(context, task.title)),
            start: serialOf(task.start),
            end: serialOf(task.end),
            role: isResponsible
              ? t.tasks.responsible
              : `${t.tasks.contributor} (${partnerText(context, task.responsible)})`,
          },
        },
      ];
    }),
  );
  if (rows.length === 0) return undefined;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'tasks',
    heading: t.tasks.title,
    spread: true,
    columns: [
      { key: 'task', header: t.headings.task, style: 'textWrap' },
      { key: 'start', header: t.headings.start, style: 'date', width: 13 },
      { key: 'end', header: t.headings.end, style: 'date', width: 13 },
      { key: 'role', header: t.headings.role, style: 'textWrap', width: 14 },
    ],
    rows,
  };
}
