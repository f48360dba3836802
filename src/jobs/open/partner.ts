/**
 * Opens a partner's workbook for a project: by its hidden sheet, or by its contents where that is lost or was edited.
 */
import {
  notAnAccordWorkbook,
  wrongProject,
  partnerRecognised,
  wrongAgreementVersion,
} from '../../core/consolidation/file-rules';
import { fingerprint } from '../../core/agreement/fingerprint';
import type { Terms } from '../../core/agreement/terms';
import { finding, type Finding } from '../../core/findings';
import { accordSheetIn, type AccordSheet } from '../../workbooks/accord-sheet';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { withoutFolders } from '../file-names';
import { FileRefused, readSheets, refusal, identifyWorkbook, type InputFile } from './workbook';
import { mentionsProject, partnersIndicated } from './recognise';

export interface PartnerBook {
  path: string;
  book: SheetsRead;
  about: { partner: string };
  /** How it was recognised, where that was uncertain. */
  findings: readonly Finding[];
}

/** Throws `FileRefused` unless it is certainly a workbook of one partner of this project. */
export async function openPartner({ path, bytes }: InputFile, terms: Terms): Promise<PartnerBook> {
  return partnerBook(path, await readSheets(path, bytes), terms);
}

/** The same of a workbook that is read. Throws as `openPartner`. */
export function partnerBook(path: string, book: SheetsRead, terms: Terms): PartnerBook {
  const about = hiddenSheet(path, book);
  if (about instanceof FileRefused) return recognise(path, book, terms, about);
  const expected = terms.agreement.project.id;
  if (about.kind !== 'partner') throw refusal(path, notAnAccordWorkbook, { case: about.kind });
  // The agreement is verified by its fingerprint, so it is more reliable than an edited cell beside it.
  if (about.agreement.project.id !== expected)
    throw refusal(path, wrongProject, { project: about.agreement.project.id, expected });
  const stated = about.partner ?? '';
  const indicated = partnersIndicated(book, terms);
  if (!terms.partners.has(stated)) {
    if (about.agreement.partners.some(({ code }) => code === stated))
      throw refusal(path, wrongProject, { project: `${about.project} ${stated}`, expected });
    return recognise(path, book, terms, refusal(path, notAnAccordWorkbook, { case: 'damaged' }));
  }
  const [other, ...more] = [...indicated].filter(([code]) => code !== stated);
  if (other && more.length === 0 && !indicated.has(stated) && other[1] >= 2)
    throw refusal(path, notAnAccordWorkbook, { case: 'contradicted', partner: stated, says: other[0] });
  const edited = about.project !== expected ? [recognitionFinding(path, terms, stated, 'edited')] : [];
  return {
    path,
    book,
    about: { partner: stated },
    findings: [...edited, ...versionFindings(path, about, terms, stated)],
  };
}

function hiddenSheet(path: string, book: SheetsRead): AccordSheet | FileRefused {
  try {
    return identifyWorkbook(path, book);
  } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
}

/** Recognises the partner by the visible sheets; rethrows `refused` when they do not mention this project. */
function recognise(path: string, book: SheetsRead, terms: Terms, refused: FileRefused): PartnerBook {
  const said = [...partnersIndicated(book, terms)].sort(([, a], [, b]) => b - a);
  const [first, second] = said;
  if (!mentionsProject(book, terms)) throw refused;
  // The file name alone is no proof, but can confirm what one sheet indicates.
  const certain = first && !second && (first[1] >= 2 || namesInPath(path, terms).join() === first[0]);
  if (!certain) throw refusal(path, notAnAccordWorkbook, { case: 'unrecognised' });
  const lost = !accordSheetIn(book);
  const [partner] = first;
  return {
    path,
    book,
    about: { partner },
    findings: [recognitionFinding(path, terms, partner, lost ? 'missing' : 'edited')],
  };
}

function recognitionFinding(path: string, terms: Terms, partner: string, why: 'missing' | 'edited'): Finding {
  const name = terms.partners.get(partner)?.partner.name ?? partner;
  const expected = terms.agreement.version.number;
  return finding(partnerRecognised, { file: path, partner }, { case: why, name, expected });
}

/** Partners whose code is a word of the file name. */
function namesInPath(path: string, terms: Terms): string[] {
  const name = withoutFolders(path).replace(/\.[^.]*$/, '');
  const words = name.toLowerCase().split(/[^\p{L}\p{N}.]+/u);
  return [...terms.partners.keys()].filter((code) => words.includes(code.toLowerCase()));
}

/** Every file is compared with the same terms, and hashing their agreement takes as long as reading a small ledger. */
const fingerprints = new WeakMap<Terms, string>();

function fingerprintOf(terms: Terms): string {
  const known = fingerprints.get(terms) ?? fingerprint(terms.agreement);
  fingerprints.set(terms, known);
  return known;
}

function versionFindings(path: string, about: AccordSheet, terms: Terms, partner: string): Finding[] {
  if (about.fingerprint === fingerprintOf(terms)) return [];
  const figures = { version: about.version, expected: terms.agreement.version.number };
  return [finding(wrongAgreementVersion, { file: path, partner }, figures)];
}
