/** The command `import`: what became of a partner's books, as JSON and in words. */
import { agreementText } from '../../core/agreement/parse';
import type { Agreement } from '../../core/agreement/schema';
import { parseBooksMap } from '../../core/books/map';
import type { ExpenseLine } from '../../core/expenses/line';
import { moneyText } from '../../core/money';
import type { ImportChange } from '../../jobs/expense-import';
import { importExpenses, type Imported } from '../../jobs/expense-import/job';
import { importSentences } from '../../jobs/expense-import/sentences';
import { textsFor, type Texts } from '../../locales';
import { progress, replaceOutput, statusOf, type Command } from '../command';
import { readInput } from '../input';
import { findingJson } from '../print';
import { print, printError, printJson } from '../terminal';
import { today } from '../today';

/**
 * {rows, declared, known, ofOthers, elsewhere, changed[], changedBy, differing[], gone[], skipped[], notTaken[],
 * partlyPaid[], unread[], unknown[], byContent[], missing[], completed[], mapFrom, map, findings[]}
 */
function importJson(plan: Imported, texts: Texts) {
  const { rows, declared, terms, known, ofOthers, elsewhere, skipped, unknown, missing, completed, findings } = plan;
  const { notTaken, partlyPaid, unread, byContent, map } = plan;
  return {
    rows: rows.length,
    declared: moneyText(declared, terms.currency),
    known,
    ofOthers,
    elsewhere,
    changed: plan.changed.map(changeJson),
    changedBy: moneyText(plan.changedBy, terms.currency),
    differing: plan.differing.map(changeJson),
    gone: plan.gone.map(lineJson),
    skipped,
    notTaken,
    partlyPaid,
    unread,
    unknown,
    byContent,
    missing,
    completed,
    mapFrom: map.source,
    map: map.map,
    findings: findings.map((finding) => findingJson(finding, texts)),
  };
}

const lineJson = ({ number, row, accountingNo, supplier, documentNo }: ExpenseLine) => ({
  line: number ?? null,
  row,
  accountingNo,
  supplier,
  documentNo,
});

function changeJson({ line, books, columns }: ImportChange) {
  const english = textsFor('en').vocabulary.columns;
  const text = (of: ExpenseLine, key: ImportChange['columns'][number]): string | null => {
    const value = of[key];
    return typeof value === 'number' ? moneyText(value, of.currency) : (value ?? null);
  };
  return {
    ...lineJson(line),
    columns: columns.map((key) => ({ column: english[key], before: text(line, key), after: text(books, key) })),
  };
}

/** What happens, and, where the content proposes it, the map itself: it is to be looked at, and given with --map. */
function importLines(plan: Imported, texts: Texts): string[] {
  const { problems, summary } = importSentences(plan, texts);
  const { source, map } = plan.map;
  const proposal = source === 'proposed' && plan.made ? ['', ...JSON.stringify(map, null, 2).split('\n')] : [];
  return [...problems, ...(problems.length === 0 ? [] : ['']), ...summary, ...proposal];
}

export const importCommand: Command = async (parsed, defaultTexts) => {
  const [partner = '', books = ''] = parsed.files;
  const files = [await readInput(partner), await readInput(books)] as const;
  const json = parsed.map === undefined ? undefined : agreementText((await readInput(parsed.map)).bytes);
  const map = json === undefined ? undefined : (agreement: Agreement) => parseBooksMap(json, agreement);
  const imported = await importExpenses(...files, { today: today(), map }, progress(defaultTexts));
  const { kind } = imported.terms.agreement.project;
  const texts = textsFor(parsed.language ?? imported.language, kind);
  const { made, findings } = imported;
  if (made) await replaceOutput({ path: parsed.out ?? '', bytes: made.bytes }, parsed.files);
  if (parsed.json) printJson(importJson(imported, texts));
  else print(importLines(imported, texts));
  // Nothing new is no failure: everything is in the workbook already.
  if (!made) printError(texts.cli.nothingWritten);
  if (!made) return imported.known + imported.differing.length > 0 ? 0 : 2;
  return imported.missing.length > 0 ? 1 : statusOf(findings);
};
