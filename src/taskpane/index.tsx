/** The entry point: one page for the pane and the ribbon commands, which lives as long as the workbook is open. */
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { associateCommands } from './ribbon/commands';
import { syncRibbon } from './ribbon/buttons';
import { lackingCapabilities, openWorkbookInExcel, platform } from '../excel';
import { fallback, languageOf } from '../locales/languages';
import { loadPaneWords } from '../locales/pane-words';
import { App } from './app';
import { officeReady, officeServer, storagePartition } from './edge/office';
import { excelLanguageTag, browserStorage, today } from './edge/platform';
import { startWorker } from './edge/worker';
import { NotReached } from './not-reached';
import { createPane } from './pane';
import { inPartition } from './stores/memory';

async function start(): Promise<void> {
  const element = document.getElementById('pane');
  if (!element) throw new Error('taskpane.html has no element "pane".');
  const root = createRoot(element);
  // It starts while Microsoft's client does.
  const jobs = startWorker();
  let reached = false;
  await officeReady(() => void showNotReached(root, () => reached));
  reached = true;
  const pane = createPane({
    port: openWorkbookInExcel(),
    jobs,
    storage: inPartition(browserStorage(), storagePartition()),
    excelLanguage: languageOf(excelLanguageTag()) ?? fallback,
    lacking: lackingCapabilities(),
    platform: platform(),
    today,
  });
  associateCommands(pane);
  syncRibbon(pane);
  root.render(
    <StrictMode>
      <App pane={pane} />
    </StrictMode>,
  );
  await Promise.all([pane.reader.load(), pane.open()]);
}

/** In the browser's language: Excel's is not known. It may be reached while the texts are loading. */
async function showNotReached(root: Root, reached: () => boolean): Promise<void> {
  const texts = await loadPaneWords(languageOf(navigator.language) ?? fallback);
  if (!reached()) root.render(<NotReached texts={texts} server={officeServer()} />);
}

void start();
