/** Two years of each sample, by commands and in the open workbook: the same steps give the same figures. */
import { newProject } from '../../src/jobs/new-project';
import { sampleNames } from '../core/samples';
import { today } from '../jobs/today';
import { castOf } from './cast';
import { byCommands } from './commands';
import { inOpenWorkbook } from './open-workbook';
import { tell, type Entry } from './tell';

describe.each(sampleNames)('%s', (name) => {
  const cast = castOf(name);
  let first: Uint8Array;
  let byCommand: Entry[];

  beforeAll(async () => {
    const { files } = await newProject(JSON.stringify(cast.agreement), { today });
    first = files.find(({ partner }) => partner === undefined)!.bytes;
  });

  test('by commands', async () => {
    byCommand = await tell(cast, byCommands(first));
    expect(byCommand).toHaveLength(cast.steps.length);
  });

  test('in the open workbook', async () => {
    await tell(cast, await inOpenWorkbook(first), byCommand);
  });
});
