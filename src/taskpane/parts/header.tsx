/** The header: the open project or view, with the buttons for settings, help and back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useStore, usePane, useWords } from '../context';
import { isPlan } from '../stores/shell';
import { BackIcon, GearIcon, HelpIcon, ProductMark } from './icons';

/** The product's name, the same in every language. */
const productName = 'Accord';

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'center', gap: '8px', padding: '12px 8px 12px 16px', minWidth: 0 },
  titles: { flexGrow: 1, minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  kind: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

export function Header() {
  const styles = useStyles();
  const { shell } = usePane();
  const { view, workbook } = useStore(shell.store);
  const { t } = useWords();
  const { title, kind } = useTitles();
  return (
    <header className={styles.header}>
      {view === 'home' ? (
        <ProductMark />
      ) : (
        <Button
          appearance="subtle"
          icon={<BackIcon />}
          aria-label={t.app.back}
          title={t.app.back}
          onClick={() => shell.show('home')}
        />
      )}
      <div className={styles.titles}>
        <h1 className={styles.title}>{title}</h1>
        {kind === undefined || !workbook ? null : <p className={styles.kind}>{kind}</p>}
      </div>
      {view === 'help' ? null : (
        <Button
          appearance="subtle"
          icon={<HelpIcon />}
          aria-label={t.app.help}
          title={t.app.help}
          onClick={() => shell.show('help')}
        />
      )}
      {view === 'settings' ? null : (
        <Button
          appearance="subtle"
          icon={<GearIcon />}
          aria-label={t.app.settings}
          title={t.app.settings}
          onClick={() => shell.show('settings')}
        />
      )}
    </header>
  );
}

function useTitles(): { title: string; kind: string | undefined } {
  const { shell, draft } = usePane();
  const { view, workbook } = useStore(shell.store);
  const draftAcronym = useStore(draft.store).view?.acronym ?? '';
  const { t } = useWords();
  if (view === 'settings') return { title: t.app.settings, kind: undefined };
  if (view === 'help') return { title: t.app.help, kind: undefined };
  if (isPlan(view)) return { title: t.plan[view], kind: undefined };
  if (view === 'new-project') return { title: t.start.title, kind: undefined };
  if (!workbook || workbook.kind === 'nothing' || workbook.kind === 'damaged')
    return { title: productName, kind: workbook ? t.app.kinds[workbook.kind] : undefined };
  if (workbook.kind === 'draft')
    return { title: draftAcronym === '' ? productName : draftAcronym, kind: t.app.kinds.draft };
  const { acronym, partners } = workbook.about;
  if (workbook.kind !== 'partner') return { title: acronym, kind: t.app.kinds[workbook.kind] };
  const name = partners.find(({ code }) => code === workbook.partner)?.name ?? '';
  return { title: acronym, kind: `${t.app.kinds.partner} · ${workbook.partner} ${name}` };
}
