/**
 * Writes a partner's workbook with as many lines as asked for, as `npm run bench:recalculation` opens it:
 * npm run bench:sheet -- LINES OUT.xlsx
 */
import { writeFileSync } from 'node:fs';
import { partnerFile } from './project';

async function main([lines = '20000', out = 'partner.xlsx']: readonly string[]): Promise<void> {
  writeFileSync(out, await partnerFile(Number(lines)));
}

void main(process.argv.slice(2));
