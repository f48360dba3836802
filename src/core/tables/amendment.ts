/**
 * The amendment: every budget line that is not as it was signed, with what earlier amendments and this one moved, in the
 * share of the signed amount that funders measure, and what it was agreed by.
 */
import { termsOf, scopeKey, type Terms } from '../agreement/terms';
import { budgetChange, flexibilityUses, type FlexibilityUse } from '../amendments/flexibility';
import { readHistory } from '../amendments/history';
import { AccordError } from '../errors';
import { scopeAt } from '../monitoring/limits';
import { share } from './budget';
import { sumRow } from './sums';
import { defineFunderTable, type FunderColumn, type FunderTable, type TableCell, type TableRow } from './table';

type Word =
  | 'partner'
  | 'action'
  | 'category'
  | 'signed'
  | 'earlierChanges'
  | 'thisChange'
  | 'newAmount'
  | 'ofSigned'
  | 'ruleUsed'
  | 'approval'
  | 'total';

export const amendmentTable = defineFunderTable({
  name: 'amendment',
  build({ terms, partner }): FunderTable<Word, 'amendment-reason' | 'of-signed' | 'amounts-in'> {
    const { earlier, decision } = readHistory(terms.history);
    const [signed, before] = [earlier.at(0), earlier.at(-1)].map((one) => one && termsOf(one.agreement));
    if (!signed || !before) throw new AccordError('never-amended', 'the agreement has one version');
    const uses = flexibilityUses(budgetChange(termsOf(before.agreement, signed.agreement), terms));
    const rows = linesOf([terms, before, signed])
      .filter((line) => partner === undefined || line.partner === partner)
      .map((line) => ({ line, amounts: [signed, before, terms].map((one) => amountIn(one, line)) }))
      .filter(({ amounts: [initial, old, now] }) => initial !== old || old !== now)
      .map(({ line, amounts: [initial = 0, old = 0, now = 0] }): TableRow<Word> => {
        const moved = now !== old;
        return {
          role: 'row',
          cells: [
            { partner: line.partner },
            { action: line.action },
            { category: line.category },
            { money: initial },
            { money: old - initial },
            { money: now - old },
            { money: now },
            initial === 0 ? null : { percent: share(now - initial, initial) },
            moved ? ruleFor(uses, line) : null,
            moved && decision ? { list: 'approvals', code: decision.approval } : null,
          ],
        };
      });
    const columns: FunderColumn<Word>[] = [
      { heading: { word: 'partner' }, kind: 'text', width: 28 },
      { heading: { word: 'action' }, kind: 'text', width: 26 },
      { heading: { word: 'category' }, kind: 'text', width: 24 },
      ...(['signed', 'earlierChanges', 'thisChange', 'newAmount'] as const).map(
        (word) => ({ heading: { word }, kind: 'money', width: 16 }) as const,
      ),
      { heading: { word: 'ofSigned' }, kind: 'percent', width: 10 },
      { heading: { word: 'ruleUsed' }, kind: 'text', width: 24 },
      { heading: { word: 'approval' }, kind: 'text', width: 24 },
    ];
    return {
      columns,
      rows: [...rows, sumRow('total', { word: 'total' }, rows, columns)],
      notes: ['amendment-reason', 'of-signed', 'amounts-in'],
      signed: { statements: [], signatories: ['lead', 'controller'] },
    };
  },
});

type Line = Terms['budget'][number];

/** The lines of all versions, those of the newest first. */
function linesOf(versions: readonly Terms[]): Line[] {
  return [
    ...new Map(
      versions
        .flatMap(({ budget }) => budget)
        .map((line) => [keyOf(line), line] as const)
        .reverse(),
    ).values(),
  ].reverse();
}

const keyOf = ({ partner, action, category }: Line): string => scopeKey({ partner, action, category });

const amountIn = ({ budgetByScope }: Terms, line: Line): number => budgetByScope.get(keyOf(line)) ?? 0;

/** The total whose limit the line's rise uses; blank where it falls, or no flexibility covers it. */
function ruleFor(uses: readonly FlexibilityUse[], line: Line): TableCell<Word> {
  const use = uses.find(({ level, scope }) => scopeKey(scope) === scopeKey(scopeAt(level, line)));
  return use?.tier ? { list: 'flexibilityLevels', code: use.level } : null;
}
