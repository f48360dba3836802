/** People go on typing while Accord reads and writes: nothing of it is missed, whatever Excel reports. */
import { openWorkbookInExcel } from '../../src/excel';
import { markLists } from '../../src/excel/mark-lists';
import { partnerWorkbook } from '../../src/workbooks/partner';
import { cellReference } from '../../src/workbooks/references';
import { handlers } from '../../src/worker/handlers';
import { sampleTerms } from '../core/samples';
import { chanceOf } from '../fuzz/chance';
import { sampleLedgers, today } from '../jobs/files';
import { joined } from '../worker/wire';
import { openStory, type Story } from './story';

const rows = (sampleLedgers('minor-med').get('P1') ?? []).slice(0, 12);
const plan = partnerWorkbook(sampleTerms('minor-med'), 'P1', 'en', today, rows);

const values = ['', 'WP1', 'STAFF', 'R1', 'INV-1', 'x', 12, 250.5, -40, 46_000];
const choices = ['STAFF', 'EXTERNAL', 'TRAVEL'];

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

/** Settled, and after any recalculation was looked into. */
async function quiet({ host, pane }: Story): Promise<void> {
  for (let round = 0; round < 3; round++) {
    await host.idle();
    await pane.partner.idle();
    await pause();
  }
}

async function fullCheck() {
  const book = await openWorkbookInExcel().read();
  const fresh = await joined(handlers()).run('recognise', { book, closing: false });
  if (fresh.kind !== 'partner') throw new Error(fresh.kind);
  return fresh.ledger;
}

/** Where choices from lists are not reported. */
function onWeb(): void {
  const { Office } = globalThis as unknown as { Office: { context: { platform?: string }; PlatformType?: object } };
  Office.PlatformType = { OfficeOnline: 'OfficeOnline' };
  Office.context.platform = 'OfficeOnline';
}

const excels = {
  'that names what triggered an event': undefined,
  'before that, where events are off during writes': { ExcelApi: '1.13', SharedRuntime: '1.1' },
};

test.each(Object.entries(excels))(
  '200 edits by chance, in Excel %s',
  async (_, sets) => {
    const story = await openStory(plan, undefined, sets);
    onWeb();
    const { host, user, pane } = story;
    const { sheet, firstRow, columns } = pane.partner.store.get().ledger!;
    const chance = chanceOf(12);
    let left = 200;
    const edit = async (): Promise<void> => {
      left--;
      const row = firstRow + chance.number(16);
      const cell = (column: number): string => cellReference(row, column);
      if (!chance.once(16)) return user.paste(sheet, cell(chance.number(20)), [[chance.pick(values)]]);
      // Nobody opens a list and chooses from it within a quarter of a second after another edit.
      await pause();
      await user.choose(sheet, cell(columns.category!), chance.pick(choices));
      await pause();
    };
    const answer = host.request.bind(host);
    let busy = false;
    host.request = async (body, flags) => {
      const answered = await answer(body, flags);
      if (left > 0 && !busy && chance.once(2)) {
        busy = true;
        await edit();
        busy = false;
      }
      return answered;
    };
    while (left > 0) {
      await edit();
      if (chance.once(25)) await quiet(story);
    }
    await quiet(story);
    const { numbers: _numbers, ...live } = pane.partner.store.get().ledger!;
    const { numbers: _fresh, ...full } = await fullCheck();
    expect(live).toEqual(full);
    expect(pane.partner.store.get().live).toBe(true);
    const wanted = markLists(full.marks).get(sheet.toLowerCase())?.lists ?? [];
    const { names } = story.model.workbook;
    for (const { name, formula } of wanted) expect(names.find((one) => one.name === name)?.formula).toBe(formula);
  },
  120_000,
);

test('a choice from a list that Excel does not report is seen by its recalculation', async () => {
  const story = await openStory(plan);
  const { sheet, firstRow, columns } = story.pane.partner.store.get().ledger!;
  await quiet(story);
  story.host.resetTraffic();
  await story.user.choose(sheet, cellReference(firstRow, columns.category!), 'TRAVEL');
  await quiet(story);
  const { numbers: _numbers, ...live } = story.pane.partner.store.get().ledger!;
  const { numbers: _fresh, ...full } = await fullCheck();
  expect(live).toEqual(full);
});
