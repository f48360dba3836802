/** Two years of a sample, by commands and in the open workbook: the same steps make the same workbooks, byte for byte. */
import { newProject } from '../../src/jobs/new-project';
import type { SampleName } from '../core/samples';
import { today } from '../jobs/today';
import { castOf, type Cast } from './cast';
import { byCommands } from './commands';
import { inOpenWorkbook } from './open-workbook';
import { live, tell, type Entry } from './tell';

export function twoYears(name: SampleName): void {
  const cast = castOf(name);
  let byCommand: Entry[];

  test('by commands', async () => {
    byCommand = await tell(cast, byCommands(await firstOf(cast)));
    const claims = new Map<string, number>();
    for (const { claim, amount } of byCommand.at(-1)!.claims) {
      const code = /^C\d+/.exec(claim)?.[0] ?? '';
      claims.set(code, (claims.get(code) ?? 0) + amount);
    }
    // An advance, two interim claims and a balance, and something in each of them.
    expect([...claims.keys()]).toEqual(['C1', 'C2', 'C3', 'C4']);
    for (const [claim, amount] of claims) expect({ claim, isAsked: amount > 0 }).toEqual({ claim, isAsked: true });
    expect(byCommand.at(-1)!.errors).toContain('902 period-closed');
  });

  test('in the open workbook', async () => {
    await tell(cast, await inOpenWorkbook(await firstOf(cast)), byCommand);
  });
}

/** The project's workbook when all is over. */
export async function afterTwoYears(name: SampleName): Promise<Uint8Array> {
  const cast = castOf(name);
  const face = byCommands(await firstOf(cast));
  await live(cast, face);
  return face.made();
}

async function firstOf({ agreement }: Cast): Promise<Uint8Array> {
  const { files } = await newProject(JSON.stringify(agreement), { today });
  return files.find(({ partner }) => partner === undefined)!.bytes;
}
