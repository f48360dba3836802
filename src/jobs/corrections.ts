/** What goes back to a partner, in its language: a sheet with each finding, and a letter that is ready to be sent. */
import { correctionsOf, type Correction } from '../core/consolidation/corrections';
import type { Consolidation } from '../core/consolidation/consolidate';
import type { Terms } from '../core/agreement/terms';
import type { Day } from '../core/days';
import { fill, formatMoney, message, textIn, textsFor, type Texts } from '../locales';
import { contextOf, scopeText } from '../workbooks/context';
import { correctionsWorkbook } from '../workbooks/corrections';
import { writeWorkbook } from '../xlsx';
import { correctionsFileName } from './file-names';
import { letterFile } from './letter';
import type { NewFile } from './new-project';

export interface CorrectionsLetter {
  partner: string;
  /** The sheet. */
  file: NewFile;
  subject: string;
  body: string;
  /** The letter with the sheet, as a mail that has not been sent. */
  mail: NewFile;
}

/** Undefined where the partner has nothing to put right. `language`: the partner's by default. */
export async function correctionsLetter(
  consolidation: Consolidation,
  partner: string,
  { today, language }: { today: Day; language?: string | undefined },
): Promise<CorrectionsLetter | undefined> {
  const { terms, period } = consolidation;
  const corrections = correctionsOf(consolidation).find((one) => one.partner === partner);
  const agreed = terms.partners.get(partner)?.partner;
  if (!corrections || !agreed) return undefined;
  const { project, governance } = terms.agreement;
  const own = language ?? agreed.language;
  const texts = textsFor(own, project.kind);
  const { mail: words } = texts.workbooks.corrections;
  const scope = scopeText(contextOf(terms, own, today), period);
  const subject = fill(words.subject, { project: project.acronym, scope }, texts);
  const body = [
    words.hello,
    fill(words.intro, { project: textIn(project.title, texts.language), count: corrections.list.length }, texts),
    corrections.list.map((one) => `- ${pointText(one, terms, texts)}`).join('\n'),
    words.outro,
    terms.partners.get(terms.lead)?.partner.name ?? '',
  ].join('\n\n');
  const name = correctionsFileName(project.id, partner, 'xlsx');
  const bytes = await writeWorkbook(correctionsWorkbook({ terms, corrections, period }, own, today));
  const to = governance.contacts.flatMap((contact) => (contact.partner === partner ? (contact.email ?? []) : []));
  return {
    partner,
    file: { name, partner, bytes },
    subject,
    body,
    mail: {
      name: correctionsFileName(project.id, partner, 'eml'),
      partner,
      bytes: letterFile({ to, subject, body, attachment: { name, bytes } }),
    },
  };
}

/** Where it is, what is wrong, and what to do. */
function pointText({ finding, line, atRisk }: Correction, terms: Terms, texts: Texts): string {
  const { row } = finding.where;
  const { point, line: inLine } = texts.workbooks.corrections.mail;
  const place = row === undefined ? '' : fill(point, { row: String(row) }, texts);
  const about = line
    ? fill(
        inLine,
        {
          line: line.number === undefined ? '–' : String(line.number),
          document: line.documentNo === '' ? '–' : line.documentNo,
          amount: formatMoney(atRisk, terms.currency, texts.language),
        },
        texts,
      )
    : '';
  return `${place}${about}${message(finding, texts)}`;
}
