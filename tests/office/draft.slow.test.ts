/** A draft in the open workbook: what is missing is told with its cell, typed there, and the draft becomes version 1. */
import { requireSheet } from 'playground/host';
import { fingerprint } from '../../src/core/agreement/fingerprint';
import { agreementParts, type Draft } from '../../src/core/agreement-tables';
import { cellText, type RowValues } from '../../src/core/agreement-tables/part';
import { columnsOf, type ColumnDefinition } from '../../src/core/native/table';
import { openWorkbookInExcel } from '../../src/excel';
import { findParts } from '../../src/jobs/native/agreement-parts';
import { openWorkbook } from '../../src/jobs/open/workbook';
import { partProblemText, textsFor } from '../../src/locales';
import { draftWorkbook } from '../../src/workbooks/draft';
import { cellReference } from '../../src/workbooks/references';
import { sampleNames, sampleTerms } from '../core/samples';
import { today } from '../jobs/today';
import { openStory, type Story } from './story';

const { agreement } = sampleTerms('saveurs-partagees');
const texts = textsFor('fr');

const open = ({ pane }: Story) => pane.draft.store.get().view!.open;
const said = (story: Story): string[] =>
  open(story).map(({ problem, sheet }) => partProblemText(problem, sheet, texts).replaceAll('\u202f', ' '));

test('what is missing is filled in at its cell, and the whole becomes the project of the same agreement', async () => {
  const [{ name: _, ...unnamed }, ...others] = agreement.partners as [(typeof agreement.partners)[0]];
  const [line, ...budget] = agreement.budget as [(typeof agreement.budget)[0]];
  const draft: Draft = {
    ...agreement,
    partners: [unnamed, ...others],
    budget: [{ ...line, amount: 'sept mille' }, ...budget],
  };
  const story = await openStory(draftWorkbook(draft, 'fr', today));
  const { pane, user } = story;
  expect(pane.shell.store.get().workbook?.kind).toBe('draft');
  expect(said(story)).toEqual([
    'Accord – partenaires, ligne 6, Nom : cette cellule est à remplir.',
    'Accord – budget, ligne 6, Montant : « sept mille » ne peut pas être lu. Saisissez-le à nouveau.',
  ]);

  const [name, amount] = open(story);
  await pane.goTo(name!.sheet, name!.cell);
  await user.type(name!.sheet, cellReference(name!.cell!.row, name!.cell!.column), 'GAL Vallée d’Exemple');
  await user.paste(amount!.sheet, cellReference(amount!.cell!.row, amount!.cell!.column), [['7 200,00']]);
  // Nobody asks for it: the pane reads again once typing pauses.
  const { store } = pane.draft;
  await new Promise<void>((resolve) => {
    const stop = store.subscribe(() => {
      if (store.get().view?.count !== 0) return;
      stop();
      resolve();
    });
  });
  const { view } = store.get();
  expect(view?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);

  await pane.draft.makeFirstVersion();
  await pane.draft.open();
  const [bytes] = story.asked;
  const { about } = await openWorkbook({ path: 'project.xlsx', bytes: bytes! });
  expect(about).toMatchObject({ kind: 'project', version: 1 });
  const named = { ...agreement, partners: [{ ...unnamed, name: 'GAL Vallée d’Exemple' }, ...others] };
  expect(about.fingerprint).toBe(fingerprint(named));
});

/** As people type it: numbers as their language writes them, codes alone. */
function typed(column: ColumnDefinition, value: RowValues[string]): string {
  if (value === undefined) return '';
  const text = value === true ? 'oui' : value === false ? 'non' : cellText(value);
  if (column.kind === 'share') return `${String(Number((Number(text) * 100).toFixed(6))).replace('.', ',')} %`;
  return column.kind === 'amount' || column.kind === 'decimal' ? text.replace('.', ',') : text;
}

test.each(sampleNames)('%s typed and pasted from nothing on the sheets is its agreement', async (name) => {
  const { agreement: whole } = sampleTerms(name);
  const story = await openStory(draftWorkbook({}, 'fr', today));
  const { pane, user, model } = story;
  const { places } = findParts(await openWorkbookInExcel().read());
  for (const part of agreementParts) {
    const { sheet, header, at } = places.get(part.table.name)!;
    const columns = columnsOf(part.table);
    const rows = part.rowsOf(whole).map((row) => columns.map((column) => typed(column, row[column.key])));
    const [form = []] = rows;
    if (part.isForm)
      for (const [index, { key }] of columns.entries()) {
        const cell = at.get(key)!;
        if (form[index] !== '') await user.paste(sheet, cellReference(cell.row, cell.column), [[form[index] ?? '']]);
      }
    else if (rows.length > 0) {
      const { column } = at.get(columns[0]!.key)!;
      await user.paste(sheet, cellReference(header + 1, column), rows);
    }
  }
  expect(requireSheet(model, 'Accord – budget').rows.size).toBeGreaterThan(whole.budget.length);
  await pane.draft.read();
  expect(said(story)).toEqual([]);
  await pane.draft.makeFirstVersion();
  await pane.draft.open();
  const { about } = await openWorkbook({ path: 'project.xlsx', bytes: story.asked[0]! });
  expect(fingerprint(about.agreement)).toBe(fingerprint(whole));
});

test('wrong things on purpose each have their sentence, and nothing that was typed is lost', async () => {
  const [lead, second, ...others] = agreement.partners as [
    (typeof agreement.partners)[0],
    (typeof agreement.partners)[0],
  ];
  const draft = {
    ...agreement,
    partners: [lead, { ...second, role: 'lead' as const, code: lead.code }, ...others],
    budget: agreement.budget.map((line, index) => (index === 0 ? { ...line, partner: 'X9' } : line)),
  };
  const story = await openStory(draftWorkbook(draft, 'fr', today));
  const sentences = said(story);
  for (const part of ['deux fois', 'X9', 'chef de file'])
    expect(sentences.some((sentence) => sentence.includes(part))).toBe(true);
  for (const sentence of sentences) expect(sentence).not.toMatch(/[{}[\]]|undefined/);
  const { sheet, cell } = open(story).find(({ problem }) => problem.table === 'AgreementBudget')!;
  expect(requireSheet(story.model, sheet).rows.get(cell!.row)?.cells.get(cell!.column)?.value).toBe('X9');
});
