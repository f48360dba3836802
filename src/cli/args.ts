/** Parses the command line into a command with its options, or says what is wrong with it. */
import { parseArgs } from 'node:util';
import { isDay, type Day } from '../core/days';
import { AccordError } from '../core/errors';
import { mostPreparedRows } from '../core/expenses/columns';
import { failure, type errorFigures } from '../locales/errors';

export interface ParsedArguments {
  command:
    | 'new'
    | 'budget'
    | 'agreement'
    | 'amend'
    | 'check'
    | 'calendar'
    | 'document'
    | 'import'
    | 'consolidate'
    | 'claim'
    | 'update'
    | 'table'
    | 'explain';
  /** Positional arguments, in the order of the command's usage. */
  files: readonly string[];
  out: string | undefined;
  language: string | undefined;
  period: string | undefined;
  /** The file with the map by which books are read. */
  map: string | undefined;
  /** The portal that a table is written for, by name or as a file; it says which table. */
  portal: string | undefined;
  /** Of a claim, as written. */
  kind: string | undefined;
  amount: string | undefined;
  date: string | undefined;
  /** The day that a calendar is of, as written. */
  today: string | undefined;
  /** Folder for the letters to the partners. */
  corrections: string | undefined;
  /** Of a new version of the agreement. */
  reason: string | undefined;
  approval: string | undefined;
  by: string | undefined;
  rows: number | undefined;
  json: boolean;
  /** Whether an agreement may lack anything. */
  draft: boolean;
  /** Whether the partners' lists stand in the report. */
  bundle: boolean;
  /** The report with which the new one is compared; by default the one it replaces. */
  since: string | undefined;
  /** Whether the last claim is undone. */
  undo: boolean;
  /** Of an update: the project's workbook, whose workbook it becomes, and codes as OLD=NEW. */
  from: string | undefined;
  partner: string | undefined;
  /** Code or day of the meeting that a paper is for. */
  meeting: string | undefined;
  renames: readonly string[];
  /** Reasons for which a table's warnings are accepted, or RULE=REASON. */
  accept: readonly string[];
}

type UsageProblem = 'unknown-command' | 'missing-argument' | 'unknown-option' | 'too-many-arguments';

/** The figure of each error's sentence that holds the offending part of the command line. */
const figureOf: { readonly [Problem in UsageProblem]: (typeof errorFigures)[Problem][number] } = {
  'unknown-command': 'command',
  'missing-argument': 'argument',
  'unknown-option': 'option',
  'too-many-arguments': 'argument',
};

function usageError(code: UsageProblem, found: string): AccordError {
  return new AccordError(code, found, { figures: { [figureOf[code]]: found } });
}

/** Each command's positional arguments and options. `more`: the last argument may be repeated. */
const usages = {
  new: { files: ['AGREEMENT.json'], more: false, options: ['out', 'rows', 'lang', 'draft'], required: ['out'] },
  budget: { files: ['DRAFT.xlsx', 'BUDGET.xlsx'], more: false, options: ['out', 'json', 'lang'], required: ['out'] },
  agreement: { files: ['PROJECT.xlsx'], more: false, options: ['out', 'lang'], required: ['out'] },
  amend: {
    files: ['PROJECT.xlsx'],
    more: false,
    options: ['out', 'reason', 'date', 'approval', 'by', 'json', 'lang'],
    required: [],
  },
  import: { files: ['PARTNER.xlsx', 'BOOKS'], more: false, options: ['out', 'map', 'json', 'lang'], required: ['out'] },
  calendar: { files: ['PROJECT.xlsx'], more: false, options: ['out', 'partner', 'today', 'lang'], required: ['out'] },
  check: { files: ['WORKBOOK.xlsx'], more: false, options: ['json', 'lang'], required: [] },
  consolidate: {
    files: ['PROJECT.xlsx', 'PARTNER.xlsx'],
    more: true,
    options: ['out', 'period', 'corrections', 'bundle', 'since', 'json', 'lang'],
    required: ['out'],
  },
  claim: {
    files: ['PROJECT.xlsx', 'PARTNER.xlsx'],
    more: true,
    options: ['out', 'period', 'kind', 'amount', 'date', 'undo', 'json', 'lang'],
    required: ['period'],
  },
  update: {
    files: ['PARTNER.xlsx'],
    more: false,
    options: ['from', 'out', 'partner', 'rename', 'lang'],
    required: ['from', 'out'],
  },
  document: {
    files: ['NAME', 'PROJECT.xlsx'],
    more: false,
    options: ['out', 'period', 'partner', 'meeting', 'lang'],
    required: ['out'],
  },
  table: {
    files: ['NAME', 'REPORT.xlsx'],
    more: true,
    options: ['out', 'period', 'partner', 'portal', 'accept', 'lang'],
    required: ['out'],
  },
  // A figure may take several words: category STAFF.
  explain: { files: ['REPORT.xlsx', 'LINE|CELL|FIGURE'], more: true, options: ['lang'], required: [] },
} as const satisfies Record<
  ParsedArguments['command'],
  { files: readonly string[]; more: boolean; options: readonly string[]; required: readonly string[] }
>;

const optionTypes = {
  out: { type: 'string' },
  map: { type: 'string' },
  portal: { type: 'string' },
  lang: { type: 'string' },
  period: { type: 'string' },
  kind: { type: 'string' },
  amount: { type: 'string' },
  date: { type: 'string' },
  today: { type: 'string' },
  corrections: { type: 'string' },
  reason: { type: 'string' },
  approval: { type: 'string' },
  by: { type: 'string' },
  rows: { type: 'string' },
  json: { type: 'boolean' },
  draft: { type: 'boolean' },
  bundle: { type: 'boolean' },
  since: { type: 'string' },
  undo: { type: 'boolean' },
  from: { type: 'string' },
  partner: { type: 'string' },
  meeting: { type: 'string' },
  rename: { type: 'string', multiple: true },
  accept: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Returns 'help' for a request for help and for no arguments at all. Throws an `AccordError` for wrong usage. */
export function parseArguments(args: readonly string[]): ParsedArguments | 'help' {
  const [name] = args;
  if (name === undefined || name === 'help' || args.includes('--help') || args.includes('-h')) return 'help';
  if (!(name in usages)) throw usageError('unknown-command', name);
  const command = name as ParsedArguments['command'];
  const usage = usages[command];
  const { values, positionals } = parseOptions(args.slice(1));
  for (const option of Object.keys(values))
    if (!(usage.options as readonly string[]).includes(option)) throw usageError('unknown-option', `--${option}`);
  const missing = usage.files[positionals.length];
  // A draft may begin with nothing, and so does the workbook of a partner who joins late; to undo a claim takes one file,
  // and a portal names the table itself.
  const undoes = values.undo === true && positionals.length > 0;
  const forPortal = values.portal !== undefined && positionals.length > 0;
  const mayLack = values.draft ?? (undoes || forPortal || (command === 'update' && values.partner !== undefined));
  if (missing !== undefined && !mayLack) throw usageError('missing-argument', missing);
  const extra = forPortal ? positionals[1] : usage.more ? undefined : positionals[usage.files.length];
  if (extra !== undefined) throw usageError('too-many-arguments', extra);
  // Without it, a claim is only worked out.
  if (values.undo && values.out === undefined) throw usageError('missing-argument', '--out');
  for (const option of usage.required)
    if (values[option] === undefined && !(values.undo && option === 'period') && !(forPortal && option === 'out'))
      throw usageError('missing-argument', `--${option}`);
  return {
    command,
    files: positionals,
    out: values.out,
    language: values.lang,
    period: values.period,
    map: values.map,
    portal: values.portal,
    kind: values.kind,
    amount: values.amount,
    date: values.date,
    today: values.today,
    rows: rowsOf(values.rows),
    json: values.json ?? false,
    corrections: values.corrections,
    reason: values.reason,
    approval: values.approval,
    by: values.by,
    draft: values.draft ?? false,
    bundle: values.bundle ?? false,
    since: values.since,
    undo: values.undo ?? false,
    from: values.from,
    partner: values.partner,
    meeting: values.meeting,
    renames: values.rename ?? [],
    accept: values.accept ?? [],
  };
}

function rowsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const rows = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (rows >= 1 && rows <= mostPreparedRows) return rows;
  throw new AccordError('rows-out-of-range', text, { figures: { rows: text, most: String(mostPreparedRows) } });
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: optionTypes, allowPositionals: true });
  } catch (cause) {
    const found = cause instanceof Error ? (/'(-[^' ]*)/.exec(cause.message)?.[1] ?? cause.message) : String(cause);
    throw usageError('unknown-option', found);
  }
}

/** The day that an option gives; undefined where it is not given. Throws an `AccordError` for anything but a day. */
export function dayIn(text: string | undefined): Day | undefined {
  if (text === undefined || isDay(text)) return text;
  throw failure('not-a-day', text, { day: text });
}
