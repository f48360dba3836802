/** Partners, their part in the project, and its governance. */
import { budgetOf } from '../../core/agreement/terms';
import { serialOf } from '../../core/days';
import { dropdownText, fill } from '../../locales';
import { deadlinesGrid, periodsGrid } from '../agreement-blocks/periods';
import type { Block, GridBlock, GridRow, Sheet } from '../blocks';
import { actionText, cellMoney, inLanguage, codeLabel, partnerText, withCurrency, type Context } from '../context';
import { roundedSum, sumWhere } from '../formulas';
import { budgetNames } from '../names';

export function partnersSheet(context: Context): Sheet {
  const { t, terms } = context;
  const { committees, meetings, contacts } = terms.agreement.governance;
  const blocks: Block[] = [
    { kind: 'title', serves: 'both', text: t.sheets.partners, subtitle: withCurrency(context) },
    partnersGrid(context),
    actionsGrid(context),
    periodsGrid(context),
    deadlinesGrid(context),
    ...(committees.length > 0 ? [committeesGrid(context)] : []),
    ...(meetings.length > 0 ? [meetingsGrid(context)] : []),
    ...(contacts.length > 0 ? [contactsGrid(context)] : []),
  ];
  return { key: 'partners', name: t.sheets.partners, protected: true, margin: true, blocks };
}

function partnersGrid(context: Context): GridBlock {
  const { t, terms, plain, amountWidth, decimals } = context;
  const total = budgetOf(terms, {});
  const rows = terms.agreement.partners.map((partner): GridRow => {
    const budget = budgetOf(terms, { partner: partner.code });
    const own = { name: budgetNames.partner, code: partner.code, labelled: false };
    return {
      cells: {
        partner: partnerText(context, partner.code),
        role: codeLabel(context, 'partnerRoles', partner.role),
        country: partner.country,
        status: codeLabel(context, 'legalStatuses', partner.legalStatus),
        vat: codeLabel(context, 'vatRegimes', partner.vat),
        budget: {
          value: cellMoney(context, budget),
          formula: roundedSum(sumWhere(budgetNames.amount, [own]), decimals),
        },
        share: {
          value: total === 0 ? 0 : budget / total,
          formula: (here) => `IF(TotalBudget=0,0,${here.cell('budget')}/TotalBudget)`,
        },
      },
    };
  });
  return {
    kind: 'grid',
    serves: 'both',
    key: 'partners',
    heading: t.project.partnersTitle,
    columns: [
      { key: 'partner', header: t.headings.partner, style: 'textWrap', width: 30 },
      { key: 'role', header: t.headings.role, style: 'textWrap', width: 20, maxWidth: 24 },
      { key: 'country', header: t.headings.country, style: 'center', width: 14 },
      { key: 'status', header: t.headings.legalStatus, style: 'center', width: 14 },
      { key: 'vat', header: t.headings.vat, style: 'textWrap', width: 16, maxWidth: 24 },
      { key: 'budget', header: t.headings.budget, style: 'calculatedAmount', format: plain, width: amountWidth },
      { key: 'share', header: t.headings.share, style: 'calculatedPercent', width: 11 },
    ],
    rows: [
      ...rows,
      {
        total: true,
        cells: {
          partner: t.words.total,
          budget: {
            value: cellMoney(context, total),
            formula: (here) => roundedSum(`SUM(${here.column('budget')})`, decimals),
          },
          share: {
            value: total === 0 ? 0 : 1,
            formula: (here) => roundedSum(`SUM(${here.column('share')})`, 6),
          },
        },
      },
    ],
  };
}

export function actionsGrid(context: Context): GridBlock {
  const { t, terms } = context;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'actions',
    heading: t.project.actionsTitle,
    spread: true,
    columns: [
      { key: 'action', header: t.headings.action, style: 'textWrap' },
      { key: 'kind', header: t.headings.kind, style: 'textWrap' },
      { key: 'start', header: t.headings.start, style: 'date' },
      { key: 'end', header: t.headings.end, style: 'date' },
      { key: 'lead', header: t.headings.lead, style: 'center' },
      { key: 'partners', header: t.headings.partner, style: 'textWrap' },
    ],
    rows: terms.agreement.actions.map((action) => ({
      cells: {
        action: actionText(context, action.code),
        kind: codeLabel(context, 'actionKinds', action.kind),
        start: serialOf(action.start),
        end: serialOf(action.end),
        lead: action.lead,
        partners: action.partners.join(', '),
      },
    })),
  };
}

export function committeesGrid(context: Context): GridBlock {
  const { t, terms, texts } = context;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'committees',
    heading: t.project.governanceTitle,
    spread: true,
    columns: [
      { key: 'committee', header: t.project.committee, style: 'textWrap' },
      { key: 'kind', header: t.headings.kind, style: 'textWrap', maxWidth: 24 },
      { key: 'members', header: t.project.members, style: 'textWrap' },
    ],
    rows: terms.agreement.governance.committees.map(({ code, title, kind, everyMonths, members }) => {
      const often = everyMonths === undefined ? '' : `. ${fill(t.project.every, { months: everyMonths }, texts)}`;
      const list = members.map((one) =>
        `${one.partner} ${one.name ?? ''} (${codeLabel(context, 'memberRoles', one.role)})`.replace('  ', ' '),
      );
      return {
        cells: {
          committee: dropdownText(code, inLanguage(context, title)),
          kind: codeLabel(context, 'committeeKinds', kind),
          members: list.join(', ') + often,
        },
      };
    }),
  };
}

export function meetingsGrid(context: Context): GridBlock {
  const { t, terms } = context;
  const titles = new Map(
    terms.agreement.governance.committees.map(({ code, title }) => [code, inLanguage(context, title)]),
  );
  return {
    kind: 'grid',
    serves: 'both',
    key: 'meetings',
    heading: t.project.meetingsTitle,
    spread: true,
    columns: [
      { key: 'committee', header: t.project.committee, style: 'textWrap' },
      { key: 'mode', header: t.headings.kind, style: 'textWrap' },
      { key: 'date', header: t.headings.date, style: 'date', width: 13 },
      { key: 'about', header: t.headings.label, style: 'textWrap' },
    ],
    rows: terms.agreement.governance.meetings.map(({ date, committee, mode, place, agenda }) => ({
      cells: {
        committee: dropdownText(committee, titles.get(committee) ?? committee),
        mode: codeLabel(context, 'meetingModes', mode),
        date: serialOf(date),
        about: [place, agenda === undefined ? undefined : inLanguage(context, agenda)]
          .filter((part) => part !== undefined)
          .join('. '),
      },
    })),
  };
}

export function contactsGrid(context: Context): GridBlock {
  const { t, terms } = context;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'contacts',
    heading: t.project.contactsTitle,
    spread: true,
    columns: [
      { key: 'name', header: t.headings.name, style: 'textWrap' },
      { key: 'role', header: t.headings.role, style: 'textWrap', maxWidth: 24 },
      { key: 'partner', header: t.headings.partner, style: 'center' },
      { key: 'how', header: t.headings.label, style: 'textWrap' },
    ],
    rows: terms.agreement.governance.contacts.map(({ name, role, partner, email, phone, channel }) => ({
      cells: { name, role, partner, how: [email, phone, channel].filter((part) => part !== undefined).join(' · ') },
    })),
  };
}
