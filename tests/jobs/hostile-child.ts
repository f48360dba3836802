/**
 * Consolidates each hostile file among valid ones, and alone, in a separate process whose memory can be measured.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Consolidation } from '../../src/core/consolidation/consolidate';
import { consolidateFiles, NothingReadable } from '../../src/jobs/consolidate';
import { message, textsFor } from '../../src/locales';
import { today } from './today';

export interface Outcome {
  status: string;
  reason: string;
  /** What an English reader is told of it. */
  sentence: string;
  read: number;
  others: number;
  alone: string;
  /** Of work for both: other programs may want the processor too. */
  seconds: number;
  /** Peak memory so far, in megabytes. */
  memory: number;
  /** Of it, what consolidating the valid files did not take. */
  more: number;
}

type Done = Pick<Consolidation, 'files' | 'findings'> & { read: number };

/** No files where nothing was readable. */
async function done(request: Parameters<typeof consolidateFiles>[0]): Promise<Done> {
  try {
    const { files, findings, totals } = await consolidateFiles(request);
    return { files, findings, read: totals.read };
  } catch (error) {
    if (!(error instanceof NothingReadable)) throw error;
    return { files: [], findings: error.findings, read: 0 };
  }
}

async function main([folder = '', project = '', ...names]: string[]): Promise<void> {
  const file = (name: string) => ({ path: name, bytes: new Uint8Array(readFileSync(join(folder, name))) });
  const [goods, bads] = [
    names.filter((name) => name.startsWith('good')),
    names.filter((name) => !name.startsWith('good')),
  ];
  const outcomes: Record<string, Outcome> = {};
  const peak = (): number => process.resourceUsage().maxRSS / 1024;
  // Twice, since code is compiled meanwhile.
  for (const _ of ['first', 'again']) await done({ project: file(project), today, partners: goods.map(file) });
  const usual = peak();
  for (const name of bads) {
    const start = process.cpuUsage();
    const request = { project: file(project), today };
    const among = goods.length > 0 ? [await done({ ...request, partners: [file(name), ...goods.map(file)] })] : [];
    const alone = await done({ ...request, partners: [file(name)] });
    const { user, system } = process.cpuUsage(start);
    const [report = alone] = among;
    const status = report.files.find(({ path }) => path === basename(name))?.status ?? report.findings[0]?.rule ?? '';
    const found = report.findings.find(({ where, rule }) => where.file === name && rule === status);
    outcomes[name] = {
      status,
      reason: typeof found?.figures.case === 'string' ? found.figures.case : '',
      sentence: found ? message(found, textsFor('en')) : '',
      read: report.read,
      others: report.files.filter((one) => one.status === 'read').length,
      alone: alone.files.length > 0 ? 'consolidated' : 'nothing',
      seconds: (user + system) / 1e6,
      memory: peak(),
      more: peak() - usual,
    };
  }
  process.stdout.write(JSON.stringify(outcomes));
}

void main(process.argv.slice(2));
