/** The command `check`: one workbook against its own agreement. */
import { rowsNotReadIn } from '../../core/consolidation/file-rules';
import { moneyText } from '../../core/money';
import { checkWorkbook, type Checked } from '../../jobs/check';
import { textsFor, fill, type Texts } from '../../locales';
import { progress, statusOf, type Command } from '../command';
import { readInput } from '../input';
import { findingLines, summaryLine, findingJson } from '../print';
import { print, printJson } from '../terminal';

export const checkCommand: Command = async (parsed, defaultTexts) => {
  const checked = await checkWorkbook(await readInput(parsed.files[0] ?? ''), progress(defaultTexts));
  const texts = textsFor(parsed.language ?? checked.about.language, checked.terms.agreement.project.kind);
  if (parsed.json) printJson(checkedJson(checked, texts));
  else
    print(
      findingLines(checked.findings, texts),
      fill(
        texts.cli.checked,
        {
          partner: checked.about.partner ?? checked.about.project,
          count: checked.lines.length,
          declared: { money: checked.declared, currency: checked.terms.currency },
        },
        texts,
      ),
      summaryLine(checked.findings, texts),
    );
  return statusOf(checked.findings);
};

function checkedJson({ about, terms, lines, declared, findings }: Checked, texts: Texts) {
  return {
    workbook: { project: about.project, partner: about.partner ?? null, agreementVersion: about.version },
    lines: lines.length,
    notRead: rowsNotReadIn(findings),
    declared: moneyText(declared, terms.currency),
    findings: findings.map((finding) => findingJson(finding, texts)),
  };
}
