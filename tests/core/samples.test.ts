/** Both sample ledgers against an independent computation: to the cent, rule by rule. */
import { consolidate } from '../../src/core/consolidation/consolidate';
import { noDecisions } from './builders';
import type { LedgerFile } from '../../src/core/consolidation/input-files';
import { moneyText, type Money } from '../../src/core/money';
import { flatRateTotals } from '../../src/core/monitoring/flat-rates';
import { sampleExpected, sampleLines, sampleNames, sampleTerms } from './samples';

describe.each(sampleNames)('%s', (name) => {
  const terms = sampleTerms(name);
  const expected = sampleExpected(name);
  const lines = sampleLines(name, terms);
  const files = [...terms.partners.keys()].map((partner): LedgerFile => ({
    path: `${partner}.xlsx`,
    read: true,
    partner,
    lines: lines.filter((line) => line.partner === partner),
    findings: [],
  }));
  const report = consolidate(terms, files, noDecisions);
  const text = (amount: Money): string => moneyText(amount, terms.currency);
  const plain = (amount: string): string => Number(amount).toFixed(2);

  test('totals', () => {
    expect(
      Object.fromEntries(Object.entries(report.totals).map(([key, amount]: [string, Money]) => [key, text(amount)])),
    ).toMatchObject(Object.fromEntries(Object.entries(expected.totals).map(([key, amount]) => [key, plain(amount)])));
  });

  test('breakdowns of what was read', () => {
    const declared = (cut: keyof typeof report.breakdowns): Record<string, string> =>
      Object.fromEntries(
        report.breakdowns[cut].filter((row) => row.declared !== 0).map((row) => [row.key, text(row.declared)]),
      );
    expect(declared('partner')).toEqual(expected.byPartner);
    expect(declared('category')).toEqual(expected.byCategory);
    expect(declared('action')).toEqual(expected.byAction);
    expect(declared('period')).toEqual(expected.byPeriod);
  });

  test('flat rates by partner', () => {
    const rates = new Map(flatRateTotals(report.flatRates).map(({ partner, amount }) => [partner, text(amount)]));
    for (const [partner, amount] of Object.entries(expected.flatRateByPartner))
      expect(rates.get(partner) ?? '0.00').toBe(plain(amount));
  });

  test('exactly the expected lines raise errors, and exactly those are excluded', () => {
    const id = (partner: string, line: number | undefined): string => `${partner} ${line}`;
    const raised = report.lines.flatMap(({ line, findings }) =>
      findings.filter((one) => one.severity === 'error').map((one) => `${id(line.partner, line.number)} ${one.rule}`),
    );
    const must = expected.mustRaise.flatMap(({ partner, line, rules }) =>
      rules.map((rule) => `${id(partner, line)} ${rule}`),
    );
    expect(raised.sort()).toEqual(must.sort());
    const excluded = report.lines
      .filter(({ verdict }) => verdict !== 'accepted')
      .map(({ line }) => id(line.partner, line.number));
    expect(excluded.sort()).toEqual(expected.excludedLines.map(({ partner, line }) => id(partner, line)).sort());
  });

  test('the order of the files changes nothing', () => {
    expect(consolidate(terms, [...files].reverse(), noDecisions)).toEqual(report);
  });
});
