/** Reads the agreement that is written on a workbook's sheets: a draft from nothing, or the next version of one in force. */
import { agreementFindings } from '../../core/agreement-rules';
import { saysTheSame } from '../../core/agreement/meaning';
import type { Draft } from '../../core/agreement-tables';
import { spelledAs, readAgreementTables, type AgreementRead, type PartProblem } from '../../core/agreement-tables/read';
import type { Agreement } from '../../core/agreement/schema';
import { termsOf } from '../../core/agreement/terms';
import { serialOf, type Day } from '../../core/days';
import { formatDecimal } from '../../core/money';
import type { Finding } from '../../core/findings';
import { ratesTable } from '../../core/rates/table';
import { termsOfDraft } from '../../core/agreement-tables/complete';
import { labelsOf, meansAll } from '../../locales';
import { everydayWords } from '../../locales/recognition';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { readNative } from '../native/rows';
import type { Opened } from '../open/workbook';
import { findParts, type FoundParts } from '../native/agreement-parts';

export interface DraftBook extends AgreementRead {
  /** Where each part stands in the workbook. */
  places: FoundParts['places'];
  /** Parts whose table was removed. */
  missing: FoundParts['missing'];
  /** Rules that the agreement breaks, where it is complete. */
  findings: readonly Finding[];
  /** Whether it says the same as the version in force, running data apart. */
  unchanged: boolean;
}

/**
 * `inForce`: the version that the draft is to follow. `today`: the day of the new version where the sheets name none;
 * `reason`: its reason likewise, so that both may be given when it is recorded.
 */
export function readDraft(
  book: SheetsRead,
  inForce: Agreement | undefined,
  { today, reason }: { today: Day; reason: string },
): DraftBook {
  const found = findParts(book);
  const version = (inForce?.version.number ?? 0) + 1;
  const raw = new Map(found.raw);
  const [form] = raw.get('AgreementProject') ?? [];
  const defaults = { date: serialOf(today), reason };
  if (form) raw.set('AgreementProject', [{ ...form, cells: { ...defaults, ...filledCells(form.cells) } }]);
  const read = readAgreementTables(raw, { labelsOf, everyday: everydayWords, isAll: meansAll }, version);
  const rates = ratesIn(book, read, today);
  const problems: PartProblem[] = [
    ...found.missing.map((table): PartProblem => ({ table, kind: 'too-short' })),
    ...read.problems,
  ];
  const complete = found.missing.length === 0 ? read.agreement : undefined;
  const withRates = complete && (rates.length > 0 ? { ...complete, rates } : complete);
  const unchanged = withRates !== undefined && inForce !== undefined && saysTheSame(inForce, withRates);
  const next = withRates && unchanged ? { ...withRates, version: inForce.version } : withRates;
  const agreement = next && inForce ? spelledAs(inForce, next, inForce.project.language) : next;
  return {
    ...read,
    draft: { ...read.draft, ...(rates.length > 0 ? { rates } : {}) },
    agreement,
    problems,
    places: found.places,
    missing: found.missing,
    findings: agreement ? agreementFindings(termsOf(agreement)) : [],
    unchanged,
  };
}

/** What was written of the next version, for the workbook made anew; undefined where it has no such sheets. */
export function nextDraft({ book, about }: Pick<Opened, 'book' | 'about'>, today: Day): Draft | undefined {
  const { draft, places } = readDraft(book, about.agreement, { today, reason: '' });
  return places.size === 0 ? undefined : draft;
}

function filledCells<Cells extends object>(cells: Cells): Partial<Cells> {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null)) as Partial<Cells>;
}

/** Listed rates stand in a table of their own, in and outside drafts. */
function ratesIn(book: SheetsRead, { draft }: AgreementRead, today: Day): NonNullable<Agreement['rates']> {
  const { rows } = readNative(book, ratesTable, termsOfDraft(draft, today));
  return rows.flatMap(({ currency, month, rate, source }) => [
    { currency, month, rate: formatDecimal(rate), source: source === '' ? '–' : source },
  ]);
}
