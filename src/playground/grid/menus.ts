/** Entries of the grid's menus that this spreadsheet does not do: hidden rather than refused. */
const hidden = [
  'sheet.menu.paste-special',
  'sheet.menu.copy-special',
  'sheet.menu.sheet-frozen',
  'sheet.contextMenu.permission',
  'sheet.command.delete-range-move-left-confirm',
  'sheet.command.delete-range-move-up-confirm',
  'sheet.command.insert-range-move-down-confirm',
  'sheet.command.insert-range-move-right-confirm',
  'sheet.command.set-row-is-auto-height',
  'sheet.command.set-col-auto-width',
  'sheet.command.set-row-height',
  'sheet.command.set-worksheet-col-width',
  'sheet.command.hide-row-confirm',
  'sheet.command.hide-col-confirm',
  'sheet.command.clear-selection-format',
  'sheet.command.clear-selection-all',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
  'sheet.command.copy-sheet',
  'sheet.command.set-tab-color',
  'sheet.command.set-worksheet-hidden',
  'sheet.command.set-once-format-painter',
];

export const hiddenMenus = Object.fromEntries(hidden.map((id) => [id, { hidden: true }]));
