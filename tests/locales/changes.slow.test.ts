/** What differs between two versions, what it needs, and what covers an overspend, in every language. */
import fc from 'fast-check';
import type { Agreement } from '../../src/core/agreement/schema';
import { termsOf } from '../../src/core/agreement/terms';
import { approvalNeeded } from '../../src/core/amendments/approval';
import { coverOf } from '../../src/core/amendments/cover';
import { recordVersion } from '../../src/core/amendments/record';
import { approvalTexts, changeTexts, coverTexts, languages, recordProblemText, textsFor } from '../../src/locales';
import { amendments, someDay } from '../core/amendments/random-amendments';
import { agreementOf, asDay, type Edit } from '../core/builders';

const before = agreementOf('saveurs-partagees');
const inForce = termsOf(before);
/** Spaces that do not break are as good as others here. */
const plain = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/[\u00a0\u202f]/g, ' '));

function said(language: string, edit: Edit, agreement: Agreement = before): string[] {
  const after = structuredClone(agreement);
  edit(after);
  return plain(changeTexts(termsOf(agreement), termsOf(after), textsFor(language)));
}

const move: Edit = ({ budget }) => {
  budget.find((line) => line.partner === 'G1' && line.category === 'TRAVEL')!.amount = '2820.00';
  budget.find((line) => line.partner === 'G1' && line.category === 'EXTERNAL')!.amount = '7450.00';
};

describe('changes', () => {
  test('amounts that move', () => {
    expect(said('en', move)).toEqual([
      'The total stays €79,083.83.',
      'Budget line G1, A2, Travel and accommodation, amount: €2,820.00 instead of €2,520.00 (+€300.00).',
      'Budget line G1, A2, External expertise and services, amount: €7,450.00 instead of €7,750.00 (−€300.00).',
    ]);
  });

  test('none, and who keeps the calendar', () => {
    const edit: Edit = ({ actions, project }) => {
      project.end = asDay('2028-03-31');
      actions[0]!.end = asDay('2028-03-31');
      actions[2]!.end = asDay('2028-03-31');
    };
    expect(said('fr', edit)).toEqual([
      'Aucun montant n’a été déplacé.',
      'A2 garde l’ancien calendrier.',
      'Projet, dernier jour : 31/03/2028 au lieu de 31/12/2027.',
      'Action A1, dernier jour : 31/03/2028 au lieu de 31/12/2027.',
      'Action A3, dernier jour : 31/03/2028 au lieu de 31/12/2027.',
    ]);
  });

  test('values of every kind by their words', () => {
    const edit: Edit = ({ partners, categories, rules, columns: _, ...draft }) => {
      partners[2]!.vat = 'partial';
      partners[2]!.vatNonRecoverableShare = [{ from: asDay('2027-01-01'), value: '0.5' }];
      categories[1]!.method = { kind: 'real' };
      rules.flexibility[1]!.maxIncrease = '0.25';
      rules.maximumRate = { share: '0.8', of: 'total', source: 'FEADER' };
      draft.actions[0]!.title = { fr: 'Titre', en: 'Heading', pt: 'Coordenação e direção' };
      partners.push({ ...partners[1]!, code: 'G4', name: 'GAL Nord' });
      rules.caps = [];
    };
    expect(said('en', edit)).toEqual([
      'No amount moved.',
      'Rules, maximum rate: share: 80%; measured on: total costs; funding source: FEADER, where nothing was agreed.',
      'Partner G3, VAT: VAT partly recoverable instead of VAT recoverable.',
      'Partner G3, share of VAT that cannot be recovered: 50% from 1 Jan 2027, where nothing was agreed.',
      'Added: partner G4 (GAL Nord).',
      'Cost category Office and administrative, method: kind: Real costs instead of kind: Flat rate; rate: 15%; base of the flat rate: Staff.',
      'Action A1, title, French: Titre instead of Coordination et pilotage.',
      'Action A1, title, English: Heading instead of Coordination and steering.',
      'Flexibility Category total of the partner, Decision of the steering committee, share: 25% instead of 20%.',
      'Removed: cap EQUIP10 (10%).',
    ]);
  });

  test.each(languages)('in %s, whatever changes: whole sentences without keys or braces', (language) => {
    fc.assert(
      fc.property(amendments, ({ before: old, after }) => {
        const texts = textsFor(language);
        const lines = changeTexts(termsOf(old), termsOf(after), texts);
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) expect(line).toMatch(/^[\p{Lu}\d][^{}[\]]*[^,\s]\.$/u);
        expect(lines.join(' ')).not.toMatch(/undefined|\[object|overrides|incurred|maxIncrease/);
      }),
      { numRuns: 15 },
    );
  });
});

test('what an amendment needs', () => {
  const after = structuredClone(before);
  move(after);
  const needed = approvalNeeded(inForce, termsOf(after));
  expect(plain(approvalTexts(needed, inForce, textsFor('en')))).toEqual([
    'No approval is needed.',
    'Category total of the partner (G1, Travel and accommodation): €4,500.00 of at most €4,620.00, which is €300.00 above the budget in force. No approval needed.',
  ]);
  after.budget[4]!.amount = '9000.00';
  expect(plain(approvalTexts(approvalNeeded(inForce, termsOf(after)), inForce, textsFor('pt')))).toEqual([
    'Todos os parceiros têm de assinar uma adenda.',
    'Quem decide: G1, G2, G3.',
    'O total do projeto muda, o que exige sempre uma adenda.',
    'Total da categoria no parceiro (G1, Despesas de deslocação e alojamento): 10 680,00 € em vez de 4 200,00 € ultrapassa a flexibilidade acordada.',
  ]);
});

test('what covers an overspend', () => {
  const left = (line: string): number => ({ 'G1 A2 TRAVEL': -60_000, 'G1 A2 EXTERNAL': 90_000 })[line] ?? 0;
  const used = inForce.budget.map((line) => ({
    ...line,
    amount: line.amount - left(`${line.partner} ${line.action} ${line.category}`),
  }));
  expect(plain(coverTexts(coverOf(inForce, used), inForce, textsFor('en'))).slice(0, 4)).toEqual([
    'The smallest change that covers €600.00 is 1 transfer:',
    '€600.00 from G1, A2, External expertise and services to G1, A2, Travel and accommodation',
    'The steering committee has to approve the change.',
    'To decide: Steering committee (COPIL).',
  ]);
});

test.each(languages)('in %s, why a version cannot be recorded, and what to do', (language) => {
  const longer = agreementOf('saveurs-partagees', ({ project }) => (project.end = asDay('2028-06-30')));
  const record = { date: someDay, reason: '', decision: { approval: 'none', by: '' } } as const;
  const none = { earlier: [], decision: undefined };
  for (const draft of [before, longer, { ...longer, funding: [] }]) {
    const { problems } = recordVersion(before, none, draft, record);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems)
      expect(recordProblemText(problem, inForce, textsFor(language))).toMatch(/^\p{Lu}[^{}]+\. \p{Lu}?[^{}]+\.$/u);
  }
});
