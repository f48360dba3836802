/**
 * What a sheet is complete without: charts, paper, panes, colours, protection. Set when everything else is in place, each
 * by itself where Excel refuses any of it, as some platforms do, and some computers without a printer.
 */
import { AccordError } from '../../core/errors';
import type { SheetLook } from '../../workbooks/open-workbook';
import type { SheetPlan } from '../../workbooks/plan';
import { inExcel } from '../gateway';
import { finalNames, type SheetToWrite } from '../prepare-write';
import { addChart, removeCharts } from './charts';
import { paperSettings, protection, setPanes, setScale, setTabColor } from './page';

interface Setting {
  look: SheetLook;
  set: (sheet: Excel.Worksheet) => void;
}

function settingsOf({ gridlines, tabColor, print, freeze, hidden }: SheetPlan): Setting[] {
  const settings: Setting[] = [
    { look: 'view', set: (sheet) => (sheet.showGridlines = gridlines) },
    { look: 'view', set: (sheet) => setTabColor(sheet, tabColor) },
  ];
  if (print) {
    settings.push(...paperSettings(print).map((set) => ({ look: 'paper' as const, set })));
    settings.push({ look: 'scale', set: (sheet) => setScale(sheet, print) });
  }
  // Excel may bring the sheet to the front for it; on hidden ones, older Excels failed.
  if (freeze && !hidden) settings.push({ look: 'panes', set: (sheet) => setPanes(sheet, freeze) });
  return settings;
}

/** Does work in a run of its own. @returns whether Excel took it */
function taken(work: (context: Excel.RequestContext) => Promise<void> | void): Promise<boolean> {
  return inExcel(work, { writes: true }).then(
    () => true,
    (error: unknown) => {
      if (error instanceof AccordError) return false;
      throw error;
    },
  );
}

/**
 * Sets the looks of new sheets and, last of all, protects those that are to be: protected sheets get no charts.
 *
 * @param front name or id of the sheet that is to stay in front
 * @returns what Excel refused
 */
export async function setLooks(parts: readonly SheetToWrite[], front: string): Promise<SheetLook[]> {
  const names = finalNames(parts);
  const protectedOnes = parts.filter(({ plan }) => plan.protected).map(({ name }) => name);
  const all = await taken((context) => {
    const { worksheets } = context.workbook;
    for (const { name, plan } of parts) {
      const sheet = worksheets.getItem(name);
      for (const chart of plan.charts) addChart(sheet, chart, names);
      for (const { set } of settingsOf(plan)) set(sheet);
    }
    worksheets.getItem(front).activate();
    for (const name of protectedOnes) worksheets.getItem(name).protection.protect(protection);
  });
  if (all) return [];
  const isProtected = await protectedAmong(protectedOnes);
  // Where one is protected, all looks had been set before.
  const refused = isProtected.size > 0 ? [] : await inTurn(parts, (part) => setOneByOne(part, names));
  await taken(({ workbook }) => workbook.worksheets.getItem(front).activate());
  const unprotected = await inTurn(protectedOnes, async (name) => {
    const protect = ({ workbook }: Excel.RequestContext): void =>
      workbook.worksheets.getItem(name).protection.protect(protection);
    return isProtected.has(name) || (await taken(protect)) ? [] : ['protection'];
  });
  return [...new Set([...refused, ...unprotected])];
}

/** The names of those sheets that are protected. */
async function protectedAmong(names: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  await taken(async ({ workbook }) => {
    const sheets = names.map((name) => workbook.worksheets.getItem(name).load('name,protection/protected'));
    await workbook.context.sync();
    for (const { name, protection: one } of sheets) if (one.protected) found.add(name);
  });
  return found;
}

async function setOneByOne({ name, plan }: SheetToWrite, names: ReadonlyMap<string, string>): Promise<SheetLook[]> {
  const onSheet = (work: (sheet: Excel.Worksheet) => Promise<void> | void): Promise<boolean> =>
    taken(({ workbook }) => work(workbook.worksheets.getItem(name)));
  // What there is of a refused chart goes; those before it stay.
  let drawn = 0;
  for (const chart of plan.charts) {
    const added = await onSheet(async (sheet) => {
      await removeCharts(sheet, drawn);
      addChart(sheet, chart, names);
    });
    if (added) drawn++;
  }
  const lacksCharts = drawn < plan.charts.length;
  if (lacksCharts) await onSheet((sheet) => removeCharts(sheet, drawn));
  const refused = await inTurn(settingsOf(plan), async ({ look, set }) => ((await onSheet(set)) ? [] : [look]));
  return lacksCharts ? ['charts', ...refused] : refused;
}

/** One after the other, whatever becomes of those before. */
async function inTurn<T>(all: readonly T[], refusedOf: (one: T) => Promise<SheetLook[]>): Promise<SheetLook[]> {
  const refused: SheetLook[] = [];
  for (const one of all) refused.push(...(await refusedOf(one)));
  return refused;
}
