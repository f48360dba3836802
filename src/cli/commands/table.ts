/** The command `table`: one funder-ready table. */
import { makeTable } from '../../jobs/table';
import { progress, replaceOutput, type Command } from '../command';
import { readInput } from '../input';
import { print } from '../terminal';

export const tableCommand: Command = async (parsed, texts) => {
  const [name = '', report = ''] = parsed.files;
  const target = parsed.out ?? '';
  const { language, period, partner } = parsed;
  const options = { language, period, partner, file: target };
  const bytes = await makeTable(name, await readInput(report), options, progress(texts));
  await replaceOutput({ path: target, bytes }, [report]);
  print(target);
  return 0;
};
