/** All states of the pane, reached with the sample projects, in any language. */
import type { PaneWords } from '../../src/locales/pane-words';
import { amendedProject } from '../jobs/amended';
import type { PaneOptions, Shown } from './pane';

export interface State {
  name: string;
  /** What is opened; without it the state is reached from the one before it in the list, which the pane then still shows. */
  asked?: PaneOptions;
  /** Brings the pane into the state and waits until it is reached. */
  act?: (shown: Shown, words: PaneWords) => Promise<void>;
}

/** A pattern for one of our texts, with anything in its placeholders. */
function like(text: string): RegExp {
  const escaped = text.replace(/[.*+?^$()[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\{[^}]*\}/g, '.+')}$`);
}

const press = ({ pane }: Shown, label: string): Promise<void> =>
  pane
    .getByRole('button', { name: like(label) })
    .first()
    .click();
const seen = ({ pane }: Pick<Shown, 'pane'>, text: string): Promise<void> =>
  pane.getByText(like(text)).first().waitFor();
const handIn = ({ pane }: Shown, name: string, text: string): Promise<void> =>
  pane
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name, mimeType: '', buffer: Buffer.from(text) }]);

async function consolidated(shown: Shown, { pane }: PaneWords): Promise<void> {
  await press(shown, pane.project.samples);
  await seen(shown, pane.totals.agrees);
}

/** The form for a decision, opened from a finding of that rule. */
async function decideOn(shown: Shown, words: PaneWords, rule: keyof PaneWords['rules']): Promise<void> {
  await shown.pane.getByText(words.rules[rule].title).first().click();
  await shown.pane
    .getByRole('button', { name: like(words.pane.project.decide) })
    .first()
    .waitFor();
  await press(shown, words.pane.project.decide);
}

async function typeDecision(shown: Shown, words: PaneWords): Promise<void> {
  const { reason, decidedBy } = words.vocabulary.tables.Acceptances;
  await shown.pane.getByLabel(reason).fill('Maria Silva, 12.5.');
  await shown.pane.getByLabel(decidedBy).fill('Maria Silva');
}

/** An inserted table on which somebody then wrote, looked at again. */
async function annotated(shown: Shown, words: PaneWords): Promise<void> {
  const { title } = words.tables.titles['financing-plan'];
  await shown.host(async (page) => {
    const name = page.sheets().at(-1) ?? '';
    await page.type(name, 'L6', '?');
    await page.paste(name, 'B20', [['1', '2'], ['3'], [], ['4']]);
  });
  await press(shown, words.pane.tables.closePreview.replace('{table}', title));
  await press(shown, words.pane.tables.preview.replace('{table}', title));
  await seen(shown, words.pane.tables.keepHint);
  await shown.pane.getByRole('button', { name: words.pane.tables.leave }).scrollIntoViewIfNeeded();
}

/** A total of the budget that rises on the sheets of the agreement. */
async function amended(shown: Shown, { pane }: PaneWords): Promise<void> {
  await shown.host((page, sheet) => page.paste(sheet, 'D6', [['9000']]), 'Draft budget');
  await press(shown, pane.amendment.compare);
  await seen(shown, pane.amendment.compared);
  await shown.pane.getByRole('button', { name: pane.amendment.record }).scrollIntoViewIfNeeded();
}

async function preview(shown: Shown, words: PaneWords): Promise<void> {
  const { title } = words.tables.titles['financing-plan'];
  await press(shown, words.pane.tables.preview.replace('{table}', title));
  await seen(shown, words.pane.tables.creates);
}

/** An amendment that removes a budget line with expenses and gives an action another code. */
async function lookedAt(shown: Shown, { pane }: PaneWords): Promise<void> {
  const { bytes } = await amendedProject((draft) => {
    draft.budget = draft.budget.filter(({ action, category }) => action !== 'A2' || category !== 'EXTERNAL');
    Object.assign(draft, JSON.parse(JSON.stringify(draft).replaceAll('"A3"', '"A30"')));
  });
  const file = { name: 'project.xlsx', mimeType: '', buffer: Buffer.from(bytes) };
  await shown.pane.locator('input[type=file]').first().setInputFiles([file]);
  await seen(shown, pane.update.look);
  await shown.pane.getByRole('button', { name: like(pane.update.make) }).scrollIntoViewIfNeeded();
}

/** The last day of payment, years before the invoices of the example that are still unpaid. */
async function lastPayment({ pane: frame }: Shown, { pane, calendar }: PaneWords): Promise<void> {
  await frame.getByLabel(pane.plan.trying.what, { exact: true }).selectOption({ label: calendar.kinds['paid-by'] });
  await frame.getByLabel(pane.plan.trying.on, { exact: true }).fill('2027-12-31');
  await frame.getByRole('button', { name: pane.plan.trying.try, exact: true }).click();
  await frame.getByText(pane.plan.trying.tried).waitFor();
}

/** Files looked at, then a task and the last day of payment elsewhere. */
async function tryDate(shown: Shown, words: PaneWords): Promise<void> {
  await consolidated(shown, words);
  await press(shown, words.pane.plan.timeline);
  await lastPayment(shown, words);
  await shown.pane.getByLabel(words.pane.plan.trying.what, { exact: true }).selectOption({ index: 1 });
  await shown.pane.getByLabel(words.pane.plan.dates.to, { exact: true }).fill('2029-06-30');
  await press(shown, words.pane.plan.trying.try);
  await seen(shown, words.pane.plan.trying.breaks);
}

export const states: readonly State[] = [
  { name: 'Nothing yet', asked: {} },
  {
    name: 'Nothing yet: an example was made',
    async act(shown, { pane }) {
      await press(shown, pane.nothing.makeExample);
      await seen(shown, pane.made.ready);
    },
  },
  {
    name: 'Nothing yet: Excel was asked to open an example',
    async act(shown, { pane }) {
      await press(shown, pane.made.open);
      await seen(shown, pane.made.asked);
    },
  },
  {
    name: 'Nothing yet: an agreement file with mistakes',
    asked: {},
    async act(shown, { pane }) {
      await handIn(shown, 'mine.json', '{"schema": "accord/agreement@1", "project": {"id": "x y"}}');
      await seen(shown, pane.start.toDo);
    },
  },
  {
    name: 'Nothing yet: an agreement file that lacks something',
    asked: {},
    async act(shown, { pane }) {
      await handIn(shown, 'mine.json', '{"project": {"id": "half", "acronym": "HALF"}}');
      await seen(shown, pane.start.completeHint);
    },
  },
  { name: 'New project', asked: {}, act: (shown, { pane }) => press(shown, pane.nothing.new) },
  {
    name: 'New project: a name is missing',
    async act(shown, { pane }) {
      await press(shown, pane.start.make);
      await seen(shown, pane.start.acronymNeeded);
    },
  },
  { name: 'Draft', asked: { kind: 'draft' }, act: (shown, { pane }) => seen(shown, pane.draft.open) },
  {
    name: 'Draft: a budget is looked at',
    async act(shown, { pane }) {
      const rows = ['Partner;Action;Category;Amount', 'G1;A1;STAFF;7200,00', 'G1;A9;STAFF;100,00', 'Total;;;7300,00'];
      await handIn(shown, 'budget.csv', rows.join('\n'));
      await shown.pane.getByRole('button', { name: pane.budget.take, exact: true }).scrollIntoViewIfNeeded();
    },
  },
  { name: 'Partner', asked: { kind: 'partner' }, act: (shown, { pane }) => seen(shown, pane.partner.live) },
  {
    name: 'Partner: a finding is opened',
    act: ({ pane }, { rules }) => pane.getByText(rules['partner-as-supplier'].title).first().click(),
  },
  {
    name: 'Partner: another version is looked at',
    act: lookedAt,
  },
  {
    name: 'Partner: the workbook of another version was made',
    async act(shown, { pane }) {
      await press(shown, pane.update.make);
      await seen(shown, pane.made.ready);
    },
  },
  { name: 'Settings', act: (shown, { pane }) => press(shown, pane.app.settings) },
  { name: 'Partner: no lines yet', asked: { kind: 'partner', empty: true } },
  {
    name: 'Partner: the same wrong word on several lines',
    async act({ pane, host }, { rules, pane: t }) {
      await seen({ pane }, t.partner.live);
      const row = (type: string) => [null, 'A2', 'Traveling', 'S1', 'SNCF', type];
      await host((page, rows) => page.paste('Expenses', 'A7', rows), ['Ticket', 'Ticket', 'bill'].map(row));
      await pane.getByText(rules['unknown-code'].title).first().click();
      await seen({ pane }, t.findings.fixAlike);
    },
  },
  {
    name: 'Partner: a list of expenses is looked at',
    async act(shown, { pane }) {
      const rows = [
        'Date;Supplier;Invoice no;Action;Amount',
        '10/04/2026;Foto;F-7;A2;1 250,50',
        '11/04/2026;Bleu;F-8;A9;x',
      ];
      const file = { name: 'books.csv', mimeType: '', buffer: Buffer.from(rows.join('\n')) };
      await shown.pane.locator('input[type=file]').last().setInputFiles([file]);
      await shown.pane.getByRole('button', { name: pane.budget.leave, exact: true }).waitFor();
      await shown.pane
        .locator('details')
        .evaluateAll((parts) => parts.forEach((part) => part.setAttribute('open', '')));
      await shown.pane.locator('details').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'Partner: everything checked',
    asked: { kind: 'partner', sample: 'minor-med', partner: 'P2' },
    async act(shown, { pane }) {
      await press(shown, pane.partner.check);
      await seen(shown, pane.partner.checked);
    },
  },
  { name: 'Project', asked: { kind: 'project' } },
  { name: 'Project: files looked at', act: consolidated },
  {
    name: 'Project: the report was made',
    async act(shown, { pane }) {
      await press(shown, pane.project.report);
      await seen(shown, pane.made.ready);
    },
  },
  {
    name: 'Project: a letter goes back to a partner',
    async act(shown, { pane }) {
      await press(shown, pane.corrections.makeFor);
      await shown.pane.getByRole('button', { name: pane.corrections.copy }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'Project: a claim is worked out',
    async act(shown, { pane }) {
      const files = shown.pane.getByRole('region', { name: pane.project.files, exact: true });
      await files.getByLabel(pane.project.period, { exact: true }).selectOption({ index: 1 });
      await seen(shown, pane.claim.hint);
      await press(shown, pane.claim.plan);
      await seen(shown, pane.claim.total);
      await shown.pane.getByRole('button', { name: pane.claim.make }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'Project: files that are none',
    async act(shown, { pane }) {
      await handIn(shown, 'letter.docx', '');
      await seen(shown, pane.project.notXlsx);
    },
  },
  {
    name: 'Project: which line of a document stands',
    asked: { kind: 'project' },
    async act(shown, words) {
      await consolidated(shown, words);
      await decideOn(shown, words, 'duplicate-invoice');
      await seen(shown, words.pane.project.standsTitle);
    },
  },
  {
    name: 'Project: a decision on a line',
    async act(shown, words) {
      await shown.page.keyboard.press('Escape');
      await decideOn(shown, words, 'partner-as-supplier');
      await press(shown, words.pane.project.decideDo);
      await seen(shown, words.pane.project.whoNeeded);
    },
  },
  {
    name: 'Project: a decision that is not recorded yet',
    async act(shown, words) {
      await typeDecision(shown, words);
      await shown.page.keyboard.press('Escape');
      await seen(shown, words.pane.project.unrecorded);
    },
  },
  {
    name: 'Project: a decision that could not be written',
    asked: { kind: 'project' },
    async act(shown, words) {
      await consolidated(shown, words);
      await decideOn(shown, words, 'partner-as-supplier');
      await typeDecision(shown, words);
      await shown.host((page) => page.readOnly(true));
      await press(shown, words.pane.project.decideDo);
      await shown.pane.getByRole('dialog').getByText(words.pane.problem.title).waitFor();
    },
  },
  {
    name: 'Project: a partner’s workbook was made',
    asked: { kind: 'project' },
    async act(shown, { pane }) {
      await press(shown, pane.project.makeFor);
      await press(shown, pane.made.open);
      await seen(shown, pane.made.asked);
    },
  },
  {
    name: 'Project: all partners’ workbooks were made',
    async act(shown, { pane }) {
      await press(shown, pane.project.makeAll);
      await seen(shown, pane.made.filesNext);
    },
  },
  {
    name: 'Project: the agreement was written as a document',
    async act(shown, { pane }) {
      await press(shown, pane.documents.agreement);
      await seen(shown, pane.documents.next);
    },
  },
  { name: 'Project: a funder table', act: preview },
  {
    name: 'Project: the next version is compared',
    asked: { kind: 'project' },
    act: amended,
  },
  {
    name: 'Project: the next version lacks its reason',
    async act(shown, { pane }) {
      await press(shown, pane.amendment.record);
      await shown.pane.getByRole('dialog').getByRole('button', { name: pane.amendment.record }).click();
      await shown.pane.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'Timeline',
    asked: { kind: 'project', sample: 'minor-med' },
    act: (shown, { pane }) => press(shown, pane.plan.timeline),
  },
  {
    name: 'Timeline: the deadlines were made as a file, beside the table',
    async act(shown, { pane }) {
      await press(shown, pane.plan.ics.make);
      await seen(shown, pane.plan.ics.next);
      await shown.pane.getByText(pane.plan.asTable).click();
    },
  },
  { name: 'Timeline: a date that breaks something is tried', asked: { kind: 'project' }, act: tryDate },
  {
    name: 'Timeline: a date that no agreement can have',
    async act(shown, { pane }) {
      await shown.pane.getByLabel(pane.plan.dates.to, { exact: true }).fill('2020-01-01');
      await press(shown, pane.plan.trying.try);
      await seen(shown, pane.plan.trying.problems);
    },
  },
  {
    name: 'Timeline: the next version beside the one in force',
    async act(shown, words) {
      await press(shown, words.pane.plan.trying.back);
      await lastPayment(shown, words);
      await press(shown, words.pane.plan.trying.write);
      await seen(shown, words.pane.plan.written);
      await seen(shown, words.pane.plan.next);
    },
  },
  { name: 'Who does what', asked: { kind: 'project' }, act: (shown, { pane }) => press(shown, pane.plan.allocation) },
  {
    name: 'Who does what: another key is tried',
    async act(shown, { pane }) {
      await shown.pane.getByLabel(pane.plan.split.key, { exact: true }).selectOption('equal');
      await shown.pane.getByRole('button', { name: pane.plan.split.write }).waitFor();
      await shown.pane.getByLabel(pane.plan.split.key, { exact: true }).selectOption('days');
      await shown.pane.getByRole('group', { name: pane.plan.split.weights }).waitFor();
      for (const summary of await shown.pane.getByText(pane.plan.asTable).all()) await summary.click();
    },
  },
  {
    name: 'Who does what: the key was written',
    async act(shown, { pane }) {
      await press(shown, pane.plan.split.write);
      await seen(shown, pane.plan.written);
    },
  },
  { name: 'People', asked: { kind: 'project' }, act: (shown, { pane }) => press(shown, pane.plan.people) },
  {
    name: 'Steering: nothing yet',
    asked: { kind: 'project' },
    act: (shown, { pane }) => press(shown, pane.plan.steering),
  },
  { name: 'Steering', asked: { kind: 'steered' }, act: (shown, { pane }) => press(shown, pane.plan.steering) },
  { name: 'Excel does not answer', asked: { blocked: true } },
  { name: 'Report', asked: { kind: 'report' } },
  {
    name: 'Report: a table was inserted',
    async act(shown, words) {
      await preview(shown, words);
      await press(shown, words.pane.tables.put);
      await seen(shown, words.pane.tables.done);
    },
  },
  { name: 'Report: a table on which somebody wrote', act: annotated },
  {
    name: 'Report: a table beside the one on which somebody wrote',
    async act(shown, { pane }) {
      await press(shown, pane.tables.keep);
      await seen(shown, pane.tables.kept);
    },
  },
  { name: 'Help', act: (shown, { pane }) => press(shown, pane.app.help) },
  {
    name: 'Report: a table without page setup, which Excel refused',
    asked: { kind: 'report' },
    async act(shown, words) {
      await preview(shown, words);
      await shown.host((page) => page.refuse('PageLayout.'));
      await press(shown, words.pane.tables.put);
      await seen(shown, words.pane.tables.lacking);
    },
  },
  {
    name: 'Report: compared with no report',
    async act(shown, { pane }) {
      await handIn(shown, 'earlier.xlsx', 'no workbook');
      await seen(shown, pane.problem.title);
    },
  },
];

/** What is opened, and the states that are reached from there, one from the other. */
export const visits: readonly (readonly State[])[] = states.reduce<State[][]>((all, state) => {
  if (state.asked) all.push([state]);
  else all.at(-1)?.push(state);
  return all;
}, []);
