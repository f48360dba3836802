/**
 * Writes a partner's workbook with as many lines as asked for, as `tests/interop/recalculation-time.mjs` opens it:
 * tsx tests/bench/partner-sheet.ts LINES OUT.xlsx
 */
import { writeFileSync } from 'node:fs';
import { newProject } from '../../src/jobs/new-project';
import { agreementText, ledgerRows, today } from './project';

async function main([lines = '20000', out = 'partner.xlsx']: readonly string[]): Promise<void> {
  const { files } = await newProject(agreementText(), {
    today,
    ledgers: new Map([['P1', ledgerRows(Number(lines), 0)]]),
  });
  const made = files.find(({ partner }) => partner === 'P1');
  if (!made) throw new Error('no workbook of partner P1');
  writeFileSync(out, made.bytes);
}

void main(process.argv.slice(2));
