/** The command `table`: funder-ready tables, as a workbook or, one of them, as the file that a portal takes. */
import { rules, type RuleName } from '../../core/rules';
import { isTableName } from '../../core/tables';
import type { TableWarning } from '../../core/tables/checks';
import type { Reasons } from '../../jobs/table-checks';
import { makeTables } from '../../jobs/tables';
import { fill, lineMessage, type Texts } from '../../locales';
import type { ParsedArguments } from '../args';
import { progress, replaceOutput, type Command } from '../command';
import { errorLines } from '../errors';
import { readInput } from '../input';
import { print, printError } from '../terminal';
import { portalTable } from './portal-table';

export const tableCommand: Command = async (parsed, texts) => {
  if (parsed.portal !== undefined) return portalTable(parsed, parsed.portal, texts);
  const names = parsed.files.slice(0, -1);
  const workbook = parsed.files.at(-1) ?? '';
  const target = parsed.out ?? '';
  const options = { ...optionsOf(parsed), file: target };
  const { bytes, made, refused } = await makeTables(names, await readInput(workbook), options, progress(texts));
  await replaceOutput({ path: target, bytes }, [workbook]);
  print(target);
  const title = (name: string): string => (isTableName(name) ? texts.tables.titles[name].title : name);
  for (const { name, warnings } of made)
    for (const one of warnings) printError(...warningLines(one, title(name), options.reasons, texts));
  for (const { name, error } of refused)
    printError(
      fill(texts.cli.table.notMade, { table: title(name) }, texts),
      ...errorLines(error, texts).map((line) => `  ${line}`),
    );
  return refused.length > 0 ? 1 : 0;
};

/** What a table is made with; reasons are for all warnings, or as RULE=REASON for those of a rule. */
export function optionsOf({ language, period, partner, accept }: ParsedArguments) {
  const ofRules = new Map<RuleName, string>();
  let others: string | undefined;
  for (const text of accept) {
    const [, name, reason = ''] = /^([a-z0-9-]+)=(.*)$/s.exec(text) ?? [];
    const rule = rules.find((one) => one.name === name);
    if (rule) ofRules.set(rule.name, reason);
    else others = text;
  }
  const reasons: Reasons = { rules: ofRules, others };
  return { language, period, partner, reasons };
}

/** Of one rule, so many are shown. */
const mostShown = 3;

function warningLines(
  { rule, points }: TableWarning,
  table: string,
  { rules: ofRules, others }: Reasons,
  texts: Texts,
) {
  const words = texts.cli.table;
  const heading = fill(words.warning, { table, rule, title: texts.rules[rule].title, count: points.length }, texts);
  if ((ofRules.get(rule) ?? others) !== undefined) return [heading];
  const shown = points.slice(0, mostShown).map(({ finding }) => `  - ${lineMessage(finding, texts)}`);
  const more = points.length - shown.length;
  return [heading, ...shown, ...(more > 0 ? [`  ${fill(texts.cli.portal.more, { count: more }, texts)}`] : [])];
}
