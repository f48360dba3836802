/** Where the pane begins: one page for the pane and the ribbon's commands, alive as long as the workbook. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { associateCommands } from './ribbon/commands';
import { followWorkbook } from './ribbon/buttons';
import { lackingCapabilities, openWorkbookInExcel } from '../excel';
import { fallback, languageOf } from '../locales/languages';
import { App } from './app';
import { excelLanguageTag, shelf, today } from './edge/platform';
import { startWorker } from './edge/worker';
import { createPane } from './pane';

async function start(): Promise<void> {
  await Office.onReady();
  const place = document.getElementById('pane');
  if (!place) throw new Error('taskpane.html has no element "pane".');
  const pane = createPane({
    port: openWorkbookInExcel(),
    jobs: startWorker(),
    shelf: shelf(),
    excelLanguage: languageOf(excelLanguageTag()) ?? fallback,
    lacking: lackingCapabilities(),
    today,
  });
  associateCommands(pane);
  followWorkbook(pane);
  createRoot(place).render(
    <StrictMode>
      <App pane={pane} />
    </StrictMode>,
  );
  await Promise.all([pane.reader.load(), pane.open()]);
}

void start();
