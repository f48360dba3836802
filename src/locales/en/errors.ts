/** English sentences for other errors. */
import { errorTexts } from '../define';

export const errors = errorTexts({
  'agreement-invalid':
    'The agreement cannot be used: {count} {count|thing has|things have} to be put right. Nothing was written.',
  'file-not-found': '{file} cannot be found or opened. Check its name and folder.',
  'folder-not-writable':
    'Nothing can be written in {folder}. Choose another folder, or ask for the right to write there.',
  'file-locked': '{file} could not be written and is as it was. Close it where it is open, or choose another name.',
  'would-overwrite': '{file} holds somebody’s work and was left as it is. Choose another name or folder.',
  'unknown-command': 'There is no command “{command}”.',
  'missing-argument': '{argument} is missing.',
  'too-many-arguments': '“{argument}” is one argument too many.',
  'unknown-option': 'There is no option “{option}” here.',
  'unknown-table': 'There is no table “{table}”. Tables: {known}.',
  'unknown-period': 'The agreement has no period “{period}”. Its periods: {known}.',
  'unknown-language': 'There are no texts in “{language}”. Languages: {known}.',
  'nothing-readable': 'None of the files can be used. Beside each stands the reason.',
  unexpected: 'Something went wrong that should not have: {detail}. Please report it.',
});
