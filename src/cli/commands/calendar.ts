/** The command `calendar`: the deadlines as a file for calendar programs. */
import { makeCalendar } from '../../jobs/calendar';
import { fill } from '../../locales';
import { dayIn } from '../args';
import { replaceOutput, type Command } from '../command';
import { readInput } from '../input';
import { print } from '../terminal';
import { today } from '../today';

export const calendarCommand: Command = async (parsed, texts) => {
  const [path = ''] = parsed.files;
  const { language, partner } = parsed;
  const made = await makeCalendar(await readInput(path), {
    partner,
    today: dayIn(parsed.today) ?? today(),
    language,
  });
  const file = { path: parsed.out ?? '', bytes: made.bytes };
  await replaceOutput(file, [path]);
  print(fill(texts.cli.calendar, { count: made.deadlines, cancelled: made.cancelled, file: file.path }, texts));
  return 0;
};
