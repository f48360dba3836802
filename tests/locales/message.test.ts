/** Sentences are complete for real findings, in every language. */
import { agreementFindings } from '../../src/core/agreement-rules';
import { checkAgreement } from '../../src/core/agreement/parse';
import { termsOf } from '../../src/core/agreement/terms';
import { checkLines } from '../../src/core/expenses/check';
import { codeReader } from '../../src/core/code-reader';
import { readLines } from '../../src/core/expenses/read';
import { overBudget } from '../../src/core/expenses/rules/budget';
import { amountAsText } from '../../src/core/expenses/rules/readings';
import { finding, type Finding, type RuleDefinition } from '../../src/core/findings';
import { rules } from '../../src/core/rules';
import { languages } from '../../src/locales/languages';
import { errorText, labelsOf, message, textsFor, workbookStates, type ErrorCode } from '../../src/locales';
import { excelErrorFigures } from '../../src/locales/errors';
import { sampleLines, sampleNames, sampleTerms, sampleText } from '../core/samples';

/** Findings of both sample ledgers, and of a line in which most cells are wrong. */
function realFindings(): Finding[] {
  const samples = sampleNames.flatMap((name) => {
    const terms = sampleTerms(name);
    const checked = checkLines(sampleLines(name, terms), terms, { scope: 'project', closing: true });
    return [...agreementFindings(terms), ...checked.flatMap((line) => line.findings)];
  });
  const terms = sampleTerms('minor-med');
  const cells = [
    {
      category: 'STAF',
      net: 'abc',
      eligible: '1.234',
      documentDate: '31/02/2026',
      gross: 5,
      documentNo: 'x'.repeat(40),
    },
    {
      category: 'Compétences et services externes',
      currency: 'GBP',
      net: '12,50',
      eligible: '12,50',
      documentDate: '03/02/2026',
    },
    { description: 'nothing else', paymentDate: '03/25/2027' },
    { description: 'either way', documentDate: '03/02/2026', paymentDate: '04/05/2027' },
  ];
  const origin = { partner: 'P1', file: 'P1.xlsx', sheet: 'Expenses' };
  const lines = readLines(
    cells.map((row, index) => ({ row: index + 2, cells: row })),
    origin,
    terms,
    codeReader(terms, labelsOf),
  );
  return [
    ...samples,
    ...checkLines(lines, terms, { scope: 'partner', closing: true }).flatMap((line) => line.findings),
    ...agreementFindings(brokenTerms()),
  ];
}

/** A formally valid agreement that violates many rules. */
function brokenTerms() {
  const agreement = checkAgreement(JSON.parse(sampleText('saveurs-partagees.agreement.json')));
  const [first, ...rest] = agreement.funding;
  return termsOf({
    ...agreement,
    project: { ...agreement.project, end: agreement.project.start },
    statedTotal: '1.00',
    funding: first ? [{ ...first, rate: '0.95', amount: undefined }, ...rest] : rest,
    sharedCosts: agreement.sharedCosts.map((cost) => ({
      ...cost,
      amount: '9999999.00',
      key: { method: 'fixed' as const, weights: { G1: '0.4' } },
    })),
    rules: {
      ...agreement.rules,
      profile: 'unheard-of',
      caps: [{ code: 'C1', share: '0.01', of: 'total' as const, categories: ['STAFF' as const] }],
    },
    governance: { committees: [], meetings: [], contacts: [] },
  });
}

const found = realFindings();
const raised = new Set(found.map(({ rule }) => rule));

test('the findings looked at are many and varied', () => {
  expect(raised.size).toBeGreaterThan(25);
});

const declared: readonly RuleDefinition[] = rules;
const variantsOf = ({ variants = {} }: RuleDefinition): [by: string, variants: readonly string[]][] =>
  Object.entries(variants);

test.each([...raised].sort())('%s carries the figures that it declares, and no others', (rule) => {
  const definition = declared.find(({ name }) => name === rule)!;
  for (const { figures } of found.filter((other) => other.rule === rule)) {
    const [[by, variants] = ['', []]] = variantsOf(definition);
    const selected = figures[by];
    const variant = typeof selected === 'string' ? selected : '';
    const names = [...definition.figures, ...(definition.only?.[variant] ?? []), ...(by === '' ? [] : [by])];
    expect(Object.keys(figures).sort()).toEqual(names.sort());
    if (by !== '') expect(variants).toContain(variant);
  }
});

test.each(languages)('in %s every finding is a whole sentence', (language) => {
  const texts = textsFor(language);
  for (const one of found) {
    const sentence = message(one, texts);
    expect(sentence).toMatch(/^\S.*[.]$/su);
    expect(sentence).not.toMatch(/[{}]|undefined|\[object|“”|«\s?»| [.,]/u);
  }
});

test.each(languages)('in %s every rule and variant has a sentence of its own', (language) => {
  const texts = textsFor(language);
  const sentences = declared.flatMap((rule) => {
    const [[by, variants] = ['case', ['']]] = variantsOf(rule);
    return variants.map((variant) => message(finding(rule, {}, { [by]: variant }), texts));
  });
  expect(new Set(sentences).size).toBe(sentences.length);
});

test('figures stand in the reader’s own writing', () => {
  const money = (amount: number) => ({ money: amount, currency: 'EUR' });
  const over = finding(
    overBudget,
    { partner: 'P1' },
    {
      level: 'partner-category',
      partner: 'P1',
      action: 'A1',
      category: { list: 'categories', code: 'TRAVEL' },
      limit: money(500000),
      used: money(520050),
      over: money(20050),
    },
  );
  expect(message(over, textsFor('en'))).toBe(
    'This line takes “Travel and accommodation” of P1 to €5,200.50, €200.50 above the agreed limit of €5,000.00. Reduce it, or ask for an amendment.',
  );
  expect(message(over, textsFor('fr'))).toBe(
    'Cette dépense porte «\u202fFrais de déplacement et d’hébergement\u202f» de P1 à 5\u202f200,50\u00a0€, soit 200,50\u00a0€ de plus que la limite convenue de 5\u202f000,00\u00a0€. Réduisez-la, ou demandez un avenant.',
  );
});

test('counted words follow their count', () => {
  const texts = (count: number) => finding(amountAsText, { column: 'net' }, { found: '12,50', count });
  expect(message(texts(1), textsFor('en'))).toMatch(/^1 amount in “Net” is stored as text/);
  expect(message(texts(2), textsFor('en'))).toMatch(/^2 amounts in “Net” are stored as text/);
  expect(message(texts(2), textsFor('pt'))).toMatch(/^2 montantes em «Valor sem IVA» estão introduzidos/);
});

test('an error without a text is told as unexpected', () => {
  expect(errorText('file-locked', textsFor('en'), { file: 'a.xlsx' })).toMatch(/^a\.xlsx could not be written/);
  expect(errorText('no-such-code', textsFor('en'))).toBe(
    'An unexpected error occurred: no-such-code. Please send this message and the file to whoever supports Accord for you.',
  );
});

const excelCodes = Object.entries(excelErrorFigures) as [ErrorCode, readonly string[]][];

describe.each(languages)('what Excel refuses, in %s', (language) => {
  const texts = textsFor(language);

  test.each(excelCodes)('%s says what happened and what to do, with its figures', (code, names) => {
    const figures = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
    const sentence = errorText(code, texts, figures);
    for (const figure of Object.values(figures)) expect(sentence).toContain(figure);
    // One sentence for what happened, and at least one for what to do.
    expect(sentence).toMatch(/^[^.]+\. [^.]+\.(?: [^.]+\.)*$/u);
    expect(sentence).not.toMatch(/[{}]|undefined/u);
  });

  test('what became of the workbook is a sentence of its own', () => {
    for (const state of workbookStates) expect(texts.errors.states[state]).toMatch(/^[^{}]+\.$/u);
    expect(new Set(Object.values(texts.errors.states)).size).toBe(workbookStates.length);
  });
});
