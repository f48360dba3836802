/** English sentences for what is wrong with the text of an agreement. */
import { problemTexts } from '../define';
import { places } from './places';

export const problems = problemTexts({
  ...places,
  at: '{place}: ',
  whole: 'The file',
  kinds: {
    'not-json':
      'this is not a readable agreement file; the first fault is in line {found}. Ask its author for a new copy, or check commas, brackets and quotation marks there.',
    'file-too-long':
      'the file is longer than any agreement: at most {expected} characters. Check that it is the right file.',
    encoding: 'line {found} has letters that cannot be read. Save the file again with the encoding UTF-8.',
    'too-deep': 'more than {expected} brackets are open within each other here. Check the brackets.',
    'too-many':
      'there are {found} entries, and {expected} are possible. Put entries together, or check whether something was pasted twice.',
    'repeated-key': '“{found}” is given twice in one entry, and only one can count. Remove one of the two.',
    'more-faults': 'there are more points; they are listed once those above are corrected.',
    missing: 'this entry is required. Add it.',
    'unknown-key': '“{found}” is not part of an agreement file. Check its spelling, or remove it.',
    'wrong-type': '{found} cannot be used here; expected: {expected}.',
    'not-an-option': '“{found}” is not possible here. Choose one of: {expected}.',
    'too-short': 'add at least one entry.',
    code: '“{found}” is not a code. Use up to 40 letters, digits, dots and hyphens.',
    amount: '“{found}” is not an amount. Write it with a decimal point and without other signs, such as 444.64.',
    'amount-too-large':
      '“{found}” is too large: at most eleven digits are possible before the decimal point. Check the digits.',
    'sum-too-large': 'the amounts add up to more than can be counted to the cent. Check them for digits too many.',
    'too-large': '{found} is too large; at most {expected} is possible. Check the digits.',
    rate: '“{found}” is not a rate. Write it with a decimal point, such as 0.15 for 15%.',
    share: '“{found}” is more than {expected}. Write a share of the whole with a decimal point, such as 0.15 for 15%.',
    'exchange-rate':
      '“{found}” cannot be an exchange rate. Write how much of the currency one unit of the project’s currency is worth, above 0 and with a decimal point, such as 24.31.',
    'rate-twice': 'there are two rates of {found} for {expected}, and only one can count. Remove one of the two.',
    day: '“{found}” is not a date. Write year, month and day, such as 2026-02-13.',
    month: '“{found}” is not a month. Write year and month, such as 2026-02.',
    year: '{found} is not between 1990 and 2099. Check the year.',
    currency: '“{found}” is not a currency. Use the three capital letters of its international code, such as EUR.',
    country: '“{found}” is not a country. Use its two capital letters, such as FR.',
    language: '“{found}” is not a language. Use its two or three small letters, such as fr.',
    filled: 'the text is empty. Fill it in, or remove it.',
    text: 'this is not a text. Write one text, or one under each language (fr, en and so on).',
    'text-too-long': 'the text is too long; at most {expected} characters are possible. Shorten it.',
    'rate-or-amount': 'a funding source has either a rate or an amount. Give exactly one of the two.',
    'increase-or-amount': 'a flexibility entry has a share, an amount, or both. Give at least one of the two.',
    'cap-on-one': 'a cap applies to categories, to partners or to a funding source. Give exactly one of the three.',
    'unknown-reference': '“{found}” is not in the list of {expected}. Check its spelling, or add it there.',
    repeated: 'the code “{found}” is used twice. Give each its own.',
    'one-lead': 'there must be exactly one lead partner, and there are {found}. Check the roles.',
    'dates-reversed': '{found} is earlier than {expected}, which comes first. Check both dates.',
    'not-in-order': '{found} does not come after {expected}. Put the dates of the values in order, each once.',
    'period-not-after':
      'the period begins on {found}, but the one before it in the list ends on {expected}. Correct the dates so that no day is in two periods, and list the periods in order.',
    'links-in-circle': 'these tasks wait for each other in a circle: {found}. Remove one of the links.',
    'outside-project':
      'the period has no day in common with the project, which runs from {found} to the last claim on {expected}. Check the years.',
    'too-many-decimals': '{found} has more decimals than the currency, which has {expected}.',
    'weights-missing': 'the allocation key “{found}” needs weights. Add one for each partner.',
  },
});
