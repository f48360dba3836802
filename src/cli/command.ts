/** What every command is made of: its run, its exit status, its output and its progress. */
import type { Finding } from '../core/findings';
import type { JobControl } from '../jobs/progress';
import { fill, type Texts } from '../locales';
import type { ParsedArguments } from './args';
import { checkOutput } from './output';
import { printError } from './terminal';
import { writeOutputs, type OutputFile } from './write';

/** 0: no error; 1: done, with findings of severity error; 2: nothing could be done, nothing was written. */
export type ExitStatus = 0 | 1 | 2;

/** @param texts of the language that was asked for, or else the first: a command that knows its file's speaks that. */
export type Command = (parsed: ParsedArguments, texts: Texts) => Promise<ExitStatus>;

export function statusOf(findings: readonly Finding[]): ExitStatus {
  return findings.some(({ severity, accepted }) => severity === 'error' && accepted === undefined) ? 1 : 0;
}

/** Writes the one file of a command, checked against what it would replace. */
export async function replaceOutput(file: OutputFile, inputs: readonly string[]): Promise<void> {
  await checkOutput(file, inputs);
  await writeOutputs([file]);
}

export function progress(texts: Texts): JobControl {
  return {
    progress: (step) => {
      if (step.kind === 'checking') printError(fill(texts.cli.checking, { count: step.lines }, texts));
      else printError(fill(texts.cli[step.kind], { file: step.file }, texts));
    },
  };
}
