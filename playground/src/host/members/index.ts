/** Which table serves which type. A type without a table, or a member without a line in it, is refused by name. */
import { groupMembers } from './group';
import type { Members, Targets, TypeName } from './objects';
import { chartMembers, chartsMembers, seriesMembers, seriesCollectionMembers } from './charts';
import { commentMembers, commentsMembers } from './comments';
import { conditionalMembers, conditionalsMembers } from './conditionals';
import { autoFilterMembers, tableSortMembers } from './filter-sort';
import { functionResultMembers, functionsMembers } from './functions';
import { nameMembers, namesMembers } from './names';
import { pageLayoutMembers } from './page-layout';
import {
  customPropertiesMembers,
  customPropertyMembers,
  documentPropertiesMembers,
  settingMembers,
  settingsMembers,
} from './properties';
import { rangeMembers } from './range';
import { tableColumnMembers, tableColumnsMembers, tableRowMembers, tableRowsMembers } from './table-parts';
import { tableMembers, tablesMembers } from './tables';
import { ribbonMembers, serviceMembers } from './services';
import { validationMembers } from './validation';
import {
  applicationMembers,
  runtimeMembers,
  workbookCreatedMembers,
  workbookMembers,
  workbookProtectionMembers,
} from './workbook';
import { freezePanesMembers, protectionMembers, worksheetMembers, worksheetsMembers } from './worksheets';

export const members: { [K in TypeName]: Members<Targets[K]> } = {
  Application: applicationMembers,
  AutoFilter: autoFilterMembers,
  Chart: chartMembers,
  ChartCollection: chartsMembers,
  ChartSeries: seriesMembers,
  ChartSeriesCollection: seriesCollectionMembers,
  Comment: commentMembers,
  CommentCollection: commentsMembers,
  ConditionalFormat: conditionalMembers,
  ConditionalFormatCollection: conditionalsMembers,
  CustomProperty: customPropertyMembers,
  CustomPropertyCollection: customPropertiesMembers,
  DataValidation: validationMembers,
  DocumentProperties: documentPropertiesMembers,
  FunctionResult: functionResultMembers,
  Functions: functionsMembers,
  Group: groupMembers,
  NamedItem: nameMembers,
  NamedItemCollection: namesMembers,
  PageLayout: pageLayoutMembers,
  Range: rangeMembers,
  Runtime: runtimeMembers,
  Setting: settingMembers,
  SettingCollection: settingsMembers,
  RibbonControl: ribbonMembers,
  Service: serviceMembers,
  Table: tableMembers,
  TableCollection: tablesMembers,
  TableColumn: tableColumnMembers,
  TableColumnCollection: tableColumnsMembers,
  TableRow: tableRowMembers,
  TableRowCollection: tableRowsMembers,
  TableSort: tableSortMembers,
  Workbook: workbookMembers,
  WorkbookCreated: workbookCreatedMembers,
  WorkbookProtection: workbookProtectionMembers,
  Worksheet: worksheetMembers,
  WorksheetCollection: worksheetsMembers,
  WorksheetFreezePanes: freezePanesMembers,
  WorksheetProtection: protectionMembers,
};
