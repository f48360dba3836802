/** Opens a partner's workbook for a project: by its hidden sheet, or by the data where that is lost or was edited. */
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
import { FileRefused, readSheets, refusal, whatItIs, type HandedIn } from './workbook';
import { isProjects, partnersSaid } from './recognise';

export interface PartnerBook {
  path: string;
  book: SheetsRead;
  about: { partner: string };
  /** How it was recognised, where that was not plain. */
  findings: readonly Finding[];
}

/** Throws `FileRefused` for what is not for certain a workbook of one partner of this project. */
export async function openPartner({ path, bytes }: HandedIn, terms: Terms): Promise<PartnerBook> {
  const book = await readSheets(path, bytes);
  const about = hiddenSheet(path, book);
  if (about instanceof FileRefused) return recognised(path, book, terms, about);
  const expected = terms.agreement.project.id;
  if (about.kind !== 'partner') throw refusal(path, notAnAccordWorkbook, { case: about.kind });
  // The agreement's own fingerprint has been proven: it knows better than an edited cell beside it.
  if (about.agreement.project.id !== expected)
    throw refusal(path, wrongProject, { project: about.agreement.project.id, expected });
  const says = about.partner ?? '';
  const shown = partnersSaid(book, terms);
  if (!terms.partners.has(says)) {
    if (about.agreement.partners.some(({ code }) => code === says))
      throw refusal(path, wrongProject, { project: `${about.project} ${says}`, expected });
    return recognised(path, book, terms, refusal(path, notAnAccordWorkbook, { case: 'damaged' }));
  }
  const [other, ...more] = [...shown].filter(([code]) => code !== says);
  if (other && more.length === 0 && !shown.has(says) && other[1] >= 2)
    throw refusal(path, notAnAccordWorkbook, { case: 'contradicted', partner: says, says: other[0] });
  const edited = about.project !== expected ? [told(path, terms, says, 'edited')] : [];
  return { path, book, about: { partner: says }, findings: [...edited, ...versionFindings(path, about, terms, says)] };
}

function hiddenSheet(path: string, book: SheetsRead): AccordSheet | FileRefused {
  try {
    return whatItIs(path, book);
  } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
}

/** Whose it is, by what its other sheets say; thrown back as it was when they say nothing of this project. */
function recognised(path: string, book: SheetsRead, terms: Terms, refused: FileRefused): PartnerBook {
  const said = [...partnersSaid(book, terms)].sort(([, a], [, b]) => b - a);
  const [first, second] = said;
  if (!isProjects(book, terms)) throw refused;
  // The file's name alone proves nothing, but may confirm what one sheet says.
  const certain = first && !second && (first[1] >= 2 || namesInPath(path, terms).join() === first[0]);
  if (!certain) throw refusal(path, notAnAccordWorkbook, { case: 'unrecognised' });
  const lost = !accordSheetIn(book);
  const [partner] = first;
  return { path, book, about: { partner }, findings: [told(path, terms, partner, lost ? 'missing' : 'edited')] };
}

function told(path: string, terms: Terms, partner: string, why: 'missing' | 'edited'): Finding {
  const name = terms.partners.get(partner)?.partner.name ?? partner;
  const expected = terms.agreement.version.number;
  return finding(partnerRecognised, { file: path, partner }, { case: why, name, expected });
}

/** Partners whose code stands by itself in the file's name. */
function namesInPath(path: string, terms: Terms): string[] {
  const name = path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const words = name.toLowerCase().split(/[^\p{L}\p{N}.]+/u);
  return [...terms.partners.keys()].filter((code) => words.includes(code.toLowerCase()));
}

function versionFindings(path: string, about: AccordSheet, terms: Terms, partner: string): Finding[] {
  if (about.fingerprint === fingerprint(terms.agreement)) return [];
  const figures = { version: about.version, expected: terms.agreement.version.number };
  return [finding(wrongAgreementVersion, { file: path, partner }, figures)];
}
