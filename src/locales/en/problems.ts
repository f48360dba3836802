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
    missing: 'this entry is required. Add it.',
    'unknown-key': '“{found}” is not part of an agreement file. Check its spelling, or remove it.',
    'wrong-type': '{found} cannot be used here; expected: {expected}.',
    'not-an-option': '“{found}” is not possible here. Choose one of: {expected}.',
    'too-short': 'add at least one entry.',
    code: '“{found}” is not a code. Use up to 40 letters, digits, dots and hyphens.',
    amount: '“{found}” is not an amount. Write it with a decimal point and without other signs, such as 444.64.',
    rate: '“{found}” is not a rate. Write it with a decimal point, such as 0.15 for 15%.',
    day: '“{found}” is not a date. Write year, month and day, such as 2026-02-13.',
    month: '“{found}” is not a month. Write year and month, such as 2026-02.',
    currency: '“{found}” is not a currency. Use its three capital letters, such as EUR.',
    country: '“{found}” is not a country. Use its two capital letters, such as FR.',
    language: '“{found}” is not a language. Use its two or three small letters, such as fr.',
    filled: 'the text is empty. Fill it in, or remove it.',
    text: 'this is not a text. Write one text, or one under each language (fr, en and so on).',
    'rate-or-amount': 'a funding source has either a rate or an amount. Give exactly one of the two.',
    'increase-or-amount': 'a flexibility entry has a share, an amount, or both. Give at least one of the two.',
    'cap-on-one': 'a cap applies to categories, to partners or to a funding source. Give exactly one of the three.',
    'unknown-reference': '“{found}” is not in the list of {expected}. Check its spelling, or add it there.',
    repeated: 'the code “{found}” is used twice. Give each its own.',
    'one-lead': 'there must be exactly one lead partner, and there are {found}. Check the roles.',
    'dates-reversed': '{found} is earlier than {expected}, which comes first. Check both dates.',
    'not-in-order': '{found} does not come after {expected}. Put the dates of the values in order, each once.',
    'too-many-decimals': '{found} has more decimals than the currency, which has {expected}.',
    'weights-missing': 'the allocation key “{found}” needs weights. Add one for each partner.',
  },
});
