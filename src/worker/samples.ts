/** The two sample projects: agreements and filled partner workbooks. Loaded only when somebody asks for an example. */
import minorAgreement from '../../assets/samples/minor-med.agreement.json';
import minorLedger from '../../assets/samples/minor-med.expenses.csv';
import saveursAgreement from '../../assets/samples/saveurs-partagees.agreement.json';
import saveursLedger from '../../assets/samples/saveurs-partagees.expenses.csv';
import { parseAgreement } from '../core/agreement/parse';
import { termsOf } from '../core/agreement/terms';
import type { Day } from '../core/days';
import { ledgerRows } from '../jobs/ledger-csv';
import { step, type JobControl } from '../jobs/progress';
import { partnerWorkbook } from '../workbooks/partner';
import { writeWorkbook } from '../xlsx';
import type { FileBytes, SampleName } from './protocol';

const samples: Record<SampleName, { agreement: unknown; ledger: string }> = {
  'minor-med': { agreement: minorAgreement, ledger: minorLedger },
  'saveurs-partagees': { agreement: saveursAgreement, ledger: saveursLedger },
};

export function sampleAgreement(name: SampleName): string {
  return JSON.stringify(samples[name].agreement);
}

/** One workbook for each partner that has lines, as if the partners had sent them. */
export async function sampleFiles(name: SampleName, today: Day, control: JobControl): Promise<FileBytes[]> {
  const terms = termsOf(parseAgreement(sampleAgreement(name)));
  const files: FileBytes[] = [];
  for (const [partner, rows] of ledgerRows(samples[name].ledger)) {
    const file = `${name}-${partner}.xlsx`;
    await step(control, { kind: 'writing', file });
    const language = terms.partners.get(partner)?.partner.language ?? 'en';
    const plan = partnerWorkbook(terms, partner, language, today, rows);
    files.push({ name: file, partner, bytes: await writeWorkbook(plan) });
  }
  return files;
}
