/** The terminal's face of the jobs: reads files, prints what was found, answers with an exit status. */
import { join } from 'node:path';
import { AgreementInvalid } from '../core/agreement/parse';
import { AccordError } from '../core/errors';
import type { Finding } from '../core/findings';
import { checkWorkbook } from '../jobs/check';
import { consolidateFiles, writeReport } from '../jobs/consolidate';
import { explainReport, NotExplained } from '../jobs/explain';
import { newProject } from '../jobs/new-project';
import type { JobControl } from '../jobs/progress';
import { makeTable } from '../jobs/table';
import { failure } from '../locales/errors';
import { fallback, fileStatusText, fill, formatChoice, formatMoney, languages, textsFor, type Texts } from '../locales';
import { askedFor, type Asked } from './args';
import { explanationLines } from './explain';
import { checkOutput, readInput, writeOutputs } from './files';
import { checkedJson, consolidationJson, errorLines, findingLines, reconciliationLines, summaryLine } from './print';
import { today } from './today';

/** 0: no error; 1: done, with errors found; 2: nothing could be done. */
type ExitStatus = 0 | 1 | 2;

const out = (...lines: string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);
const tell = (...lines: string[]): void => void process.stderr.write(`${lines.join('\n')}\n`);

const commands: Record<Asked['command'], (asked: Asked, texts: Texts) => Promise<ExitStatus>> = {
  async new(asked, texts) {
    const { language } = asked;
    const folder = asked.out ?? '.';
    const source = await readInput(asked.files[0] ?? '');
    const made = await newProject(
      new TextDecoder().decode(source.bytes),
      { today: today(), language },
      progress(texts),
    );
    const files = made.files.map(({ name, bytes }) => ({ path: join(folder, name), bytes }));
    for (const { path, bytes } of files) await checkOutput(path, bytes, asked.files);
    await writeOutputs(files);
    out(...findingLines(made.findings, texts));
    out(fill(texts.cli.created, { count: files.length, folder }, texts), ...files.map(({ path }) => `  ${path}`));
    return statusOf(made.findings);
  },

  async check(asked, given) {
    const checked = await checkWorkbook(await readInput(asked.files[0] ?? ''), progress(given));
    const texts = asked.language === undefined ? textsFor(checked.about.language) : given;
    if (asked.json) out(JSON.stringify(checkedJson(checked, texts), undefined, 1));
    else
      out(
        ...findingLines(checked.findings, texts),
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
  },

  async consolidate(asked, given) {
    const report = asked.out ?? '';
    const [project = '', ...partners] = asked.files;
    await checkOutput(report, undefined, asked.files);
    const control = progress(given);
    const done = await consolidateFiles(
      {
        project: await readInput(project),
        partners: await Promise.all(partners.map(readInput)),
        period: asked.period,
        language: asked.language,
        today: today(),
      },
      control,
    );
    const texts = asked.language === undefined ? textsFor(done.terms.agreement.project.language) : given;
    const bytes = await writeReport(done, { language: asked.language, today: today(), file: report }, control);
    await writeOutputs([{ path: report, bytes }]);
    if (asked.json) out(JSON.stringify(consolidationJson(done, texts), undefined, 1));
    else
      out(
        ...findingLines(done.findings, texts),
        '',
        ...done.files.map(({ path, partner, status, lines, declared }) =>
          fill(
            status === 'read' ? texts.cli.fileRead : texts.cli.fileRefused,
            {
              file: path,
              partner,
              status: fileStatusText(status, texts),
              count: lines,
              declared: formatMoney(declared, done.terms.currency, texts.language),
            },
            texts,
          ),
        ),
        '',
        ...reconciliationLines(done, texts),
        summaryLine(done.findings, texts),
      );
    return done.files.every(({ status }) => status === 'read') ? statusOf(done.findings) : 1;
  },

  async table(asked, texts) {
    const [name = '', report = ''] = asked.files;
    const target = asked.out ?? '';
    await checkOutput(target, undefined, [report]);
    const options = { language: asked.language, file: target };
    const bytes = await makeTable(name, await readInput(report), options, progress(texts));
    await writeOutputs([{ path: target, bytes }]);
    out(target);
    return 0;
  },

  async explain(asked, given) {
    const [report = '', ...words] = asked.files;
    const { explain, language } = await explainReport(await readInput(report), progress(given));
    out(...explanationLines(explain(words.join(' ')), asked.language === undefined ? textsFor(language) : given));
    return 0;
  },
};

function statusOf(findings: readonly Finding[]): ExitStatus {
  return findings.some(({ severity, accepted }) => severity === 'error' && accepted === undefined) ? 1 : 0;
}

/** Steps go to standard error, so that they never mix with what was asked for. */
function progress(texts: Texts): JobControl {
  return {
    progress: (step) => {
      if (step.kind === 'checking') tell(fill(texts.cli.checking, { count: step.lines }, texts));
      else tell(fill(texts.cli[step.kind], { file: step.file }, texts));
    },
  };
}

async function main(args: readonly string[]): Promise<ExitStatus> {
  let texts = textsFor(fallback);
  try {
    const asked = askedFor(args);
    if (asked === 'help') {
      out(fill(texts.cli.help, { languages: formatChoice(languages, texts.language) }, texts));
      return 0;
    }
    if (asked.language !== undefined) {
      if (!languages.some((language) => language === asked.language))
        throw failure('unknown-language', asked.language, {
          language: asked.language,
          known: languages.join(', '),
        });
      texts = textsFor(asked.language);
    }
    return await commands[asked.command](asked, texts);
  } catch (error) {
    tell(...errorLines(error, texts));
    if (isUsage(error)) tell(texts.cli.seeHelp);
    else if (!(error instanceof AgreementInvalid || error instanceof NotExplained)) tell(texts.cli.nothingWritten);
    if (process.env.DEBUG !== undefined && error instanceof Error) tell(error.stack ?? error.message);
    return 2;
  }
}

function isUsage(error: unknown): boolean {
  const codes = ['unknown-command', 'missing-argument', 'unknown-option', 'too-many-arguments'];
  return error instanceof AccordError && codes.includes(error.code);
}

void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
