/** A disk that is full, or a name that cannot be replaced, in the middle of any command that writes: all is as it was. */
import fileSystem from 'node:fs/promises';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../../src/cli/main';
import { projectWorkbook } from '../../src/workbooks/project';
import { writeWorkbook } from '../../src/xlsx';
import { agreementOf } from '../core/builders';
import { sampleTerms } from '../core/samples';
import { sampleFiles, today } from '../jobs/files';
import { agreement } from './command';
import { tempFolder } from '../temp/folder';

const folder = tempFolder('stopped');
const at = (name: string): string => join(folder, name);
const files = ['G1', 'G2', 'G3'].map((code) => at(`saveurs-partagees-${code}.xlsx`));
const [g1 = ''] = files;
const project = at('saveurs-partagees-project.xlsx');

beforeAll(async () => {
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const made = await sampleFiles('saveurs-partagees');
  for (const { path, bytes } of [made.project, ...made.partners]) writeFileSync(at(path), bytes);
  expect(await main(['claim', project, ...files, '--period', 'S1', '--out', at('claimed.xlsx')])).not.toBe(2);
  const next = agreementOf('saveurs-partagees', (draft) => void (draft.actions[0]!.title = 'Another title'));
  const plan = projectWorkbook(sampleTerms('saveurs-partagees'), 'fr', today, undefined, {}, { ...next, version: {} });
  writeFileSync(at('changed.xlsx'), await writeWorkbook(plan));
  const { budget: _, ...partial } = JSON.parse(readFileSync(agreement, 'utf8')) as Record<string, unknown>;
  writeFileSync(at('partial.json'), JSON.stringify(partial));
  expect(await main(['new', at('partial.json'), '--draft', '--out', at('draft')])).not.toBe(2);
  writeFileSync(at('budget.csv'), 'Partenaire;Action;Poste;Montant\nG1;A1;Personnel;7.200,50\n');
  writeFileSync(at('books.csv'), 'Date;Supplier;Invoice no;Amount\n10/04/2026;Foto;F-77;1.250,50\n');
});
afterAll(() => jest.restoreAllMocks());

const commands: { [name: string]: string[] } = {
  new: ['new', agreement, '--out', at('fresh/made')],
  'new --draft': ['new', '--draft', '--out', at('fresh/draft')],
  consolidate: ['consolidate', project, ...files, '--corrections', at('fresh/letters'), '--out', at('report.xlsx')],
  claim: ['claim', at('claimed.xlsx'), ...files, '--period', 'S2', '--out', at('claim.xlsx')],
  'claim --undo': ['claim', at('claimed.xlsx'), '--undo', '--out', at('undone.xlsx')],
  amend: [
    'amend',
    at('changed.xlsx'),
    '--reason',
    'A title',
    '--approval',
    'amendment',
    '--by',
    'All',
    '--out',
    at('amended.xlsx'),
  ],
  update: ['update', g1, '--from', project, '--out', at('updated.xlsx')],
  agreement: ['agreement', project, '--out', at('agreement.json')],
  budget: ['budget', join(at('draft'), 'saveurs-partagees-project.xlsx'), at('budget.csv'), '--out', at('filled.xlsx')],
  import: ['import', g1, at('books.csv'), '--out', at('imported.xlsx')],
};

const several = ['new', 'consolidate'];

/** Every file below the folder with what is in it, dotted names included; and every folder. */
function everything(): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true }).map((one) => {
      const path = join(one.parentPath, one.name);
      return [path, one.isFile() ? readFileSync(path, 'base64') : ''];
    }),
  );
}

const fault = (code: string): Error => Object.assign(new Error(code), { code });

describe.each(Object.entries(commands))('%s', (name, args) => {
  test('a full disk, or a name that cannot be replaced, leaves everything as it was', async () => {
    const before = everything();
    const { open } = fileSystem;
    let half = 0;
    const disk = jest.spyOn(fileSystem, 'open').mockImplementation(async (...how) => {
      const handle = await open(...how);
      if (how[1] === 'wx')
        handle.writeFile = async (bytes) => {
          half = (await handle.write((bytes as Uint8Array).subarray(0, 100))).bytesWritten;
          throw fault('ENOSPC');
        };
      return handle;
    });
    expect(await main(args)).toBe(2);
    disk.mockRestore();
    expect(half).toBe(100);
    expect(everything()).toEqual(before);

    const { rename } = fileSystem;
    // Of several files, the first is in its place already.
    let left = several.includes(name) ? 1 : 0;
    const last = jest.spyOn(fileSystem, 'rename').mockImplementation((...how) => {
      if (left-- > 0) return rename(...how);
      return Promise.reject(fault('EPERM'));
    });
    expect(await main(args)).toBe(2);
    expect(last).toHaveBeenCalled();
    last.mockRestore();
    expect(everything()).toEqual(before);
  });
});
