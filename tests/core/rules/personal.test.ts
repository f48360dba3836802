/** Which personal numbers are recognised in a text, and that the fix removes the whole number. */
import { checked, termsWith, type Row } from '../builders';

const terms = termsWith();

/** Kind and corrected cell of each personal number found in a row. */
const found = (row: Row): (readonly [unknown, unknown])[] =>
  checked(terms, [row]).flatMap(({ findings }) =>
    findings
      .filter(({ rule }) => rule === 'personal-data')
      .map(({ figures, fixes }) => [figures.case, fixes[0]?.value] as const),
  );

test.each([
  ['plain', 'Compenso RSSMRA80A01H501U, maggio', 'Compenso …, maggio'],
  ['in groups', 'CF RSS MRA 80A01 H501U', 'CF …'],
  ['in small letters', 'c.f. rssmra80a01h501u', 'c.f. …'],
  ['with letters for digits, as two persons of one code have', 'RSSMRA80A01H50MM', '…'],
  ['after one that is none', 'ABCDEF12A34B567C, RSSMRA80A01H501U', 'ABCDEF12A34B567C, …'],
])('a codice fiscale %s', (_, description, without) => {
  expect(found({ description })).toEqual([['social-security', without]]);
});

test.each(['RSSMRA80A01H501X', 'RSSMRA80F01H501U', 'XRSSMRA80A01H501U', 'RSSMRA80A01H501U2', 'Codice RSSMRA80A01'])(
  '%s is no codice fiscale',
  (description) => {
    expect(found({ description })).toEqual([]);
  },
);

test('a codice fiscale beside a supplier is its tax number', () => {
  expect(found({ supplier: 'Mario Rossi RSSMRA80A01H501U' })).toEqual([]);
});

test('the twenty digits of an Italian health card are taken out whole', () => {
  expect(found({ comment: 'Tessera sanitaria n. 80380 00012 34567 89012' })).toEqual([
    ['health', 'Tessera sanitaria n. …'],
  ]);
  expect(found({ comment: 'tessera sanitaria 80380000123456789012' })).toEqual([['health', 'tessera sanitaria …']]);
});

test('the name of an institution before a number makes it no number of a person', () => {
  expect(found({ description: 'INPS 12345678901' })).toEqual([]);
  expect(found({ description: 'Numero di previdenza sociale 123 456 789 01' })).toHaveLength(1);
});
