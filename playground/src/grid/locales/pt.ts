/** The grid's own words. Its authors offer Brazilian Portuguese; Portugal's words take the place of its most visible ones. */
import { LocaleType, mergeLocales, type ILanguagePack } from '@univerjs/core';
import design from '@univerjs/design/locale/pt-BR';
import docs from '@univerjs/docs-ui/locale/pt-BR';
import sheets from '@univerjs/sheets/locale/pt-BR';
import formulas from '@univerjs/sheets-formula/locale/pt-BR';
import formulasUi from '@univerjs/sheets-formula-ui/locale/pt-BR';
import sheetsUi from '@univerjs/sheets-ui/locale/pt-BR';
import ui from '@univerjs/ui/locale/pt-BR';

export const locale = LocaleType.PT_BR;

/** Articles change with the gender of what they stand before, so the longer phrases come first. */
const european: readonly [brazilian: RegExp, portuguese: string][] = [
  [/\bA pasta de trabalho está protegida\b/g, 'O livro está protegido'],
  [/\bA pasta de trabalho\b/g, 'O livro'],
  [/\bPasta de trabalho\b/g, 'Livro'],
  [/\bplanilha/g, 'folha'],
  [/\bPlanilha/g, 'Folha'],
  [/\bVocê não\b/g, 'Não'],
  [/\bvocê não\b/g, 'não'],
  [/\bentre em contato com\b/g, 'contacte'],
  [/\bExcluir\b/g, 'Eliminar'],
  [/\bexcluir\b/g, 'eliminar'],
  [/\bexcluí-la\b/g, 'eliminá-la'],
  [/\bexcluído\b/g, 'eliminado'],
  [/\bexclusão\b/g, 'eliminação'],
  [/\bGerenciar\b/g, 'Gerir'],
  [/\bdigite\b/g, 'introduza'],
  [/\bmescladas\b/g, 'unidas'],
  [/\b([Uu])suário/g, '$1tilizador'],
];

function inPortugal<T>(value: T): T {
  if (typeof value === 'string')
    return european.reduce<string>((text, [brazilian, word]) => text.replace(brazilian, word), value) as T;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inPortugal<unknown>(part)])) as T;
}

export const texts: ILanguagePack = inPortugal(mergeLocales(design, docs, sheets, formulas, formulasUi, sheetsUi, ui));
