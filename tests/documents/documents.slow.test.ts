/** The agreement and its amendments as documents: every figure of the sheets, every clause, the same bytes each time. */
import { agreedMoney, budgetOf, termsOf } from '../../src/core/agreement/terms';
import { fundingPlan } from '../../src/core/agreement/funding';
import { clauseCodes } from '../../src/core/names';
import { agreementDocument, meetingPapers, type DocumentBlock, type DocumentPlan } from '../../src/documents';
import { writeDocument } from '../../src/docx';
import { sectionsOf } from '../../src/docx/paper';
import { planDocument } from '../../src/jobs/document';
import { openWorkbook } from '../../src/jobs/open/workbook';
import { formatAmount, formatDay, languages, textsFor } from '../../src/locales';
import { contextOf } from '../../src/workbooks/context';
import { projectWorkbook } from '../../src/workbooks/project';
import { writeWorkbook } from '../../src/xlsx';
import { agreementOf, asDay } from '../core/builders';
import { sampleTerms, sampleNames } from '../core/samples';
import { amendedProject, projectFile } from '../jobs/amended';
import { today } from '../jobs/files';
import { steeredSample } from '../workbooks/steered-sample';

const textOf = (block: DocumentBlock): string[] => {
  switch (block.kind) {
    case 'table':
      return [...block.columns.map(({ header }) => header), ...block.rows.flatMap(({ cells }) => cells)];
    case 'signatures':
      return block.parties.map(({ party }) => party);
    default:
      return [block.text];
  }
};
const textsOf = (plan: DocumentPlan): string[] => plan.blocks.flatMap(textOf);
const headings = (plan: DocumentPlan): string[] =>
  plan.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));

describe.each(sampleNames.flatMap((name) => languages.map((language) => [name, language] as const)))(
  'the agreement of %s in %s',
  (name, language) => {
    const terms = sampleTerms(name);
    const plan = agreementDocument(contextOf(terms, language, today));
    const said = textsOf(plan);
    const { agreement, currency } = terms;
    const amount = (value: number): string => formatAmount(value, currency, language);

    test('holds every budget, source and budget line', () => {
      const expected = [
        ...agreement.partners.map(({ code }) => budgetOf(terms, { partner: code })),
        ...agreement.categories.map(({ code }) => budgetOf(terms, { category: code })).filter((sum) => sum !== 0),
        ...agreement.actions.map(({ code }) => budgetOf(terms, { action: code })),
        ...agreement.budget.map((line) => agreedMoney(line.amount, currency)),
        ...fundingPlan(terms).rows.map((row) => row.amount),
      ];
      expect(expected.length).toBeGreaterThan(20);
      for (const sum of expected) expect(said).toContain(amount(sum));
    });

    test('has an article for every clause, numbered without a gap, and room for every signature', () => {
      const { lists } = textsFor(language).vocabulary;
      const titles = headings(plan);
      for (const code of clauseCodes)
        expect(titles.filter((title) => title.endsWith(lists.clauses[code]))).toHaveLength(1);
      const numbers = titles.flatMap((title) => /^\S+ (\d+)\. /.exec(title)?.[1] ?? []).map(Number);
      expect(numbers).toEqual([...numbers.slice(0, -1).map((_, index) => index + 1), 1]);
      for (const { name: party, code } of agreement.partners) expect(said).toContain(`${party} (${code})`);
    });

    test('leaves no placeholder of ours', () => {
      expect(said.filter((text) => /[{}]|undefined|NaN/.test(text))).toEqual([]);
    });
  },
);

test('a clause of the agreement’s own stands in the place of our wording', () => {
  const agreement = agreementOf('saveurs-partagees', (draft) => {
    draft.clauses = { audit: { fr: 'Le contrôle est annuel.\nIl est gratuit.' } };
    draft.rules.transferWithinDays = 21;
  });
  const said = textsOf(agreementDocument(contextOf(termsOf(agreement), 'fr', today)));
  expect(said).toEqual(expect.arrayContaining(['Le contrôle est annuel.', 'Il est gratuit.']));
  expect(said).not.toContain(textsFor('fr').documents.clauses.audit);
  expect(said.some((text) => text.includes('dans un délai de 21 jours'))).toBe(true);
});

test('a table whose figures do not fit upright has paper across, with all that its heading covers', () => {
  const wide: DocumentBlock = {
    kind: 'table',
    columns: [
      { header: 'Partner', align: 'start', width: 30 },
      ...Array.from({ length: 9 }, (_, index) => ({ header: `C${index}`, align: 'end', width: 15 }) as const),
    ],
    rows: [{ cells: ['A', ...Array.from({ length: 9 }, () => '987,654,321.00')] }],
  };
  const heading = (text: string): DocumentBlock => ({ kind: 'heading', level: 1, text });
  const text: DocumentBlock = { kind: 'paragraph', text: 'x' };
  const sections = sectionsOf([heading('1'), text, heading('2'), text, wide, heading('3'), text]);
  expect(sections.map(({ across, blocks }) => [across, blocks.length])).toEqual([
    [false, 2],
    [true, 3],
    [false, 2],
  ]);
});

test('the amendment says why, what changes and both budgets', async () => {
  const opened = await openWorkbook(
    await amendedProject((draft) => {
      draft.budget = draft.budget.map((line, index) => (index === 0 ? { ...line, amount: '9000.00' } : line));
    }),
  );
  const plan = planDocument('amendment', opened, { today, language: 'en' });
  const said = textsOf(plan);
  expect(plan.title).toBe('Amendment no. 1 to the cooperation agreement');
  for (const text of ['Amendment 1', '79,083.83', '1,800.00', '80,883.83']) expect(said).toContain(text);
  expect(said.filter((text) => text.startsWith('Everything else remains as in version 1 of '))).toHaveLength(1);
});

test('the same workbook gives the same bytes', async () => {
  const opened = await openWorkbook(await projectFile(agreementOf('saveurs-partagees')));
  const made = async () => writeDocument(planDocument('agreement', opened, { today }));
  const first = await made();
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect(await made()).toEqual(first);
});

test('what is no document, no amendment or no project is refused by name', async () => {
  const opened = await openWorkbook(await projectFile(agreementOf('saveurs-partagees')));
  const planned = (name: string) => () => planDocument(name, opened, { today });
  expect(planned('letter')).toThrow(expect.objectContaining({ code: 'unknown-document' }) as Error);
  expect(planned('amendment')).toThrow(expect.objectContaining({ code: 'no-amendment' }) as Error);
});

describe.each(languages)('the papers of a meeting in %s', (language) => {
  const { terms, carried } = steeredSample;
  const opened = async () => {
    const plan = projectWorkbook(terms, language, today, undefined, carried);
    return openWorkbook({ path: 'p.xlsx', bytes: await writeWorkbook(plan) });
  };
  const paper = async (name: string, meeting?: string) =>
    textsOf(planDocument(name, await opened(), { today, ...(meeting === undefined ? {} : { meeting }) }));

  test('say when and where it is, what is to be decided and who comes', async () => {
    // The next one where none is named.
    const said = await paper('invitation');
    for (const text of ['1.  Budget and files', '2.  Exhibition', 'Move 500.00 to travel', 'Send the files', 'M2'])
      expect(said).toContain(text);
    expect(said.some((text) => text.endsWith('Guarda'))).toBe(true);
    expect(said).toContain(textsFor(language).vocabulary.lists.memberRoles.elected);
    expect(said).not.toContain('Book the hall');
    expect(await paper('attendance', 'M1')).toContain(formatDay(asDay('2026-02-20'), language));
    const minutes = await paper('minutes', '2026-02-20');
    expect(minutes).toContain(textsFor(language).meetings.chair);
    expect(minutes).not.toContain('Extend the exhibition');
    for (const name of meetingPapers)
      expect((await paper(name)).filter((text) => /[{}]|undefined|NaN/.test(text))).toEqual([]);
    await expect(paper('minutes', 'M9')).rejects.toMatchObject({ code: 'unknown-meeting', message: 'M9' });
  });
});
