/** Opens a partner's workbook of an earlier version, and says whose workbook the new one is. */
import type { Terms } from '../../core/agreement/terms';
import { renamesBetween } from '../../core/amendments/renames';
import type { Finding } from '../../core/findings';
import { failure } from '../../locales/errors';
import type { AccordSheet } from '../../workbooks/accord-sheet';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { partnerBook } from '../open/partner';
import { readTerms } from '../open/terms';
import { FileRefused, identifyWorkbook } from '../open/workbook';
import { unknownPartner } from '../codes';

export interface OldBook {
  path: string;
  book: SheetsRead;
  /** The partner's code in it, and in the new version. */
  partner: string;
  code: string;
  /** As it was agreed when the workbook was made; the new version where the workbook no longer says. */
  terms: Terms;
  version: number | undefined;
  language: string | undefined;
  /** How the partner's books are read; blank where none were. */
  booksMap: string;
  /** The last period of which its lines were claimed, as it knows. */
  claimedUntil: string | undefined;
  /** How it was recognised, where that was uncertain. */
  findings: readonly Finding[];
}

/**
 * `as`: the partner's code in the new version, where it is another one. Throws `FileRefused` for what is no partner's
 * workbook of this project, and an `AccordError` where its partner is not in the agreement any more, or the agreement in it
 * is newer.
 */
export function openOld(path: string, book: SheetsRead, terms: Terms, as: string | undefined): OldBook {
  const about = hiddenSheet(path, book);
  const { version } = terms.agreement;
  if (about && about.agreement.project.id === terms.agreement.project.id && about.version > version.number)
    throw failure('newer-version', path, { version: String(about.version), expected: String(version.number) });
  const gone = about && partnerGone(about, terms);
  if (about && gone !== undefined) {
    const code = successorOf(gone, about, terms, as);
    return { ...ofSheet(path, book, about), partner: gone, code, findings: [] };
  }
  const { about: known, findings } = partnerBook(path, book, terms);
  const { partner } = known;
  if (as !== undefined && as !== partner) throw failure('partner-kept', path, { partner, other: as });
  // That its version is another one is why it is updated.
  const others = findings.filter(({ rule }) => rule !== 'wrong-agreement-version');
  const old = about
    ? ofSheet(path, book, about)
    : { path, book, terms, ...unknownSheet, language: terms.partners.get(partner)?.partner.language };
  return { ...old, partner, code: partner, findings: others };
}

const unknownSheet = { version: undefined, booksMap: '', claimedUntil: undefined };

function hiddenSheet(path: string, book: SheetsRead): AccordSheet | undefined {
  try {
    return identifyWorkbook(path, book);
  } catch (error) {
    if (error instanceof FileRefused) return undefined;
    throw error;
  }
}

function ofSheet(path: string, book: SheetsRead, about: AccordSheet) {
  const { terms } = readTerms({ path, book, about });
  const { version, language, booksMap, claimedUntil } = about;
  return { path, book, terms, version, language, booksMap, claimedUntil };
}

/** The partner of a workbook of this project who is not in the agreement any more. */
function partnerGone({ kind, partner, agreement }: AccordSheet, terms: Terms): string | undefined {
  const isOfProject = kind === 'partner' && agreement.project.id === terms.agreement.project.id;
  const wasThere = agreement.partners.some(({ code }) => code === partner);
  return isOfProject && partner !== undefined && wasThere && !terms.partners.has(partner) ? partner : undefined;
}

/** Under which code the lines go on: as asked, never guessed. */
function successorOf(partner: string, { agreement }: AccordSheet, terms: Terms, as: string | undefined): string {
  if (as !== undefined) {
    if (terms.partners.has(as)) return as;
    throw unknownPartner(as, terms);
  }
  const version = String(terms.agreement.version.number);
  const like = renamesBetween(agreement, terms.agreement).find(
    ({ list, from }) => list === 'partners' && from === partner,
  );
  if (!like) throw failure('partner-gone', partner, { partner, version, known: [...terms.partners.keys()].join(', ') });
  const name = terms.partners.get(like.to)?.partner.name ?? like.to;
  throw failure('partner-succeeded', partner, { partner, version, code: like.to, name });
}
