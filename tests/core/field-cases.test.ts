/**
 * Ledgers after the public questions of finance officers, with the figure that is right (tests/field-cases). Names and
 * amounts are made up.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAgreement } from '../../src/core/agreement/parse';
import type { Agreement } from '../../src/core/agreement/schema';
import { termsOf } from '../../src/core/agreement/terms';
import { consolidate, type Consolidation } from '../../src/core/consolidation/consolidate';
import { type Edit, noDecisions, outcome, rulesOn } from './builders';
import { moneyText } from '../../src/core/money';
import { linesFromCsv } from './samples';

interface Case {
  about: string;
  edit?: Edit;
  period?: string;
  /** Corrections typed into the ledger. */
  corrected?: [string, string][];
  claimable: string;
  /** Lines that do not count, with the rules that exclude them. */
  excluded?: Record<string, string>;
  /** Rules that must be told, by line. */
  told?: Record<string, string[]>;
}

const cases: Record<string, Case> = {
  '01': {
    about: 'a late credit note and a refund without a date of payment lower the claim',
    claimable: '15175.00',
    told: { 'P1 3': ['outside-eligibility'] },
  },
  '02': { about: 'a cut of the controller is set off in the next period', period: 'R2', claimable: '8625.00' },
  '03': {
    about: 'income under an unknown code lowers the claim and no flat rate',
    claimable: '10000.00',
    told: { 'P1 3': ['unknown-code'] },
  },
  '04': { about: 'depreciation is parts of one document', claimable: '3300.00' },
  '05': { about: 'documents differ by their date', claimable: '1219.86', told: { 'P1 2': ['possible-duplicate'] } },
  '06': {
    about: 'two travellers on one invoice, and tickets without a number',
    claimable: '513.00',
    told: { 'P1 2': ['possible-duplicate'], 'P1 4': ['possible-duplicate'] },
  },
  '07': {
    about: 'cents that roundings of parts add are told',
    claimable: '4848.94',
    told: { 'P1 2': ['rounding-residual'], 'P1 4': ['rounding-residual'], 'P1 6': ['rounding-residual'] },
  },
  '08': {
    about: 'a unit cost is agreed in each country’s currency',
    edit: ({ partners }) => {
      const staff = partners[1]!.overrides?.methods?.STAFF;
      if (staff?.kind === 'unit-cost') staff.currency = 'SEK';
    },
    claimable: '9852.53',
  },
  '09': {
    about: 'hours of one person in a year have a limit, and units pay for no payslip beside them',
    claimable: '71668.00',
    excluded: { 'P1 3': 'hours-above-limit', 'P1 4': 'method-differs' },
  },
  '10': {
    about: 'an inverted rate and a rate of 1 from a template count nothing until they are put right',
    claimable: '229.78',
    excluded: { 'P2 2': 'exchange-rate-suspect', 'P2 3': 'exchange-rate-suspect' },
  },
  '12': {
    about: 'a category may be passed by 10 % or by 30,000.00, whichever is more',
    edit: ({ rules }) => (rules.flexibility[0]!.maxAmount = '30000.00'),
    claimable: '65000.00',
  },
  '15': { about: 'what was refused before may be spent again, and the flat rate goes on', claimable: '5833.31' },
  '17': {
    about: 'a lump sum is due whole or not at all, before the project starts too',
    claimable: '10000.00',
    excluded: { 'P2 1': 'lump-sum-differs' },
  },
};

const folder = join(__dirname, '../field-cases');
const textOf = (name: string, file: string): string => readFileSync(join(folder, name, file), 'utf8');

function reportOf(name: string, { edit, period, corrected = [] }: Case): Consolidation {
  const draft = JSON.parse(textOf(name, 'agreement.json')) as Agreement;
  edit?.(draft);
  const terms = termsOf(checkAgreement(draft));
  const csv = corrected.reduce((text, [from, to]) => text.replaceAll(from, to), textOf(name, 'ledger.csv'));
  const lines = linesFromCsv(csv, terms);
  const files = [...terms.partners.keys()].map((partner) => ({
    path: `${partner}.xlsx`,
    read: true as const,
    partner,
    lines: lines.filter((line) => line.partner === partner),
    findings: [],
  }));
  return consolidate(terms, files, noDecisions, period);
}

describe.each(Object.entries(cases))('case %s', (name, expected) => {
  const report = reportOf(name, expected);
  const id = ({ partner, number }: { partner: string; number: number | undefined }): string => `${partner} ${number}`;

  test(expected.about, () => {
    expect(moneyText(report.totals.claimable, 'EUR')).toBe(expected.claimable);
    const excluded = report.lines.filter(({ verdict }) => verdict === 'excluded');
    expect(Object.fromEntries(excluded.map((one) => [id(one.line), outcome(one)]))).toEqual(expected.excluded ?? {});
    const errors = report.lines.filter(({ findings }) => findings.some(({ severity }) => severity === 'error'));
    const told = Object.keys({ ...expected.told, ...expected.excluded });
    expect(errors.map(({ line }) => id(line)).filter((line) => !told.includes(line))).toEqual([]);
    for (const [line, rules] of Object.entries(expected.told ?? {}))
      expect([line, rulesOn(report.lines.find((one) => id(one.line) === line)!)]).toEqual([
        line,
        expect.arrayContaining(rules),
      ]);
  });
});

test('rates put right by their fix count what they should', () => {
  const { findings } = reportOf('10', cases['10']!);
  const fixes = findings.filter(({ rule }) => rule === 'exchange-rate-suspect').flatMap((found) => found.fixes);
  expect(fixes).toEqual([
    { column: 'rate', value: 4.3519 },
    { column: 'rate', value: 4.3519 },
  ]);
  const corrected = ['0.2298', '1'].map((rate): [string, string] => [`,${rate},,yes`, ',4.3519,,yes']);
  const { totals, findings: left } = reportOf('10', { ...cases['10']!, corrected });
  expect(moneyText(totals.claimable, 'EUR')).toBe('689.34');
  expect(left.filter(({ rule }) => rule.startsWith('exchange-rate'))).toEqual([]);
});

test('cents that roundings of parts add are told once per partner, with their sum', () => {
  const { findings } = reportOf('07', cases['07']!);
  expect(findings.filter(({ rule }) => rule === 'rounding-residual')).toMatchObject([
    {
      where: { partner: 'P1', line: 2 },
      figures: { over: { money: 3 }, whole: { money: 484_891 }, count: 3 },
    },
  ]);
});

test('a negative amount under an unknown action lowers its partner’s total and no flat rate', () => {
  const report = reportOf('02', { ...cases['02']!, corrected: [['P1,3,WP1,STAFF', 'P1,3,WP9,STAFF']] });
  expect(moneyText(report.totals.accepted, 'EUR')).toBe('7500.00');
  expect(moneyText(report.totals.flatRate, 'EUR')).toBe('1350.00');
});

test('a negative amount that counts in spite of an error says so', () => {
  const { findings } = reportOf('01', cases['01']!);
  const [late] = findings.filter(({ rule }) => rule === 'outside-eligibility');
  expect(late).toMatchObject({ where: { line: 3 }, countedForCaution: true });
});
