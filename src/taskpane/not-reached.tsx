/** Shown in place of the pane while Excel cannot be reached: what may be the cause, and a way on. */
import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { fill } from '../locales/fill';
import type { PaneWords } from '../locales/pane-words';
import { themes } from './themes';
import { themeNow, watchTheme } from './edge/platform';

const useStyles = makeStyles({
  root: { minHeight: '100%', backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  main: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '12px', padding: '24px 16px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: '0 0 8px', overflowWrap: 'anywhere' },
});

export function NotReached({ texts, server }: { texts: PaneWords; server: string }) {
  const styles = useStyles();
  const { noExcel, noExcelMore, noExcelNetwork, retry } = texts.pane.app;
  return (
    <FluentProvider theme={themes[useSyncExternalStore(watchTheme, themeNow)]} className={styles.root}>
      <main className={styles.main} lang={texts.language}>
        <h1 className={styles.title}>{noExcel}</h1>
        <div role="alert">
          <p className={styles.text}>{noExcelMore}</p>
          <p className={styles.text}>{fill(noExcelNetwork, { server }, texts)}</p>
        </div>
        <Button appearance="primary" onClick={() => location.reload()}>
          {retry}
        </Button>
      </main>
    </FluentProvider>
  );
}
