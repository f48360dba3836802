/** The agreement's tables: any agreement as rows, and these rows as the same agreement. */
import fc from 'fast-check';
import { agreementParts, type AgreementPartName, type Draft } from '../../src/core/agreement-tables';
import { readAgreementTables, spelledAs, type RawParts } from '../../src/core/agreement-tables/read';
import { fingerprint } from '../../src/core/agreement/fingerprint';
import type { Agreement } from '../../src/core/agreement/schema';
import { isDay, serialOf } from '../../src/core/days';
import type { Cell } from '../../src/core/native/cell';
import type { RawTableRow } from '../../src/core/native/read';
import { columnsOf } from '../../src/core/native/table';
import { labelsOf, partProblemText, textsFor } from '../../src/locales';
import { everydayWords } from '../../src/locales/recognition';
import { inGrid } from './in-grid';
import { randomAgreement } from './random-agreement';
import { sampleNames, sampleTerms } from './samples';

const words = { labelsOf, everyday: everydayWords, isAll: (text: string) => text.toLowerCase() === 'all' };

/** Rows as a sheet stores them: dates and amounts as numbers, codes alone. */
function rawOf(agreement: Draft): Map<AgreementPartName, RawTableRow<string>[]> {
  return new Map(
    agreementParts.map((part) => [
      part.table.name,
      part.rowsOf(agreement).map((values, index) => ({
        row: index + 5,
        cells: Object.fromEntries(
          columnsOf(part.table).map(({ key, kind }): [string, Cell] => {
            const value = values[key];
            if (value === undefined) return [key, null];
            if (Array.isArray(value)) return [key, value.join(', ')];
            if (typeof value === 'boolean') return [key, value ? 'yes' : 'no'];
            if (typeof value === 'string' && kind === 'day' && isDay(value)) return [key, serialOf(value)];
            const isNumber = ['amount', 'share', 'decimal', 'number'].includes(kind);
            return [key, isNumber ? Number(value) : (value as string | number)];
          }),
        ),
      })),
    ]),
  );
}

/** Listed rates stand in a table of their own. */
function withoutRates({ rates: _, budgetGrid: _grid, ...agreement }: Agreement & Draft): object {
  return agreement;
}

const read = (raw: RawParts, version: number) => readAgreementTables(raw, words, version);

describe('the rows of an agreement', () => {
  test.each(sampleNames)('of %s are the same agreement again', (name) => {
    const { agreement } = sampleTerms(name);
    const { agreement: again, problems, notes } = read(rawOf(agreement), agreement.version.number);
    expect(problems).toEqual([]);
    expect(notes).toEqual([]);
    expect(again && fingerprint(again)).toBe(fingerprint(agreement));
    // Codes in cells take the place of what JSON spells in its own way; the spelling in force is kept.
    expect(spelledAs(agreement, again, agreement.project.language)).toEqual(withoutRates(agreement));
  });

  test('of any agreement are the same agreement again', () => {
    fc.assert(
      fc.property(randomAgreement(), (agreement) => {
        const { agreement: again, problems } = read(rawOf(agreement), agreement.version.number);
        expect(problems).toEqual([]);
        expect(spelledAs(agreement, again, agreement.project.language)).toEqual(withoutRates(agreement));
      }),
      { numRuns: 100 },
    );
  });
});

describe('the grid of the budget', () => {
  test('with some of any agreement’s lines is the same agreement, and is written again as it was', () => {
    fc.assert(
      fc.property(randomAgreement(), fc.nat(3), (agreement, every) => {
        const draft = inGrid(agreement, (_, index) => index % (every + 1) === 0);
        const read = readAgreementTables(rawOf(draft), words, agreement.version.number);
        expect(read.problems).toEqual([]);
        const plain = withoutRates(draft);
        expect(spelledAs(plain, read.agreement, agreement.project.language)).toEqual(plain);
        expect(read.draft.budgetGrid).toEqual(draft.budgetGrid);
        for (const table of ['AgreementBudget', 'AgreementBudgetGrid'] as const)
          expect(rawOf(read.draft).get(table)).toEqual(rawOf(draft).get(table));
      }),
      { numRuns: 40 },
    );
  });

  const { agreement } = sampleTerms('saveurs-partagees');
  const [first] = agreement.budget as [Agreement['budget'][number]];
  const grid = (amounts: Record<string, Cell>, more: Record<string, Cell>[] = []) => {
    const raw = rawOf(agreement);
    const rows = [{ partner: first.partner, action: first.action, ...amounts }, ...more];
    raw.set(
      'AgreementBudgetGrid',
      rows.map((cells, index) => ({ row: index + 6, cells })),
    );
    return read(raw, 1);
  };

  test('counts once what the list says, too', () => {
    const { agreement: again, problems, draft } = grid({ [first.category]: Number(first.amount) });
    expect(problems).toEqual([]);
    expect(again?.budget).toHaveLength(agreement.budget.length);
    // Written again, the list has it alone.
    expect(draft.budgetGrid).toEqual([{ partner: first.partner, action: first.action, categories: [] }]);
  });

  test('tells what the list says otherwise, with the cell and the row of the list, and loses neither', () => {
    const { problems, agreement: none, draft } = grid({ [first.category]: 1, REVENUE: 'douze' });
    expect(none).toBeUndefined();
    const table = 'AgreementBudgetGrid';
    expect(problems).toEqual([
      { table, row: 6, column: 'REVENUE', kind: 'unreadable', found: 'douze', readings: [] },
      { table, row: 6, column: first.category, kind: 'listed-otherwise', found: '1.00', expected: 5 },
    ]);
    const text = partProblemText(problems[1]!, 'Accord – grille du budget', textsFor('fr'));
    expect(text.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
      'Accord – grille du budget, ligne 6, Frais de personnel : « 1,00 » : la liste du budget donne un autre montant pour la ' +
        'même chose, à la ligne 5. Effacez l’un des deux.',
    );
    const again = rawOf(draft).get(table)?.[0]?.cells;
    expect([again?.[first.category], again?.['REVENUE']]).toEqual([1, NaN]);
  });

  test('of a budget that is not begun has a row for each partner and action', () => {
    const { budget: _, ...draft } = agreement;
    const pairs = agreement.actions.reduce((sum, { partners }) => sum + partners.length, 0);
    expect(rawOf(draft).get('AgreementBudgetGrid')).toHaveLength(pairs);
    expect(rawOf(agreement).get('AgreementBudgetGrid')).toEqual([]);
  });
});
