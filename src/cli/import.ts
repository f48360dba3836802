/** What became of a list of expenses, as JSON and in words. */
import { moneyText } from '../core/money';
import type { Imported } from '../jobs/expense-import/job';
import { importSentences } from '../jobs/expense-import/sentences';
import type { Texts } from '../locales';
import { findingJson } from './print';

/** {rows, declared, known, ofOthers, skipped[], unknown[], missing[], completed[], findings[]} */
export function importJson(plan: Imported, texts: Texts) {
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

export function importLines(plan: Imported, texts: Texts): string[] {
  const { problems, summary } = importSentences(plan, texts);
  return [...problems, ...(problems.length === 0 ? [] : ['']), ...summary];
}
