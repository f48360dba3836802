/** The frame of the pane: header, work in progress, notices, and the view for the kind of workbook. */
import { Button, FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { pairText } from '../locales/message';
import { textsForKind, type ProjectKind } from '../locales/lead-name';
import type { PaneWords } from '../locales/pane-words';
import { PaneProvider, usePane, useStore, useWords } from './context';
import { themeNow, watchTheme } from './edge/platform';
import type { Pane } from './pane';
import { Header } from './parts/header';
import { ProblemBar } from './parts/problem-bar';
import { InfoIcon } from './parts/icons';
import { ViewLayout } from './parts/layout';
import { WorkBar } from './parts/work-bar';
import type { NewProjectState } from './stores/new-project';
import { isPlan, type ShellState } from './stores/shell';
import { themes } from './themes';

const PartnerView = lazy(() => import('./views/partner'));
const ProjectView = lazy(() => import('./views/project'));
const ReportView = lazy(() => import('./views/report'));
const DraftView = lazy(() => import('./views/draft'));
const StartView = lazy(() => import('./views/start'));
const NewProjectView = lazy(() => import('./views/new-project'));
const SettingsView = lazy(() => import('./views/settings'));
const HelpView = lazy(() => import('./views/help'));
const planViews = {
  timeline: lazy(() => import('./views/timeline')),
  allocation: lazy(() => import('./views/allocation')),
  people: lazy(() => import('./views/people')),
  steering: lazy(() => import('./views/steering')),
};

const useStyles = makeStyles({
  root: { minHeight: '100%', backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  status: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  notice: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '8px',
    margin: '0 16px 16px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  waiting: { padding: '48px 16px' },
});

export function App({ pane }: { pane: Pane }) {
  const theme = useSyncExternalStore(watchTheme, themeNow);
  const { texts, language } = useStore(pane.reader.store);
  const styles = useStyles();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    // What browsers draw themselves, such as the sign of a date field.
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark';
  }, [theme]);
  return (
    <FluentProvider theme={themes[theme]} className={styles.root}>
      {texts ? (
        <WithWords pane={pane} texts={texts}>
          <Frame />
        </WithWords>
      ) : (
        <main className={styles.waiting}>
          <Spinner aria-label="Accord" />
        </main>
      )}
    </FluentProvider>
  );
}

/** The texts, with the lead partner called as in the project at hand. */
function WithWords({ pane, texts, children }: { pane: Pane; texts: PaneWords; children: ReactNode }) {
  const { workbook, view } = useStore(pane.shell.store);
  const named = textsForKind(texts, projectKind(workbook, view, useStore(pane.newProject.store)));
  const value = useMemo(() => ({ pane, texts: named }), [pane, named]);
  return <PaneProvider value={value}>{children}</PaneProvider>;
}

/** The kind of the project at hand: of the open workbook, or of the one being described. */
function projectKind(
  workbook: ShellState['workbook'],
  view: ShellState['view'],
  { check }: NewProjectState,
): ProjectKind | undefined {
  if (view === 'new-project') return check?.projectKind;
  return workbook && 'about' in workbook ? workbook.about.projectKind : undefined;
}

function Frame() {
  const styles = useStyles();
  const { shell, lacking } = usePane();
  const { texts, t } = useWords();
  const { workbook, failure, view, notice, announcement } = useStore(shell.store);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(view);
  useEffect(() => {
    // After a change of view, keyboard and screen reader users continue at its beginning.
    if (shown.current !== view) main.current?.focus();
    shown.current = view;
  }, [view]);
  return (
    <>
      <Header />
      <main ref={main} tabIndex={-1} style={{ outline: 'none' }}>
        <WorkBar />
        {notice ? (
          <div className={styles.notice} role="alert">
            <InfoIcon />
            <span>{t.commands[notice]}</span>
            <Button appearance="subtle" size="small" onClick={() => shell.notify(undefined)}>
              {t.problem.dismiss}
            </Button>
          </div>
        ) : null}
        {lacking.includes('read-write') ? (
          <div className={styles.notice} role="alert">
            <InfoIcon />
            <span>{pairText(t.settings.lacking, t.settings.lacks['read-write'], texts)}</span>
          </div>
        ) : null}
        {failure && view === 'home' ? (
          <ViewLayout>
            <ProblemBar problem={failure} />
          </ViewLayout>
        ) : null}
        {!workbook && !failure ? (
          <div className={styles.waiting}>
            <Spinner label={t.app.opening} labelPosition="below" />
          </div>
        ) : null}
        <Suspense
          fallback={
            <div className={styles.waiting}>
              <Spinner aria-label={t.app.opening} />
            </div>
          }
        >
          <CurrentView />
        </Suspense>
      </main>
      <div role="status" aria-live="polite" className={styles.status}>
        {announcement}
      </div>
    </>
  );
}

function CurrentView() {
  const { shell } = usePane();
  const { workbook, view } = useStore(shell.store);
  const [views] = useState(() => ({
    nothing: StartView,
    damaged: StartView,
    draft: DraftView,
    project: ProjectView,
    partner: PartnerView,
    report: ReportView,
  }));
  if (view === 'settings') return <SettingsView />;
  if (view === 'help') return <HelpView />;
  if (view === 'new-project') return <NewProjectView />;
  if (!workbook) return null;
  if (isPlan(view)) {
    const PlanView = planViews[view];
    return <PlanView />;
  }
  const Home = views[workbook.kind];
  return <Home />;
}
