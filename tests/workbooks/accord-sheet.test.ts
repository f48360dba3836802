import { fingerprint } from '../../src/core/agreement/fingerprint';
import { AgreementInvalid } from '../../src/core/agreement/parse';
import { HistoryDamaged, historyText, readHistory, type History } from '../../src/core/amendments/history';
import { choiceIn, choiceText, type TableChoice } from '../../src/core/tables/choice';
import {
  accordSheet,
  AccordSheetDamaged,
  choiceCells,
  choiceRows,
  readAccordSheet,
} from '../../src/workbooks/accord-sheet';
import type { SheetRead } from '../../src/workbooks/sheets-read';
import { sampleNames, sampleTerms } from '../core/samples';

function rowsOf(sheet: ReturnType<typeof accordSheet>): string[][] {
  const rows: string[][] = [];
  for (const { row, column, value } of sheet.cells) (rows[row] ??= [])[column] = String(value);
  return rows;
}

const labels = Array.from({ length: 4_000 }, (_, index) => `Coûts ${index}`);

describe.each(sampleNames)('%s', (name) => {
  const { agreement } = sampleTerms(name);
  const written = rowsOf(accordSheet({ kind: 'partner', partner: 'G1', language: 'fr', agreement }));

  test('what was written is read', () => {
    expect(readAccordSheet(written)).toEqual({
      kind: 'partner',
      project: agreement.project.id,
      partner: 'G1',
      version: agreement.version.number,
      fingerprint: fingerprint(agreement),
      language: 'fr',
      period: undefined,
      agreement,
      history: '',
      booksMap: '',
      tables: '',
    });
  });

  test('a map of books is kept, and changes nothing else', () => {
    const booksMap = JSON.stringify({ costCentres: Object.fromEntries(labels.map((label) => [label, 'A1'])) });
    const rows = rowsOf(accordSheet({ kind: 'partner', partner: 'G1', language: 'fr', agreement, booksMap }));
    expect(readAccordSheet(rows)).toEqual({ ...readAccordSheet(written), booksMap });
  });

  test('a choice of tables is kept in an open workbook, and another in its place', () => {
    const sheetOf = (rows: readonly (readonly string[])[]): SheetRead =>
      ({ name: '_accord', rows: rows.map((cells, row) => ({ row, cells: [...cells] })), tables: [] }) as never;
    const kept = (rows: string[][], choice: TableChoice): string[][] => {
      const next = rows.map((cells) => [...cells]);
      for (const { row, column, value } of choiceCells(sheetOf(rows), choiceText(choice)))
        (next[row] ??= [])[column] = String(value);
      return next;
    };
    const first = kept(written, { names: ['transfers'], partner: 'P1' });
    const second = kept(first, { names: ['amendment', 'expense-statement'], language: 'it' });
    expect(second).toHaveLength(first.length);
    const { tables, ...others } = readAccordSheet(second);
    expect(choiceIn(tables)).toEqual({ names: ['amendment', 'expense-statement'], language: 'it' });
    expect({ ...others, tables: '' }).toEqual(readAccordSheet(written));
    expect(choiceRows(sheetOf(second))).toEqual(second.slice(written.length));
  });

  test('no cell holds more than a spreadsheet allows, and none could be taken for a formula', () => {
    expect(written.flat().every((text) => text.length <= 30_000 && /^[A-Za-z0-9_]/.test(text))).toBe(true);
  });

  test.each([
    ['a missing key', (rows: string[][]) => rows.filter(([key]) => key !== 'fingerprint')],
    ['a missing piece', (rows: string[][]) => rows.filter(([key]) => key !== 'agreement 1')],
    [
      'another fingerprint',
      (rows: string[][]) => rows.map(([key, value]) => [key!, key === 'fingerprint' ? '0' : value!]),
    ],
    ['another schema', (rows: string[][]) => rows.map(([key, value]) => [key!, key === 'schema' ? 'x' : value!])],
    [
      'a cut piece',
      (rows: string[][]) => rows.map(([key, value]) => [key!, key === 'agreement 1' ? value!.slice(0, -9) : value!]),
    ],
    ['nothing', () => []],
  ])('%s is told', (_, damage) => {
    expect(() => readAccordSheet(damage(written))).toThrow(AccordSheetDamaged);
  });
});

describe('versions before the one in force', () => {
  const { agreement } = sampleTerms('minor-med');
  const decision = { approval: 'amendment', by: 'Σύνολο' } as const;
  const history: History = {
    earlier: [1, 2, 3].map((number) => ({
      agreement: { ...agreement, version: { ...agreement.version, number } },
      decision: number === 1 ? undefined : decision,
    })),
    decision,
  };
  const amended = { ...agreement, version: { ...agreement.version, number: 4 } };
  const sheetWith = (text: string): string[][] =>
    rowsOf(accordSheet({ kind: 'project', language: 'en', agreement: amended, history: text }));
  const written = sheetWith(historyText(history));

  test('are read as they were recorded', () => {
    expect(written.flat().every((text) => text.length <= 30_000)).toBe(true);
    expect(written.length).toBeGreaterThan(12);
    expect(readHistory(readAccordSheet(written).history)).toEqual(history);
  });

  test('stand behind everything that older programs look for', () => {
    const without = sheetWith('');
    expect(written.slice(0, without.length)).toEqual(without);
  });

  test.each([
    ['a missing piece', (rows: string[][]) => rows.filter(([key]) => key !== 'history 2')],
    [
      'letters that are none',
      (rows: string[][]) => rows.map(([key, value]) => [key!, key === 'history 1' ? '%' : value!]),
    ],
    [
      'a piece too few',
      (rows: string[][]) => rows.map(([key, value]) => [key!, key === 'history pieces' ? '1' : value!]),
    ],
  ])('%s leaves the agreement in force as it is', (_, damage) => {
    const read = readAccordSheet(damage(written));
    expect(read.agreement).toEqual(amended);
    expect(() => readHistory(read.history)).toThrow(HistoryDamaged);
  });

  test('a number of pieces beyond reason is not counted to', () => {
    const rows = written.map(([key, value]) => [key!, key === 'history pieces' ? '1e300' : value!]);
    expect(readHistory(readAccordSheet(rows).history)).toEqual(history);
  });
});

test('accents, Greek and emoji survive', () => {
  const { agreement } = sampleTerms('minor-med');
  const named = { ...agreement, project: { ...agreement.project, acronym: 'Ação Ω 👩‍🌾' } };
  const sheet = accordSheet({ kind: 'project', language: 'pt', agreement: named });
  expect(readAccordSheet(rowsOf(sheet)).agreement.project.acronym).toBe('Ação Ω 👩‍🌾');
});

test('an agreement that is there and cannot be used says so', () => {
  const { agreement } = sampleTerms('minor-med');
  const [first, second, ...rest] = agreement.periods;
  const sheet = accordSheet({
    kind: 'project',
    language: 'en',
    agreement: { ...agreement, periods: [first!, { ...second!, start: first!.start }, ...rest] },
  });
  expect(() => readAccordSheet(rowsOf(sheet))).toThrow(AgreementInvalid);
});
