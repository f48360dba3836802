/** What a document is composed of, as plain data: it says what each part means, and a writer how it looks on paper. */

export type DocumentBlock = HeadingBlock | ParagraphBlock | TableBlock | SignaturesBlock;

export interface HeadingBlock {
  kind: 'heading';
  /** 1 for an article or an annex, 2 for a part of it. */
  level: 1 | 2;
  text: string;
  /** Begins on a new page. */
  newPage?: true;
}

export interface ParagraphBlock {
  kind: 'paragraph';
  text: string;
  /** Explains what stands above, in smaller letters. */
  quiet?: true;
}

export interface TableBlock {
  kind: 'table';
  columns: readonly DocumentColumn[];
  rows: readonly DocumentRow[];
}

export interface DocumentColumn {
  header: string;
  align: 'start' | 'center' | 'end';
  /** Share of the page's width, against that of the other columns. */
  width: number;
}

export interface DocumentRow {
  cells: readonly string[];
  total?: boolean;
  /** With room to write in by hand. */
  tall?: boolean;
}

/** Room for signatures: name, function, place and date below each party. */
export interface SignaturesBlock {
  kind: 'signatures';
  labels: Readonly<Record<'name' | 'function' | 'placeAndDate' | 'signature', string>>;
  parties: readonly { party: string; name?: string; function?: string; date?: string }[];
}

export interface DocumentPlan {
  title: string;
  subtitle: readonly string[];
  /** A language tag, for hyphenation and spelling. */
  language: string;
  /** The day the document is of, which also dates the file. */
  date: string;
  footer: { left: string; page: string };
  blocks: readonly DocumentBlock[];
}
