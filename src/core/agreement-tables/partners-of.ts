/** Partners and cost categories of an agreement from the rows of their tables, with what differs by partner. */
import type { PartRow } from './cells';
import { filled, group, method, same, some } from './entries';
import type { RowValues } from './part';
import { categoriesPart, exceptionsPart, partnersPart } from './partners';
import type { Rows } from './rows';

/** Exceptions to what is eligible: one partner's, or those of all. */
export function exceptionsOf({ under }: Rows, partner: RowValues[string]): readonly object[] | undefined {
  return some(
    under(exceptionsPart, 'partner', partner, ({ categories, documentTypes, paidBy }) => ({
      categories,
      documentTypes,
      paidBy,
    })),
  );
}

function methodOf({ texts, changing, sources }: Rows, { values, row }: PartRow): object {
  const columns = { kind: 'method', amount: 'amount' };
  return sources.made(filled(method(values, { texts, changing })), categoriesPart, row, { columns });
}

export function categoriesOf(rows: Rows): object[] {
  const general = rows.of(categoriesPart).filter(({ values }) => values['partner'] === undefined);
  return general.map((row) =>
    rows.sources.made(filled({ code: row.values['category'], method: methodOf(rows, row) }), categoriesPart, row.row, {
      columns: { code: 'category' },
    }),
  );
}

export function partnersOf(rows: Rows): object[] {
  const { changing, sources } = rows;
  return rows.of(partnersPart).map(({ values, row }) => {
    const { dossierNo, vatRule, exchangeRate, incurredFrom, incurredTo, paidBy, claimBy, ...partner } = values;
    const { code } = partner;
    const own = rows.of(categoriesPart).filter((one) => same(one.values['partner'], code));
    const exceptions = exceptionsOf(rows, code);
    const methods = Object.fromEntries(own.map((one) => [String(one.values['category'] ?? ''), methodOf(rows, one)]));
    const overrides = filled({
      eligibility: group(filled({ incurredFrom, incurredTo, paidBy, claimBy, exceptions })),
      methods: group(methods),
      vat: vatRule,
      exchangeRate,
      dossierNo,
    });
    const entry = filled({
      ...partner,
      currency: changing('currency', partner['currency'], code),
      vatNonRecoverableShare: changing('vat-share', partner['vatNonRecoverableShare'], code),
      overrides: group(overrides),
    });
    return sources.made(entry, partnersPart, row, { columns: { 'overrides.vat': 'vatRule' } });
  });
}
