/** Tables as they come: with dirt, gaps, other currencies, other people's words. What is wrong is told at its cell. */
import fc from 'fast-check';
import { openingOf } from '../../src/core/budget-import/opening';
import { moneyText } from '../../src/core/money';
import { readBudgetTables, type BudgetTableRead } from '../../src/jobs/budget-import';
import { pasteBudget } from '../../src/jobs/budget-import/paste';
import { budgetSentences } from '../../src/jobs/budget-import/sentences';
import { sheetsOfText } from '../../src/jobs/sources/text';
import { textsFor } from '../../src/locales';
import { agreementOf } from '../core/builders';
import { layouts, numberStyles, textOf, type Grid } from './budget-layouts';
import { runs } from '../runs';

const saveurs = agreementOf('saveurs-partagees');
const minor = agreementOf('minor-med');

interface Reading {
  wanted?: 'budget' | 'opening';
  sheet?: string;
  agreement?: typeof saveurs;
}

function read(text: string, { wanted = 'budget', sheet = 'Budget', agreement = saveurs }: Reading = {}) {
  const found = readBudgetTables(sheetsOfText(text, sheet), agreement, { wanted });
  return {
    ...found,
    lines: found.rows.map(
      ({ partner, action, category, figure, period, amount }) =>
        `${[partner, action, category, figure, period].filter(Boolean).join(' ')} ${moneyText(amount, 'EUR')}`,
    ),
    told: found.unplaced.map(({ source, reason, parts, text: what, near }) =>
      [`${source.column}${source.row}`, reason, ...parts, what, ...near].filter((part) => part !== '').join(' '),
    ),
    disagreeing: found.announced
      .filter(({ agrees }) => !agrees)
      .map(({ source }) => source.column + String(source.row)),
  };
}

describe('what is read', () => {
  test('a portal’s list, with its own columns and everyday words', () => {
    const { lines, told, aside } = read(
      `Partner number;Partner name;WP nr;WP title;Cost category;Activity;No. of units;Price per unit;Total
LP1;Health administration;WP1;Management;Staff costs;1.1 Kick-off;2;222.32;444.64
LP1;Health administration;WP1;Management;Office and administrative expenditure (15% flat rate);;;;66.70
PP2;Regional council;2;Communication;Travel and accommodation costs;;;;1,263.16
PP3;General hospital;WP3;Technology and equipment;3. External services;;;;2,500.00
PP4;Research centre;Work package 4;;BL6: Infrastructure & works;;;;4,500.00`,
      { agreement: minor },
    );
    expect(told).toEqual([]);
    expect(lines).toEqual([
      'P1 WP1 STAFF 444.64',
      'P1 WP1 OFFICE 66.70',
      'P2 WP2 TRAVEL 1263.16',
      'P3 WP3 EXTERNAL 2500.00',
      'P4 WP4 WORKS 4500.00',
    ]);
    expect(aside.map(({ header, cells }) => [header, cells])).toEqual([
      ['No. of units', 1],
      ['Price per unit', 1],
    ]);
  });

  test('costs above where the money comes from', () => {
    const { lines, told, disagreeing, aside } = read(`Chef de file : GAL Vallée d'Exemple
Dépenses;A1;A2;TOTAL
Personnel;1 000;2 000;3 000
Missions, déplacements;100;200;300
TOTAL;1 100;2 200;3 300
Financement;;;
FEADER 80 %;880;1 760;2 640
Autofinancement;220;440;660`);
    expect(lines).toEqual(['G1 A1 STAFF 1000.00', 'G1 A2 STAFF 2000.00', 'G1 A1 TRAVEL 100.00', 'G1 A2 TRAVEL 200.00']);
    expect([told, disagreeing]).toEqual([[], []]);
    expect(aside.map(({ header, cells }) => [header, cells])).toEqual([
      ['FEADER 80 %', 3],
      ['Autofinancement', 3],
    ]);
  });

  test('a column for each year or period, with sums of both', () => {
    const years = read('Partner;Action;Category;2026;2027;Total\nG1;A1;Staff;100;50;150\nTotal;;;100;50;150');
    expect(years.lines).toEqual(['G1 A1 STAFF 100.00', 'G1 A1 STAFF 50.00']);
    expect(years.stated).toMatchObject({ amount: 15000, agrees: true });
    const periods = read('Partner;Action;Category;S1;S2;Total\nG1;A1;Staff;100;50;150');
    expect(periods.lines).toEqual(['G1 A1 STAFF S1 100.00', 'G1 A1 STAFF S2 50.00']);
    expect([years.disagreeing, periods.disagreeing]).toEqual([[], []]);
  });

  test('rows without headings, records in columns, the sheet’s name', () => {
    expect(read('G1;A1;Staff;100').lines).toEqual(['G1 A1 STAFF 100.00']);
    expect(read('Partenaire;G1;G2\nAction;A1;A2\nCatégorie;Personnel;Équipement\nMontant;100;200').lines).toEqual([
      'G1 A1 STAFF 100.00',
      'G2 A2 EQUIPMENT 200.00',
    ]);
    expect(read('Action;Staff\nA1;100', { sheet: 'G2 - Plateau' }).lines).toEqual(['G2 A1 STAFF 100.00']);
  });

  test('the only action, and the only one in which a partner takes part', () => {
    const single = agreementOf('saveurs-partagees', (draft) => {
      for (const action of draft.actions.slice(1)) action.partners = action.partners.filter((code) => code !== 'G3');
      draft.budget = draft.budget.filter(({ partner, action }) => partner !== 'G3' || action === 'A1');
      draft.sharedCosts = [];
    });
    const { lines, told } = read('Partner;Staff\nG3;100\nG1;200', { agreement: single });
    expect(lines).toEqual(['G3 A1 STAFF 100.00']);
    expect(told).toEqual(['B3 missing action']);
  });

  test('figures to date, beside the budget or below two rows of headings', () => {
    const list =
      'Partner;Action;Category;Budget;Declared to date;Certified;Paid;Remaining\nG1;A1;Staff;100;90;80;70;10';
    expect(read(list, { wanted: 'opening' }).lines).toEqual([
      'G1 A1 STAFF declared 90.00',
      'G1 A1 STAFF certified 80.00',
      'G1 A1 STAFF paid 70.00',
    ]);
    expect(read(list).lines).toEqual(['G1 A1 STAFF 100.00']);
    const zero = readBudgetTables(sheetsOfText(list.replace(';80;70', ';0;-'), 'x'), saveurs, { wanted: 'opening' });
    expect(openingOf(zero.rows, 'EUR')).toEqual([
      { partner: 'G1', action: 'A1', category: 'STAFF', declared: '90.00', certified: '0.00', paid: '0.00' },
    ]);
    const wide = 'Partner;Action;Staff;;Travel;\n;;Declared;Paid;Declared;Paid\nG1;A1;90;80;70;60';
    expect(read(wide, { wanted: 'opening' }).lines).toEqual([
      'G1 A1 STAFF declared 90.00',
      'G1 A1 STAFF paid 80.00',
      'G1 A1 TRAVEL declared 70.00',
      'G1 A1 TRAVEL paid 60.00',
    ]);
  });

  test('words that somebody said the meaning of', () => {
    const told = [{ axis: 'category', text: 'Convivialité', code: 'OTHER' } as const];
    const withOther = {
      ...saveurs,
      categories: [...saveurs.categories, { code: 'OTHER' as const, method: { kind: 'real' as const } }],
    };
    const book = sheetsOfText('Partner;Action;Category;Amount\nG1;A1;Convivialité;100', 'x');
    expect(readBudgetTables(book, withOther, { wanted: 'budget' }).rows).toEqual([]);
    expect(readBudgetTables(book, withOther, { wanted: 'budget', told }).rows).toMatchObject([{ category: 'OTHER' }]);
  });
});

describe('what is told', () => {
  test('codes and labels that nothing matches, or that contradict each other', () => {
    const { lines, told } = read(`Partner;Action;Category;Amount
G1;A2 Coordination et pilotage;Staff;100
G1 GAL Serra de Exemplo;A2;Staff;100
G1 et G2;A2;Staff;100
GAL;A2;Staff;100
G9;A2;Staff;100
G1;A2;Travel and equipment;100
G1;A2;Personel;100
G1;A2;Revenue;100`);
    expect(lines).toEqual([]);
    expect(told).toEqual([
      'D2 unknown action A2 Coordination et pilotage A2 A1',
      'D3 unknown partner G1 GAL Serra de Exemplo G1 G3',
      'D4 unknown partner G1 et G2 G1 G2',
      'D5 unknown partner GAL',
      'D6 unknown partner G9',
      'D7 unknown category Travel and equipment',
      'D8 unknown category Personel STAFF',
      'D9 not-agreed category REVENUE',
    ]);
  });

  test('what a line lacks, and amounts that are none', () => {
    const { lines, told, zeros } = read(`Partner;Action;Category;Amount
G1;A1;Staff;1.234
G1;A2;Staff;12.345 + VAT
G1;A3;Staff;tbd
G2;A3;Travel;-
G2;A3;;55
G2;;Travel;56
;A3;Travel;57
G1;A1;Staff;200 000 000 000`);
    expect(lines).toEqual([]);
    expect(zeros).toBe(1);
    expect(told).toEqual([
      'D2 ambiguous 1.234 / 1234',
      'D3 unreadable',
      'D4 unreadable',
      'D6 missing category',
      'D7 missing action',
      'D8 missing partner',
      'D9 too-large',
    ]);
  });

  test('partner and category without action: said once with its cure, and where there is no action yet', () => {
    const text = 'Partner;STAFF;TRAVEL\nG1;100;200\nG2;300;400';
    const sentences = (draft: Partial<typeof saveurs>) =>
      budgetSentences(pasteBudget(sheetsOfText(text, 'Budget'), draft), textsFor('en')).problems;
    const { withoutAction, noActions } = textsFor('en').budget;
    expect(sentences(saveurs)[1]).toBe(withoutAction.replace('{count}', '4'));
    expect(sentences(saveurs)).toHaveLength(2 + 4);
    expect(sentences({ ...saveurs, actions: [] })[1]).toBe(noActions);
  });

  test('columns beyond the last that is read', () => {
    const wide = `Partner;Action;Category;Amount${';'.repeat(400)}x\nG1;A1;STAFF;100`;
    const { problems } = budgetSentences(pasteBudget(sheetsOfText(wide, 'Budget'), saveurs), textsFor('fr'));
    expect(problems).toEqual([
      'Les colonnes au-delà de la 400e n’ont pas été lues\u202f: Budget. Rapprochez le budget du bord gauche.',
    ]);
    expect(read(wide).lines).toEqual(['G1 A1 STAFF 100.00']);
  });

  test('another currency and thousands, wherever they are said', () => {
    expect(read('Partner G1\nAction;Staff (PLN);Travel (EUR)\nA1;100;200\nA2;100 zł;5 €').told).toEqual([
      'B3 other-currency PLN',
      'B4 other-currency PLN',
    ]);
    expect(read('Partner;Action;Category;Amount;Currency\nG1;A1;Staff;100;GBP').told).toEqual([
      'D2 other-currency GBP',
    ]);
    const thousands = ['Budget (k€)\nPartner;Action;Category;Amount\nG1;A1;Staff;12,5'];
    thousands.push('Partenaire;Action;Catégorie;Montant en milliers d’euros\nG1;A1;Personnel;12,5');
    thousands.push('Partner;Action;Category;Amount\nG1;A1;Staff;12,5\n\nAll amounts in thousands');
    for (const text of thousands) expect(read(text).told).toEqual([expect.stringMatching(/^D\d in-thousands$/)]);
  });

  test('an unknown heading speaks for its rows, and a table without a title for nobody', () => {
    expect(
      read(`GAL Serra de Exemplo
;Total
A1 Coordenação;
Pessoal;100
A9 Festa;
Pessoal;70
A2;
Pessoal;30
Comida;35
Equipamento;40`),
    ).toMatchObject({
      lines: ['G3 A1 STAFF 100.00', 'G3 A2 STAFF 30.00', 'G3 A2 EQUIPMENT 40.00'],
      told: ['B6 unknown action A9 Festa', 'B9 unknown category Comida'],
    });
    expect(read('Partner G1\n;Staff;Travel\nA3;0;-\nDivers;5;6').told).toEqual([
      'B4 unknown action Divers',
      'C4 unknown action Divers',
    ]);
    expect(
      read(`GAL Vallée d'Exemple
;Personnel
A1;100
Total;100

;Personnel
A1;300

GAL Inconnu
;Personnel
A1;500`),
    ).toMatchObject({ lines: ['G1 A1 STAFF 100.00'], told: ['B7 missing partner', 'B11 unknown partner GAL Inconnu'] });
  });

  test('two amounts for a line, in one table or two', () => {
    expect(read('Partenaire;Action;Catégorie;Montant HT;TVA;Montant TTC\nG1;A1;Personnel;100;20;120').told).toEqual([
      'D2 several-amounts',
      'F2 several-amounts',
    ]);
    const twice = read(`Partner;Action;Category;Amount
G1;A1;Staff;100
G2;A2;Staff;70

Partner G1
Action;Staff;Total
A1;100;100

Partner G2
Action;Staff;Total
A2;80;80`);
    expect(twice.lines).toEqual(['G1 A1 STAFF 100.00', 'G2 A2 STAFF 70.00']);
    expect(twice.told).toEqual(['B11 stated-otherwise']);
    expect(twice.repeated).toHaveLength(1);
  });

  test('totals that are not the sum of what was placed', () => {
    const { disagreeing, stated } = read(`Partner;Action;Staff;Travel;Total
G1;A1;100;50;150
G1;A2;100;;110
Total;;200;60;260`);
    expect(disagreeing).toEqual(['E3', 'D4', 'E4']);
    expect(stated).toMatchObject({ amount: 26000, counted: 25000, agrees: false });
  });
});

describe('nothing is lost', () => {
  const accounted = ({ rows, announced, unplaced, repeated, aside, zeros }: BudgetTableRead): number =>
    [rows, announced, unplaced, repeated].reduce((sum, list) => sum + list.length, 0) +
    aside.reduce((sum, { cells }) => sum + cells, 0) +
    zeros;

  const junk = fc.constantFrom('', 'Divers', 'Total', 'A9', 'G1', 'Staff', 'Note', 'voir annexe', 'FEADER');
  const change = fc.record({
    row: fc.nat(60),
    column: fc.nat(8),
    to: fc.oneof(junk, fc.integer({ min: 1, max: 5000 })),
  });

  test.each(['stacked', 'blocks', 'transposed', 'partnersByCategory'] as const)(
    'of %s, whatever is changed',
    (layout) => {
      const [sheet] = layouts[layout](saveurs, { language: 'fr', labels: 'dropdown' }).sheets;
      fc.assert(
        fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
          const grid: Grid = (sheet?.grid ?? []).map((row) => [...row]);
          for (const { row, column, to } of changes) {
            // In the first column numbers are codes.
            const cells = grid[row];
            if (cells && (column > 0 || typeof to === 'string')) cells[column] = to === '' ? null : to;
          }
          const found = readBudgetTables(
            sheetsOfText(textOf(grid, '\t', numberStyles.bare ?? String), 'Budget'),
            saveurs,
            {
              wanted: 'budget',
            },
          );
          const cells = grid.flatMap((row) => row.filter((cell) => cell !== null));
          const numbers = cells.filter((cell) => typeof cell === 'number').length;
          const percentages = cells.filter((cell) => /^\d+ %$/.test(String(cell))).length;
          // Words in the place of an amount are told, too.
          const words = found.unplaced.filter(
            ({ source }) => typeof grid[source.row - 1]?.[source.column.charCodeAt(0) - 65] !== 'number',
          ).length;
          expect(accounted(found) - words).toBe(numbers + percentages);
        }),
        { numRuns: runs(75) },
      );
    },
  );
});
