/** A draft in the open workbook: what is missing is told with its cell, typed there, and the draft becomes version 1. */
import { requireSheet } from 'playground/host';
import { fingerprint } from '../../src/core/agreement/fingerprint';
import type { Draft } from '../../src/core/agreement-tables';
import { openWorkbook } from '../../src/jobs/open/workbook';
import { partProblemText, textsFor } from '../../src/locales';
import { draftWorkbook } from '../../src/workbooks/draft/workbook';
import { cellReference } from '../../src/workbooks/references';
import { sampleTerms } from '../core/samples';
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
  await pane.draft.read();
  const { view } = pane.draft.store.get();
  expect(view?.count).toBe(0);
  expect(view?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);

  await pane.draft.makeFirstVersion();
  await pane.draft.open();
  const [bytes] = story.asked;
  const { about } = await openWorkbook({ path: 'project.xlsx', bytes: bytes! });
  expect(about).toMatchObject({ kind: 'project', version: 1 });
  const named = { ...agreement, partners: [{ ...unnamed, name: 'GAL Vallée d’Exemple' }, ...others] };
  expect(about.fingerprint).toBe(fingerprint(named));
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
