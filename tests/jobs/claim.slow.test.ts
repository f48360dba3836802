/** A claim by files: it closes its period, what was claimed stands, and nothing that people wrote is lost. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/core/findings';
import type { Consolidation } from '../../src/core/consolidation/consolidate';
import { transfersDue } from '../../src/core/claims/payments';
import { serialOf } from '../../src/core/days';
import { moneyText } from '../../src/core/money';
import { claimedBy, planClaim } from '../../src/jobs/claim';
import { planUndo, writeUndo } from '../../src/jobs/claim-undo';
import { consolidateFiles } from '../../src/jobs/consolidate';
import { carriedRows } from '../../src/jobs/native/carried';
import { openProject } from '../../src/jobs/open/project';
import { openWorkbook, type InputFile } from '../../src/jobs/open/workbook';
import { planTable } from '../../src/jobs/table';
import { textsFor, message } from '../../src/locales';
import { reportWorkbook } from '../../src/workbooks/report';
import { asDay } from '../core/builders';
import { sampleText } from '../core/samples';
import { claimed, filesOf, typed, type Claimed } from './claim-files';
import { today } from './today';

const caseFile = (name: string, of = '16'): string => readFileSync(join(__dirname, '../field-cases', of, name), 'utf8');
const rulesOf = (findings: readonly Finding[]): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule, where }) => `${where.line} ${rule}`);
const eur = (amount: number): string => moneyText(amount, 'EUR');
const certifiedBy = ({ made }: Pick<Claimed, 'made'>): string =>
  eur(made.partners.reduce((sum, { certified }) => sum + certified, 0));

describe('what is typed into a closed period afterwards', () => {
  let first: Claimed;
  let later: InputFile;
  const filesOfFirst = async () => {
    const { project, partners } = await filesOf(caseFile('agreement.json'), caseFile('ledger.csv'));
    return { project, partners: [...partners.values()] };
  };

  beforeAll(async () => {
    const { project, partners } = await filesOfFirst();
    first = await claimed(project, partners, { period: 'R1' });
    later = (await filesOf(caseFile('agreement.json'), caseFile('ledger-later.csv'))).partners.get('P1')!;
  });

  test('is in no claim, and is told with its amount', async () => {
    expect(certifiedBy(first)).toBe('1000.00');
    const second = await claimed(first.project, [later], { period: 'R2' });
    expect(certifiedBy(second)).toBe('500.00');
    const { findings } = second.consolidation;
    expect(rulesOf(findings)).toEqual(['1 frozen-line-changed', '2 period-closed']);
    const said = findings.map((one) => message(one, textsFor('en'))).join(' ');
    for (const amount of ['€1,000.00', '€1,300.00', '€300.00', '€250.00', 'R2']) expect(said).toContain(amount);
  });

  test('a consolidation says the same, whatever period it reports', async () => {
    const report = (period?: string) => consolidateFiles({ project: first.project, partners: [later], period, today });
    for (const [period, claimable] of [
      ['R1', '1000.00'],
      ['R2', '500.00'],
      [undefined, '1500.00'],
    ] as const) {
      const { totals, findings } = await report(period);
      expect([period, eur(totals.claimable)]).toEqual([period, claimable]);
      expect(rulesOf(findings)).toEqual(['1 frozen-line-changed', '2 period-closed']);
    }
  });

  test('and is what changed since the claim: per partner with the reason, as a sheet of the report', async () => {
    const done = await consolidateFiles({ project: first.project, partners: [later], today });
    const { changes } = done.sinceClaim!;
    const moved = { added: 500_00, gone: 0, declared: 0, verdict: 0 };
    expect(changes.partners).toEqual([{ partner: 'P1', before: 1_000_00, now: 1_500_00, ...moved }]);
    expect(changes.lines.map(({ line, before, now }) => [line, before?.declared, now?.verdict])).toEqual([
      ['2', undefined, 'excluded'],
      ['3', undefined, 'accepted'],
    ]);
    const sheetsOf = (one: Consolidation) => reportWorkbook(one, 'en', today).sheets.map(({ name }) => name);
    expect(sheetsOf(done)).toContain('What changed');
    expect(sheetsOf(await consolidateFiles({ ...(await filesOfFirst()), today }))).not.toContain('What changed');
  });

  test('a period is claimed once', async () => {
    await expect(claimed(first.project, [later], { period: 'R1' })).rejects.toMatchObject({ code: 'period-claimed' });
  });

  test('and refused as soon as that is certain: no more of the files is read', async () => {
    const asked: string[] = [];
    const partners = (['first', 'second'] as const).map((path) => ({
      path,
      load: () => {
        asked.push(path);
        return Promise.resolve(later);
      },
    }));
    const claim = { kind: 'interim', period: 'R1', date: asDay('2027-03-31') } as const;
    await expect(planClaim({ project: first.project, partners, claim, today })).rejects.toMatchObject({
      code: 'period-claimed',
    });
    expect(asked).toEqual([]);
  });
});

test('costs that move to a partner of a higher rate take no more of the fund than its total', async () => {
  const { project, partners } = await filesOf(caseFile('agreement.json', '11'), caseFile('ledger.csv', '11'));
  const { made } = await claimed(project, [...partners.values()], { period: 'R1' });
  expect(certifiedBy({ made })).toBe('200000.00');
  const shares = made.partners.map(({ partner, sources }) => [
    partner,
    ...sources.map(({ aid, cut }) => [eur(aid), eur(cut)]),
  ]);
  expect(shares).toEqual([
    ['P1', ['94000.00', '2000.00'], ['26000.00', '0.00']],
    ['P2', ['56000.00', '0.00'], ['24000.00', '0.00']],
  ]);
});

test('what findings put at risk is told with the claim as it would be without it', async () => {
  const { project, partners } = await filesOf(
    sampleText('saveurs-partagees.agreement.json'),
    sampleText('saveurs-partagees.expenses.csv'),
  );
  const request = { period: 'S2', kind: 'interim', date: asDay('2027-03-31') } as const;
  const { made, risk, counted } = await planClaim({ project, partners: [...partners.values()], claim: request, today });
  expect(risk.amount).toBeGreaterThan(0);
  const sum = (plan: typeof made, key: 'accepted' | 'certified') =>
    plan.partners.reduce((all, one) => all + one[key], 0);
  expect(sum(made, 'accepted') - sum(risk.without, 'accepted')).toBe(risk.amount);
  // What is left out is exactly what somebody finds fault with, and no amount to be deducted.
  const left = new Set(risk.without.taken.filter(({ verdict }) => verdict === 'accepted').map(({ line }) => line.id));
  const refused = counted.counted.checked.filter(({ line, verdict }) => verdict === 'accepted' && !left.has(line.id));
  expect(refused.every(({ line, findings }) => line.declared > 0 && findings.length > 0)).toBe(true);
  expect(claimedBy(risk.without)).toBeLessThan(claimedBy(made));
});

test('two interim claims and a balance of a sample add up to its report', async () => {
  const { project, partners } = await filesOf(
    sampleText('saveurs-partagees.agreement.json'),
    sampleText('saveurs-partagees.expenses.csv'),
  );
  const report = await consolidateFiles({ project, partners: [...partners.values()], today });
  const asked: string[] = [];
  const noted = [...partners.values()].map((file) => {
    const load = () => Promise.resolve(asked.push(file.path)).then(() => file);
    return { path: file.path, load };
  });
  let now = project;
  const sums = { certified: 0, accepted: 0, flatRate: 0, claimed: 0 };
  for (const claim of [{ period: 'S1' }, { period: 'S2' }, { period: 'S4', kind: 'balance' }] as const) {
    const made = await claimed(now, partners.values(), claim);
    for (const one of made.made.partners) {
      sums.certified += one.certified;
      sums.accepted += one.accepted;
      sums.flatRate += one.flatRate;
      expect(one.certified - one.uncovered).toBe(one.sources.reduce((sum, { aid }) => sum + aid, 0));
    }
    now = made.project;
  }
  const { totals } = report;
  expect(sums).toMatchObject({
    certified: totals.claimable,
    accepted: totals.accepted,
    flatRate: totals.flatRate,
  });
  const after = await consolidateFiles({ project: now, partners: [...partners.values()], today });
  expect(after.totals).toEqual(totals);
  // Once all partners have claimed a period, no file can make a difference.
  const again = { kind: 'interim', period: 'S1', date: asDay('2027-03-31') } as const;
  await expect(planClaim({ project: now, partners: noted, claim: again, today })).rejects.toMatchObject({
    code: 'period-claimed',
  });
  expect(asked).toEqual([]);
  const { claims } = await openProject(now);
  const codes = new Set(claims.claims.rows.map(({ claim }) => claim));
  expect([...codes]).toEqual([1, 2, 3].flatMap((number) => ['G1', 'G2', 'G3'].map((code) => `C${number}-${code}`)));
});

test('what was received for a partner is due to it whole, in the days agreed, and stands on a sheet', async () => {
  const agreement = JSON.parse(caseFile('agreement.json')) as {
    partners: object[];
    budget: object[];
    funding: object[];
    actions: { partners: string[] }[];
    rules: object;
  };
  const twice = (rows: object[], change: object): object[] => [...rows, ...rows.map((row) => ({ ...row, ...change }))];
  const { statedTotal: _, ...shared } = {
    statedTotal: undefined,
    ...agreement,
    partners: twice(agreement.partners, { code: 'P2', name: 'Second', role: 'partner', taxId: undefined }),
    budget: twice(agreement.budget, { partner: 'P2' }),
    funding: twice(agreement.funding, { partner: 'P2' }),
    actions: agreement.actions.map((action) => ({ ...action, partners: ['P1', 'P2'] })),
    rules: { ...agreement.rules, transferWithinDays: 30 },
  };
  const [header = '', line = ''] = caseFile('ledger.csv').split('\n');
  const { project, partners } = await filesOf(
    JSON.stringify(shared),
    [header, line, line.replace('P1', 'P2').replace('F1', 'F2')].join('\n'),
  );
  const first = await claimed(project, partners.values(), { period: 'R1' });
  const day = serialOf(asDay('2026-09-01'));
  const paid = await typed(first.project, {
    Payments: [[day, null, null, 1600, null]],
    Transfers: [[day + 3, 'P2', null, 300]],
  });
  const { claims, terms } = await openProject(paid);
  const due = {
    partner: 'P2',
    source: 'ERDF',
    received: 80_000,
    transferred: 30_000,
    open: 50_000,
    dueBy: '2026-10-01',
  };
  expect(transfersDue(terms, claims, asDay('2026-10-01'))).toEqual([{ ...due, late: 0 }]);
  expect(transfersDue(terms, claims, asDay('2026-10-02'))).toEqual([{ ...due, late: 50_000 }]);

  // The same as a table to print.
  const order = planTable('transfers', await openWorkbook(paid), { language: 'fr' }).plan;
  const printed = order.sheets[0]!.cells.map(({ value }) => value);
  const at = printed.indexOf('P2 · Second');
  expect(printed.slice(at, at + 6)).toEqual([printed[at], 'ERDF', 800, 300, 500, serialOf(asDay('2026-10-01'))]);

  const second = await claimed(paid, partners.values(), { period: 'R2' });
  const { book } = await openProject(second.project);
  const rows = book.sheets.find(({ name }) => name === 'Certified and paid')!.rows.map(({ cells }) => cells);
  const orders = rows.slice(rows.findIndex((cells) => cells.includes('Transfers to make')));
  const row = orders.find((cells) => cells.includes('ERDF'));
  expect(row).toEqual(expect.arrayContaining(['P2 · Second', 'ERDF', 800, 300, 500, serialOf(asDay('2026-10-01'))]));
});

test('what people wrote in the tables is in the new workbook', async () => {
  const { project, partners } = await filesOf(
    sampleText('saveurs-partagees.agreement.json'),
    sampleText('saveurs-partagees.expenses.csv'),
  );
  const rows = {
    Acceptances: [['G1', 26, 'outside-eligibility', null, 'Agreed', null, '12/01/2027']],
    Control: [['G9', 'line 3', 'about 40', 'Illegible', 'in May', null]],
    Payments: [[46_422, null, null, 1000.5, 'C1']],
    Rates: [['PLN', 46_143, 4.36, 'InforEuro']],
  };
  const { project: made } = await claimed(await typed(project, rows), partners.values(), { period: 'S1' });
  const { book } = await openProject(made);
  expect(carriedRows(book)).toMatchObject(rows);
});

test('the last claim is undone, whatever else people wrote, but not once a payment names it', async () => {
  const { project, partners } = await filesOf(
    sampleText('saveurs-partagees.agreement.json'),
    sampleText('saveurs-partagees.expenses.csv'),
  );
  const first = await claimed(project, partners.values(), { period: 'S1' });
  const second = await claimed(first.project, partners.values(), { period: 'S2' });
  const paid = await typed(second.project, { Control: [['G1', 1, 10, 'Later', null, null]] });
  const plan = await planUndo(paid);
  expect(plan.claims.every((claim) => claim.startsWith('C2'))).toBe(true);
  expect(plan.before).toBeGreaterThan(plan.after);
  const { bytes } = await writeUndo(plan, { today, file: 'new.xlsx' });
  const undone = await openProject({ path: 'new.xlsx', bytes });
  const before = await openProject(first.project);
  const bare = (rows: readonly { row: number }[]) => rows.map(({ row: _, ...rest }) => rest);
  expect(bare(undone.claims.claims.rows)).toEqual(bare(before.claims.claims.rows));
  expect(bare(undone.claims.kept.rows)).toEqual(bare(before.claims.kept.rows));
  expect(undone.claims.control.rows).toHaveLength(1);
  expect(carriedRows(undone.book).Journal).toHaveLength(3);

  // Undone and made again, it is the same claim.
  const again = await claimed({ path: 'new.xlsx', bytes }, partners.values(), { period: 'S2' });
  expect(again.made.partners.map(({ claim }) => claim)).toEqual(second.made.partners.map(({ claim }) => claim));

  const [claim] = plan.claims;
  const named = await typed(second.project, { Payments: [['2027-05-01', null, null, 100, claim ?? '']] });
  await expect(planUndo(named)).rejects.toMatchObject({ code: 'claim-paid' });
  await expect(planUndo(project)).rejects.toMatchObject({ code: 'nothing-to-undo' });
});
