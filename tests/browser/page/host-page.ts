/**
 * A minimal page that plays Excel around the pane: one workbook made by our own jobs, the host that answers Microsoft's
 * client, the pane in a frame. The address says what to open.
 */
import minor from '../../../assets/samples/minor-med.agreement.json';
import minorLedger from '../../../assets/samples/minor-med.expenses.csv';
import saveurs from '../../../assets/samples/saveurs-partagees.agreement.json';
import saveursLedger from '../../../assets/samples/saveurs-partagees.expenses.csv';
import { checkAgreement } from '../../../src/core/agreement/parse';
import { termsOf, type Terms } from '../../../src/core/agreement/terms';
import { isDay } from '../../../src/core/days';
import { consolidateFiles } from '../../../src/jobs/consolidate';
import { ledgersFromCsv } from '../../../src/jobs/ledger/csv';
import { cellAt, createModel, installInPage, modelFromPlan, userOf, type Model } from 'playground/host';
import { draftWorkbook } from '../../../src/workbooks/draft';
import { partnerWorkbook } from '../../../src/workbooks/partner';
import type { WorkbookPlan } from '../../../src/workbooks/plan';
import { projectWorkbook } from '../../../src/workbooks/project';
import { reportWorkbook } from '../../../src/workbooks/report';
import { writeWorkbook } from '../../../src/xlsx';
import { inTheMiddle } from './in-the-middle';
import { withSteering } from '../../workbooks/steered';

const samples = {
  'minor-med': { agreement: minor as unknown, ledger: minorLedger },
  'saveurs-partagees': { agreement: saveurs as unknown, ledger: saveursLedger },
};
type Sample = keyof typeof samples;

const day = '2026-11-02';
const asked = new URL(location.href).searchParams;
const sample: Sample = asked.get('sample') === 'minor-med' ? 'minor-med' : 'saveurs-partagees';

async function planOf(terms: Terms): Promise<WorkbookPlan | undefined> {
  if (!isDay(day)) return undefined;
  const rows = ledgersFromCsv(samples[sample].ledger);
  const partner = asked.get('partner') ?? terms.lead;
  const language = asked.get('language') ?? 'en';
  if (asked.get('kind') === 'partner')
    return partnerWorkbook(terms, partner, language, day, asked.has('empty') ? [] : rows.get(partner));
  // Only its budget is missing.
  if (asked.get('kind') === 'draft') return draftWorkbook({ ...terms.agreement, budget: [] }, language, day);
  if (asked.get('kind') === 'project') return projectWorkbook(terms, language, day);
  if (asked.get('kind') === 'steered') {
    const { terms: steered, carried } = withSteering(terms, inTheMiddle);
    const said = [
      ['G2', 'S2', 'A2', 'Eleven producers have signed the charter.', 'Two fairs were put off.', 'The last three.'],
    ];
    return projectWorkbook(steered, language, day, undefined, { ...carried, ProgressGathered: said });
  }
  if (asked.get('kind') !== 'report') return undefined;
  const partners = [...rows].map(async ([code, lines]) => ({
    path: `${sample}-${code}.xlsx`,
    bytes: await writeWorkbook(partnerWorkbook(terms, code, language, day, lines)),
  }));
  const project = { path: 'project.xlsx', bytes: await writeWorkbook(projectWorkbook(terms, language, day)) };
  const consolidation = await consolidateFiles({ project, partners: await Promise.all(partners), today: day });
  return reportWorkbook(consolidation, language, day);
}

export interface HostPage {
  model: Model;
  /** Called by the frame before any other code runs in it. */
  install: (frame: Window) => void;
  /** Files that Excel was asked to open, as base64. */
  opened: string[];
  /** The ribbon's controls after each change. */
  ribbons: Record<string, { enabled?: boolean }>[];
  type: (sheet: string, address: string, text: string) => Promise<void>;
  paste: (sheet: string, address: string, rows: (string | number | null)[][]) => Promise<void>;
  remoteEdit: (sheet: string, address: string, rows: (string | number | null)[][]) => Promise<void>;
  value: (sheet: string, row: number, column: number) => unknown;
  sheets: () => string[];
  selected: () => string;
  command: (name: string) => void;
  fail: (action: number) => void;
  /** A person edits a cell, so that Excel lets requests wait. */
  editing: (on: boolean) => void;
  /** The workbook can be read, and no longer be changed. */
  readOnly: (on: boolean) => void;
  /** Excel refuses members that begin so: "PageLayout.". */
  refuse: (members: string) => void;
  /** Opens the same document again in a new frame. */
  reopen: () => Promise<void>;
}

declare global {
  interface Window {
    hostPage?: HostPage;
  }
}

async function start(): Promise<void> {
  const plan = await planOf(termsOf(checkAgreement(samples[sample].agreement)));
  const model = plan ? modelFromPlan(plan) : createModel();
  const user = userOf(model);
  const opened: string[] = [];
  const ribbons: HostPage['ribbons'] = [];
  const pane = document.createElement('iframe');
  pane.title = 'Accord';
  pane.name = 'pane';
  let refused: string | undefined;
  let installed: ReturnType<typeof installInPage> | undefined;
  window.hostPage = {
    model,
    opened,
    ribbons,
    install(frame) {
      installed = installInPage(model, frame, {
        strict: true,
        locale: asked.get('locale') ?? 'en-US',
        onCreateWorkbook: (base64) => opened.push(base64),
        onShell: ({ ribbon }) => ribbons.push(structuredClone(ribbon)),
        refuses: (member) => refused !== undefined && member.startsWith(refused),
        missingControls: asked.getAll('missing'),
      });
    },
    type: (sheet, address, text) => user.type(sheet, address, text),
    paste: (sheet, address, rows) => user.paste(sheet, address, rows),
    remoteEdit: (sheet, address, rows) => user.remoteEdit(sheet, address, rows),
    value(name, row, column) {
      const sheet = model.workbook.sheets.find((one) => one.name === name);
      return sheet ? (cellAt(sheet, row, column).value ?? null) : undefined;
    },
    sheets: () => model.workbook.sheets.map(({ name }) => name),
    selected() {
      const sheet = model.workbook.sheets.find(({ id }) => id === model.workbook.activeSheet);
      return sheet ? `${sheet.name} ${sheet.selection.row} ${sheet.selection.column}` : '';
    },
    command: (name) => installed?.runCommand(name),
    fail: (action) => installed?.host.failAt(action),
    editing: (on) => installed?.host.setCellEditing(on),
    readOnly: (on) => {
      model.workbook.readOnly = on;
    },
    refuse: (members) => {
      refused = members;
    },
    reopen: () =>
      new Promise((resolve) => {
        pane.addEventListener('load', () => resolve(), { once: true });
        pane.contentWindow?.location.reload();
      }),
  };
  pane.src = 'taskpane.html';
  document.body.append(pane);
}

void start();
