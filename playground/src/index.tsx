/** Where the playground's page begins. */
import { factsOf } from 'accord/language-facts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Playground } from './app';
import { spokenHere } from './languages';
import { readRibbon } from './ribbon/manifest';
import { createSession } from './session';
import { texts } from './texts';

async function start(): Promise<void> {
  const language = spokenHere(new URLSearchParams(location.search).get('lang') ?? navigator.language);
  document.documentElement.lang = language;
  document.title = texts[language].title;
  // What an earlier visit left of Office's own memory is about panes that are gone.
  sessionStorage.clear();
  const session = createSession(language);
  window.accordPlayground = {
    join(pane) {
      const id = new URLSearchParams(pane.location.search).get('workbook');
      session
        .get()
        .workbooks.find((workbook) => workbook.id === id)
        ?.joinPane(pane);
    },
  };
  const manifest = await (await fetch('manifest.xml')).text();
  const place = document.getElementById('page');
  if (!place) throw new Error('index.html has no element "page".');
  createRoot(place).render(
    <StrictMode>
      <Playground session={session} ribbon={readRibbon(manifest, factsOf[language].office)} />
    </StrictMode>,
  );
}

void start();
