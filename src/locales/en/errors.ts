/** English sentences for other errors. */
import { errorTexts } from '../define';

export const errors = errorTexts({
  'agreement-invalid':
    'The agreement in {file} cannot be used: {count} {count|thing|things} to put right. Nothing was written.',
  'file-not-found': 'There is no file {file}. Check the name and the folder.',
  'folder-not-writable':
    'Nothing can be written in {folder}. Choose another folder, or ask for the right to write there.',
  'file-locked': '{file} is open in another program and was left as it was. Close it there and try again.',
  'unknown-command': 'There is no command “{command}”.',
  'missing-argument': '{argument} is missing.',
  'unknown-option': 'There is no option “{option}”.',
  'unknown-table': 'There is no table “{table}”. Known tables: {known}.',
  'unknown-period': 'The agreement has no period “{period}”. Its periods: {known}.',
  'unknown-language': 'There are no texts in “{language}”. Known languages: {known}.',
  'nothing-readable': 'None of the files can be used, so nothing was written. The reason stands beside each file.',
  unexpected: 'Something went wrong that should not have ({detail}). Nothing was changed; please report it.',
});
