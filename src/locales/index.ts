/** What the product says, in each of its languages: one typed file per language and section, over core's keys. */
import { folded, type LabelsOf } from '../core/native/codes';
import { columnKeys, type ColumnKey } from '../core/expenses/columns';
import type { NativeTableName } from '../core/native-tables';
import { languages, type Language } from '../core/names';
import { cli as enCli } from './en/cli';
import { errors as enErrors } from './en/errors';
import { problems as enProblems } from './en/problems';
import { rules as enRules } from './en/rules';
import { tables as enTables } from './en/tables';
import { vocabulary as enVocabulary } from './en/vocabulary';
import { workbooks as enWorkbooks } from './en/workbooks';
import { cli as frCli } from './fr/cli';
import { errors as frErrors } from './fr/errors';
import { problems as frProblems } from './fr/problems';
import { rules as frRules } from './fr/rules';
import { tables as frTables } from './fr/tables';
import { vocabulary as frVocabulary } from './fr/vocabulary';
import { workbooks as frWorkbooks } from './fr/workbooks';
import { headerOf } from './headers';
import { labelIn } from './labels';
import { cli as ptCli } from './pt/cli';
import { errors as ptErrors } from './pt/errors';
import { problems as ptProblems } from './pt/problems';
import { rules as ptRules } from './pt/rules';
import { tables as ptTables } from './pt/tables';
import { vocabulary as ptVocabulary } from './pt/vocabulary';
import { workbooks as ptWorkbooks } from './pt/workbooks';
import type { Texts } from './texts';

export { fill, type Values } from './fill';
export * from './format';
export { isGuideHeader } from './guide';
export { headerOf, headersOf } from './headers';
export { dropdownText, labelIn, textIn } from './labels';
export { errorText, message, problemText } from './message';
export { isErrorCode, workbookStates, type ErrorCode, type ExcelErrorCode, type WorkbookState } from './errors';
export { labelledCodes, type LabelledList, type Texts, type Vocabulary } from './texts';
export type { CliTexts } from './cli-texts';
export type { TableTexts } from './table-texts';
export type { ColumnHint, WorkbookTexts } from './workbook-texts';

const allTexts: Record<Language, Texts> = {
  en: {
    language: 'en',
    vocabulary: enVocabulary,
    rules: enRules,
    problems: enProblems,
    errors: enErrors,
    workbooks: enWorkbooks,
    tables: enTables,
    cli: enCli,
  },
  fr: {
    language: 'fr',
    vocabulary: frVocabulary,
    rules: frRules,
    problems: frProblems,
    errors: frErrors,
    workbooks: frWorkbooks,
    tables: frTables,
    cli: frCli,
  },
  pt: {
    language: 'pt',
    vocabulary: ptVocabulary,
    rules: ptRules,
    problems: ptProblems,
    errors: ptErrors,
    workbooks: ptWorkbooks,
    tables: ptTables,
    cli: ptCli,
  },
};

/** The language we have for a tag such as "fr", "fr-FR" or "PT_pt"; undefined when there is none. */
export function languageOf(tag: string): Language | undefined {
  const [primary] = tag.trim().toLowerCase().split(/[-_]/);
  return languages.find((language) => language === primary);
}

/** All texts of a language, English where we do not have it. */
export function textsFor(language: string): Texts {
  return allTexts[languageOf(language) ?? 'en'];
}

/** All labels of a code, in every language; a typewriter's apostrophe is as good as a printer's. */
export const labelsOf: LabelsOf = (list, code) =>
  languages.flatMap((language) => {
    const label = labelIn(allTexts[language].vocabulary, list, code);
    return label === undefined ? [] : [...new Set([label, label.replaceAll('’', "'")])];
  });

/** Every header of the expense columns, in every language. */
export const columnHeaders: readonly { header: string; key: ColumnKey }[] = languages.flatMap((language) =>
  columnKeys.map((key) => ({ header: allTexts[language].vocabulary.columns[key], key })),
);

/** Headers of a native table's column, in every language. */
export function allHeadersOf(name: NativeTableName, key: string): string[] {
  return languages.map((language) => headerOf(allTexts[language].vocabulary, name, key));
}

const keyByHeader = new Map(columnHeaders.map(({ header, key }) => [folded(header), key]));

/** The column that a header means in any of our languages, whatever its case, accents and spaces. */
export function columnKeyOf(header: string): ColumnKey | undefined {
  return keyByHeader.get(folded(header));
}
