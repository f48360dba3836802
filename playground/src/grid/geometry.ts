/** Where cells are on the screen, for what stands over the grid: charts, lists, menus. */
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { ModelSheet } from '../host';
import { lastColumn, lastRow, type Area } from '../host/a1';
import type { Grid } from './univer';

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Geometry {
  /** An area of the sheet in front, in pixels from the corner of the grid's canvas. */
  place: (area: Area) => Place;
  /** The part of the canvas below and right of the headings. */
  window: Place;
}

/** @returns undefined as long as the workbook is not drawn */
export function geometryOf(grid: Grid, unit: string, sheet: ModelSheet): Geometry | undefined {
  const render = grid.injector.get(IRenderManagerService).getRenderById(unit);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !skeleton || !main) return undefined;
  const { scaleX, scaleY } = render.scene;
  const { freeze } = sheet;
  const corner = (row: number, column: number) => {
    const { startX, startY } = skeleton.getNoMergeCellWithCoordByIndex(row, column);
    return {
      x: (startX - (column >= (freeze?.columns ?? 0) ? main.viewportScrollX : 0)) * scaleX,
      y: (startY - (row >= (freeze?.rows ?? 0) ? main.viewportScrollY : 0)) * scaleY,
    };
  };
  const left = skeleton.rowHeaderWidth * scaleX;
  const top = skeleton.columnHeaderHeight * scaleY;
  return {
    place(area) {
      const from = corner(area.row, area.column);
      const end = skeleton.getNoMergeCellWithCoordByIndex(lastRow(area), lastColumn(area));
      const to = corner(lastRow(area), lastColumn(area));
      return {
        ...from,
        width: to.x - from.x + (end.endX - end.startX) * scaleX,
        height: to.y - from.y + (end.endY - end.startY) * scaleY,
      };
    },
    window: { x: left, y: top, width: render.engine.width - left, height: render.engine.height - top },
  };
}

/** Where the canvas begins inside an element around it. */
export function canvasCorner(grid: Grid, unit: string, around: Element): { x: number; y: number } {
  const canvas = grid.injector.get(IRenderManagerService).getRenderById(unit)?.engine.getCanvasElement();
  const outer = around.getBoundingClientRect();
  const inner = canvas?.getBoundingClientRect() ?? outer;
  return { x: inner.left - outer.left, y: inner.top - outer.top };
}
