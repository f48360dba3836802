/** The command `import`: what became of a list of expenses, as JSON and in words. */
import { moneyText } from '../../core/money';
import { importExpenses, type Imported } from '../../jobs/expense-import/job';
import { importSentences } from '../../jobs/expense-import/sentences';
import { textsFor, type Texts } from '../../locales';
import { progress, replaceOutput, statusOf, type Command } from '../command';
import { readInput } from '../input';
import { findingJson } from '../print';
import { print, printError, printJson } from '../terminal';
import { today } from '../today';

/** {rows, declared, known, ofOthers, skipped[], unknown[], missing[], completed[], findings[]} */
function importJson(plan: Imported, texts: Texts) {
  const { rows, declared, terms, known, ofOthers, skipped, unknown, missing, completed, findings } = plan;
  return {
    rows: rows.length,
    declared: moneyText(declared, terms.currency),
    known,
    ofOthers,
    skipped,
    unknown,
    missing,
    completed,
    findings: findings.map((finding) => findingJson(finding, texts)),
  };
}

function importLines(plan: Imported, texts: Texts): string[] {
  const { problems, summary } = importSentences(plan, texts);
  return [...problems, ...(problems.length === 0 ? [] : ['']), ...summary];
}

export const importCommand: Command = async (parsed, defaultTexts) => {
  const [partner = '', list = ''] = parsed.files;
  const files = [await readInput(partner), await readInput(list)] as const;
  const imported = await importExpenses(...files, { today: today() }, progress(defaultTexts));
  const { kind } = imported.terms.agreement.project;
  const texts = textsFor(parsed.language ?? imported.language, kind);
  const { made, findings } = imported;
  if (made) await replaceOutput({ path: parsed.out ?? '', bytes: made.bytes }, parsed.files);
  if (parsed.json) printJson(importJson(imported, texts));
  else print(importLines(imported, texts));
  // Nothing new is no failure: everything is in the workbook already.
  if (!made) printError(texts.cli.nothingWritten);
  if (!made) return imported.known > 0 ? 0 : 2;
  return imported.missing.length > 0 ? 1 : statusOf(findings);
};
