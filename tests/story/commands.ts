/** The story by commands: files in a folder, each command a process of its own. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import { parseDecimal, toMoney } from '../../src/core/money';
import { openProject } from '../../src/jobs/open/project';
import { writeWorkbook } from '../../src/xlsx';
import type { bundledCommand } from '../cli/command';
import { today } from '../jobs/today';
import { planWith } from './replan';
import { Refused, type Face, type Shown } from './tell';

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
export function byCommands({ at, accord, folder }: ReturnType<typeof bundledCommand>, first: Uint8Array): Face {
  let made = 0;
  let project = fresh(first);

  function fresh(bytes?: Uint8Array): string {
    made += 1;
    const name = `project-${made}.xlsx`;
    if (bytes) writeFileSync(at(name), bytes);
    return name;
  }
  /** Runs a command; whatever it is given is afterwards what it was before. */
  function run(...args: string[]): string {
    const before = hashes(folder);
    const { status, stdout, stderr } = accord(...args);
    const out = args[args.indexOf('--out') + 1] ?? '';
    const after = hashes(folder);
    if (status !== 2) after.delete(out);
    expect(after).toEqual(before);
    if (status === 0 || status === 1) return stdout;
    throw new Refused(codeOf(stderr));
  }

  return {
    project: () => openProject({ path: project, bytes: readFileSync(at(project)) }),
    async type(typed) {
      project = fresh(await writeWorkbook(planWith(await this.project(), typed)));
    },
    async claim({ kind, period, amount }, files) {
      for (const { path, bytes } of files) writeFileSync(at(path), bytes);
      const [out, again] = [fresh(), fresh()];
      const claim = (to: string): string =>
        run(
          ...['claim', project, ...files.map(({ path }) => path), '--period', period, '--kind', kind],
          ...(amount === undefined ? [] : ['--amount', amount]),
          ...['--date', today, '--json', '--lang', 'en', '--out', to],
        );
      const shown = shownOf(JSON.parse(claim(out)) as ClaimJson);
      claim(again);
      expect(readFileSync(at(again)).equals(readFileSync(at(out)))).toBe(true);
      project = out;
      return shown;
    },
    async undo() {
      const out = fresh();
      run('claim', project, '--undo', '--out', out);
      project = out;
      return Promise.resolve();
    },
    async record(reason) {
      const out = fresh();
      run(
        'amend',
        project,
        '--reason',
        reason,
        '--date',
        today,
        '--approval',
        'amendment',
        '--by',
        'All',
        '--out',
        out,
      );
      project = out;
      return Promise.resolve();
    },
    async update(partner, old) {
      const [file, out] = [`${partner}.xlsx`, fresh()];
      if (old) writeFileSync(at(file), await writeWorkbook(old));
      run('update', ...(old ? [file] : []), '--from', project, '--partner', partner, '--out', out);
      return readFileSync(at(out));
    },
  };

  function codeOf(stderr: string): string {
    return /period .* already|already claimed|has been claimed/i.test(stderr) ? 'period-claimed' : stderr;
  }
}

function hashes(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(`${folder}/${name}`))
        .digest('hex'),
    ]),
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
