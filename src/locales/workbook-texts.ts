/** What our workbooks say. */
export type WorkbookTexts = Readonly<Record<never, never>>;
