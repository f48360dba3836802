/** The entry point: one page for the pane and the ribbon commands, which lives as long as the workbook is open. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { associateCommands } from './ribbon/commands';
import { syncRibbon } from './ribbon/buttons';
import { lackingCapabilities, openWorkbookInExcel } from '../excel';
import { fallback, languageOf } from '../locales/languages';
import { App } from './app';
import { excelLanguageTag, browserStorage, today } from './edge/platform';
import { startWorker } from './edge/worker';
import { createPane } from './pane';

async function start(): Promise<void> {
  await Office.onReady();
  const root = document.getElementById('pane');
  if (!root) throw new Error('taskpane.html has no element "pane".');
  const pane = createPane({
    port: openWorkbookInExcel(),
    jobs: startWorker(),
    storage: browserStorage(),
    excelLanguage: languageOf(excelLanguageTag()) ?? fallback,
    lacking: lackingCapabilities(),
    today,
  });
  associateCommands(pane);
  syncRibbon(pane);
  createRoot(root).render(
    <StrictMode>
      <App pane={pane} />
    </StrictMode>,
  );
  await Promise.all([pane.reader.load(), pane.open()]);
}

void start();
