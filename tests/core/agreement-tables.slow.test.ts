/** The agreement's tables: any agreement as rows, and these rows as the same agreement. */
import fc from 'fast-check';
import { agreementParts, type AgreementPartName } from '../../src/core/agreement-tables';
import { readAgreementTables, spelledAs, type RawParts } from '../../src/core/agreement-tables/read';
import { fingerprint } from '../../src/core/agreement/fingerprint';
import type { Agreement } from '../../src/core/agreement/schema';
import { isDay, serialOf } from '../../src/core/days';
import type { Cell } from '../../src/core/native/cell';
import type { RawTableRow } from '../../src/core/native/read';
import { columnsOf } from '../../src/core/native/table';
import { labelsOf } from '../../src/locales';
import { everydayWords } from '../../src/locales/recognition';
import { randomAgreement } from './random-agreement';
import { sampleNames, sampleTerms } from './samples';

const words = { labelsOf, everyday: everydayWords, isAll: (text: string) => text.toLowerCase() === 'all' };

/** Rows as a sheet stores them: dates and amounts as numbers, codes alone. */
function rawOf(agreement: Agreement): Map<AgreementPartName, RawTableRow<string>[]> {
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
function withoutRates({ rates: _, ...agreement }: Agreement): object {
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
