/** A consolidation as text for the terminal and as JSON. */
import type { Consolidation } from '../core/consolidation/consolidate';
import { standingOf } from '../core/consolidation/standing';
import { moneyText } from '../core/money';
import { fileStatusText, fill, formatMoney, standingText, type Texts } from '../locales';
import { findingJson } from './print';

export function consolidationJson({ terms, files, totals, breakdowns, findings }: Consolidation, texts: Texts) {
  const amount = (money: number): string => moneyText(money, terms.currency);
  const declaredBy = (rows: Consolidation['breakdowns']['partner']): Record<string, string> =>
    Object.fromEntries(rows.map((row) => [row.key, amount(row.declared)]));
  return {
    files: files.map(({ path, partner, status, lines, notRead, declared }) => ({
      path,
      partner: partner ?? null,
      status,
      lines,
      notRead,
      declared: amount(declared),
    })),
    totals: {
      read: amount(totals.read),
      accepted: amount(totals.accepted),
      excluded: amount(totals.excluded),
      flatRate: amount(totals.flatRate),
      claimable: amount(totals.claimable),
      byPartner: declaredBy(breakdowns.partner),
      byCategory: declaredBy(breakdowns.category),
      byAction: declaredBy(breakdowns.action),
      byPeriod: declaredBy(breakdowns.period),
      flatRateByPartner: Object.fromEntries(
        breakdowns.partner.filter(({ key }) => terms.partners.has(key)).map((row) => [row.key, amount(row.flatRate)]),
      ),
    },
    findings: findings.map((finding) => findingJson(finding, texts)),
  };
}

/** Each file: how it stands, or why it could not be used. */
export function fileLines(done: Consolidation, texts: Texts): string[] {
  const amount = (money: number) => ({ money, currency: done.terms.currency });
  return done.files.map(({ path: file, partner = '', status, lines: count, declared }) => {
    if (status !== 'read') return fill(texts.cli.fileRefused, { file, status: fileStatusText(status, texts) }, texts);
    const standing = standingOf(done, partner);
    const { accepted, budget } = standing;
    const figures = { declared: amount(declared), accepted: amount(accepted), budget: amount(budget) };
    const values = { file, partner, count, ...figures, standing: standingText(standing, texts) };
    return fill(texts.cli.fileRead, values, texts);
  });
}

/** The reconciliation, with both sums checked: read = accepted + excluded, claimable = accepted + flat rates. */
export function reconciliationLines({ terms, totals, files }: Consolidation, texts: Texts): string[] {
  const words = texts.cli.reconciliation;
  const { read, accepted, excluded, flatRate, claimable } = totals;
  const rows: [string, number][] = [
    [words.read, read],
    [words.accepted, accepted],
    [words.excluded, excluded],
    [words.flatRates, flatRate],
    [words.claimable, claimable],
    ...(['leadExcluded', 'withdrawn'] as const).flatMap((part): [string, number][] =>
      totals[part] === 0 ? [] : [[texts.vocabulary.excludedParts[part], totals[part]]],
    ),
  ];
  const amounts = rows.map(([, money]) => formatMoney(money, terms.currency, texts.language));
  const label = Math.max(...rows.map(([text]) => text.length));
  const width = Math.max(...amounts.map((text) => text.length));
  const notRead = files.reduce((sum, file) => sum + file.notRead, 0);
  const difference = Math.abs(read - accepted - excluded) + Math.abs(claimable - accepted - flatRate);
  return [
    words.title,
    ...rows.map(([text], index) => `  ${text.padEnd(label)}  ${(amounts[index] ?? '').padStart(width)}`),
    fill(
      difference === 0 ? words.agrees : words.differs,
      { difference: { money: difference, currency: terms.currency } },
      texts,
    ),
    ...(notRead === 0 ? [] : [fill(texts.vocabulary.rowsNotRead, { count: notRead }, texts)]),
  ];
}
