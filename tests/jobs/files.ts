/** Workbooks of the sample projects, created in memory by the jobs. */
import { ledgersFromCsv } from '../../src/jobs/ledger/csv';
import { newProject, type NewFile } from '../../src/jobs/new-project';
import type { InputFile } from '../../src/jobs/open/workbook';
import type { LedgerRow } from '../../src/workbooks/partner';
import { sampleText, type SampleName } from '../core/samples';
import { today } from './today';

export { today };

export function sampleLedgers(name: SampleName): Map<string, LedgerRow[]> {
  return ledgersFromCsv(sampleText(`${name}.expenses.csv`));
}

export async function sampleFiles(
  name: SampleName,
  ledgers: ReadonlyMap<string, readonly LedgerRow[]> = sampleLedgers(name),
): Promise<{ project: InputFile; partners: InputFile[] }> {
  const { files } = await newProject(sampleText(`${name}.agreement.json`), { today, ledgers });
  const handedIn = ({ name: path, bytes }: NewFile): InputFile => ({ path, bytes });
  const [project] = files.filter(({ partner }) => partner === undefined).map(handedIn);
  if (!project) throw new Error('no project workbook');
  return { project, partners: files.filter(({ partner }) => partner !== undefined).map(handedIn) };
}
