/** A project of any size: twenty partners with a budget each, and ledgers with as many lines as asked for. */
import { serialOf, type Day } from '../../src/core/days';
import { parseAgreement } from '../../src/core/agreement/parse';
import { termsOf } from '../../src/core/agreement/terms';
import { newFile, newProject } from '../../src/jobs/new-project';
import type { InputFile } from '../../src/jobs/open/workbook';
import type { LedgerRow } from '../../src/workbooks/partner';

export const today = '2027-03-01' as Day;
const partners = Array.from({ length: 20 }, (_, index) => `P${index + 1}`);
const actions = ['WP1', 'WP2', 'WP3', 'WP4', 'WP5', 'WP6'];
const categories = ['STAFF', 'OFFICE', 'TRAVEL', 'EXTERNAL', 'EQUIPMENT'] as const;
const documents = ['payslip', 'invoice', 'mission', 'invoice', 'invoice'] as const;

export function agreementText(): string {
  const [start, end] = ['2026-01-01', '2028-12-31'];
  return JSON.stringify({
    schema: 'accord/agreement@1',
    project: {
      ...{ id: 'bench', acronym: 'BENCH', title: 'Bench', kind: 'interreg', programme: 'Interreg', fund: 'ERDF' },
      ...{ currency: 'EUR', language: 'en', start, end },
      eligibility: { incurredFrom: start, incurredTo: end, paidBy: '2029-03-31', claimBy: '2029-06-30' },
    },
    version: { number: 1, date: start, reason: 'Signed' },
    partners: partners.map((code, index) => ({
      ...{ code, name: `Partner ${code}`, role: index === 0 ? 'lead' : 'partner', country: 'FR', language: 'en' },
      ...{ currency: 'EUR', legalStatus: 'public', vat: 'not-recoverable' },
    })),
    categories: categories.map((code) =>
      code === 'OFFICE'
        ? { code, method: { kind: 'flat-rate', rate: '0.15', base: ['STAFF'] } }
        : { code, method: { kind: 'real' } },
    ),
    actions: actions.map((code) => ({ code, title: code, kind: 'common', lead: 'P1', partners, start, end })),
    periods: [2026, 2027, 2028].flatMap((year, index) => [
      period(`R${2 * index + 1}`, `${year}-01-01`, `${year}-06-30`),
      period(`R${2 * index + 2}`, `${year}-07-01`, `${year}-12-31`),
    ]),
    budget: partners.flatMap((partner) =>
      actions.flatMap((action) =>
        categories.map((category) => ({
          partner,
          action,
          category,
          amount: category === 'STAFF' ? '160000.00' : '130000.00',
        })),
      ),
    ),
    funding: partners.flatMap((partner) => [
      { partner, source: 'ERDF', kind: 'eu-fund', rate: '0.80' },
      { partner, source: 'Own', kind: 'own-public', rate: '0.20' },
    ]),
    sharedCosts: [],
    rules: {
      ...{ profile: 'interreg-2021', vat: 'eligible', exchangeRate: 'submission-month', caps: [] },
      rounding: { funding: 'half-up', flatRate: 'floor', residual: 'largest-remainder' },
      flexibility: [
        { level: 'partner', maxIncrease: '0.20', compensated: true, approval: 'none' },
        { level: 'category', maxIncrease: '0.10', compensated: false, approval: 'none' },
      ],
    },
    governance: { committees: [], meetings: [], contacts: [] },
  });
}

function period(code: string, start: string, end: string) {
  return { code, start, end, reportDue: end, claimDue: end };
}

/** Rows as people type them: every tenth invoice repeats a supplier, every hundredth lacks something. */
export function ledgerRows(lines: number, partner: number): LedgerRow[] {
  const first = serialOf('2026-01-05' as Day);
  return Array.from({ length: lines }, (_, index): LedgerRow => {
    const kind = (index * 7 + partner) % categories.length;
    const category = categories[kind] === 'OFFICE' ? 'STAFF' : (categories[kind] ?? 'STAFF');
    const day = first + ((index * 13 + partner * 5) % 1_000);
    const net = 20 + ((index * 37 + partner * 11) % 9_000) / 100;
    const vat = kind === 0 ? 0 : Math.round(net * 20) / 100;
    return {
      line: index + 1,
      action: actions[(index * 5 + partner) % actions.length] ?? 'WP1',
      category,
      period: periodOf(day + 20),
      supplier: `Supplier ${(index * 17 + partner) % 400} Sons & Co`,
      documentType: category === 'STAFF' ? 'payslip' : (documents[kind] ?? 'invoice'),
      documentNo: `${partner}-${index}-${category}`,
      documentDate: day,
      paymentDate: index % 100 === 99 ? null : day + 20,
      description: `Work on ${category} number ${index}`,
      net,
      vat,
      gross: net + vat,
      eligible: Math.round((net + vat) * 100) / 100,
      currency: 'EUR',
      rate: 1,
      declared: Math.round((net + vat) * 100) / 100,
      evidence: 'yes',
    };
  });
}

function periodOf(day: number): string {
  const halves = Math.floor((day - serialOf('2026-01-01' as Day)) / 182.625);
  return `R${Math.min(6, Math.max(1, halves + 1))}`;
}

/** The workbook of one partner, filled with that many lines. */
export async function partnerFile(lines: number): Promise<Uint8Array> {
  const ledgers = new Map([['P1', ledgerRows(lines, 0)]]);
  return (await newFile(termsOf(parseAgreement(agreementText())), 'P1', { today, ledgers })).bytes;
}

/** The workbooks of the project, filled. */
export async function projectFiles(linesEach: number): Promise<{ project: InputFile; partners: InputFile[] }> {
  const ledgers = new Map(partners.map((code, index) => [code, ledgerRows(linesEach, index)]));
  const { files } = await newProject(agreementText(), { today, ledgers });
  const handedIn = files.map(({ name, bytes, partner }) => ({ path: name, bytes, partner }));
  const [project] = handedIn.filter(({ partner }) => partner === undefined);
  if (!project) throw new Error('no project workbook');
  return { project, partners: handedIn.filter(({ partner }) => partner !== undefined) };
}
