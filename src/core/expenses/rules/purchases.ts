/** Procurement: what was bought from one supplier, against the agreed thresholds for quotes or a procedure. */
import { agreedMoney } from '../../agreement/terms';
import { defineRule } from '../../findings';
import { convert } from '../../money';
import { documentKey, supplierOf } from './documents';
import { groupCheck } from './rule';

const purchases = new Set(['invoice', 'receipt', 'credit-note', 'adjustment', 'other', '?']);

export const procurementThreshold = defineRule({
  name: 'procurement-threshold',
  severity: 'warning',
  source: 'the agreement’s own thresholds',
  figures: ['supplier', 'sum', 'from', 'need'],
});

/**
 * Net of VAT. Reported once per partner and supplier, on the line that reaches the highest threshold; an invoice split
 * over several lines counts once.
 */
export const procurement = groupCheck([procurementThreshold], {
  keys: (line, { terms }) => {
    if (!terms.agreement.rules.procurement?.length || !purchases.has(line.documentType)) return [];
    const supplier = supplierOf(line);
    return supplier === '' ? [] : [`${line.partner}|${supplier}`];
  },
  check: (lines, { terms }, reportOn) => {
    const { currency } = terms;
    const thresholds = (terms.agreement.rules.procurement ?? [])
      .map(({ from, need }) => ({ from: agreedMoney(from, currency), need }))
      .sort((a, b) => a.from - b.from);
    const seen = new Set<string>();
    let sum = 0;
    let reached: { at: (typeof lines)[number]; from: number; need: (typeof thresholds)[number]['need'] } | undefined;
    for (const line of lines) {
      const key = documentKey(line) ?? line.id;
      if (seen.has(key) || !line.rate) continue;
      seen.add(key);
      sum += convert(line.net, line.currency, line.rate, currency);
      const highest = thresholds.findLast(({ from }) => sum >= from);
      if (highest && highest.from > (reached?.from ?? -Infinity)) reached = { at: line, ...highest };
    }
    if (reached)
      reportOn(reached.at, procurementThreshold, 'supplier', {
        supplier: reached.at.supplier,
        sum: { money: sum, currency },
        from: { money: reached.from, currency },
        need: { text: reached.need },
      });
  },
});
