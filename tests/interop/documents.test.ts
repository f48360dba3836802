/** Documents by outsiders: valid for the Open XML SDK, and printed by LibreOffice with every figure on the paper. */
import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkAgreement } from '../../src/core/agreement/parse';
import { agreedMoney, budgetOf, termsOf } from '../../src/core/agreement/terms';
import { spendingOf } from '../../src/core/monitoring/spending';
import { progressReport } from '../../src/core/progress/report';
import {
  agreementDocument,
  amendmentDocument,
  meetingDocument,
  meetingPapers,
  progressDocument,
  type DocumentPlan,
} from '../../src/documents';
import { writeDocument } from '../../src/docx';
import { formatAmount, languages } from '../../src/locales';
import { contextOf } from '../../src/workbooks/context';
import { agreementOf } from '../core/builders';
import { sampleTerms } from '../core/samples';
import { today } from '../jobs/today';
import { need } from '../judges/need.mjs';
import { steeredSample } from '../workbooks/steered-sample';
import { changed } from './gallery';
import { convert } from './libreoffice.mjs';
import { validate } from './validate.mjs';
import { tempFolder } from '../temp/folder';

const folder = tempFolder('documents');
afterAll(() => rm(folder, { recursive: true }));

const saveurs = sampleTerms('saveurs-partagees');
const amended = termsOf({
  ...agreementOf('saveurs-partagees', (draft) => {
    draft.budget.splice(0, 1);
  }),
  version: { ...saveurs.agreement.version, number: 2 },
});
const enlarged = changed(sampleTerms('minor-med').agreement, { currency: 'TND', times: 987.654321 });
const awkward = termsOf(checkAgreement(enlarged));
const [first] = awkward.agreement.periods;
const words = { done: 'Deux ateliers ont eu lieu.', deviations: 'Aucun.', next: 'La charte.' };
const told = progressReport({
  terms: awkward,
  period: first!.code,
  partner: undefined,
  spending: spendingOf(awkward),
  texts: [{ partner: undefined, period: first!.code, action: undefined, ...words }],
  results: [],
});
const nextMeeting = steeredSample.terms.agreement.governance.meetings[1]!;
const plans: [string, DocumentPlan][] = [
  ...languages.map((language): [string, DocumentPlan] => [
    `agreement-${language}`,
    agreementDocument(contextOf(saveurs, language, today)),
  ]),
  ['awkward', agreementDocument(contextOf(awkward, 'fr', today))],
  ['progress', progressDocument(contextOf(awkward, 'fr', today), told)],
  ...meetingPapers.map((paper, index): [string, DocumentPlan] => [
    paper,
    meetingDocument(paper, contextOf(steeredSample.terms, languages[index] ?? 'it', today), nextMeeting),
  ]),
  ['amendment', amendmentDocument(contextOf(amended, 'pt', today), saveurs, { approval: 'amendment', by: 'G1, G2' })],
];

/** Spaces inside an amount are narrow or not broken, and come out of a PDF as others. */
const sameSpaces = (text: string): string => text.replace(/\s/g, ' ');
const shown = (...money: Parameters<typeof formatAmount>): string => sameSpaces(formatAmount(...money));

let printed: Map<string, string>;
beforeAll(async () => {
  need('writer');
  const files = await Promise.all(
    plans.map(async ([name, plan]) => {
      const path = join(folder, `${name}.docx`);
      await writeFile(path, await writeDocument(plan));
      return path;
    }),
  );
  const pdfs = await convert(files, 'pdf', join(folder, 'pdf'));
  const text = (pdf: string): string =>
    sameSpaces(execFileSync(need('pdftotext'), ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 }));
  printed = new Map(plans.map(([name], index) => [name, text(pdfs[index] ?? '')]));
});

test('the Open XML SDK finds nothing wrong', async () => {
  const verdicts = await validate(plans.map(([name]) => join(folder, `${name}.docx`)));
  expect(verdicts.flatMap(({ file, judge, problems }) => problems.map((one) => `${file} ${judge}: ${one}`))).toEqual(
    [],
  );
});

test.each([
  ...languages.map((language) => [`agreement-${language}`, saveurs, language] as const),
  ['awkward', awkward, 'fr'] as const,
])('%s: no amount of its budget is torn or lacking on paper', (name, { agreement, currency }, language) => {
  const terms = name === 'awkward' ? awkward : saveurs;
  const paper = printed.get(name) ?? '';
  const sums = [
    ...agreement.budget.map(({ amount }) => agreedMoney(amount, currency)),
    ...agreement.partners.map(({ code }) => budgetOf(terms, { partner: code })),
    budgetOf(terms, {}),
  ];
  const lacking = sums.map((sum) => shown(sum, currency, language)).filter((text) => !paper.includes(text));
  expect(lacking).toEqual([]);
});

test('an amendment is printed with its number and both totals', () => {
  const paper = printed.get('amendment') ?? '';
  expect(paper).toContain('Adenda n.º 1');
  for (const terms of [saveurs, amended]) expect(paper).toContain(shown(budgetOf(terms, {}), terms.currency, 'pt'));
});

test('the progress report has each partner’s figures and the words on paper', () => {
  const text = printed.get('progress') ?? '';
  expect(text).toContain(words.done);
  for (const { budget, inPeriod } of told.money)
    for (const amount of [budget, inPeriod.planned]) expect(text).toContain(shown(amount, awkward.currency, 'fr'));
});

test('a meeting’s papers are printed with its points, who comes and what waits', () => {
  expect(printed.get('invitation')).toContain('Move 500.00 to travel');
  expect(printed.get('minutes')).toContain('2. Exhibition');
  for (const paper of meetingPapers) expect(printed.get(paper)).toContain('Guarda');
});
