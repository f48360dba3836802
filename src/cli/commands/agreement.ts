/** The command `agreement`: what the sheets say, as the agreement's exchange format. */
import { agreementOf } from '../../jobs/draft/new-draft';
import { fill } from '../../locales';
import { replaceOutput, type Command } from '../command';
import { readInput } from '../input';
import { print } from '../terminal';
import { today } from '../today';

export const agreementCommand: Command = async (parsed, texts) => {
  const [path = ''] = parsed.files;
  const agreement = await agreementOf(await readInput(path), today());
  const file = { path: parsed.out ?? '', bytes: new TextEncoder().encode(`${JSON.stringify(agreement, null, 2)}\n`) };
  await replaceOutput(file, [path]);
  print(
    fill(
      texts.cli.agreementWritten,
      { project: agreement.project.acronym, version: agreement.version.number, file: file.path },
      texts,
    ),
  );
  return 0;
};
