/** Random agreements and ledgers from a seed: many shapes, awkward amounts, texts that look like something else. */
import { termsOf, type Terms } from '../../src/core/agreement/terms';
import type { Consolidation } from '../../src/core/consolidation/consolidate';
import type { LedgerFile } from '../../src/core/consolidation/input-files';
import { addDays, serialOf, type Day } from '../../src/core/days';
import { codeReader } from '../../src/core/code-reader';
import type { Decision } from '../../src/core/expenses/decisions';
import { isLine, readLines } from '../../src/core/expenses/read';
import { acceptableRules, lineRules } from '../../src/core/expenses/rules/all';
import type { LineRuleName, RuleName } from '../../src/core/rules';
import { documentTypes, incomeCategory, type CategoryCode } from '../../src/core/names';
import { labelsOf } from '../../src/locales';
import type { LedgerRow } from '../../src/workbooks/partner';
import { decided } from '../core/builders';
import { chanceOf, moneyText, pick, type Chance } from './chance';
import { randomAgreement } from './random-agreement';

export interface RandomProject {
  terms: Terms;
  /** Rows by partner. */
  ledgers: Map<string, LedgerRow[]>;
}

export function randomProject(seed: number): RandomProject {
  const chance = chanceOf(seed);
  const agreement = randomAgreement(seed);
  const terms = termsOf(agreement);
  return {
    terms,
    ledgers: new Map(agreement.partners.map(({ code }) => [code, randomLedger(chance, terms, code)])),
  };
}

/** The ledgers as input files that were read. */
export function randomFiles({ terms, ledgers }: RandomProject): LedgerFile[] {
  return [...ledgers].map(([partner, cells]) => {
    const path = `${partner}.xlsx`;
    const rows = cells.map((row, index) => ({ row: index + 1, cells: row })).filter(isLine);
    const lines = readLines(rows, { partner, file: path, sheet: 'Expenses' }, terms, codeReader(terms, labelsOf));
    return { path, read: true, partner, lines, findings: [] };
  });
}

/** The lead accepts every third line that can be accepted, and excludes some others. */
export function randomDecisions({ findings }: Consolidation): Decision[] {
  return findings
    .flatMap(({ rule, where: { partner, line } }, index): Decision[] => {
      if (partner === undefined || line === undefined || !isLineRule(rule)) return [];
      const decision = index % 7 === 0 ? 'exclude' : acceptableRules.has(rule) ? 'accept' : undefined;
      return decision === undefined
        ? []
        : [decided({ partner, line, rule, decision, reason: "Agreed with the lead's office" })];
    })
    .filter((_, index) => index % 3 === 0);
}

function isLineRule(rule: RuleName): rule is LineRuleName {
  return lineRules.some(({ name }) => name === rule);
}

function randomLedger(chance: Chance, terms: Terms, partner: string): LedgerRow[] {
  const { agreement, currency } = terms;
  const own = terms.partners.get(partner)!.currency[0].value;
  const label = (code: string): string => (chance() < 0.4 ? `${code} · anything` : code);
  // Occasionally more lines than prepared rows.
  const count = chance() < 0.02 ? 520 : Math.floor(chance() * 40);
  return Array.from({ length: count }, (_, index): LedgerRow => {
    const used = chance() < 0.3 ? own : currency;
    const amount = Number(moneyText(chance, used, chance() < 0.02 ? 9_999_999 : 3_000));
    const category = pick<CategoryCode>(
      chance,
      agreement.categories.map(({ code }) => code),
    );
    const income = category === incomeCategory && chance() < 0.8;
    const negative = income || chance() < 0.1;
    const day = serialOf(addDays('2026-01-10' as Day, Math.floor(chance() * 600)));
    const sharedCost = agreement.sharedCosts[Math.floor(chance() * 12)];
    return {
      line: index + 1,
      action: label(pick(chance, [...agreement.actions.map(({ code }) => code), 'nowhere'])),
      category: label(category),
      period: chance() < 0.1 ? null : pick(chance, agreement.periods).code,
      supplier: pick(chance, ['=SUM(A1)', '+33', '@home', 'Café "Ω"', '-5']),
      documentType: label(income ? 'revenue' : negative ? 'credit-note' : pick(chance, documentTypes)),
      documentNo: pick(chance, [`F-${index}`, '00123', '123', '1E5']),
      documentDate: chance() < 0.03 ? null : day,
      paymentDate: chance() < 0.1 ? null : day + 20,
      units: chance() < 0.1 ? Math.floor(chance() * 40) : null,
      net: negative ? -amount : amount,
      vat: chance() < 0.2 ? Math.round(amount * 20) / 100 : null,
      eligible: chance() < 0.05 ? String(amount) : negative ? -amount : amount,
      currency: chance() < 0.1 ? null : used,
      rate: used === currency ? null : 1.1234,
      sharedCost: sharedCost ? label(sharedCost.code) : null,
      status: chance() < 0.05 ? label('withdrawn') : null,
    };
  });
}
