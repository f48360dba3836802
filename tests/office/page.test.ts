import { createModel, installInPage, userOf } from 'playground/host';

type External = {
  GetHostInfo(): string;
  GetContext(): {
    GetSupportedMatrix(): string;
    GetSettings(): {
      Read: (names: string[], values: string[]) => void;
      Write: (names: string[], values: string[]) => void;
    };
  };
  Execute(id: number, params: unknown, callback: (response: { toArray(): unknown[] }) => void): void;
  RegisterEvent(
    id: number,
    target: string,
    handler: (id: number, payload: { toArray(): unknown[] }) => void,
    callback: (status: unknown) => void,
  ): void;
};

function page() {
  const target = {} as Window;
  const model = createModel();
  const completed: number[] = [];
  const installed = installInPage(model, target, { onCommandCompleted: () => completed.push(1) });
  return { ...installed, model, external: Reflect.get(target, 'external') as unknown as External, completed };
}

const activeSheetName = {
  Actions: [
    { Id: 1, ActionType: 1, Name: '', ObjectPathId: 3 },
    { Id: 2, ActionType: 2, Name: '', ObjectPathId: 3, QueryInfo: { Select: ['name'] } },
    { Id: 3, ActionType: 3, Name: '_RegisterDataChangedEvent', ObjectPathId: 3 },
  ],
  ObjectPaths: {
    1: { Id: 1, ObjectPathType: 1, Name: '' },
    2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    3: { Id: 3, ObjectPathType: 3, Name: 'GetActiveWorksheet', ParentObjectPathId: 2, ArgumentInfo: { Arguments: [] } },
  },
};

const ask = (external: External, body: unknown) =>
  new Promise<unknown[]>((resolve) =>
    external.Execute(93, [['', 'POST', 'ProcessQuery', [], JSON.stringify(body), 0, 0]], (response) =>
      resolve(response.toArray()),
    ),
  );

test('a request through window.external is answered as the client reads it', async () => {
  const { external } = page();
  const [status, code, , body] = await ask(external, activeSheetName);
  expect([status, code]).toEqual([0, 200]);
  expect(JSON.parse(String(body))).toMatchObject({
    Results: [{ ActionId: 1 }, { ActionId: 2, Value: { Name: 'Sheet1' } }, { ActionId: 3 }],
  });
});

test('events come one entry a message', async () => {
  const { external, host, model } = page();
  const seen: unknown[] = [];
  external.RegisterEvent(
    33,
    '',
    (_, payload) => seen.push(...payload.toArray()),
    () => undefined,
  );
  await ask(external, activeSheetName);
  await userOf(model).type('Sheet1', 'A1', '1');
  await host.idle();
  expect(seen).toHaveLength(1);
  const [entry] = seen as { toArray(): unknown[] }[];
  expect(entry?.toArray().slice(0, 3)).toEqual([65536, 10, model.workbook.activeSheet]);
});

test('the page announces requirement sets, runs commands and keeps settings', () => {
  const { external, runCommand, completed, model } = page();
  const context = external.GetContext();
  const settings = context.GetSettings();
  expect(JSON.parse(context.GetSupportedMatrix())).toMatchObject({
    excelapi: '1.15',
    sharedruntime: '1.1',
    ribbonapi: '1.1',
    addincommands: '1.1',
  });
  const commands: unknown[] = [];
  external.RegisterEvent(
    39,
    '',
    (_, payload) => commands.push(payload.toArray()[1]),
    () => undefined,
  );
  runCommand('newProject');
  external.Execute(94, [], () => undefined);
  expect(commands).toEqual(['newProject']);
  expect(completed).toEqual([1]);
  settings.Write(['accord'], ['{"version":1}']);
  const [names, values]: [string[], string[]] = [[], []];
  settings.Read(names, values);
  expect([names, values]).toEqual([['accord'], ['{"version":1}']]);
  expect(model.workbook.settings).toEqual({ accord: { version: 1 } });
});
