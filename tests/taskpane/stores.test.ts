import { AccordError } from '../../src/core/errors';
import { languages } from '../../src/locales/languages';
import { commands } from '../../src/taskpane/ribbon/commands';
import { placeholdersOf } from '../../src/locales/fill';
import { loadPaneWords } from '../../src/locales/pane-words';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyStart, pastedPartners, problemsOf } from '../../src/taskpane/stores/start';
import { createMemory, inPartition, isOneOf, isText } from '../../src/taskpane/stores/memory';
import { createProject } from '../../src/taskpane/stores/project';
import { createShell } from '../../src/taskpane/stores/shell';
import { createWork } from '../../src/taskpane/stores/work';
import { handlers } from '../../src/worker/handlers';
import { partnerBook, projectBook, today } from '../worker/books';
import { joined } from '../worker/wire';
import { fakeStorage, fakeWorkbook, type FakeWorkbook } from './fake-workbook';

describe('the five questions', () => {
  const countries = { FR: 'France', PT: 'Portugal' };

  test('begin in the reader’s language and country', () => {
    const { language, partners } = emptyStart('pt');
    expect([language, partners.map(({ country }) => country)]).toEqual(['pt', ['PT', 'PT']]);
  });

  test('need a name and days in their order, nothing else', () => {
    const empty = emptyStart('fr');
    expect(problemsOf({ ...empty, acronym: ' ' })).toEqual({ acronym: true, end: false });
    expect(problemsOf({ ...empty, acronym: 'X', start: '2026-02-01', end: '2026-01-31' })).toEqual({
      acronym: false,
      end: true,
    });
    expect(problemsOf({ ...empty, acronym: 'X', start: '2026-02-01' })).toEqual({ acronym: false, end: false });
  });

  test('take a pasted list of names, with or without countries', () => {
    expect(pastedPartners('GAL Un', countries)).toBeUndefined();
    expect(pastedPartners('GAL Un\r\n\r\nGAL Dois\r\n', countries)).toEqual([
      { name: 'GAL Un', country: '' },
      { name: 'GAL Dois', country: '' },
    ]);
    expect(pastedPartners('GAL Un\tpublic\tfrance\nGAL Dois\tPT', countries)).toEqual([
      { name: 'GAL Un', country: 'FR' },
      { name: 'GAL Dois', country: 'PT' },
    ]);
  });
});

describe('memory', () => {
  test('keeps values by document, and ignores values of another type', () => {
    const storage = fakeStorage();
    createMemory(storage).of('p/G1').set('view', 'home');
    expect(createMemory(storage).of('p/G1').get('view', isText)).toBe('home');
    expect(createMemory(storage).of('p/G2').get('view', isText)).toBeUndefined();
    expect(
      createMemory(storage)
        .of('p/G1')
        .get('view', isOneOf(['away'])),
    ).toBeUndefined();
    expect(createMemory(undefined).get('view', isText)).toBeUndefined();
  });

  test('is another in each partition of the browser’s storage', () => {
    const storage = fakeStorage();
    const here = createMemory(inPartition(storage, 'x7-'));
    here.of('p/G1').set('view', 'help');
    expect(here.of('p/G1').get('view', isText)).toBe('help');
    expect(storage.getItem('x7-accord/p/G1/view')).toBe('"help"');
    expect(createMemory(inPartition(storage, '')).of('p/G1').get('view', isText)).toBeUndefined();
    expect(inPartition(undefined, 'x7-')).toBeUndefined();
    expect(here.keeps()).toBe(true);
  });
});

describe('a workbook that was made', () => {
  const made = async (fake: FakeWorkbook) => {
    const work = createWork();
    const deps = { port: fake.port, jobs: joined(handlers()), memory: createMemory(fakeStorage()) };
    const project = createProject(
      deps,
      work,
      () => today,
      () => 'en',
    );
    await createShell(deps).open();
    return { project, work };
  };

  test('is opened in the very click, and by nothing else', async () => {
    const fake = fakeWorkbook(await projectBook());
    const { project } = await made(fake);
    await project.makePartner('G2');
    expect([fake.opened.length, project.store.get().created?.asked]).toEqual([0, false]);
    const click = project.open('created');
    // Before anything is awaited: a browser lets a window open only then.
    expect(fake.opened).toEqual([project.store.get().created?.file.bytes]);
    await click;
    expect(project.store.get().created?.asked).toBe(true);
  });

  test('is still there, not asked for, when Excel refuses', async () => {
    const fake = fakeWorkbook(await projectBook());
    const { project, work } = await made(fake);
    await project.makePartner('G2');
    fake.port.openCopy = () => Promise.reject(new AccordError('excel-failed', '', { figures: { detail: 'x' } }));
    await project.open('created');
    expect(project.store.get().created).toMatchObject({ asked: false, file: { name: 'saveurs-partagees-G2.xlsx' } });
    expect(work.store.get().problem?.code).toBe('excel-failed');
  });
});

describe('the shell', () => {
  test('does not take a reader away from help who went there while the workbook was read', async () => {
    const { port } = fakeWorkbook(await partnerBook('G1'));
    const shell = createShell({ port, jobs: joined(handlers()), memory: createMemory(fakeStorage()) });
    const opening = shell.open();
    shell.show('help');
    await opening;
    expect(shell.store.get()).toMatchObject({ view: 'help', workbook: { kind: 'partner' } });
  });
});

describe('work', () => {
  test('reports the running task, can be cancelled, and runs one task at a time', async () => {
    const work = createWork();
    const run = work.run('consolidating', async ({ signal }) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      signal?.throwIfAborted();
    });
    expect(work.store.get().task).toBe('consolidating');
    expect(work.store.get().declined).toBe(false);
    await expect(work.run('checking', () => Promise.resolve(1))).resolves.toBeUndefined();
    // Whoever asked is told that it was not begun.
    expect(work.store.get()).toMatchObject({ task: 'consolidating', declined: true });
    work.store.get().cancel?.();
    await run;
    expect(work.store.get()).toMatchObject({
      task: undefined,
      declined: false,
      stopped: 'consolidating',
      problem: undefined,
    });
  });

  test('reports the error, and whether the workbook may have changed', async () => {
    const work = createWork();
    await work.run('writing', () =>
      Promise.reject(new AccordError('excel-busy', '', { figures: { state: 'changed' } })),
    );
    expect(work.store.get().problem).toMatchObject({ code: 'excel-busy', changed: true });
    work.dismiss();
    expect(work.store.get().problem).toBeUndefined();
  });
});

describe('texts', () => {
  const shapeOf = (value: unknown): unknown =>
    typeof value === 'string'
      ? placeholdersOf(value).sort().join()
      : Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, shapeOf(part)]));

  test.each(languages)('%s shows the same figures as English', async (language) => {
    const [english, other] = await Promise.all([loadPaneWords('en'), loadPaneWords(language)]);
    expect(shapeOf(other.pane)).toEqual(shapeOf(english.pane));
  });
});

test('the commands are exactly the manifest’s functions', () => {
  const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
  const named = [...manifest.matchAll(/<FunctionName>(.*?)<\/FunctionName>/g)].map(([, name]) => name);
  expect(Object.keys(commands).sort()).toEqual([...new Set(named)].sort());
});
