/** What holds of every claim, whatever happened before. */
import { partnerAccount } from '../../../src/core/claims/account';
import { isClaimed } from '../../../src/core/claims/aid';
import { aidSteps, totalOf } from '../../../src/core/claims/aid/figures';
import { certifiedBefore } from '../../../src/core/claims/certified';
import { keptRates } from '../../../src/core/claims/kept';
import { projectAccount } from '../../../src/core/claims/project-account';
import { reportOn } from '../../../src/core/consolidation/consolidate';
import { isLeader } from '../../../src/core/claims/claimants';
import { makeClaim } from '../../../src/core/claims/claim';
import { fundingPlan } from '../../../src/core/agreement/funding';
import { chanceOf } from '../../workbooks/chance';
import { randomStory } from './random-stories';
import { noDecisions } from '../builders';
import { countStep, tell } from './told';
import { runs } from '../../runs';

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);
const seeds = Array.from({ length: runs(4) }, (_, index) => 1 + index * 25);

/** The steps that led to some amount in any story. */
const taken = new Set<string>();
/** How often something was owed back. */
let owing = 0;

test.each(seeds)('of 25 stories from seed %i on', (first) => {
  let cuts = 0;
  for (let seed = first; seed < first + 25; seed += 1) {
    for (const { step, terms, made, book, counted } of tell(randomStory(chanceOf(seed)))) {
      const about = { seed, step: step.claim };
      // The stories are of lines with which nobody finds fault.
      const excluded = counted.checked.filter(({ verdict, line }) => verdict !== 'accepted' && !line.late);
      expect({ ...about, excluded: excluded.map(({ excludedBy }) => excludedBy) }).toEqual({ ...about, excluded: [] });
      if (!made) continue;
      for (const { partner, accepted, deducted, flatRate, certified, uncovered, sources } of made.partners) {
        expect({ ...about, partner, certified }).toEqual({
          ...about,
          partner,
          certified: accepted - deducted + flatRate,
        });
        expect({ ...about, partner, aid: sum(sources.map(({ aid }) => aid)) }).toEqual({
          ...about,
          partner,
          aid: certified - uncovered,
        });
        for (const { source, toDate, before, aid, cut, steps } of sources) {
          expect(aid).toBe(toDate - before);
          cuts += Number(cut !== 0);
          for (const { step: kind, amount } of steps) if (amount !== 0) taken.add(kind);
          // Every cent is explained.
          expect({ ...about, source, toDate }).toEqual({
            ...about,
            source,
            toDate: sum(steps.map(({ amount }) => amount)),
          });
        }
      }
      // Partners are told what the claim says.
      const told = made.partners.flatMap(({ partner, claim }) => {
        if (claim === undefined) return [];
        const { costs, money } = partnerAccount(terms, book, partner) ?? { costs: [], money: [] };
        const own = costs.filter((one) => one.claim === claim).map((one) => [one.accepted, one.deducted, one.flatRate]);
        const asked = money.filter((one) => one.claim === claim).map((one) => one.claimed);
        return [{ partner, own: own[0] ?? [0, 0, 0], asked: sum(asked) }];
      });
      const said = made.partners.flatMap(({ partner, claim, accepted, deducted, flatRate, sources }) => {
        const asked = sum(sources.filter(isClaimed).map(({ aid }) => aid));
        return claim === undefined ? [] : [{ partner, own: [accepted, deducted, flatRate], asked }];
      });
      expect({ ...about, told }).toEqual({ ...about, told: said });
      // No fund pays more than was agreed, whoever claims it. What a partner in no claim has to give back, because a cap
      // or an amendment lowered its part, is asked of it with its next claim.
      const account = projectAccount(terms, book);
      const groups = new Map<string, { most: number; paid: number; owed: number; isWhole: boolean }>();
      for (const { partner, source, amount, kind } of fundingPlan(terms).rows) {
        if (kind !== 'eu-fund') continue;
        const authority = isLeader(terms) ? terms.partners.get(partner)?.partner.managingAuthority : '';
        const group = groups.get(`${authority}|${source}`) ?? { most: 0, paid: 0, owed: 0, isWhole: true };
        const own = book.claims.rows.filter((one) => one.partner === partner && one.source === source);
        const paid = sum(own.map((one) => one.amount));
        const isIn = made.partners.some((one) => one.partner === partner && one.claim !== undefined);
        group.most += amount;
        group.paid += made.kind === 'advance' ? Math.min(paid, amount) : paid;
        const stands = account.sources.find((one) => one.partner === partner && one.source === source);
        group.owed += stands?.owedBack ?? 0;
        group.isWhole &&= made.kind === 'advance' || isIn;
        groups.set(`${authority}|${source}`, group);
      }
      const over = [...groups].filter(([, { most, paid, isWhole }]) => isWhole && paid > most);
      if ((terms.agreement.opening ?? []).length === 0) expect({ ...about, over }).toEqual({ ...about, over: [] });
      // What a fund pays beyond its total is told as owed back; nothing is where all partners are in the claim.
      const untold = [...groups].filter(([, { most, paid, owed }]) => paid - most > owed);
      if ((terms.agreement.opening ?? []).length === 0) expect({ ...about, untold }).toEqual({ ...about, untold: [] });
      const owed = account.sources.filter(({ owedBack }) => owedBack !== 0);
      if (made.kind !== 'advance' && made.partners.every(({ claim }) => claim !== undefined))
        expect({ ...about, owed }).toEqual({ ...about, owed: [] });
      owing += owed.length;
      // The project's account says the same of what claims hold as of all lines that were read.
      const of = <Key extends string>(rows: readonly Readonly<Record<Key, number> & { partner: string }>[], key: Key) =>
        made.partners.map(({ partner }) => sum(rows.filter((one) => one.partner === partner).map((one) => one[key])));
      const before = made.partners.map(({ partner }) => totalOf(certifiedBefore(terms, book.kept.rows).get(partner)));
      expect({ ...about, certified: of(account.costs, 'certified') }).toEqual({ ...about, certified: before });
      const asked = sum(account.sources.map(({ claimed, before: { claimed: earlier } }) => claimed - earlier));
      expect(asked + account.elsewhere.claimed).toBe(sum(book.claims.rows.map(({ amount }) => amount)));
      if (made.kind !== 'advance') {
        const report = reportOn(terms, countStep(terms, step, book), noDecisions, undefined);
        const flat = report.flatRates.filter(({ kept }) => kept);
        const held = keptRates(terms, book);
        expect(flat.map(({ amount }) => amount)).toEqual(flat.map((one) => held(one)));
        const all = report.account.costs.filter(({ partner }) => step.files.includes(partner));
        const own = account.costs.filter(({ partner }) => step.files.includes(partner));
        expect({ ...about, all: of(all, 'certified') }).toEqual({ ...about, all: of(own, 'certified') });
        expect({ ...about, all: of(all, 'flatRate') }).toEqual({ ...about, all: of(own, 'flatRate') });
      }
      // Made again, the claim would add nothing: what it took is kept.
      const again = countStep(terms, step, book);
      const base = { read: new Set(step.files), checked: again.checked, book };
      if (made.kind === 'advance') continue;
      const more = makeClaim(terms, base, { ...made, kind: made.kind });
      for (const { partner, accepted, deducted, flatRate, certified, sources } of more.partners) {
        expect({ ...about, partner, accepted, deducted, flatRate, certified }).toEqual({
          ...about,
          partner,
          accepted: 0,
          deducted: 0,
          flatRate: 0,
          certified: 0,
        });
        const asked = sources.filter(isClaimed).map(({ aid }) => aid);
        expect({ ...about, partner, asked }).toEqual({ ...about, partner, asked: asked.map(() => 0) });
      }
    }
  }
  expect(cuts).toBeGreaterThan(0);
});

test('every way to cut or to move an amount was taken', () => {
  expect([...taken].sort()).toEqual([...aidSteps].sort());
  expect(owing).toBeGreaterThan(0);
});
