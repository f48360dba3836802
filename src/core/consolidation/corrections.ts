/** What goes back to a partner to be put right: open findings on its file, the most serious and dearest first. */
import type { ExpenseLine } from '../expenses/line';
import { isDecided, weightOf, type Finding } from '../findings';
import { sumMoney, type Money } from '../money';
import type { RuleName } from '../rules';
import type { Consolidation } from './consolidate';

export interface Correction {
  finding: Finding;
  /** Undefined for what concerns the file. */
  line: ExpenseLine | undefined;
  /** What the line declares, in the project's currency: it is lost if the funder refuses the line. */
  atRisk: Money;
}

export interface Corrections {
  partner: string;
  list: readonly Correction[];
  /** Each line once. */
  atRisk: Money;
}

/** These are about rows of the lead partner's own tables. */
const ofTheLead: readonly RuleName[] = ['decision-without-effect', 'row-to-check'];

interface Lines {
  lines: readonly { line: ExpenseLine }[];
}

/** By partner; only those with something to put right. */
export function correctionsOf({
  findings,
  lines,
  terms,
}: Pick<Consolidation, 'findings' | 'terms'> & Lines): Corrections[] {
  const lineAt = lineOfFinding(lines);
  const open = findings.filter((one) => !isDecided(one) && weightOf(one) !== 'info' && !ofTheLead.includes(one.rule));
  return [...terms.partners.keys()].flatMap((partner): Corrections[] => {
    const list = open
      .filter(({ where }) => where.partner === partner)
      .map((finding): Correction => {
        const line = lineAt(finding);
        return { finding, line, atRisk: atRiskOf(line) };
      })
      .sort((a, b) => weight(a) - weight(b) || b.atRisk - a.atRisk);
    const concerned = new Map(list.map(({ line, atRisk }) => [line, atRisk]));
    const atRisk = sumMoney([...concerned.values()]);
    return list.length === 0 ? [] : [{ partner, list, atRisk }];
  });
}

/** The line that a finding is about; undefined where it concerns a file or a table. */
export function lineOfFinding(lines: Lines['lines']): (finding: Finding) => ExpenseLine | undefined {
  const byPlace = new Map(lines.map(({ line }) => [placeOf(line), line]));
  return ({ where }) => byPlace.get(placeOf(where));
}

/** What is lost if the funder refuses the line. */
export function atRiskOf(line: ExpenseLine | undefined): Money {
  return Math.abs(line?.declared ?? 0);
}

function weight({ finding }: Correction): number {
  return weightOf(finding) === 'error' ? 0 : 1;
}

function placeOf({ file = '', sheet = '', row = 0 }: { file?: string; sheet?: string; row?: number }): string {
  return `${file}|${sheet}|${row}`;
}
