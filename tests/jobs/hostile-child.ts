/** Consolidates each hostile file among valid ones, in a separate process whose memory can be measured. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { consolidateFiles, NothingReadable } from '../../src/jobs/consolidate';
import { today } from './today';

export interface Outcome {
  status: string;
  reason: string;
  read: number;
  others: number;
  alone: string;
  seconds: number;
  /** Peak memory so far, in megabytes. */
  memory: number;
}

async function main([folder = '', project = '', ...names]: string[]): Promise<void> {
  const file = (name: string) => ({ path: name, bytes: new Uint8Array(readFileSync(join(folder, name))) });
  const [goods, bads] = [
    names.filter((name) => name.startsWith('good')),
    names.filter((name) => !name.startsWith('good')),
  ];
  const outcomes: Record<string, Outcome> = {};
  for (const name of bads) {
    const start = performance.now();
    const request = { project: file(project), today };
    const report = await consolidateFiles({ ...request, partners: [file(name), ...goods.map(file)] });
    const verdict = report.files.find(({ path }) => path === basename(name));
    const found = report.findings.find(({ where, rule }) => where.file === name && rule === verdict?.status);
    const alone = await consolidateFiles({ ...request, partners: [file(name)] }).then(
      () => 'consolidated',
      (error: unknown) => (error instanceof NothingReadable ? 'nothing' : String(error)),
    );
    outcomes[name] = {
      status: verdict?.status ?? 'none',
      reason: typeof found?.figures.case === 'string' ? found.figures.case : '',
      read: report.totals.read,
      others: report.files.filter(({ status }) => status === 'read').length,
      alone,
      seconds: (performance.now() - start) / 1000,
      memory: process.resourceUsage().maxRSS / 1024,
    };
  }
  process.stdout.write(JSON.stringify(outcomes));
}

void main(process.argv.slice(2));
