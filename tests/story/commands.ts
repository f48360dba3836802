/** The story by commands, as the program runs them, on files in a folder. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { parseDecimal, toMoney } from '../../src/core/money';
import { openProject } from '../../src/jobs/open/project';
import { writeWorkbook } from '../../src/xlsx';
import { today } from '../jobs/today';
import { planWith } from './replan';
import { Refused, type Face, type Shown } from './tell';
import { tempFolder } from '../temp/folder';

interface ClaimJson {
  partners: {
    partner: string;
    claim: string | null;
    certified: string;
    uncovered: string;
    sources: { source: string; aid: string; before: string; cut: string }[];
  }[];
}

/** `project`: the file with which the story begins. */
export function byCommands(first: Uint8Array): Face {
  const folder = tempFolder('story');
  const at = (name: string): string => join(folder, name);
  let made = 0;
  let project = fresh(first);

  function fresh(bytes?: Uint8Array): string {
    made += 1;
    const path = at(`project-${made}.xlsx`);
    if (bytes) writeFileSync(path, bytes);
    return path;
  }
  /** Runs a command that writes a file; whatever it is given stays as it was. */
  async function make(...args: string[]): Promise<{ out: string; said: string }> {
    const out = fresh();
    const before = hashes(folder);
    const ran = await run(...args, '--out', out);
    const after = hashes(folder);
    if (ran.status !== 2) expect(after.delete(out)).toBe(true);
    expect(after).toEqual(before);
    if (ran.status === 2) throw new Refused(codeOf(ran.said));
    return { out, said: ran.said };
  }

  return {
    project: () => openProject({ path: project, bytes: readFileSync(project) }),
    made: () => readFileSync(project),
    async type(typed) {
      project = fresh(await writeWorkbook(planWith(await this.project(), typed)));
    },
    async claim({ kind, period, amount }, files) {
      for (const { path, bytes } of files) writeFileSync(at(path), bytes);
      const { out, said } = await make(
        ...['claim', project, ...files.map(({ path }) => at(path)), '--period', period, '--kind', kind],
        ...(amount === undefined ? [] : ['--amount', amount]),
        ...['--date', today, '--json', '--lang', 'en'],
      );
      project = out;
      return shownOf(JSON.parse(said) as ClaimJson);
    },
    async undo() {
      ({ out: project } = await make('claim', project, '--undo'));
    },
    async record(reason) {
      const how = ['--reason', reason, '--date', today, '--approval', 'amendment', '--by', 'All'];
      ({ out: project } = await make('amend', project, ...how));
    },
    async update(partner, old) {
      const file = at(`${partner}.xlsx`);
      if (old) writeFileSync(file, await writeWorkbook(old));
      const { out } = await make('update', ...(old ? [file] : []), '--from', project, '--partner', partner);
      return readFileSync(out);
    },
  };
}

/** What the program says: its result, or its errors. */
async function run(...args: string[]): Promise<{ status: number; said: string }> {
  const said = { stdout: '', stderr: '' };
  const taps = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  const status = await main(args).finally(() => {
    for (const tap of taps) tap.mockRestore();
  });
  return { status, said: status === 2 ? said.stderr : said.stdout };
}

function codeOf(stderr: string): string {
  return /period .* already|already claimed|has been claimed/i.test(stderr) ? 'period-claimed' : stderr;
}

function hashes(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder)
      .map((name) => join(folder, name))
      .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

function shownOf({ partners }: ClaimJson): Shown[] {
  const cents = (text: string): number => toMoney(parseDecimal(text)!, 'EUR');
  return partners.map(({ partner, claim, certified, uncovered, sources }) => ({
    partner,
    claim: claim ?? undefined,
    certified: cents(certified),
    uncovered: cents(uncovered),
    sources: sources.map(({ source, aid, before, cut }) => ({
      source,
      aid: cents(aid),
      before: cents(before),
      cut: cents(cut),
    })),
  }));
}
