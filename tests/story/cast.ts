/** Two years of each sample project, as a list of steps: who types, hands in, claims, amends, pays and leaves. */
import { parseAgreement } from '../../src/core/agreement/parse';
import type { Agreement } from '../../src/core/agreement/schema';
import { serialOf, type Day } from '../../src/core/days';
import type { LedgerRow } from '../../src/workbooks/partner';
import type { CarriedRows } from '../../src/workbooks/native-tables';
import { asDay } from '../core/builders';
import { sampleText, type SampleName } from '../core/samples';
import { sampleLedgers } from '../jobs/files';
import type { Written } from './tell';

export interface ClaimStep {
  do: 'claim';
  kind: 'advance' | 'interim' | 'balance';
  period: string;
  amount?: string;
  /** Refused with this code, and nothing changes. */
  refused?: string;
}

export type Step =
  /** People type these rows into the project's tables. */
  | { do: 'type'; rows: CarriedRows }
  /** Partners type these lines into their workbooks. */
  | { do: 'spend'; lines: ReadonlyMap<string, readonly LedgerRow[]> }
  | ClaimStep
  | { do: 'undo' }
  /** The agreement's sheets are changed, and the next version is recorded. */
  | { do: 'amend'; edit: (agreement: Agreement) => void; reason: string }
  /** A partner's workbook is brought to the version in force; a partner who joins gets one. */
  | { do: 'update'; partner: string };

export interface Cast {
  agreement: Agreement;
  steps: readonly Step[];
  /** Partners' workbooks that were written before. */
  written: Written;
}

interface Roles {
  periods: readonly [string, string, string, string];
  /** Keeps a workbook of the first version until the balance. */
  late: string;
  leaving: string;
  joining: string;
  /** From the leaving partner to the joining one. */
  moved: { action: string; category: string; amount: string };
  /** Between two budget lines of the lead partner. */
  shift: { action: string; from: string; to: string; amount: string };
  advance: string;
  rules: Partial<Agreement['rules']>;
  opening: NonNullable<Agreement['opening']>;
}

const roles: { readonly [Name in SampleName]: Roles } = {
  'saveurs-partagees': {
    periods: ['S1', 'S2', 'S3', 'S4'],
    late: 'G2',
    leaving: 'G3',
    joining: 'G4',
    moved: { action: 'A2', category: 'TRAVEL', amount: '600.00' },
    shift: { action: 'A2', from: 'EXTERNAL', to: 'TRAVEL', amount: '200.00' },
    advance: '9000.01',
    rules: { claims: { maxInstalments: 2, shareBeforeBalance: '0.80', recovery: 'proportional' } },
    opening: [
      { partner: 'G1', action: 'A1', category: 'STAFF', declared: '1000.00', certified: '900.05', paid: '500.00' },
      { partner: 'G1', action: 'A1', category: 'OFFICE', declared: '150.00', certified: '135.00', paid: '0.00' },
      { partner: 'G3', action: 'A2', category: 'EXTERNAL', declared: '120.00', paid: '0.00' },
    ],
  },
  'minor-med': {
    periods: ['R1', 'R2', 'R3', 'R4'],
    late: 'P3',
    leaving: 'P5',
    joining: 'P6',
    moved: { action: 'WP4', category: 'EXTERNAL', amount: '10000.00' },
    shift: { action: 'WP1', from: 'EXTERNAL', to: 'TRAVEL', amount: '500.00' },
    advance: '70000.00',
    rules: { claims: { shareBeforeBalance: '0.90', recovery: 'balance' }, transferWithinDays: 30 },
    opening: [
      { partner: 'P2', action: 'WP1', category: 'STAFF', declared: '800.00', certified: '777.77', paid: '777.77' },
      { partner: 'P4', action: 'WP2', category: 'TRAVEL', declared: '60.00', paid: '0.00' },
    ],
  },
};

const day = (text: string): number => serialOf(asDay(text));

export function castOf(name: SampleName): Cast {
  const role = roles[name];
  const signed = parseAgreement(sampleText(`${name}.agreement.json`));
  const agreement: Agreement = {
    ...signed,
    rules: { ...signed.rules, ...role.rules },
    opening: role.opening,
  };
  const [first, second, third, fourth] = role.periods;
  const [lead = ''] = agreement.partners.map(({ code }) => code);
  const all = sampleLedgers(name);
  const spent = (...periods: string[]): ReadonlyMap<string, readonly LedgerRow[]> =>
    new Map([...all].map(([code, rows]) => [code, rows.filter(({ period }) => periods.includes(String(period)))]));
  const early = [...(spent(first).get(lead) ?? [])];
  const [cut, corrected] = early;
  const credited = corrected ?? {};
  const extra = (of: LedgerRow, more: LedgerRow): LedgerRow => ({ ...of, units: null, vat: null, ...more });
  const creditNote = extra(credited, {
    line: 901,
    period: third,
    documentType: 'credit-note',
    documentNo: 'CN-901',
    documentDate: day('2027-03-01'),
    paymentDate: null,
    net: -50.4,
    eligible: -50.4,
  });
  const tooLate = extra(credited, { line: 902, period: first, documentNo: 'LATE-902', net: 12.34, eligible: 12.34 });
  const joinersLine: LedgerRow = {
    line: 1,
    action: role.moved.action,
    category: role.moved.category,
    period: fourth,
    supplier: 'Litoral Studios',
    documentType: 'invoice',
    documentNo: 'LS-1',
    documentDate: day('2027-10-04'),
    paymentDate: day('2027-10-20'),
    description: 'Taken over from the partner that left',
    net: 333.33,
    vat: null,
    eligible: 333.33,
    currency: null,
    rate: null,
    evidence: 'yes',
  };
  const plus = (lines: ReadonlyMap<string, readonly LedgerRow[]>, partner: string, more: readonly LedgerRow[]) =>
    new Map([...lines, [partner, [...(lines.get(partner) ?? []), ...more]]]);
  const upTo = (...periods: string[]) => plus(spent(...periods), lead, [creditNote, tooLate]);
  const number = (row: LedgerRow | undefined): number => Number(row?.line);

  return {
    agreement,
    written: new WeakMap(),
    steps: [
      { do: 'claim', kind: 'advance', period: first, amount: role.advance },
      { do: 'type', rows: { Payments: [[day('2026-04-15'), null, null, Number(role.advance), 'C1']] } },
      { do: 'spend', lines: spent(first) },
      {
        do: 'type',
        rows: {
          HandIns: [
            [lead, first, day('2026-08-20'), 'CERT-1', day('2026-09-01')],
            [role.late, first, day('2026-08-25'), null, null],
          ],
          Control: [[lead, number(cut), 10.5, 'Not shown to be for the project', day('2026-09-01'), 'Controller']],
        },
      },
      { do: 'claim', kind: 'interim', period: first },
      { do: 'claim', kind: 'interim', period: first, refused: 'period-claimed' },
      { do: 'type', rows: { Payments: [[day('2026-11-02'), null, null, 1000.01, 'C2']] } },
      {
        do: 'amend',
        reason: 'Later dates',
        edit: (draft) => {
          draft.actions[1]!.end = later(draft.actions[1]!.end);
          draft.periods[3]!.reportDue = later(draft.periods[3]!.reportDue);
        },
      },
      { do: 'update', partner: lead },
      // After payment: what is taken off the line of a claim is a correction, a credit note counts where it stands.
      {
        do: 'type',
        rows: {
          Control: [[lead, number(corrected), 20.25, 'Found afterwards', day('2027-05-02'), 'Authority']],
          Transfers: [[day('2026-11-20'), role.leaving, null, 100]],
        },
      },
      { do: 'spend', lines: upTo(first, second, third) },
      { do: 'claim', kind: 'interim', period: third },
      { do: 'undo' },
      { do: 'claim', kind: 'interim', period: third },
      { do: 'type', rows: { Payments: [[day('2027-09-02'), lead, null, -30.4, 'C3']] } },
      {
        do: 'amend',
        reason: 'A partner leaves, another takes over',
        edit: (draft) => replacePartner(draft, role, lead),
      },
      { do: 'update', partner: role.late },
      { do: 'update', partner: role.joining },
      { do: 'spend', lines: plus(upTo(first, second, third, fourth), role.joining, [joinersLine]) },
      { do: 'claim', kind: 'balance', period: fourth },
      { do: 'claim', kind: 'balance', period: fourth, refused: 'period-claimed' },
    ],
  };
}

/** A month later, at most the 28th. */
function later(text: string): Day {
  const [year = 0, month = 0] = text.split('-').map(Number);
  return asDay(month === 12 ? `${year + 1}-01-28` : `${year}-${String(month + 1).padStart(2, '0')}-28`);
}

/** What the partner has spent stays its own; a part of what is left goes to the one that joins. */
function replacePartner(draft: Agreement, { leaving, joining, moved, shift }: Roles, lead: string): void {
  const old = draft.partners.find(({ code }) => code === leaving)!;
  draft.partners.push({ ...old, code: joining, name: `${old.name} II` });
  const line = (partner: string, action: string, category: string) =>
    draft.budget.find((one) => one.partner === partner && one.action === action && one.category === category)!;
  const change = (of: { amount: string }, by: number): void => {
    of.amount = (Number(of.amount) + by).toFixed(2);
  };
  const from = line(leaving, moved.action, moved.category);
  draft.budget.push({ ...from, partner: joining, amount: moved.amount });
  change(from, -Number(moved.amount));
  change(line(lead, shift.action, shift.from), -Number(shift.amount));
  change(line(lead, shift.action, shift.to), Number(shift.amount));
  draft.funding.push(
    ...draft.funding.filter(({ partner }) => partner === leaving).map((one) => ({ ...one, partner: joining })),
  );
  draft.actions.find(({ code }) => code === moved.action)!.partners.push(joining);
}
