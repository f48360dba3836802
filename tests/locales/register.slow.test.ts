/** What every listed language must provide, and that all are recognised whatever the reader's language. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { columnKeys } from '../../src/core/expenses/columns';
import { consolidateFiles } from '../../src/jobs/consolidate';
import { newProject } from '../../src/jobs/new-project';
import type { LedgerRow } from '../../src/workbooks/partner';
import { isGuideHeader, labelIn, labelsOf, message, textsFor } from '../../src/locales';
import { factsOf } from '../../src/locales/facts';
import { languages, type Language } from '../../src/locales/languages';
import { loadPaneWords } from '../../src/locales/pane-words';
import { isTotalLabel, recognised } from '../../src/locales/recognition';
import { verdictIn } from '../../src/workbooks/report';
import { sampleExpected, sampleText } from '../core/samples';
import { sampleLedgers } from '../jobs/files';
import { today } from '../jobs/today';

const others = languages.filter((language) => language !== 'en');

test('each folder is a language of the list, and each language has its folder', () => {
  const entries = readdirSync(join(__dirname, '../../src/locales'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(folders.sort()).toEqual([...languages].sort());
});

test.each(languages)('the texts of %s know whose they are, and Intl writes its figures', async (language) => {
  const words = await loadPaneWords(language);
  expect([textsFor(language).language, words.language]).toEqual([language, language]);
  const { locale, office } = factsOf[language];
  expect([locale, office].map((tag) => new Intl.Locale(tag).language)).toEqual([language, language]);
  expect(Intl.NumberFormat.supportedLocalesOf([locale])).toEqual([locale]);
});

/** Phrases that may be the same in two languages. */
const alike = [/^(Accord|Interreg|LEADER)\b/, /^\{[^}]*\}$/];

function leaves(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}/${key}`));
}

/** Number of words without placeholders: a single word ("Budget", "Status") may be the same in several languages. */
const wordsIn = (text: string): number => text.replace(/\{[^}]*\}/g, ' ').match(/\p{L}{2,}/gu)?.length ?? 0;

test.each(others)('%s leaves no text in English', async (language) => {
  const english = new Map(leaves([textsFor('en'), (await loadPaneWords('en')).pane]));
  const own = leaves([textsFor(language), (await loadPaneWords(language)).pane]);
  const left = own.filter(
    ([path, text]) => text === english.get(path) && wordsIn(text) > 1 && !alike.some((one) => one.test(text)),
  );
  expect(left).toEqual([]);
});

/** The sample's lines filled in by labels of this language, without codes. */
function filledIn(language: Language): Map<string, LedgerRow[]> {
  const { vocabulary } = textsFor(language);
  const labelled = (list: string, cell: LedgerRow[keyof LedgerRow]) =>
    typeof cell === 'string' ? (labelIn(vocabulary, list, cell) ?? cell) : (cell ?? null);
  return new Map(
    [...sampleLedgers('saveurs-partagees')].map(([partner, rows]) => [
      partner,
      rows.map((row) => ({
        ...row,
        category: labelled('categories', row.category),
        documentType: labelled('documentTypes', row.documentType),
        evidence: labelled('evidences', row.evidence),
        status: labelled('statuses', row.status),
      })),
    ]),
  );
}

test.each(languages)('workbooks made and filled in %s are read to the same totals and findings', async (language) => {
  const made = await newProject(sampleText('saveurs-partagees.agreement.json'), {
    today,
    language,
    ledgers: filledIn(language),
  });
  const files = made.files.map(({ name: path, bytes, partner }) => ({ path, bytes, partner }));
  const project = files.find(({ partner }) => partner === undefined)!;
  const partners = files.filter(({ partner }) => partner !== undefined);
  const done = await consolidateFiles({ project, partners, today });
  const expected = sampleExpected('saveurs-partagees');
  expect(done.lines).toHaveLength(expected.lines);
  expect(done.findings.filter(({ rule }) => rule === 'unknown-code' || rule === 'columns-mapped')).toEqual([]);
  const raised = new Set(done.findings.map(({ rule, where }) => `${where.partner} ${where.line} ${rule}`));
  for (const { partner, line, rules } of expected.mustRaise)
    for (const rule of rules) expect(raised).toContain(`${partner} ${line} ${rule}`);
  for (const reader of languages)
    for (const finding of done.findings) expect(message(finding, textsFor(reader))).not.toMatch(/[{}]|undefined/);
});

test('a description in any language hints at its category', async () => {
  const words = languages.map((language) => recognised[language].costs.STAFF?.[0] ?? '');
  const [first] = sampleLedgers('minor-med').get('P1') ?? [];
  const rows = words.map((description, index): LedgerRow => {
    const own = { category: 'EXTERNAL', documentType: 'invoice', documentNo: `W-${index}`, net: 10, eligible: 10 };
    return { ...first, ...own, line: index + 1, description };
  });
  const made = await newProject(sampleText('minor-med.agreement.json'), { today, ledgers: new Map([['P1', rows]]) });
  const files = made.files.map(({ name: path, bytes }) => ({ path, bytes }));
  const done = await consolidateFiles({ project: files[0]!, partners: files.slice(1, 2), today });
  const hints = done.findings.filter(({ rule }) => rule === 'category-hint');
  expect(hints.map(({ figures }) => figures.count)).toEqual([languages.length]);
});

test.each(languages)('rows of totals in %s are no lines', (language) => {
  const { total } = textsFor(language).workbooks.words;
  expect([total, `${total.toUpperCase()} 2027`].map(isTotalLabel)).toEqual([true, true]);
});

test.each(languages)('no header in %s reads as a total', (language) => {
  const { columns } = textsFor(language).vocabulary;
  expect(columnKeys.map((key) => columns[key]).filter(isTotalLabel)).toEqual([]);
});

test('words that earlier versions wrote are still understood', () => {
  expect(labelsOf('categories', 'EXTERNAL')).toContain('Serviços e consultoria externos');
  expect(labelsOf('statuses', 'justified')).toContain('Justifiée');
  expect(['Acceptée', 'Exclue', 'Retirée'].map((text) => verdictIn(text, textsFor('fr')))).toEqual([
    'accepted',
    'excluded',
    'withdrawn',
  ]);
  expect(['À regarder', 'À vérifier', 'Saldo da rubrica'].map((header) => isGuideHeader(header))).not.toContain(false);
});
