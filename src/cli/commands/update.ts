/** The command `update`: a partner's workbook in the version in force. */
import { needsAttention } from '../../core/amendments/update-notes';
import { updatePartner, type Updated } from '../../jobs/update';
import { textsFor, type Texts, fill } from '../../locales';
import { failure } from '../../locales/errors';
import { noteText } from '../../locales/update-notes';
import { progress, replaceOutput, type Command } from '../command';
import { readInput } from '../input';
import { findingLines } from '../print';
import { print } from '../terminal';
import { today } from '../today';

export const updateCommand: Command = async (parsed, defaultTexts) => {
  const { from = '', out = '', partner, files } = parsed;
  const [path] = files;
  const updated = await updatePartner(
    {
      project: await readInput(from),
      partner: path === undefined ? undefined : await readInput(path),
      as: partner,
      renames: renamesOf(parsed.renames),
      today: today(),
    },
    progress(defaultTexts),
  );
  await replaceOutput({ path: out, bytes: updated.bytes }, [...files, from]);
  const { kind } = updated.terms.agreement.project;
  print(updateLines(updated, textsFor(parsed.language ?? updated.language, kind)), out);
  return updated.notes.some(needsAttention) ? 1 : 0;
};

/** What became of a partner's workbook: what to look at first, then what it is. */
function updateLines({ partner, from, to, lines, declared, terms, notes, findings }: Updated, texts: Texts): string[] {
  const { done, fresh } = texts.update;
  const figures = { partner, version: to, count: lines, declared: { money: declared, currency: terms.currency } };
  const isFresh = from === undefined && lines === 0;
  return [
    ...findingLines(findings, texts),
    ...notes.map((note) => `- ${noteText(note, terms.currency, texts)}`),
    fill(isFresh ? fresh : done, figures, texts),
  ];
}

/** Codes as OLD=NEW. Throws an `AccordError` for anything else. */
function renamesOf(given: readonly string[]): Map<string, string> {
  return new Map(
    given.map((text): [string, string] => {
      const [, from, to] = /^([^=]+)=([^=]+)$/.exec(text) ?? [];
      if (from === undefined || to === undefined) throw failure('unknown-option', text, { option: `--rename ${text}` });
      return [from, to];
    }),
  );
}
