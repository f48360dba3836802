/** The drawing part of a sheet: the positions of its charts. */
import { cleanText } from '../../workbooks/cell-text';
import type { ChartPlan } from '../../workbooks/plan';
import { declaration, element, namespaces } from './xml';

/** @param ids relation identifiers of the chart parts, in order */
export function drawingPart(charts: readonly ChartPlan[], ids: readonly string[]): string {
  return `${declaration}${element(
    'xdr:wsDr',
    {
      'xmlns:xdr': namespaces.sheetDrawing,
      'xmlns:a': namespaces.drawing,
      'xmlns:r': namespaces.relationships,
      'xmlns:c': namespaces.chart,
    },
    ...charts.map((chart, index) => anchor(chart, index, ids[index] ?? '')),
  )}`;
}

function corner(name: string, row: number, column: number): string {
  const position = { col: column, colOff: 0, row, rowOff: 0 };
  return element(name, {}, ...Object.entries(position).map(([key, at]) => element(`xdr:${key}`, {}, String(at))));
}

function anchor({ area, description }: ChartPlan, index: number, id: string): string {
  const { row, column, rows, columns } = area;
  const properties = { id: index + 2, name: `Chart ${index + 1}`, descr: cleanText(description) };
  const frame = element(
    'xdr:graphicFrame',
    { macro: '' },
    element('xdr:nvGraphicFramePr', {}, element('xdr:cNvPr', properties), '<xdr:cNvGraphicFramePr/>'),
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    element('a:graphic', {}, element('a:graphicData', { uri: namespaces.chart }, element('c:chart', { 'r:id': id }))),
  );
  return element(
    'xdr:twoCellAnchor',
    { editAs: 'oneCell' },
    corner('xdr:from', row, column),
    corner('xdr:to', row + rows, column + columns),
    frame,
    '<xdr:clientData/>',
  );
}
