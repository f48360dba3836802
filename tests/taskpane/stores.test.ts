import { checkAgreement } from '../../src/core/agreement/parse';
import { AccordError } from '../../src/core/errors';
import { languages } from '../../src/locales/languages';
import { commands } from '../../src/taskpane/ribbon/commands';
import { placeholdersOf } from '../../src/locales/fill';
import { loadPaneWords } from '../../src/locales/pane-words';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Agreement } from '../../src/core/agreement/schema';
import { linesOf, othersThan, without } from '../../src/taskpane/stores/draft-removal';
import {
  budgetLines,
  emptyDraft,
  emptyPartner,
  nextCode,
  plainAmount,
  totalOf,
  withCodes,
  type Draft,
} from '../../src/taskpane/stores/draft';
import { agreementOf, projectId } from '../../src/taskpane/stores/draft-agreement';
import { createMemory, inPartition, isOneOf, isText } from '../../src/taskpane/stores/memory';
import { createProject } from '../../src/taskpane/stores/project';
import { createShell } from '../../src/taskpane/stores/shell';
import { createWork } from '../../src/taskpane/stores/work';
import { handlers } from '../../src/worker/handlers';
import { partnerBook, projectBook, today } from '../worker/books';
import { joined } from '../worker/wire';
import { fakeStorage, fakeWorkbook, type FakeWorkbook } from './fake-workbook';

describe('the guided form', () => {
  const draft = {
    ...emptyDraft('fr'),
    acronym: 'Été à deux !',
    title: 'Un été partagé',
    programme: 'LEADER',
    fund: 'FEADER',
    start: '2026-01-01',
    end: '2027-12-31',
    partners: [
      { code: 'P1', name: 'GAL Un', country: 'FR', language: 'fr', legalStatus: 'public', vat: 'not-recoverable' },
      { code: 'P2', name: 'GAL Dois', country: 'PT', language: 'pt', legalStatus: 'private', vat: 'recoverable' },
    ],
    actions: [{ code: 'A1', title: 'Coordination' }],
    lines: [
      { partner: 'P1', action: 'A1', category: 'STAFF', amount: '10 000,50' },
      { partner: 'P2', action: 'A1', category: 'TRAVEL', amount: '500' },
    ],
  } as const;

  test('makes an agreement that the schema accepts', () => {
    const agreement = checkAgreement(agreementOf(draft, today));
    expect(agreement.project.id).toBe('ete-a-deux');
    expect(agreement.periods.map(({ code, end }) => [code, end])).toEqual([
      ['R1', '2026-06-30'],
      ['R2', '2026-12-31'],
      ['R3', '2027-06-30'],
      ['R4', '2027-12-31'],
    ]);
    expect(agreement.funding.map(({ rate }) => rate)).toEqual(['0.8000', '0.2000', '0.8000', '0.2000']);
  });

  describe('when a partner or action is removed', () => {
    const three = {
      ...draft,
      office: false,
      partners: ['Alpha', 'Beta', 'Gamma'].map((name, index) => ({ ...emptyPartner(`P${index + 1}`, 'en'), name })),
      actions: ['One', 'Two', 'Three'].map((title, index) => ({ code: `A${index + 1}`, title })),
      lines: [
        { partner: 'P1', action: 'A1', category: 'STAFF', amount: '100' },
        { partner: 'P2', action: 'A2', category: 'TRAVEL', amount: '2 000,50' },
        { partner: 'P2', action: 'A3', category: 'STAFF', amount: '1' },
        { partner: 'P3', action: 'A3', category: 'EXTERNAL', amount: '30000' },
      ],
    } as const;
    const named = (of: Draft): string[] => {
      const { partners, actions, budget } = agreementOf(of, today) as Agreement;
      return budget.map(({ partner, action, amount }) => {
        const title = actions.find(({ code }) => code === action)?.title as Record<string, string> | undefined;
        return `${partners.find(({ code }) => code === partner)?.name} ${title?.['fr']} ${amount}`;
      });
    };

    test('the lines of the others stay theirs', () => {
      expect(named(without(three, { of: 'partner', code: 'P2' }, undefined))).toEqual([
        'Alpha One 100',
        'Gamma Three 30000',
      ]);
      expect(named(without(three, { of: 'action', code: 'A1' }, undefined))).toEqual([
        'Beta Two 2000.50',
        'Beta Three 1',
        'Gamma Three 30000',
      ]);
    });

    test('its lines go to the one that is named', () => {
      expect(named(without(three, { of: 'partner', code: 'P2' }, 'P3'))).toEqual([
        'Alpha One 100',
        'Gamma Two 2000.50',
        'Gamma Three 1',
        'Gamma Three 30000',
      ]);
      expect(othersThan(three, { of: 'action', code: 'A2' }).map(({ name }) => name)).toEqual(['One', 'Three']);
    });

    test('their number and sum can be told', () => {
      expect(linesOf(three, { of: 'partner', code: 'P2' })).toEqual({ count: 2, sum: 200_150 });
      expect(linesOf(three, { of: 'action', code: 'A4' })).toEqual({ count: 0, sum: 0 });
      expect(
        linesOf({ ...three, lines: [{ ...three.lines[0], amount: '9'.repeat(30) }] }, { of: 'action', code: 'A1' }),
      ).toEqual({ count: 1, sum: 0 });
    });

    test('a new one gets a code that nobody has', () => {
      expect(nextCode('P', without(three, { of: 'partner', code: 'P2' }, 'P1').partners)).toBe('P4');
    });
  });

  test('a form kept by an older version is read on', () => {
    const older = {
      ...draft,
      partners: draft.partners.map(({ code: _, ...partner }) => partner),
      actions: ['Coordination'],
    };
    expect(withCodes(older)).toEqual(draft);
    expect(withCodes(draft)).toEqual(draft);
  });

  test('adds the flat rate that follows from staff', () => {
    expect(budgetLines(draft).at(-1)).toEqual({ partner: 'P1', action: 'A1', category: 'OFFICE', amount: '1500.08' });
    expect(totalOf(draft)).toBe(1_000_050 + 50_000 + 150_008);
    expect(totalOf({ ...draft, office: false })).toBe(1_050_050);
  });

  test('accepts amounts with the reader’s separators and leaves other texts unchanged', () => {
    expect(['1 234,50', '12.5', '1.234,50', 'ten'].map(plainAmount)).toEqual(['1234.50', '12.5', '1.234,50', 'ten']);
    expect(projectId('  Forêt / Bois 2 ')).toBe('foret-bois-2');
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
    const project = createProject(deps, work, () => today);
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
    await expect(work.run('checking', () => Promise.resolve(1))).resolves.toBeUndefined();
    work.store.get().cancel?.();
    await run;
    expect(work.store.get()).toMatchObject({ task: undefined, stopped: 'consolidating', problem: undefined });
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
