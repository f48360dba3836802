/** Comments, as far as adding, listing and removing them goes; no replies, no mentions. */
import { invalidArgument } from '../errors';
import { cellName, isSingleCell } from '../a1';
import { sheetById, type Model } from '../model/model';
import type { Comment } from '../model/types';
import {
  asBoolean,
  asCount,
  asText,
  make,
  type Argument,
  type Host,
  type Members,
  type Scope,
  type Targets,
} from './objects';
import { rangeArgument, rangeOn } from './range-moves';

const inScope = (model: Model, { sheet }: Scope) =>
  model.workbook.comments.filter((comment) => sheet === undefined || comment.sheet === sheet);

const commentObject = (comment: Comment | undefined) => (comment ? make('Comment', { comment }) : null);

function cell(host: Host, scope: Scope, address: Argument) {
  const home = scope.sheet === undefined ? undefined : sheetById(host.model, scope.sheet);
  const found = rangeArgument(host, address, home);
  if (!isSingleCell(found.area)) throw invalidArgument('A comment belongs to one cell.');
  return found;
}

const at = (host: Host, scope: Scope, address: Argument) => {
  const { sheet, area } = cell(host, scope, address);
  return host.model.workbook.comments.find(
    (comment) => comment.sheet === sheet.id && comment.row === area.row && comment.column === area.column,
  );
};

export const commentsMembers: Members<Scope> = {
  call: {
    GetCount: (scope, _, { model }) => inScope(model, scope).length,
    GetItemAt: (scope, [index], { model }) => commentObject(inScope(model, scope)[asCount(index, 'index')]),
    GetItemByCell: (scope, [address], host) => commentObject(at(host, scope, address)),
    GetItemOrNullObject: (scope, [id], { model }) =>
      commentObject(inScope(model, scope).find((comment) => comment.id === id)),
  },
  act: {
    Add: (scope, [address, content], host) => {
      const { sheet, area } = cell(host, scope, address);
      if (at(host, scope, address)) throw invalidArgument(`${cellName(area.row, area.column)} already has a comment.`);
      const id = `{comment-${host.model.workbook.nextId++}}`;
      const comment: Comment = {
        id,
        sheet: sheet.id,
        row: area.row,
        column: area.column,
        content: asText(content, 'content'),
        resolved: false,
      };
      host.model.workbook.comments.push(comment);
      return commentObject(comment);
    },
  },
  items: (scope, { model }) => inScope(model, scope).map((comment) => make('Comment', { comment })),
  item: (scope, id, { model }) => commentObject(inScope(model, scope).find((comment) => comment.id === id)),
};

export const commentMembers: Members<Targets['Comment']> = {
  identity: ({ comment }) => ({ Id: comment.id }),
  read: {
    Id: ({ comment }) => comment.id,
    Content: ({ comment }) => comment.content,
    Resolved: ({ comment }) => comment.resolved,
  },
  write: {
    Content: ({ comment }, value) => {
      comment.content = asText(value, 'content');
    },
    Resolved: ({ comment }, value) => {
      comment.resolved = asBoolean(value, 'resolved');
    },
  },
  call: {
    GetLocation: ({ comment }, _, { model }) =>
      rangeOn(sheetById(model, comment.sheet), { row: comment.row, column: comment.column, rows: 1, columns: 1 }),
  },
  act: {
    Delete: ({ comment }, _, { model }) => {
      model.workbook.comments = model.workbook.comments.filter((other) => other !== comment);
    },
  },
};
