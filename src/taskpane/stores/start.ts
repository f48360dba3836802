/** The five answers that a new project begins with, as they are typed. */
import type { Start } from '../../core/agreement-tables/starting';
import { folded } from '../../core/native/codes';
import { factsOf } from '../../locales/facts';
import { languageOf } from '../../locales/languages';

export type { Start };
export type StartPartner = Start['partners'][number];

export function emptyStart(language: string): Start {
  const known = languageOf(language);
  const partner = { name: '', country: known === undefined ? '' : factsOf[known].country };
  return {
    acronym: '',
    language,
    profile: 'leader-fr-2023',
    start: '',
    end: '',
    partners: [partner, partner],
  };
}

/** What keeps the workbook from being made: everything else can be filled in on its sheets. */
export function problemsOf({ acronym, start, end }: Start): { acronym: boolean; end: boolean } {
  return { acronym: acronym.trim() === '', end: start !== '' && end !== '' && end < start };
}

/**
 * The partners of a pasted list: a line each, or rows of cells with the name first and perhaps a country, by its code or
 * by one of `countries`' names. Undefined where the text is no list.
 */
export function pastedPartners(
  text: string,
  countries: Readonly<Record<string, string>>,
): readonly StartPartner[] | undefined {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2 && !text.includes('\t')) return undefined;
  const codes = new Map(
    Object.entries(countries).flatMap(([code, name]) => [code, name].map((one) => [folded(one), code])),
  );
  return lines.map((line) => {
    const [name = '', ...others] = line.split('\t').map((cell) => cell.trim());
    const [country = ''] = others.flatMap((cell) => codes.get(folded(cell)) ?? []);
    return { name, country };
  });
}
