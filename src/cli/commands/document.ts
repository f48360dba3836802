/** The command `document`: what is signed, as a text document. */
import { makeDocument } from '../../jobs/document';
import { replaceOutput, type Command } from '../command';
import { readInput } from '../input';
import { print } from '../terminal';
import { today } from '../today';

export const documentCommand: Command = async (parsed) => {
  const [name = '', project = ''] = parsed.files;
  const { language, period, partner, meeting } = parsed;
  const options = { today: today(), language, period, partner, meeting };
  const made = await makeDocument(name, await readInput(project), options);
  const file = { path: parsed.out ?? '', bytes: made.bytes };
  await replaceOutput(file, [project]);
  print(file.path);
  return 0;
};
