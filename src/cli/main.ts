/** The command line: finds the command, runs it, and says what went wrong. */
import { AgreementInvalid } from '../core/agreement/parse';
import { AccordError } from '../core/errors';
import { DraftIncomplete } from '../jobs/draft/new-draft';
import { NotExplained } from '../jobs/explain';
import { fallback, fill, formatChoice, languages, textsFor } from '../locales';
import { failure } from '../locales/errors';
import { parseArguments, type ParsedArguments } from './args';
import type { Command, ExitStatus } from './command';
import { agreementCommand } from './commands/agreement';
import { amendCommand } from './commands/amend';
import { budgetCommand } from './commands/budget';
import { calendarCommand } from './commands/calendar';
import { checkCommand } from './commands/check';
import { claimCommand } from './commands/claim';
import { consolidateCommand } from './commands/consolidate';
import { documentCommand } from './commands/document';
import { explainCommand } from './commands/explain';
import { importCommand } from './commands/import';
import { newCommand } from './commands/new';
import { tableCommand } from './commands/table';
import { updateCommand } from './commands/update';
import { errorLines } from './errors';
import { print, printError } from './terminal';

const commands: Record<ParsedArguments['command'], Command> = {
  new: newCommand,
  budget: budgetCommand,
  import: importCommand,
  agreement: agreementCommand,
  calendar: calendarCommand,
  amend: amendCommand,
  check: checkCommand,
  consolidate: consolidateCommand,
  claim: claimCommand,
  update: updateCommand,
  document: documentCommand,
  table: tableCommand,
  explain: explainCommand,
};

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
