/** What stands over the grid and moves with it: charts, and the list of the selected cell. */
import { useEffect, useState } from 'react';
import { chartData } from '../grid/chart-picture';
import { choicesAt } from '../grid/lists';
import type { Spreadsheet } from '../grid/spreadsheet';
import { cellAt, formatAt, sheetById, showText, type Model, type ModelSheet } from '../host';
import { areaName } from '../host/a1';
import type { ShownWorkbook } from '../open-workbook';
import type { PlaygroundSession } from '../session';
import type { PlaygroundTexts } from '../texts';
import { ChartView } from './chart-view';
import { CellList } from './cell-list';
import { Prompt } from './prompt';

interface Props {
  session: PlaygroundSession;
  workbook: ShownWorkbook;
  spreadsheet: Spreadsheet;
  words: PlaygroundTexts;
  /** Counts movements: a new number means new places. */
  moves: number;
}

/** The selected cells and what the first of them shows, for those who cannot see them drawn. */
function spoken({ workbook }: Model, sheet: ModelSheet): string {
  const { row, column } = sheet.selection;
  const text = showText(cellAt(sheet, row, column).value, formatAt(sheet, row, column), workbook.culture);
  return `${areaName(sheet.selection)} ${text}`.trim();
}

export function Overlay({ session, workbook, spreadsheet, words, moves }: Props) {
  const { model } = workbook;
  const [ready, setReady] = useState(false);
  useEffect(() => {
    // The grid draws a workbook a little after it was shown.
    const timer = setTimeout(() => setReady(true), 300);
    return () => clearTimeout(timer);
  }, [workbook]);
  const sheet = sheetById(model, model.workbook.activeSheet);
  const geometry = ready || moves > 0 ? spreadsheet.geometry() : undefined;
  if (!geometry) return null;
  const { corner, window: frame, place } = geometry;
  const { row, column } = sheet.selection;
  const single = { row, column, rows: 1, columns: 1 };
  const choices = sheet.protection ? undefined : choicesAt(model, sheet, row, column);
  const cell = place(single);
  const onPage = { ...cell, x: cell.x + corner.x, y: cell.y + corner.y };
  const inView =
    cell.x >= frame.x && cell.y >= frame.y && cell.x < frame.x + frame.width && cell.y < frame.y + frame.height;
  return (
    <>
      <p className="unseen" role="status" aria-label={words.selected}>
        {spoken(model, sheet)}
      </p>
      <div
        className="over-grid"
        style={{ left: corner.x + frame.x, top: corner.y + frame.y, width: frame.width, height: frame.height }}
      >
        {sheet.charts.map((chart) => {
          if (!chart.place) return null;
          const { x, y, width, height } = place(chart.place);
          return (
            <div key={chart.id} className="chart-place" style={{ left: x - frame.x, top: y - frame.y, width, height }}>
              <ChartView
                data={chartData(model, chart)}
                width={width}
                height={height}
                language={session.language}
                words={words}
              />
            </div>
          );
        })}
      </div>
      {inView ? <Prompt model={model} place={onPage} right={corner.x + frame.x + frame.width} /> : null}
      {choices && inView ? (
        <CellList
          key={`${sheet.id} ${row} ${column}`}
          place={onPage}
          choices={choices}
          words={words}
          choose={(text) => spreadsheet.enter(text)}
          leave={() => spreadsheet.focus()}
        />
      ) : null}
    </>
  );
}
