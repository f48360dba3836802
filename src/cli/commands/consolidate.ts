/** The command `consolidate`: the partners' workbooks in one report. */
import { join } from 'node:path';
import type { Consolidation } from '../../core/consolidation/consolidate';
import { correctionsOf } from '../../core/consolidation/corrections';
import { consolidateFiles, writeReport } from '../../jobs/consolidate';
import { correctionsLetter } from '../../jobs/corrections';
import { textsFor, fill } from '../../locales';
import { changedSince, namedAlone, changedJson, claimedJson, changedText } from '../changed';
import { progress, statusOf, type Command } from '../command';
import { consolidationJson, fileLines, reconciliationLines } from '../consolidated';
import { coverJson, coverLines } from '../cover';
import { readInput } from '../input';
import { checkOutput } from '../output';
import { findingLines, summaryLine } from '../print';
import { print, printJson } from '../terminal';
import { today } from '../today';
import { writeOutputs, type OutputFile } from '../write';

export const consolidateCommand: Command = async (parsed, defaultTexts) => {
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
