/** What the columns of books may hold: what a line holds, and what leads to its codes. */
import { columnKeys, type ColumnKey } from '../expenses/columns';

/** `amount`: the only one of a list that does not say which it is. */
export const booksColumns = [...columnKeys, 'partner', 'amount', 'account', 'costCentre'] as const;
export type BooksColumn = (typeof booksColumns)[number];

export const isOfLine = (key: BooksColumn): key is ColumnKey => columnKeys.some((one) => one === key);
