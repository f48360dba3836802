/** What keeps a funder table from being made, and what is to be known of it. */
import { noClaims } from '../../src/core/claims/book';
import { consolidate } from '../../src/core/consolidation/consolidate';
import { finding } from '../../src/core/findings';
import { evidenceMissing } from '../../src/core/expenses/rules/texts';
import { funderTables, type FunderTable } from '../../src/core/tables';
import { choiceIn, choiceText } from '../../src/core/tables/choice';
import {
  agreementChecks,
  excludedButClaimed,
  tableDifference,
  warningsOf,
  warningsOnLines,
} from '../../src/core/tables/checks';
import { claimedBook } from '../workbooks/claimed-book';
import { sampleFiles } from '../workbooks/ledgers';
import { decided, noDecisions, termsWith } from './builders';
import { sampleTerms } from './samples';

const terms = sampleTerms('minor-med');
const done = consolidate(terms, sampleFiles('minor-med'), noDecisions);
const source = { terms, period: undefined, lines: done.lines, flatRates: done.flatRates };
const statement = (): FunderTable => funderTables['expense-statement'].build(source);

/** The table with an amount of a row raised by a cent. */
const raised = (table: FunderTable, role: string, column: number): FunderTable => {
  let left = 1;
  return {
    ...table,
    rows: table.rows.map((row) =>
      row.role === role && left-- > 0
        ? {
            ...row,
            cells: row.cells.map((cell, index) =>
              index === column && typeof cell === 'object' && cell !== null && 'money' in cell
                ? { ...cell, money: cell.money + 1 }
                : cell,
            ),
          }
        : row,
    ),
  };
};
const differs = (table: FunderTable): unknown => tableDifference(table, terms)?.figures.case;

test('a table of which a row, a subtotal or a total is a cent off does not add up', () => {
  const declared = statement().columns.length - 1;
  expect(differs(statement())).toBeUndefined();
  for (const role of ['row', 'subtotal', 'total']) expect(differs(raised(statement(), role, declared))).toBe('rows');
  const budget: FunderTable = funderTables['budget-by-category'].build({ terms });
  expect(differs(budget)).toBeUndefined();
  const column = budget.columns.findIndex(({ heading }) => 'word' in heading && heading.word === 'total');
  expect(differs(raised(raised(budget, 'row', column), 'total', column))).toBe('across');
});

test('nor does one that leaves out what it is made from', () => {
  const table = funderTables['expense-statement'].build({ ...source, lines: done.lines.slice(20) });
  const { expected } = statement();
  expect(differs({ ...table, ...(expected ? { expected } : {}) })).toBe('source');
});

test('unbalanced funding keeps the financing plan from being made, and a maximum is to be known', () => {
  expect(agreementChecks('financing-plan', terms)).toEqual({ wrong: [], known: [] });
  const wrong = termsWith((draft) => {
    Object.assign(draft.funding[0]!, { amount: '1.00', rate: undefined });
    draft.statedTotal = '5.00';
  });
  const { wrong: errors, known } = agreementChecks('financing-plan', wrong);
  expect(new Set(errors.map(({ rule }) => rule))).toEqual(new Set(['funding-unbalanced']));
  expect(known.map(({ rule }) => rule)).toContain('stated-total-differs');
  expect(agreementChecks('transfers', wrong)).toEqual({ wrong: [], known: [] });
});

test('a claim that counts a line which the lead has excluded since is told, until a control takes it off', () => {
  const [period = ''] = terms.periods.keys();
  const book = claimedBook(terms, sampleFiles('minor-med'), [period]);
  const about = { terms, period: undefined, partner: undefined };
  const line = book.kept.rows.find((row) => row.verdict === 'accepted' && row.fingerprint !== '' && row.line)!;
  const decision = decided({ partner: line.partner, line: line.line ?? 0, decision: 'exclude' });
  const free = { ...book, control: { ...book.control, rows: [] } };
  const [told, ...others] = excludedButClaimed(free, [decision], about);
  expect(others).toEqual([]);
  expect(told).toMatchObject({
    rule: 'excluded-in-claim',
    where: { sheet: 'Kept', row: line.row, partner: line.partner },
  });
  const taken = {
    row: 2,
    partner: line.partner,
    line: line.line ?? 0,
    amountOff: 1,
    reason: '',
    date: undefined,
    by: '',
  };
  const controlled = { ...free, control: { sheet: 'Control', rows: [taken] } };
  const accepts = { ...decision, decision: 'accept' } as const;
  for (const [where, decisions] of [
    [controlled, [decision]],
    [free, [accepts]],
    [noClaims, [decision]],
  ] as const)
    expect(excludedButClaimed(where, decisions, about)).toEqual([]);
});

test('warnings on accepted lines are told with their rows, a rule at a time', () => {
  const lines = done.lines.map((one, index) => ({ ...one, at: { sheet: 'Lines', row: index + 2 } }));
  const accepted = lines.filter(({ verdict }) => verdict === 'accepted').slice(0, 2);
  const other = lines.find(({ verdict }) => verdict !== 'accepted')!;
  const warning = ({ line }: (typeof lines)[number]) =>
    finding(evidenceMissing, { partner: line.partner, line: line.number ?? 0, file: line.file }, {});
  const [one, ...more] = warningsOf(warningsOnLines([...accepted, other].map(warning), lines));
  expect(more).toEqual([]);
  expect(one?.rule).toBe('evidence-missing');
  expect(one?.points.map(({ at }) => at)).toEqual(accepted.map(({ at }) => at));
});

test('a choice is kept as a text, and nothing else is taken for one', () => {
  const choice = { names: ['expense-statement', 'transfers'], partner: 'P2', language: 'pt' } as const;
  expect(choiceIn(choiceText({ ...choice, names: [...choice.names] }))).toEqual(choice);
  for (const text of ['', '{', '{}', '{"names":["pie"]}', '{"names":[],"more":1}'])
    expect(choiceIn(text)).toBeUndefined();
});
