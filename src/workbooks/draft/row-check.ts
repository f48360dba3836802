/** The visible column that says what is to check in a row. */
import type { AgreementPart } from '../../core/agreement-tables';
import { tasksPart } from '../../core/agreement-tables/actions';
import { budgetGridPart, fundingPart } from '../../core/agreement-tables/money';
import { categoryCodes } from '../../core/names';
import { columnsOf } from '../../core/native/table';
import type { TableColumn } from '../blocks';
import { lostName, movingName } from '../calendar-names';
import type { Context } from '../context';
import { calculatedValidation } from '../native-tables';
import { quoted } from '../references';
import { listedOtherwise } from './budget-columns';
import { codeFormula } from './codes';
import type { Helper } from './helper';
import { check, headerRow, nameOf } from './names';
import { type DraftValues, hasCodes, listedKeys, numberKeys, orderedKeys, requiredKeys } from './values';

/** What is to check in the row, in one or two words; blank where nothing is. */
export function checkHelper(context: Context, part: AgreementPart, values: DraftValues): Helper {
  const { texts, decimals } = context;
  const { agreement } = texts;
  const words = { ...agreement.checks };
  const said = (word: keyof typeof words): string => quoted(words[word]);
  const keys = columnsOf(part.table).map(({ key }) => key);
  const formula: TableColumn['formula'] = (own) => {
    const blank = keys.map((key) => `LEN(${own(key)})`).join('+');
    const tests: [string, keyof typeof words][] = [
      [anyOf(requiredKeys(part).map((key) => `${own(key)}=""`)), 'missing'],
      [anyOf(listedKeys(part).map(({ key, list }) => `${codeFormula(own(key), list)}="?"`)), 'unknown'],
      [
        hasCodes(part) ? `AND(LEN(${own('code')})>0,SUMPRODUCT(--(${nameOf(part, 'code')}=${own('code')}))>1)` : '',
        'twice',
      ],
      [part === fundingPart ? `AND(${own('rate')}<>"",${own('amount')}<>"")` : '', 'both'],
      [part === fundingPart ? `AND(${own('rate')}="",${own('amount')}="")` : '', 'neither'],
      [anyOf(numberKeys(part).map((key) => `ISTEXT(${own(key)})`)), 'number'],
      [anyOf(orderedKeys(part).map(([first, last]) => isAfter(own(first), own(last)))), 'order'],
      [part === tasksPart ? ofTask(lostName, own('code')) : '', 'unknown'],
      [part === tasksPart ? ofTask(movingName, own('code')) : '', 'endless'],
      [
        part === budgetGridPart ? anyOf(categoryCodes.map((code) => listedOtherwise(own, code, decimals))) : '',
        'listed',
      ],
    ];
    const used = tests.filter(([test]) => test !== '');
    return `IF(${blank}=0,"",${used.reduceRight((otherwise, [test, word]) => `IF(${test},${said(word)},${otherwise})`, '""')})`;
  };
  const column: TableColumn = {
    key: check,
    header: agreement.headers.check,
    style: 'calculatedText',
    width: 16,
    name: nameOf(part, check),
    formula,
    validation: calculatedValidation(context, agreement.headers.check),
  };
  return {
    column,
    value: (_row, index) => {
      const word = values.checks(part)[index];
      return word === undefined ? '' : words[word];
    },
  };
}

function isAfter(first: string, last: string): string {
  return `AND(ISNUMBER(${first}),ISNUMBER(${last}),${last}<${first})`;
}

/** Whether the calendar counts any for the task in this row. */
function ofTask(name: string, code: string): string {
  return `IFERROR(INDEX(${name},ROW(${code})-${headerRow})>0,FALSE)`;
}

function anyOf(tests: readonly string[]): string {
  return tests.length <= 1 ? (tests[0] ?? '') : `OR(${tests.join(',')})`;
}
