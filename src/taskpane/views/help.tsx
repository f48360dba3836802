/** Help: the workflow in five steps, the origin of the rules, keyboard use. */
import { makeStyles } from '@fluentui/react-components';
import { useStore, usePane, useWords } from '../context';
import { formatDay } from '../../locales/format';
import { Section, Paragraph, ViewLayout } from '../parts/layout';

const useStyles = makeStyles({
  steps: { margin: 0, paddingLeft: '24px', display: 'flex', flexDirection: 'column', gap: '8px' },
});

export default function HelpView() {
  const styles = useStyles();
  const { shell } = usePane();
  const { workbook } = useStore(shell.store);
  const { texts, t, say } = useWords();
  const { steps } = t.help;
  const about = workbook && 'about' in workbook ? workbook.about : undefined;
  return (
    <ViewLayout>
      <Section title={t.help.lead}>
        <ol className={styles.steps}>
          {[steps.agreement, steps.workbooks, steps.expenses, steps.consolidate, steps.tables].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Section title={t.help.rulesTitle}>
        <Paragraph>{t.help.rules}</Paragraph>
        {about ? (
          <Paragraph secondary>
            {say(t.app.version, { version: String(about.version), day: formatDay(about.versionDate, texts.language) })}
          </Paragraph>
        ) : null}
      </Section>
      <Section title={t.help.keysTitle}>
        <Paragraph>{t.help.keys}</Paragraph>
      </Section>
    </ViewLayout>
  );
}
