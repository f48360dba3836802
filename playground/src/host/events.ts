/** From what happened in the model to the messages the client's event handlers wait for. */
import { areaName, overlaps } from './a1';
import { eventKey } from './members/registrations';
import { tablesOf, type Actor, type Model, type ModelEvent } from './model/model';

export interface EventEntry {
  messageCategory: 65536;
  messageType: number;
  targetId: string;
  message: string;
  id: number;
}

const CHANGED = 10;
const SELECTED = 14;
const TABLE_CHANGED = 101;
const TABLE_SELECTED = 100;
const DOCUMENT_SELECTED = 2;
const WORKBOOK_ACTIVATED = 2203;
const SHEET_KINDS = { activated: 11, deactivated: 12, 'sheet-added': 13, 'sheet-deleted': 15, calculated: 16 };
const TABLE_KINDS = { 'table-added': 102, 'table-deleted': 103 };

interface Draft {
  type: number;
  /** Everybody the event may concern: a sheet, a table, the workbook. */
  targets: string[];
  message: { [key: string]: unknown };
}

/**
 * Encodes one event for those who registered for it.
 * @param referenceId names the changed cells for `args.getRange()`
 */
export function encode(
  model: Model,
  event: ModelEvent,
  registered: ReadonlyMap<string, number>,
  referenceId: string,
): EventEntry[] {
  return drafts(model, event, referenceId).flatMap(({ type, targets, message }) =>
    targets
      // The document's own selection event is registered inside the client and never announced to the host.
      .filter((target) => type === DOCUMENT_SELECTED || registered.has(eventKey(type, target)))
      .map((targetId) => ({
        messageCategory: 65536 as const,
        messageType: type,
        targetId,
        message: JSON.stringify(message),
        id: 0,
      })),
  );
}

const by = ({ source, trigger }: Actor) => ({ source, triggerSource: trigger });

function drafts(model: Model, event: ModelEvent, referenceId: string): Draft[] {
  switch (event.kind) {
    case 'changed':
      return changed(model, event, referenceId);
    case 'selected':
      return selected(model, event);
    case 'table-added':
    case 'table-deleted': {
      const message = {
        ...by(event.by),
        tableId: String(event.table),
        tableName: event.name,
        worksheetId: event.sheet,
      };
      return [{ type: TABLE_KINDS[event.kind], targets: [event.sheet, 'Workbook'], message }];
    }
    case 'workbook-activated':
      return [{ type: WORKBOOK_ACTIVATED, targets: ['Workbook'], message: {} }];
    default:
      return [
        {
          type: SHEET_KINDS[event.kind],
          targets: [event.sheet, 'Workbook'],
          message: { ...by(event.by), worksheetId: event.sheet },
        },
      ];
  }
}

function changed(model: Model, event: Extract<ModelEvent, { kind: 'changed' }>, referenceId: string): Draft[] {
  const message = {
    ...by(event.by),
    changeType: event.change,
    worksheetId: event.sheet,
    address: areaName(event.area),
    referenceId,
    shiftDirection: event.shift ?? 'None',
    ...event.details,
  };
  const sheet = model.workbook.sheets.find(({ id }) => id === event.sheet);
  const tables = sheet ? tablesOf(model, sheet).filter((table) => overlaps(table.area, event.area)) : [];
  return [
    { type: CHANGED, targets: [event.sheet, 'Workbook'], message },
    ...tables.map(({ id }) => ({
      type: TABLE_CHANGED,
      targets: [String(id), event.sheet, 'Workbook'],
      message: { ...message, tableId: String(id) },
    })),
  ];
}

function selected(model: Model, event: Extract<ModelEvent, { kind: 'selected' }>): Draft[] {
  const message = { worksheetId: event.sheet, address: areaName(event.area) };
  const sheet = model.workbook.sheets.find(({ id }) => id === event.sheet);
  const tables = (sheet ? tablesOf(model, sheet) : []).map((table) => ({
    type: TABLE_SELECTED,
    targets: [String(table.id)],
    message: { ...message, address: overlaps(table.area, event.area) ? message.address : '' },
  }));
  return [
    { type: SELECTED, targets: [event.sheet, 'Workbook'], message },
    { type: DOCUMENT_SELECTED, targets: [''], message: {} },
    ...tables,
  ];
}
