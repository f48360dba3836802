/** The two sample projects: agreements and filled partner workbooks. Loaded only when a sample is opened. */
import minorAgreement from '../../assets/samples/minor-med.agreement.json';
import minorLedger from '../../assets/samples/minor-med.expenses.csv';
import saveursAgreement from '../../assets/samples/saveurs-partagees.agreement.json';
import saveursLedger from '../../assets/samples/saveurs-partagees.expenses.csv';
import { parseAgreement } from '../core/agreement/parse';
import { termsOf } from '../core/agreement/terms';
import type { Day } from '../core/days';
import { ledgersFromCsv } from '../jobs/ledger/csv';
import { workbookFileName } from '../jobs/file-names';
import { newFile, type NewFile } from '../jobs/new-project';
import { step, type JobControl } from '../jobs/progress';
import { partnerWorkbook } from '../workbooks/partner';
import { writeWorkbook } from '../xlsx';
import type { FileBytes } from './protocol';
import type { SampleName } from './sample-names';

const samples: Record<SampleName, { agreement: unknown; ledger: string }> = {
  'minor-med': { agreement: minorAgreement, ledger: minorLedger },
  'saveurs-partagees': { agreement: saveursAgreement, ledger: saveursLedger },
};

export function sampleAgreement(name: SampleName): string {
  return JSON.stringify(samples[name].agreement);
}

/** The sample's project workbook in the given language. */
export function sampleProject(name: SampleName, language: string, today: Day): Promise<NewFile> {
  return newFile(termsOf(parseAgreement(sampleAgreement(name))), undefined, { today, language });
}

/** Partner codes by workbook file name, for the partners that have lines. */
export function samplePartners(name: SampleName): Map<string, string> {
  return new Map(
    [...ledgersFromCsv(samples[name].ledger).keys()].map((partner) => [workbookFileName(name, partner), partner]),
  );
}

/** A partner's filled workbook, as the partner would send it. */
export async function sampleFile(name: SampleName, partner: string, today: Day): Promise<Uint8Array> {
  const terms = termsOf(parseAgreement(sampleAgreement(name)));
  const language = terms.partners.get(partner)?.partner.language ?? 'en';
  const rows = ledgersFromCsv(samples[name].ledger).get(partner);
  return writeWorkbook(partnerWorkbook(terms, partner, language, today, rows));
}

/** One filled workbook for each partner that has lines. */
export async function sampleFiles(name: SampleName, today: Day, control: JobControl): Promise<FileBytes[]> {
  const files: FileBytes[] = [];
  for (const [file, partner] of samplePartners(name)) {
    await step(control, { kind: 'writing', file });
    files.push({ name: file, partner, bytes: await sampleFile(name, partner, today) });
  }
  return files;
}
