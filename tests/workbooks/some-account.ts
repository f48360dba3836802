/** What two claims certified of a partner, and the money of two sources. */
import type { PartnerAccount } from '../../src/core/claims/account';
import { asDay } from '../core/builders';

export function someAccount(isPaidDirectly: boolean): PartnerAccount {
  const about = { claim: 'C1', kind: 'interim', period: 'S1', date: asDay('2027-03-31') } as const;
  const later = { claim: 'C2', kind: 'balance', period: 'S2', date: asDay('2027-09-30') } as const;
  const money = (claimed: number, received: number, transferred: number) => {
    return { claimed, received, transferred, open: claimed - (isPaidDirectly ? received : transferred) };
  };
  return {
    isPaidDirectly,
    costs: [
      {
        ...about,
        declared: 123_456,
        excluded: 3_456,
        accepted: 120_000,
        deducted: 0,
        flatRate: 18_000,
        certified: 138_000,
      },
      { ...later, declared: 0, excluded: 0, accepted: 0, deducted: 10_011, flatRate: -1_501, certified: -11_512 },
    ],
    money: [
      { ...about, source: 'ERDF', ...money(110_400, 110_400, 70_000) },
      { ...later, source: 'ERDF', ...money(-9_210, -9_210, 0) },
      { ...about, source: 'Région', ...money(0, 0, 0) },
    ],
  };
}
