/** The budget of a stranger, in any layout, language and way to write numbers, is the budget that was agreed. */
import type { Agreement } from '../../src/core/agreement/schema';
import { readBudgetTables, type BudgetTableRead } from '../../src/jobs/budget-import';
import { sheetsOfText, textOfBytes } from '../../src/jobs/sources/text';
import { languages } from '../../src/locales';
import { readWorkbook } from '../../src/xlsx';
import { agreementOf } from '../core/builders';
import { sampleNames } from '../core/samples';
import { fileOf, labelStyles, layouts, numberStyles, textOf, type LaidOut, type LayoutName } from './budget-layouts';

const layoutNames = Object.keys(layouts) as LayoutName[];
const cases = sampleNames.flatMap((sample) => layoutNames.map((layout) => ({ sample, layout })));

const cents = (amount: string): number => Math.round(Number(amount) * 100);

/** The sum of each budget line. */
function linesOf(rows: readonly { partner: string; action: string; category: string; amount: number }[]) {
  const lines: Record<string, number> = {};
  for (const { partner, action, category, amount } of rows)
    lines[`${partner} ${action} ${category}`] = (lines[`${partner} ${action} ${category}`] ?? 0) + amount;
  return lines;
}

const agreed = ({ budget }: Agreement) => linesOf(budget.map((line) => ({ ...line, amount: cents(line.amount) })));

/** Each number of the file, counted without the reader, is a line, a total, beside the budget, or told as unplaced. */
function expectAllAccounted(laid: LaidOut, read: BudgetTableRead): void {
  const cells = laid.sheets.flatMap(({ grid }) => grid.flat());
  const numbers = cells.filter((cell) => typeof cell === 'number' || /^\d+ %$/.test(String(cell))).length;
  const aside = read.aside.reduce((sum, one) => sum + one.cells, 0);
  const counted = [read.rows, read.announced, read.unplaced, read.repeated].reduce((sum, list) => sum + list.length, 0);
  expect(counted + aside + read.zeros).toBe(numbers);
}

function expectAgreed(agreement: Agreement, laid: LaidOut, read: BudgetTableRead): void {
  expect(read.unplaced).toEqual([]);
  expect(linesOf(read.rows)).toEqual(agreed(agreement));
  expect(read.announced.filter(({ agrees }) => !agrees)).toEqual([]);
  expectAllAccounted(laid, read);
}

describe.each(cases)('$sample as $layout', ({ sample, layout }) => {
  const agreement = agreementOf(sample);

  test.each(languages)('as a workbook in %s', async (language) => {
    const turn = languages.indexOf(language) + layoutNames.indexOf(layout);
    for (const labels of [labelStyles[turn % 5] ?? 'code', labelStyles[(turn + 2) % 5] ?? 'code']) {
      const laid = layouts[layout](agreement, { language, labels });
      expectAgreed(
        agreement,
        laid,
        readBudgetTables(await readWorkbook(await fileOf(laid)), agreement, { wanted: 'budget' }),
      );
    }
  });

  if (layout === 'sheetEach') return;
  const separators = ['\t', ';', ','];
  test.each(Object.entries(numberStyles))('as text, with numbers as %s', (name, style) => {
    const turn = Object.keys(numberStyles).indexOf(name) + layoutNames.indexOf(layout);
    const [language = 'en', labels = 'code'] = [languages[turn % 4], labelStyles[turn % 5]];
    const laid = layouts[layout](agreement, { language, labels });
    const text = textOf(laid.sheets[0]?.grid ?? [], separators[turn % 3] ?? ';', style);
    expectAgreed(agreement, laid, readBudgetTables(sheetsOfText(text, 'budget'), agreement, { wanted: 'budget' }));
  });
});

test('files are read in the encodings that programs write', () => {
  const text = 'Partenaire;Action;Catégorie;Montant\r\nG1;A1;Déplacements;1 200,50 €\r\n';
  const latin = Uint8Array.from(text, (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)));
  const utf16 = new Uint8Array(new Uint16Array([0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))]).buffer);
  const utf8 = new TextEncoder().encode(`\ufeff${text}`);
  for (const bytes of [latin, utf16, utf8]) expect(textOfBytes(bytes)).toBe(text);
});
