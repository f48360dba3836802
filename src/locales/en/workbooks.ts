import type { WorkbookTexts } from '../workbook-texts';

export const workbooks: WorkbookTexts = {};
