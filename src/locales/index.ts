/** All texts in all languages: one typed file per language and section, keyed by core's names. */
import type { LabelsOf } from '../core/code-reader';
import { folded } from '../core/native/codes';
import { columnKeys, type ColumnKey } from '../core/expenses/columns';
import type { AgreementTableName } from '../core/agreement-tables/part';
import type { NativeTableName } from '../core/native-tables';
import { agreementHeader, headerOf } from './headers';
import { labelIn, titleIn } from './labels';
import { fallback, languageOf, languages, perLanguage } from './languages';
import { textsForKind, type ProjectKind } from './lead-name';
import { otherWords } from './recognition';
import type { Texts } from './texts';

export { totalText, unplacedText } from './budget-texts';
export { breakText } from './calendar-breaks';
export { approvalTexts, coverTexts, recordProblemText, useText } from './amendments';
export { changeText, changeTexts } from './changes';
export { aidReason } from './aid-reason';
export { changedLines, lineStateText } from './report-changes';
export { fill, type Values } from './fill';
export * from './format';
export { isGuideHeader } from './guide';
export { agreementHeader, headerOf, headersOf } from './headers';
export { entryTitle } from './calendar-titles';
export { dropdownText, labelIn, textIn, titleIn } from './labels';
export { fallback, languageOf, languages, type Language } from './languages';
export {
  decisionOn,
  errorText,
  fileStatusText,
  lineMessage,
  message,
  pairText,
  problemSentence,
  problemText,
  standingText,
} from './message';
export { partPlaceText, partProblemSentence, partProblemText } from './part-problems';
export { isErrorCode, workbookStates, type ErrorCode, type ExcelErrorCode, type WorkbookState } from './errors';
export { labelledCodes, type LabelledList, type Texts, type Vocabulary } from './texts';
export type { ProjectKind } from './lead-name';
export { draftSheets, type AgreementTexts, type DraftSheet } from './agreement-texts';
export type { CliTexts } from './cli-texts';
export type { TableTexts } from './table-texts';
export type { ColumnHint, WorkbookTexts } from './workbook-texts';

const allTexts = perLanguage(
  // As in facts.ts: the pattern avoids a second list of languages.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  (language) => (require(`./${language}/index.ts`) as { texts: Texts }).texts,
);

/** All texts of a language, English where we lack it, as projects of a kind call the lead partner. */
export function textsFor(language: string, kind?: ProjectKind): Texts {
  return textsForKind(allTexts[languageOf(language) ?? fallback], kind);
}

/** All labels of a code in every language, with typographic and plain apostrophes. */
export const labelsOf: LabelsOf = (list, code) => [
  ...languages.flatMap((language) => {
    const { vocabulary, rules } = allTexts[language];
    const label = list === 'rules' ? titleIn(rules, code) : labelIn(vocabulary, list, code);
    return label === undefined ? [] : [...new Set([label, label.replaceAll('’', "'")])];
  }),
  ...otherWords(list, code),
];

/** The headers of the expense columns in every language. */
export const columnHeaders: readonly { header: string; key: ColumnKey }[] = languages.flatMap((language) =>
  columnKeys.map((key) => ({ header: allTexts[language].vocabulary.columns[key], key })),
);

/** The headers of a native table's column in every language. */
export function allHeadersOf(name: NativeTableName | AgreementTableName, key: string): string[] {
  return languages.map((language) =>
    isOfAgreement(name) ? agreementHeader(allTexts[language], key) : headerOf(allTexts[language].vocabulary, name, key),
  );
}

function isOfAgreement(name: string): name is AgreementTableName {
  return name.startsWith('Agreement');
}

/** Whether a text means all entries of a list, in any language. */
export function meansAll(text: string): boolean {
  return languages.some((language) => allTexts[language].agreement.all.some((word) => folded(word) === folded(text)));
}

const keyByHeader = new Map(columnHeaders.map(({ header, key }) => [folded(header), key]));

/** The column with this header in any language, ignoring case, accents and spaces. */
export function columnKeyOf(header: string): ColumnKey | undefined {
  return keyByHeader.get(folded(header));
}
