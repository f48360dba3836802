/** Workbooks of a project before and after an amendment. */
import type { Agreement } from '../../src/core/agreement/schema';
import { termsOf } from '../../src/core/agreement/terms';
import { historyText } from '../../src/core/amendments/history';
import type { InputFile } from '../../src/jobs/open/workbook';
import { partnerWorkbook, type LedgerRow } from '../../src/workbooks/partner';
import { projectWorkbook } from '../../src/workbooks/project';
import { writeWorkbook } from '../../src/xlsx';
import { agreementOf, asDay, type Edit } from '../core/builders';
import type { SampleName } from '../core/samples';
import { sampleLedgers, today } from './files';

const second = { number: 2, date: asDay('2026-09-01'), reason: 'Amendment 1' };

const amended = new Map<Edit, Promise<InputFile>>();

/** The project's workbook with version 2 in force; made once for each edit of the usual sample. */
export async function amendedProject(edit: Edit): Promise<InputFile> {
  const name: SampleName = 'saveurs-partagees';
  const file = amended.get(edit) ?? projectFile({ ...agreementOf(name, edit), version: second }, agreementOf(name));
  amended.set(edit, file);
  return file;
}

export async function projectFile(agreement: Agreement, signed?: Agreement): Promise<InputFile> {
  const decision = { approval: 'amendment', by: 'All partners' } as const;
  const history = signed ? historyText({ earlier: [{ agreement: signed, decision: undefined }], decision }) : '';
  const terms = { ...termsOf(agreement, signed ?? agreement), history };
  return { path: 'project.xlsx', bytes: await writeWorkbook(projectWorkbook(terms, 'fr', today)) };
}

/** A partner's workbook of the signed version with the sample's lines, or these. */
export async function signedPartner(
  code = 'G1',
  { name = 'saveurs-partagees', rows, edit }: { name?: SampleName; rows?: readonly LedgerRow[]; edit?: Edit } = {},
): Promise<InputFile> {
  const terms = termsOf(agreementOf(name, edit));
  const language = terms.partners.get(code)?.partner.language ?? 'en';
  const lines = rows ?? sampleLedgers(name).get(code) ?? [];
  return { path: `${code}.xlsx`, bytes: await writeWorkbook(partnerWorkbook(terms, code, language, today, lines)) };
}
