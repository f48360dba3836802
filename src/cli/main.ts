/** The command line: reads files, runs the jobs, prints findings and sets the exit status. */
import { join } from 'node:path';
import { agreementText, AgreementInvalid } from '../core/agreement/parse';
import type { Consolidation } from '../core/consolidation/consolidate';
import { correctionsOf } from '../core/consolidation/corrections';
import { AccordError } from '../core/errors';
import type { Finding } from '../core/findings';
import { moneyText } from '../core/money';
import { compareVersions, recordAmendment } from '../jobs/amend';
import { takeBudget } from '../jobs/budget-import/job';
import { makeCalendar } from '../jobs/calendar';
import { checkWorkbook } from '../jobs/check';
import { claimAmount, planClaim, writeClaim } from '../jobs/claim';
import { planUndo, writeUndo } from '../jobs/claim-undo';
import { consolidateFiles, writeReport } from '../jobs/consolidate';
import { correctionsLetter } from '../jobs/corrections';
import { makeDocument } from '../jobs/document';
import { agreementOf, DraftIncomplete, newDraft, writtenAgreement } from '../jobs/draft/new-draft';
import { importExpenses } from '../jobs/expense-import/job';
import { explainReport, NotExplained } from '../jobs/explain';
import { newProject, type NewOptions, type NewProject } from '../jobs/new-project';
import type { JobControl } from '../jobs/progress';
import { openWorkbook } from '../jobs/open/workbook';
import { makeTable } from '../jobs/table';
import { updatePartner } from '../jobs/update';
import { needsAttention } from '../core/amendments/update-notes';
import { failure } from '../locales/errors';
import { fallback, fill, formatChoice, languages, message, textsFor, type Texts } from '../locales';
import { amendmentJson, amendmentLines, recordedLines, recordOptions } from './amend';
import { budgetJson, budgetLines } from './budget';
import { dayIn, parseArguments, type ParsedArguments } from './args';
import { changedJson, changedSince, changedText, claimedJson, namedAlone } from './changed';
import { claimJson, claimLines, claimOptions } from './claim';
import { coverJson, coverLines } from './cover';
import { importJson, importLines } from './import';
import { explanationLines } from './explain';
import { readInput } from './input';
import { checkOutput } from './output';
import {
  beyondLines,
  checkedJson,
  consolidationJson,
  errorLines,
  fileLines,
  findingLines,
  reconciliationLines,
  summaryLine,
  updateLines,
} from './print';
import { print, printError, printJson } from './terminal';
import { today } from './today';
import { writeOutputs, type OutputFile } from './write';

/** 0: no error; 1: done, with findings of severity error; 2: nothing could be done, nothing was written. */
export type ExitStatus = 0 | 1 | 2;

const commands: Record<ParsedArguments['command'], (parsed: ParsedArguments, texts: Texts) => Promise<ExitStatus>> = {
  async new(parsed, texts) {
    const { language, rows } = parsed;
    const folder = parsed.out ?? '.';
    const [path] = parsed.files;
    const options = { today: today(), language, rows };
    const made = parsed.draft
      ? { findings: [], files: [await newDraft(await draftText(path), options, progress(texts))] }
      : await projectOf(path ?? '', options, texts);
    const files = made.files.map(({ name, bytes }) => ({ path: join(folder, name), bytes }));
    for (const file of files) await checkOutput(file, parsed.files);
    await writeOutputs(files);
    print(findingLines(made.findings, texts));
    print(fill(texts.cli.created, { count: files.length, folder }, texts), ...files.map(({ path }) => `  ${path}`));
    return statusOf(made.findings);
  },

  async budget(parsed, defaultTexts) {
    const [draft = '', budget = ''] = parsed.files;
    const taken = await takeBudget(
      await readInput(draft),
      await readInput(budget),
      { today: today() },
      progress(defaultTexts),
    );
    const texts = textsFor(parsed.language ?? taken.language);
    if (taken.made) await replaceOutput({ path: parsed.out ?? '', bytes: taken.made.bytes }, parsed.files);
    if (parsed.json) printJson(budgetJson(taken, texts));
    else print(...budgetLines(taken, texts), ...(taken.made ? beyondLines(taken.made, texts) : []));
    if (!taken.made) {
      printError(texts.cli.nothingWritten);
      return 2;
    }
    return taken.unplaced.length > 0 || taken.disagreeing.length > 0 ? 1 : 0;
  },

  async import(parsed, defaultTexts) {
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
  },

  async agreement(parsed, texts) {
    const [path = ''] = parsed.files;
    const agreement = await agreementOf(await readInput(path), today());
    const file = { path: parsed.out ?? '', bytes: new TextEncoder().encode(`${JSON.stringify(agreement, null, 2)}\n`) };
    await replaceOutput(file, [path]);
    print(
      fill(
        texts.cli.agreementWritten,
        { project: agreement.project.acronym, version: agreement.version.number, file: file.path },
        texts,
      ),
    );
    return 0;
  },

  async calendar(parsed, texts) {
    const [path = ''] = parsed.files;
    const { language, partner } = parsed;
    const made = await makeCalendar(await readInput(path), {
      partner,
      today: dayIn(parsed.today) ?? today(),
      language,
    });
    const file = { path: parsed.out ?? '', bytes: made.bytes };
    await replaceOutput(file, [path]);
    print(fill(texts.cli.calendar, { count: made.deadlines, cancelled: made.cancelled, file: file.path }, texts));
    return 0;
  },

  async amend(parsed, defaultTexts) {
    const { out } = parsed;
    const [path = ''] = parsed.files;
    const options = recordOptions(parsed);
    const amendment = await compareVersions(await readInput(path), today());
    const { language, kind } = amendment.inForce.agreement.project;
    const texts = textsFor(parsed.language ?? language, kind);
    const recorded =
      out === undefined
        ? undefined
        : await recordAmendment(amendment, options, { today: today(), file: out }, progress(defaultTexts));
    if (recorded) await replaceOutput({ path: out ?? '', bytes: recorded.bytes }, parsed.files);
    if (parsed.json) printJson(amendmentJson(amendment, texts));
    else print(...amendmentLines(amendment, texts), ...(recorded ? recordedLines(recorded, out ?? '', texts) : []));
    return amendment.draft.problems.length > 0 ? 1 : statusOf(amendment.draft.findings);
  },

  async check(parsed, defaultTexts) {
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
  },

  async consolidate(parsed, defaultTexts) {
    const report = parsed.out ?? '';
    const [project = '', ...partners] = parsed.files;
    const files = partners.map((path) => ({ path, load: () => readInput(path) }));
    const control = progress(defaultTexts);
    const done = await consolidateFiles(
      {
        project: await readInput(project),
        partners: files,
        period: parsed.period,
        language: parsed.language,
        today: today(),
      },
      control,
    );
    const { language, kind } = done.terms.agreement.project;
    const texts = textsFor(parsed.language ?? language, kind);
    const changed = await changedSince(parsed.since, report, done);
    const bundled = parsed.bundle ? files : undefined;
    // Compared with the report that it replaces, the same report made again would be another one.
    const earlier = parsed.since === undefined ? undefined : namedAlone(changed);
    const options = { language: parsed.language, today: today(), file: report, bundled, earlier };
    const bytes = await writeReport(done, options, control);
    const letters = await lettersIn(parsed.corrections, done, parsed.language);
    const outputs = [{ path: report, bytes }, ...letters];
    for (const file of outputs) await checkOutput(file, parsed.files);
    await writeOutputs(outputs);
    if (parsed.json)
      printJson({
        ...consolidationJson(done, texts),
        cover: coverJson(done, texts),
        changed: changedJson(changed, done.terms.currency),
        sinceClaim: claimedJson(done.sinceClaim, done.terms.currency),
      });
    else
      print(
        findingLines(done.findings, texts),
        '',
        fileLines(done, texts),
        '',
        reconciliationLines(done, texts),
        ...coverLines(done, texts),
        ...changedText(changed, done.sinceClaim, done.terms.currency, texts),
        summaryLine(done.findings, texts),
        ...(parsed.corrections === undefined
          ? []
          : [fill(texts.cli.letters, { count: letters.length / 2, folder: parsed.corrections }, texts)]),
      );
    return done.files.every(({ status }) => status === 'read') ? statusOf(done.findings) : 1;
  },

  async claim(parsed, defaultTexts) {
    if (parsed.undo) return undoClaim(parsed, defaultTexts);
    const [path = '', ...partners] = parsed.files;
    const options = claimOptions(parsed, today());
    const control = progress(defaultTexts);
    const project = await openWorkbook(await readInput(path));
    const { currency, language, kind } = project.about.agreement.project;
    const claim = { ...options, amount: claimAmount(parsed.amount, options.kind, currency) };
    const plan = await planClaim(
      {
        project,
        partners: partners.map((file) => ({ path: file, load: () => readInput(file) })),
        claim,
        today: today(),
      },
      control,
    );
    const target = parsed.out;
    const written =
      target === undefined ? undefined : await writeClaim(plan, { today: today(), file: target }, control);
    if (written) await replaceOutput({ path: target ?? '', bytes: written.bytes }, parsed.files);
    const texts = textsFor(parsed.language ?? language, kind);
    const { findings, files } = plan.consolidation;
    if (parsed.json) printJson(claimJson(plan, findings, currency, texts));
    else
      print(
        findingLines(findings, texts),
        '',
        claimLines(plan, currency, texts),
        summaryLine(findings, texts),
        ...(written ? beyondLines(written, texts) : [texts.cli.nothingWritten]),
      );
    return files.every(({ status }) => status === 'read') ? statusOf(findings) : 1;
  },

  async update(parsed, defaultTexts) {
    const { from = '', out = '', partner, files } = parsed;
    const [path] = files;
    const updated = await updatePartner(
      {
        project: await readInput(from),
        partner: path === undefined ? undefined : await readInput(path),
        as: partner,
        renames: renamesOf(parsed.renames),
        today: today(),
      },
      progress(defaultTexts),
    );
    await replaceOutput({ path: out, bytes: updated.bytes }, [...files, from]);
    const { kind } = updated.terms.agreement.project;
    print(updateLines(updated, textsFor(parsed.language ?? updated.language, kind)), out);
    return updated.notes.some(needsAttention) ? 1 : 0;
  },

  async document(parsed) {
    const [name = '', project = ''] = parsed.files;
    const made = await makeDocument(name, await readInput(project), { today: today(), language: parsed.language });
    const file = { path: parsed.out ?? '', bytes: made.bytes };
    await replaceOutput(file, [project]);
    print(file.path);
    return 0;
  },

  async table(parsed, texts) {
    const [name = '', report = ''] = parsed.files;
    const target = parsed.out ?? '';
    const options = { language: parsed.language, file: target };
    const bytes = await makeTable(name, await readInput(report), options, progress(texts));
    await replaceOutput({ path: target, bytes }, [report]);
    print(target);
    return 0;
  },

  async explain(parsed, defaultTexts) {
    const [report = '', ...words] = parsed.files;
    const explained = await explainReport(await readInput(report), progress(defaultTexts));
    const { explain, language, kind, difference } = explained;
    const texts = textsFor(parsed.language ?? language, kind);
    print(explanationLines(explain(words.join(' ')), texts, textsFor(language, kind)));
    if (difference) print('', message(difference, texts));
    return difference ? 1 : 0;
  },
};

/** A sheet and a mail to each partner that has something to put right. */
async function lettersIn(
  folder: string | undefined,
  done: Consolidation,
  language: string | undefined,
): Promise<OutputFile[]> {
  if (folder === undefined) return [];
  const files: OutputFile[] = [];
  for (const { partner } of correctionsOf(done)) {
    const letter = await correctionsLetter(done, partner, { today: today(), language });
    for (const { name, bytes } of letter ? [letter.file, letter.mail] : [])
      files.push({ path: join(folder, name), bytes });
  }
  return files;
}

async function undoClaim(parsed: ParsedArguments, defaultTexts: Texts): Promise<ExitStatus> {
  const target = parsed.out ?? '';
  const [path = ''] = parsed.files;
  const plan = await planUndo(await readInput(path));
  const { currency, language, kind } = plan.project.about.agreement.project;
  const written = await writeUndo(plan, { today: today(), file: target }, progress(defaultTexts));
  await replaceOutput({ path: target, bytes: written.bytes }, parsed.files);
  const texts = textsFor(parsed.language ?? language, kind);
  const { claims, before, after } = plan;
  if (parsed.json)
    printJson({ undone: claims, before: moneyText(before, currency), after: moneyText(after, currency) });
  else
    print(
      fill(
        texts.cli.claim.undone,
        { claims: claims.join(', '), before: { money: before, currency }, after: { money: after, currency } },
        texts,
      ),
      ...beyondLines(written, texts),
    );
  return 0;
}

/** As much of an agreement as a file holds; a draft may begin with nothing. */
async function projectOf(path: string, options: NewOptions, texts: Texts): Promise<NewProject> {
  const { agreement, budgetGrid } = await writtenAgreement(await readInput(path), options.today);
  return newProject(agreement, { ...options, budgetGrid }, progress(texts));
}

async function draftText(path: string | undefined): Promise<string> {
  return path === undefined ? '{}' : agreementText((await readInput(path)).bytes);
}

/** Codes as OLD=NEW. Throws an `AccordError` for anything else. */
function renamesOf(given: readonly string[]): Map<string, string> {
  return new Map(
    given.map((text): [string, string] => {
      const [, from, to] = /^([^=]+)=([^=]+)$/.exec(text) ?? [];
      if (from === undefined || to === undefined) throw failure('unknown-option', text, { option: `--rename ${text}` });
      return [from, to];
    }),
  );
}

function statusOf(findings: readonly Finding[]): ExitStatus {
  return findings.some(({ severity, accepted }) => severity === 'error' && accepted === undefined) ? 1 : 0;
}

async function replaceOutput(file: OutputFile, inputs: readonly string[]): Promise<void> {
  await checkOutput(file, inputs);
  await writeOutputs([file]);
}

function progress(texts: Texts): JobControl {
  return {
    progress: (step) => {
      if (step.kind === 'checking') printError(fill(texts.cli.checking, { count: step.lines }, texts));
      else printError(fill(texts.cli[step.kind], { file: step.file }, texts));
    },
  };
}

/** Runs a command; whatever it says has been written by then. */
export async function main(args: readonly string[]): Promise<ExitStatus> {
  let texts = textsFor(fallback);
  try {
    const parsed = parseArguments(args);
    if (parsed === 'help') {
      print(...fill(texts.cli.help, { languages: formatChoice(languages, texts.language) }, texts).split('\n'));
      return 0;
    }
    if (parsed.language !== undefined) {
      if (!languages.some((language) => language === parsed.language))
        throw failure('unknown-language', parsed.language, {
          language: parsed.language,
          known: languages.join(', '),
        });
      texts = textsFor(parsed.language);
    }
    return await commands[parsed.command](parsed, texts);
  } catch (error) {
    printError(
      errorLines(error, error instanceof AgreementInvalid ? textsFor(texts.language, error.projectKind) : texts),
    );
    if (isUsage(error)) printError(texts.cli.seeHelp);
    else if (![AgreementInvalid, DraftIncomplete, NotExplained].some((kind) => error instanceof kind))
      printError(texts.cli.nothingWritten);
    if (process.env.DEBUG !== undefined && error instanceof Error)
      printError(...(error.stack ?? error.message).split('\n'));
    return 2;
  }
}

function isUsage(error: unknown): boolean {
  const codes = ['unknown-command', 'missing-argument', 'unknown-option', 'too-many-arguments', 'rows-out-of-range'];
  return error instanceof AccordError && codes.includes(error.code);
}
