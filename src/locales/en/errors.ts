/** English sentences for other errors. */
import { errorTexts } from '../define';

export const errors = errorTexts({
  'agreement-invalid':
    'The agreement cannot be used yet: {count} {count|point needs|points need} correcting. Nothing was written.',
  'history-damaged':
    'The earlier versions of the agreement that the workbook keeps are no longer what was recorded. Go back to a copy in which they are whole.',
  'not-recorded': 'The amendment cannot be recorded as it stands.',
  'map-invalid': 'The map of the books cannot be used. It has {count} {count|problem|problems}.',
  'draft-incomplete':
    'The agreement on the sheets is not complete yet: {count} {count|point is|points are} open. Nothing was written.',
  'folder-not-writable':
    'Nothing can be written in {folder}. Choose another folder, or ask for permission to write there.',
  'file-locked': '{file} could not be written and is unchanged. Close it where it is open, or choose another name.',
  'would-overwrite': '{file} already contains entries and was not overwritten. Choose another name or folder.',
  'disk-full':
    'There is no room left to write {file}, and nothing was changed. Make room on the disk or choose another folder.',
  'output-is-input': '{file} is one of the files to be read and was not overwritten. Choose another name.',
  'output-foreign':
    '{file} was not made by Accord, or can no longer be recognised, and was not overwritten. Choose another name or folder.',
  'output-other':
    '{file} is another report or table than the one to be written and was not overwritten. Choose another name.',
  'output-other-project':
    '{file} belongs to project {project}, not to {expected}, and was not overwritten. Choose another name or folder.',
  'output-added-to':
    '{file} has sheets that Accord did not make ({sheets}) and was not overwritten. Choose another name, or remove them.',
  'output-no-file': '{file} is a folder, a device or a link that leads nowhere. Choose another name.',
  'unknown-command': 'There is no command “{command}”.',
  'missing-argument': '{argument} is missing.',
  'too-many-arguments': '“{argument}” is not expected here.',
  'rows-out-of-range': '“{rows}” is no number of rows: a whole number from 1 to {most}.',
  'unknown-option': 'There is no option “{option}” here.',
  'unknown-table': 'There is no table “{table}”. Tables: {known}.',
  'period-not-in-report':
    'The report covers period {covers} only, so there is nothing of period “{period}”. Consolidate that period first.',
  'nothing-claimed':
    'No claim matches: nothing was claimed yet, or not for this period or partner. Make the claim first.',
  'no-tables': 'No funder table can be made from this workbook. Choose the project’s workbook or a report.',
  'table-refused': 'This table is not made, because its checks fail. Put right what is listed, then make it again.',
  'no-findings-kept':
    'The report does not hold its findings as data: an earlier Accord made it, or its hidden sheet was lost. Consolidate the partners’ files again.',
  'never-amended': 'The agreement was never amended, so there is no amendment to print. Record one first.',
  'unknown-portal': 'There is no portal “{portal}”. Portals: {known}, or a file of your own.',
  'portal-invalid': '{file} does not describe a portal as it should: {problems}',
  'portal-column':
    'The table {table} has no column “{column}”, which the portal {portal} asks for. Its columns: {known}.',
  'unknown-document': 'There is no document “{document}”. Documents: {known}.',
  'unknown-meeting': 'The workbook has no meeting “{meeting}”. Its meetings: {known}.',
  'no-amendment':
    'Version {version} of the agreement is the first in this workbook: no amendment has been recorded yet.',
  'unknown-period': 'The agreement has no period “{period}”. Its periods: {known}.',
  'partner-gone':
    '{partner} is not a partner in version {version} of the agreement, so there is no workbook to bring its lines to. If another partner takes them over, name that partner’s code: {known}.',
  'partner-succeeded':
    '{partner} is not a partner in version {version} of the agreement; {code} ({name}) seems to have its place. If it takes over the lines, say so: --partner {code}.',
  'partner-kept':
    'The workbook is of {partner}, who is still a partner, and cannot become that of {other}. Choose the workbook that is meant for {partner}.',
  'source-filled':
    '{file} holds {count} {count|expense|expenses} of its own and cannot stand in for the project’s workbook. Choose the project’s workbook, or a new one in which nothing was entered yet.',
  'unknown-partner': 'The agreement has no partner “{partner}”. Its partners: {known}.',
  'unknown-code':
    '“{code}” is no action, period or shared cost of the version in force. Check the new code after --rename.',
  'newer-version':
    'The partner’s workbook is of version {version} of the agreement, and the project’s workbook only of {expected}. Choose the project’s current workbook.',
  'unknown-language': 'There are no texts in “{language}”. Languages: {known}.',
  'period-claimed':
    'Period {period} has been claimed already ({partner}). Claim a later one, or undo the last claim first.',
  'balance-claimed': 'The balance was claimed in {claim}: it ends the claims. Undo it first.',
  'too-many-instalments':
    'Claims that the agreement allows before the balance: {count}. All of them were made: claim the balance.',
  'advance-impossible': 'An advance needs an amount above 0, and a source of which less was claimed than was agreed.',
  'advance-too-large': 'At most {most} can still be advanced. Lower the amount.',
  'deduction-unknown':
    'Line {line} in {file} is to be deducted, but its amount cannot be determined. Without it too much would be claimed: have it corrected first.',
  'not-an-amount': '“{amount}” is no amount. Enter it with a decimal point, such as 1234.50, with the kind advance.',
  'unknown-kind': '“{kind}” is no kind of claim. Choose {known}.',
  'not-a-day': '“{day}” is no date. Enter it as 2027-03-31.',
  'nothing-to-undo': 'There is no claim to undo.',
  'claim-paid': '{claim} cannot be undone: a payment names it.',
  'nothing-readable': 'None of the files can be used. The reason is shown next to each.',
  unexpected:
    'An unexpected error occurred: {detail}. Please send this message and the file to whoever supports Accord for you.',
  'excel-busy': 'Excel is busy: a cell is being edited or a dialog is open. Finish that, then try again.',
  'sheet-protected':
    '“{sheet}” is protected and cannot be changed. Remove the protection (Review tab), then try again.',
  'workbook-protected':
    'The structure of the workbook is protected: no sheet can be added or replaced. Remove that protection (Review tab), then try again.',
  'workbook-read-only': 'The workbook is open for reading only. Save a copy under another name and work there.',
  'item-missing': '“{item}” was not found: it may have been renamed or deleted. Put it back, or undo, then try again.',
  'name-taken': '“{name}” is already used for something else in the workbook. Rename that item, then try again.',
  'sheet-edited': 'Something was written on “{sheet}” meanwhile. Read what would go, then choose again.',
  'too-much-data': 'This is more than Excel accepts at once. Close other workbooks, or work in Excel on a computer.',
  'excel-too-old': 'This version of Excel cannot do that. Update Excel, or use Excel for the web.',
  'row-hidden': 'Row {row} of “{sheet}” is hidden or filtered out. Show all rows, then try again.',
  'sheet-hidden': 'The sheet “{sheet}” is hidden. Show it (right-click on a sheet’s tab, Unhide), then try again.',
  'excel-left-over':
    'Excel stopped half-way and hidden sheets were left over: {sheets}. The next attempt removes them. Save the workbook, open it again, then try again.',
  'excel-failed': 'Excel could not do this. Save the workbook, open it again, then try again. Detail: {detail}.',
  states: {
    unchanged: 'The workbook is unchanged; nothing was written.',
    changed: 'A part may already be written. Look at the sheets. Ctrl+Z takes it back where Excel allows that.',
  },
});
