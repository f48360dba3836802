/** Consolidates partner workbooks into one report. Partner files are not changed. */
import type { Terms } from '../core/agreement/terms';
import { reportOn, type Consolidation } from '../core/consolidation/consolidate';
import { countLedger, type Counted } from '../core/consolidation/counted';
import { gatheredStaffTime } from '../core/consolidation/staff-time';
import { refuseDuplicates, type LedgerFile } from '../core/consolidation/input-files';
import type { Day } from '../core/days';
import { AccordError } from '../core/errors';
import { compareFindings, type Finding } from '../core/findings';
import { knownWords } from '../locales/recognition';
import { reportWorkbook } from '../workbooks/report';
import type { SinceReport } from '../workbooks/report/changes';
import { writeWorkbook } from '../xlsx';
import { handedInSheets } from './handed-in';
import { readEstimates } from './open/estimates';
import { readOwnProgress } from './open/progress';
import { readOwnStaffTime } from './open/staff-time';
import { readLedger } from './open/ledger';
import { openPartner } from './open/partner';
import { openProject, type ProjectBook } from './open/project';
import { FileRefused, type InputFile, type Opened } from './open/workbook';
import { step, type JobControl } from './progress';
import { unknownPeriod } from './codes';

/** A file that is loaded when it is its turn, so that only one is in memory at a time. */
export interface FileToLoad {
  path: string;
  /** Rejects with `FileRefused` for what cannot be read. */
  load: () => Promise<InputFile>;
}

export interface ConsolidateRequest {
  /** A file, or the open workbook. */
  project: InputFile | Opened;
  /** A file that could not even be opened is refused like one that cannot be read. */
  partners: readonly (InputFile | FileToLoad | FileRefused)[];
  period?: string | undefined;
  /** Language of the report; the project's by default. */
  language?: string | undefined;
  today: Day;
}

/** No partner file could be used; `findings` give the reasons by file. */
export class NothingReadable extends AccordError {
  constructor(readonly findings: readonly Finding[]) {
    super('nothing-readable', findings.map(({ rule, where }) => `${where.file}: ${rule}`).join('; '));
  }
}

/** The project's workbook, and the lines of all files up to the period with their verdicts. */
export interface CountedFiles {
  project: ProjectBook;
  counted: Counted;
}

/** Throws where what comes of it is refused already: asked before the first file, and after each that was read. */
export type EarlyRefusal = (project: ProjectBook, read: ReadonlySet<string>) => void;

/**
 * Reads and checks. Throws `FileRefused` when the project workbook cannot be used, `NothingReadable` when no partner file
 * can, and an `AccordError` for an unknown period.
 */
export async function countFiles(
  request: ConsolidateRequest,
  control: JobControl = {},
  refuse: EarlyRefusal = () => undefined,
): Promise<CountedFiles> {
  const { period } = request;
  const of = request.partners.length + 1;
  await step(control, { kind: 'reading', file: request.project.path, index: 0, of });
  const project = await openProject(request.project);
  const { terms: known, decisions, claims } = project;
  if (period !== undefined && !known.periods.has(period)) throw unknownPeriod(period, known);
  const files: LedgerFile[] = [];
  const read = new Set<string>();
  refuse(project, read);
  for (const [index, given] of request.partners.entries()) {
    await step(control, { kind: 'reading', file: given.path, index: index + 1, of });
    const file = await readPartner(given, known);
    files.push(file);
    if (file.read) refuse(project, read.add(file.partner));
  }
  if (!files.some((file) => file.read)) throw new NothingReadable(files.flatMap((file) => file.findings));
  await step(control, {
    kind: 'checking',
    lines: files.reduce((sum, file) => sum + (file.read ? file.lines.length : 0), 0),
  });
  const terms = { ...known, staffTime: gatheredStaffTime(refuseDuplicates(known, files), known.staffTime) };
  const counted = countLedger(terms, { files, decisions: decisions.rows, period, words: knownWords, claims });
  return { project: { ...project, terms }, counted };
}

/** Reads, checks and consolidates. Throws as `countFiles`. */
export async function consolidateFiles(request: ConsolidateRequest, control: JobControl = {}): Promise<Consolidation> {
  return consolidationOf(await countFiles(request, control), request.period);
}

/** The report on what was counted up to the same period. */
export function consolidationOf({ project, counted }: CountedFiles, period: string | undefined): Consolidation {
  const { terms, decisions, findings, progress } = project;
  const done = reportOn(terms, counted, decisions, period, progress);
  return { ...done, findings: [...done.findings, ...findings].sort(compareFindings) };
}

/** The report of a consolidation as a file. `bundled`: the files whose lists stand in it too, as they were handed in. */
export async function writeReport(
  consolidation: Consolidation,
  options: {
    language?: string | undefined;
    today: Day;
    file: string;
    bundled?: ConsolidateRequest['partners'] | undefined;
    /** What changed since an earlier report, for the sheet of it. */
    earlier?: SinceReport | undefined;
  },
  control: JobControl = {},
): Promise<Uint8Array> {
  await step(control, { kind: 'writing', file: options.file });
  const language = options.language ?? consolidation.terms.agreement.project.language;
  const plan = reportWorkbook(consolidation, language, options.today, options.earlier);
  const taken = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  const lists = await handedInSheets(options.bundled ?? [], consolidation.terms, taken);
  return writeWorkbook({ ...plan, sheets: [...plan.sheets, ...lists] });
}

async function readPartner(file: ConsolidateRequest['partners'][number], terms: Terms): Promise<LedgerFile> {
  try {
    if (file instanceof FileRefused) throw file;
    const opened = await openPartner('load' in file ? await file.load() : file, terms);
    const { lines, findings } = readLedger(opened, terms);
    const { estimates, findings: onEstimates } = readEstimates(opened, terms);
    const { progress, findings: onProgress } = readOwnProgress(opened, terms);
    const { staffTime, findings: onTime } = readOwnStaffTime(opened, terms);
    return {
      path: file.path,
      read: true,
      partner: opened.about.partner,
      lines,
      estimates,
      progress,
      staffTime,
      findings: [...opened.findings, ...findings, ...onEstimates, ...onProgress, ...onTime],
    };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { path: file.path, read: false, problem: error.rule, findings: [error.finding] };
  }
}
