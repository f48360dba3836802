/** Where the pane begins: one page for the pane and the ribbon's commands, alive as long as the workbook. */
import { FluentProvider, Title3, webLightTheme } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { productName } from './product';

function App() {
  return (
    <FluentProvider theme={webLightTheme}>
      <main>
        <Title3 as="h1">{productName}</Title3>
      </main>
    </FluentProvider>
  );
}

async function start(): Promise<void> {
  await Office.onReady();
  const place = document.getElementById('pane');
  if (!place) throw new Error('taskpane.html has no element "pane".');
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

void start();
