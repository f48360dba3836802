/** What goes over the wire, as observed in Microsoft's client; names that start in capitals are its own. */
import type { Plain } from '../model/types';

export interface ArgumentInfo {
  Arguments?: Plain[];
  /** At the place of each argument that is an object, the id of its path; 0 or absent for plain values. */
  ReferencedObjectPathIds?: (number | number[] | null)[];
}

/** ObjectPathType: 1 the workbook, 2 a new object, 3 a method's result, 4 a property, 5 an item, 6 a kept range, 7 nothing. */
export interface WirePath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

/** ActionType: 1 instantiate, 2 query, 3 method, 4 set a property, 5 trace; 6 to 9 are not answered. */
export interface WireAction {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: { Select?: string[]; Expand?: string[]; Top?: number; Skip?: number };
}

export interface RequestBody {
  Actions: WireAction[];
  ObjectPaths: { [id: string]: WirePath };
}

export interface ResponseBody {
  Results: { ActionId: number; Value: Plain }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

/** Flags of a request that matter here. */
export const WRITES = 1;
export const DELAY_FOR_CELL_EDIT = 64;
/**
 * How far the number of the undo group is shifted. How newer clients send it is not known: the one that is pinned does
 * not, and `startOffice` puts it there in its place.
 */
export const UNDO_GROUP = 16;
