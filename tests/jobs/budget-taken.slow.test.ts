/** A budget table taken over into a workbook: a draft, or the next version of an agreement in force. */
import { fingerprint } from '../../src/core/agreement/fingerprint';
import type { Agreement } from '../../src/core/agreement/schema';
import { takeBudget } from '../../src/jobs/budget-import/job';
import { agreementOf as agreementIn, newDraft } from '../../src/jobs/draft/new-draft';
import { newProject } from '../../src/jobs/new-project';
import { readWorkbook } from '../../src/xlsx';
import { agreementOf } from '../core/builders';
import { sampleNames } from '../core/samples';
import { fileOf, layouts, numberStyles, textOf } from './budget-layouts';
import { today } from './today';

const csv = (text: string) => ({ path: 'budget.csv', bytes: new TextEncoder().encode(text) });
const rowOf = ({ partner, action, category, amount }: Agreement['budget'][number]): string =>
  [partner, action, category, amount].join(';');
const tableOf = (budget: Agreement['budget']): string =>
  ['Partner;Action;Category;Amount', ...budget.map(rowOf)].join('\n');

async function draftOf(agreement: Partial<Agreement>) {
  return newDraft(JSON.stringify(agreement), { today, language: 'fr' });
}

test.each(sampleNames)('%s without its budget, which is then pasted, is the agreement', async (sample) => {
  const agreement = agreementOf(sample);
  const { budget: _, ...rest } = agreement;
  const draft = await draftOf(rest);
  const laid = layouts.list(agreement, { language: 'pt', labels: 'dropdown' });
  const text = textOf(laid.sheets[0]?.grid ?? [], ';', numberStyles.pt ?? String);
  for (const file of [csv(text), { path: 'budget.xlsx', bytes: await fileOf(laid) }]) {
    const taken = await takeBudget({ path: draft.name, bytes: draft.bytes }, file, { today });
    expect([taken.unplaced, taken.disagreeing]).toEqual([[], []]);
    expect(taken.merge.same).toHaveLength(0);
    const written = { path: 'new.xlsx', bytes: taken.made?.bytes ?? new Uint8Array() };
    expect(fingerprint(await agreementIn(written, today))).toBe(fingerprint(agreement));
    const again = await takeBudget(written, file, { today });
    expect([again.merge.added, again.merge.changed, again.merge.removed]).toEqual([[], [], []]);
    expect(again.draft.budget).toEqual(taken.draft.budget);
  }
});

test('the next version is written beside the one in force, and what people wrote stays', async () => {
  const agreement = agreementOf('saveurs-partagees');
  const { files } = await newProject(agreement, { today });
  const [project] = files;
  const less = agreement.budget.filter(({ partner }) => partner === 'G2').slice(1);
  const [file, taken] = [
    { path: 'project.xlsx', bytes: project?.bytes ?? new Uint8Array() },
    await takeBudget({ path: 'project.xlsx', bytes: project?.bytes ?? new Uint8Array() }, csv(tableOf(less)), {
      today,
    }),
  ];
  expect(taken.merge).toMatchObject({ added: [], changed: [], removed: [{ partner: 'G2', action: 'A1', after: 0 }] });
  const written = { path: 'new.xlsx', bytes: taken.made?.bytes ?? new Uint8Array() };
  const next = await agreementIn(written, today);
  expect(next.version.number).toBe(2);
  expect(next.budget).toHaveLength(agreement.budget.length - 1);
  const sheets = async ({ bytes }: typeof file) => (await readWorkbook(bytes)).sheets.map(({ name }) => name);
  expect(await sheets(written)).toEqual(await sheets(file));
});

test('figures to date become the opening', async () => {
  const agreement = agreementOf('saveurs-partagees');
  const draft = await draftOf(agreement);
  const text =
    'Partenaire;Action;Catégorie;Déclaré;Certifié;Payé\nG1;A1;Personnel;1 000,00;900,00;800,00\nG2;A1;Personnel;5;;';
  const taken = await takeBudget({ path: draft.name, bytes: draft.bytes }, csv(text), { today });
  expect(taken.merge.budget).toEqual(taken.draft.budget);
  const { opening, budget } = await agreementIn(
    { path: 'new.xlsx', bytes: taken.made?.bytes ?? new Uint8Array() },
    today,
  );
  expect(budget).toEqual(agreement.budget);
  expect(opening).toEqual([
    { partner: 'G1', action: 'A1', category: 'STAFF', declared: '1000.00', certified: '900.00', paid: '800.00' },
    { partner: 'G2', action: 'A1', category: 'STAFF', declared: '5.00', paid: '0.00' },
  ]);
});

test('nothing is written where nothing could be placed; wrong files are refused', async () => {
  const draft = await draftOf(agreementOf('saveurs-partagees'));
  const input = { path: draft.name, bytes: draft.bytes };
  expect((await takeBudget(input, csv('Bonjour;1\n;2'), { today })).made).toBeUndefined();
  expect((await takeBudget(input, csv(''), { today })).made).toBeUndefined();
  const broken = { path: 'x.xls', bytes: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]) };
  await expect(takeBudget(input, broken, { today })).rejects.toMatchObject({ rule: 'file-unreadable' });
  await expect(takeBudget(csv('a;b'), csv('a;b'), { today })).rejects.toMatchObject({ rule: 'file-unreadable' });
});
