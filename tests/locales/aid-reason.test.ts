import { aidSteps } from '../../src/core/claims/aid/figures';
import { aidReason, textsFor } from '../../src/locales';
import { languages } from '../../src/locales/languages';

test.each(languages)('in %s every step of the aid has its words, with its amount and what it is of', (language) => {
  const texts = textsFor(language);
  for (const step of aidSteps) {
    const said = aidReason([{ step, amount: -1234, of: 'FEADER' }], 'floor', 'EUR', texts);
    expect(said).toMatch(/12[.,]34/);
    expect(said).not.toMatch(/[{}]/);
    if (step === 'cap' || step === 'moved') expect(said).toContain('FEADER');
  }
});

test('a cent less is told: the policy rounded it down, and the own source took it', () => {
  const texts = textsFor('en');
  expect(aidReason([{ step: 'rate', amount: 547_160 }], 'floor', 'EUR', texts)).toBe(
    'To date: its rate of what was certified gives €5,471.60 (rounded down).',
  );
  expect(
    aidReason(
      [
        { step: 'rest', amount: 10 },
        { step: 'moved', amount: 1, of: 'ERDF' },
      ],
      'half-up',
      'EUR',
      texts,
    ),
  ).toBe('To date: what the other sources leave is €0.10; €0.01 moved here from ERDF.');
});
