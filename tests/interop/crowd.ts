/** A sample made crowded: twelve partners and thousands of lines, each like one of the sample's. */
import type { Agreement } from '../../src/core/agreement/schema';
import type { LedgerRow } from '../../src/workbooks/partner';

export interface Crowd {
  partners: number;
  lines: number;
}

/** The codes of the new partners, by that of the partner of the sample that each is like. */
function twinsOf({ partners }: Agreement, wanted: number): Map<string, string[]> {
  const twins = new Map<string, string[]>(partners.map(({ code }) => [code, []]));
  for (let index = 0; index < wanted - partners.length; index += 1) {
    const like = partners[index % partners.length]?.code ?? '';
    twins.get(like)?.push(`${like}-${Math.floor(index / partners.length) + 2}`);
  }
  return twins;
}

/** With as many partners as wanted: what a partner has in budget, funding and actions, its twins have too. */
export function crowdedAgreement(agreement: Agreement, { partners: wanted }: Crowd): Agreement {
  const twins = twinsOf(agreement, wanted);
  const withTwins = <One extends { partner: string }>(all: readonly One[]): One[] =>
    all.flatMap((one) => [one, ...(twins.get(one.partner) ?? []).map((partner) => ({ ...one, partner }))]);
  const { statedTotal: _, ...rest } = agreement;
  return {
    ...rest,
    partners: agreement.partners.flatMap((one) => [
      one,
      ...(twins.get(one.code) ?? []).map(
        (code) => ({ ...one, code, role: one.role === 'lead' ? 'partner' : one.role }) as const,
      ),
    ]),
    actions: agreement.actions.map((action) => ({
      ...action,
      partners: action.partners.flatMap((code) => [code, ...(twins.get(code) ?? [])]),
    })),
    budget: withTwins(agreement.budget),
    funding: withTwins(agreement.funding),
    sharedCosts: [],
  };
}

/** Each partner's lines again and again under other numbers, until all have as many as wanted, at a tenth of the amount. */
export function crowdedLedgers(
  ledgers: ReadonlyMap<string, readonly LedgerRow[]>,
  agreement: Agreement,
  { partners, lines }: Crowd,
): Map<string, LedgerRow[]> {
  const each = Math.ceil(lines / partners);
  const small = (amount: LedgerRow['net']) => (typeof amount === 'number' ? Math.round(amount * 10) / 100 : null);
  return new Map(
    [...twinsOf(agreement, partners)].flatMap(([like, twins]) =>
      [like, ...twins].map((partner): [string, LedgerRow[]] => {
        const own = (ledgers.get(like) ?? []).filter(({ sharedCost }) => !sharedCost);
        return [
          partner,
          Array.from({ length: own.length === 0 ? 0 : each }, (_, index) => ({
            ...own[index % own.length],
            line: index + 1,
            documentNo: `${partner}/${String(index + 1).padStart(4, '0')}`,
            net: small(own[index % own.length]?.net),
            vat: small(own[index % own.length]?.vat),
            eligible: small(own[index % own.length]?.eligible),
          })),
        ];
      }),
    ),
  );
}
