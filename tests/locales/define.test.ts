/** `npm run types` rejects texts that do not match what core provides. */
import { ruleTexts } from '../../src/locales/define';
import { rules as english } from '../../src/locales/en/rules';
import { failure } from '../../src/locales/errors';

const title = 'Title';
const { unpaid, ...withoutOne } = english;

test('what fits is taken as it is', () => {
  expect(ruleTexts({ ...english, 'paid-late': { title, text: 'Paid on {date} by {partner}.' } }).unpaid).toBe(unpaid);
});

test('a sentence shows what its rule gives', () => {
  // @ts-expect-error: a misspelt figure.
  ruleTexts({ ...english, 'paid-late': { title, text: 'Paid on {daet}.' } });
  // @ts-expect-error: also where it chooses the word that goes with a count.
  ruleTexts({ ...english, 'date-as-text': { title, text: '{cuont|date|dates}' } });
  // @ts-expect-error: a figure of other rules.
  ruleTexts({ ...english, unpaid: { title, text: 'Paid on {date}.' } });
  // @ts-expect-error: titles show none.
  ruleTexts({ ...english, 'paid-late': { title: '{date}', text: '' } });
  const ofFile = english['not-an-accord-workbook'];
  // @ts-expect-error: a figure of another variant.
  ruleTexts({ ...english, 'not-an-accord-workbook': { ...ofFile, text: { ...ofFile.text, foreign: '{sheets}' } } });
  expect(ofFile.text['several-tables']).toContain('{sheets}');
});

test('each rule, variant and refusal has its text', () => {
  // @ts-expect-error: a rule is missing.
  ruleTexts(withoutOne);
  // @ts-expect-error: a variant is missing.
  ruleTexts({ ...english, 'no-budget-line': { title, text: { line: '' } } });
  // @ts-expect-error: what a file is called that is refused.
  ruleTexts({ ...english, 'file-encrypted': { title, text: '' } });
  expect(Object.keys(withoutOne)).not.toContain('unpaid');
});

test('an error that a person meets has its sentence, and what the sentence shows', () => {
  // @ts-expect-error: no sentence.
  failure('file-lost', 'a.xlsx', { file: 'a.xlsx' });
  // @ts-expect-error: the file is missing.
  failure('file-locked', 'a.xlsx', {});
  expect(failure('file-locked', 'a.xlsx', { file: 'a.xlsx' })).toMatchObject({ code: 'file-locked' });
});
