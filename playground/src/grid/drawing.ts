/** What is drawn in cells beside their text. */
import type { ICellRenderContext } from '@univerjs/core';

/** As the grid takes it with a cell. */
export interface Drawing {
  drawWith: (context: CanvasRenderingContext2D, info: ICellRenderContext) => void;
  isHit?: (position: { x: number; y: number }, info: ICellRenderContext) => boolean;
  onPointerDown?: () => void;
}

const BUTTON = 17;

/** Under the figures, which stay legible because the colours are multiplied. */
export const drawBar = ({ color, share }: { color: string; share: number }): Drawing => ({
  drawWith(context, { primaryWithCoord: { mergeInfo } }) {
    const width = mergeInfo.endX - mergeInfo.startX - 4;
    const height = mergeInfo.endY - mergeInfo.startY - 4;
    context.save();
    context.globalCompositeOperation = 'multiply';
    context.fillStyle = color;
    context.fillRect(mergeInfo.startX + 2, mergeInfo.startY + 2, width * Math.max(0, Math.min(1, share)), height);
    context.restore();
  },
});

const placeOf = ({ primaryWithCoord: { mergeInfo } }: ICellRenderContext) => ({
  x: mergeInfo.endX - BUTTON - 2,
  y: mergeInfo.endY - BUTTON - 2,
});

export const drawFilterButton = (filtered: boolean, open: () => void): Drawing => ({
  drawWith(context, info) {
    const { x, y } = placeOf(info);
    context.save();
    context.fillStyle = '#FFFFFF';
    context.strokeStyle = '#8A94A0';
    context.lineWidth = 1;
    context.beginPath();
    context.rect(x + 0.5, y + 0.5, BUTTON - 1, BUTTON - 1);
    context.fill();
    context.stroke();
    context.fillStyle = filtered ? '#1F4E5F' : '#5B6572';
    context.beginPath();
    if (filtered) {
      context.moveTo(x + 4, y + 4);
      context.lineTo(x + 13, y + 4);
      context.lineTo(x + 10, y + 8);
      context.lineTo(x + 10, y + 13);
      context.lineTo(x + 7, y + 13);
      context.lineTo(x + 7, y + 8);
    } else {
      context.moveTo(x + 4.5, y + 7);
      context.lineTo(x + 12.5, y + 7);
      context.lineTo(x + 8.5, y + 11.5);
    }
    context.closePath();
    context.fill();
    context.restore();
  },
  isHit(position, info) {
    const { x, y } = placeOf(info);
    return position.x >= x && position.x <= x + BUTTON && position.y >= y && position.y <= y + BUTTON;
  },
  onPointerDown: open,
});
