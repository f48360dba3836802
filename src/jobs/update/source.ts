/** The workbook from which the new version is taken. */
import type { Terms } from '../../core/agreement/terms';
import { noClaims, type ClaimsBook } from '../../core/claims/book';
import { failure } from '../../locales/errors';
import { readLedger } from '../open/ledger';
import { openProject } from '../open/project';
import { readTerms } from '../open/terms';
import { openIfFile, type InputFile, type Opened } from '../open/workbook';

export interface Source {
  terms: Terms;
  claims: ClaimsBook;
  /** Whose new workbook it is; undefined for the project's. */
  partner: string | undefined;
}

/**
 * The project's workbook, or a new one of the partner, which has the agreement in it, too. Throws as `openProject`, and an
 * `AccordError` for one that somebody has filled in: its lines would be lost.
 */
export async function openSource(file: InputFile | Opened): Promise<Source> {
  const opened = await openIfFile(file);
  const { partner } = opened.about;
  if (opened.about.kind !== 'partner' || partner === undefined) {
    const { terms, claims } = await openProject(opened);
    return { terms, claims, partner: undefined };
  }
  const { terms } = readTerms(opened);
  const { lines } = readLedger({ ...opened, about: { partner } }, terms);
  const { path } = opened;
  if (lines.length > 0) throw failure('source-filled', path, { file: path, count: String(lines.length) });
  return { terms, claims: noClaims, partner };
}
