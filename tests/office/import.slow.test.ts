/** A partner's books into its open workbook: the map is edited, the lines are written into the list, or nothing is. */
import { withCode, withColumn, withLine } from '../../src/core/books/edit';
import { termsOf } from '../../src/core/agreement/terms';
import { checkWorkbook } from '../../src/jobs/check';
import { partnerWorkbook } from '../../src/workbooks/partner';
import { fecText, type FecRow } from '../core/books/fec';
import { agreementOf } from '../core/builders';
import { madeFec, word } from '../jobs/books/made-fec';
import { projectSum } from '../jobs/books/independent-sum';
import { sampleLedgers, today } from '../jobs/files';
import { failLater, visible } from './excel/support';
import { ledgerOf, openStory, settled, type Story } from './story';

const sample = 'saveurs-partagees';
const terms = termsOf(agreementOf(sample, (draft) => void (draft.columns = ['paymentReference', 'accountingNo'])));
const open = (rows = 0): Promise<Story> =>
  openStory(partnerWorkbook(terms, 'G1', 'en', today, (sampleLedgers(sample).get('G1') ?? []).slice(0, rows)));
const source = (text: string, name = 'books.txt') => ({ name, bytes: new TextEncoder().encode(text) });
const stateOf = ({ pane }: Story) => pane.imports.store.get();
const viewOf = (story: Story) => {
  const { view } = stateOf(story);
  if (!view) throw new Error('Nothing is shown.');
  return view;
};
const rows: readonly FecRow[] = madeFec(120, 30);
const fec = fecText(rows);

/** The books with their word, after which everything is the project's that has it. */
async function looked(story: Story, text = fec): Promise<void> {
  const { imports } = story.pane;
  await imports.look(source(text));
  const { map, choices } = viewOf(story);
  expect(choices.words).toContain(word);
  await imports.setMap(withCode(map, 'costCentres', word, 'A2'));
}

test('a FEC that names no project is none: its word is told, then its lines are in the list, once', async () => {
  const story = await open(5);
  const { imports } = story.pane;
  const before = ledgerOf(story);
  await imports.look(source(fec));
  expect(viewOf(story)).toMatchObject({ added: 0, canWrite: false, canMake: false });
  await looked(story);
  const { added, declared, choices } = viewOf(story);
  expect(viewOf(story)).toMatchObject({ canWrite: true, changed: 0, currency: 'EUR' });
  const apart = projectSum(fec, word);
  expect(declared).toBe(apart.net + apart.vat);
  expect(choices.accounts.map(({ text }) => text).sort()).toEqual(['2183', '6226', '6236', '6251']);

  // Reading, the hidden sheet and the list: the number of requests does not follow the number of lines.
  const cost = await story.cost(() => imports.write());
  expect(stateOf(story)).toMatchObject({ view: undefined, written: { added, changed: 0, mapKept: true } });
  expect(cost.requests).toBeLessThan(26);
  const after = ledgerOf(story);
  expect([after.lines - before.lines, after.declared - before.declared]).toEqual([added, declared]);

  // By the map that the workbook keeps now: nothing is new.
  await imports.look(source(fec));
  expect(viewOf(story)).toMatchObject({ added: 0, changed: 0, canWrite: false });
  expect(viewOf(story).map.costCentres).toEqual({ [word]: 'A2' });

  // A corrected amount changes its line and no other.
  const first = choices.lines[0]!;
  const number = first.key.replace('AC ', '');
  const corrected = rows.map((row) =>
    row.number === number && row.journal === 'AC' ? { ...row, cents: row.cents * 2 } : row,
  );
  await imports.look(source(fecText(corrected)));
  const { changed, changedBy } = viewOf(story);
  expect(viewOf(story)).toMatchObject({ added: 0 });
  expect(changed).toBeGreaterThan(0);
  await imports.write();
  expect(ledgerOf(story).declared).toBe(after.declared + changedBy);
});

test('single lines are otherwise than the map says, or left out; the file that is made holds the same', async () => {
  const story = await open();
  const { imports } = story.pane;
  await looked(story);
  const { added, choices } = viewOf(story);
  const [one] = choices.lines;
  const other = choices.lines.find(({ key }) => key !== one!.key);
  await imports.setMap(withLine(viewOf(story).map, one!.key, { skip: true }));
  await imports.setMap(withLine(viewOf(story).map, other!.key, { action: 'A3', category: 'TRAVEL' }));
  const { lines } = viewOf(story).choices;
  expect(lines.map(({ key }) => key)).not.toContain(one!.key);
  expect(lines.find(({ key }) => key === other!.key)).toMatchObject({ action: 'A3', category: 'TRAVEL' });
  expect(viewOf(story).added).toBeLessThan(added);
  const { declared } = viewOf(story);
  await imports.make();
  await imports.open();
  const made = await checkWorkbook({ path: 'G1.xlsx', bytes: story.asked[0]! });
  expect(made.declared).toBe(declared);
  expect(made.about.booksMap).toContain(one!.key);
});

test('a list: what a column is taken for is changed, or it is not read', async () => {
  const story = await open();
  const { imports } = story.pane;
  const text =
    'Date;Supplier;Description;Who;Amount;Action;Category\n10/04/2026;Foto;Pictures;Studio Nord;100,00;A2;EXTERNAL\n';
  await imports.look(source(text, 'list.csv'));
  const taken = () => Object.fromEntries(viewOf(story).choices.columns.map((one) => [one.heading, one.taken]));
  expect(taken()).toMatchObject({ Supplier: 'supplier', Who: undefined, Amount: 'amount' });
  await imports.setMap(withColumn(viewOf(story).map, 'Who', 'supplier'));
  expect(taken()).toMatchObject({ Supplier: undefined, Who: 'supplier' });
  await imports.setMap(withColumn(viewOf(story).map, 'Description', undefined));
  expect(taken()).toMatchObject({ Description: undefined });
  expect(viewOf(story).choices.lines).toMatchObject([{ supplier: 'Studio Nord', action: 'A2', category: 'EXTERNAL' }]);
});

test('a refusal at any request, or a row that somebody fills meanwhile, leaves the workbook as it was', async () => {
  const story = await open(3);
  const { pane, host } = story;
  await looked(story);
  const { store } = pane.work;
  /** Once writing has begun. */
  const failWhileWriting = (request: number, action: number): void => {
    const heal = store.subscribe(() => {
      if (store.get().task !== 'writing') return;
      heal();
      failLater(host, request, action);
    });
  };
  const before = visible(host.snapshot());
  // Three requests for the hidden sheet, one of the client’s own, then the list is read and written.
  for (const [request, action] of [
    [4, 1],
    [5, 1],
    [5, 90],
  ] as const) {
    failWhileWriting(request, action);
    await pane.imports.write();
    await settled(story);
    expect({ request, action, now: visible(host.snapshot()) }).toEqual({ request, action, now: before });
    expect(store.get().problem?.figures).toMatchObject({ state: 'unchanged' });
  }
  // Without its map, the lines are still worth having.
  failWhileWriting(2, 1);
  await pane.imports.write();
  await settled(story);
  expect(stateOf(story).written).toMatchObject({ mapKept: false });
  const hidden = host.snapshot().sheets.find(({ name }) => name === '_accord');
  expect([hidden?.protection !== undefined, JSON.stringify(hidden).includes('map 1')]).toEqual([true, false]);

  const other = await open(3);
  await looked(other);
  let typed: Promise<unknown> | undefined;
  other.pane.work.store.subscribe(() => {
    if (other.pane.work.store.get().task === 'writing') typed ??= other.user.type('Expenses', 'E10', 'Bakery');
  });
  await other.pane.imports.write();
  await typed;
  expect(stateOf(other)).toMatchObject({ written: undefined, refused: 'occupied' });
  await settled(other);
  expect(ledgerOf(other).lines).toBe(4);
});
