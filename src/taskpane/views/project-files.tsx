/** The input files, each with its verdict and the reasons. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { fileStatusText, message, standingText } from '../../locales/message';
import type { WorkbookFacts } from '../../worker/partner-views';
import { useStore, usePane, useWords } from '../context';
import { CheckIcon, CloseIcon, ErrorIcon, FileIcon, WarningIcon } from '../parts/icons';
import { Card, List, Paragraph } from '../parts/layout';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    padding: '8px 0',
  },
  name: { margin: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  good: { color: tokens.colorStatusSuccessForeground1 },
  over: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground3 },
});

const signs = {
  good: [CheckIcon, 'good'],
  over: [WarningIcon, 'over'],
  errors: [ErrorIcon, 'bad'],
} as const;

export function InputFiles({ about }: { about: WorkbookFacts }) {
  const styles = useStyles();
  const { project } = usePane();
  const { files, result } = useStore(project.store);
  const { texts, t, say } = useWords();
  if (files.length === 0) return null;
  return (
    <Card tight>
      <List divided>
        {files.map(({ name }) => {
          const verdict = result?.files.find(({ path }) => path === name);
          const why = result?.aboutFiles.filter(({ where }) => where.file === name) ?? [];
          const standing =
            verdict?.status === 'read'
              ? result?.byPartner.find(({ partner }) => partner === verdict.partner)
              : undefined;
          const amount = (money: number) => ({ money, currency: about.currency });
          const [Icon, color] = verdict ? signs[standing?.kind ?? 'errors'] : [FileIcon, undefined];
          return (
            <li key={name} className={styles.row}>
              <span className={color && styles[color]}>
                <Icon />
              </span>
              <div>
                <p className={styles.name}>{name}</p>
                {verdict && standing ? (
                  <>
                    <Paragraph secondary>
                      {say(t.project.fileRead, {
                        partner: verdict.partner,
                        count: verdict.lines,
                        declared: amount(standing.declared),
                        accepted: amount(standing.accepted),
                        budget: amount(standing.budget),
                      })}
                    </Paragraph>
                    <Paragraph secondary>{standingText(standing, texts)}</Paragraph>
                  </>
                ) : null}
                {verdict && verdict.status !== 'read' ? (
                  <Paragraph secondary>{fileStatusText(verdict.status, texts)}</Paragraph>
                ) : null}
                {why.map((finding, index) => (
                  <Paragraph secondary key={index}>
                    {message(finding, texts)}
                  </Paragraph>
                ))}
              </div>
              <Button
                size="small"
                appearance="subtle"
                icon={<CloseIcon size={16} />}
                aria-label={say(t.project.remove, { file: name })}
                title={say(t.project.remove, { file: name })}
                onClick={() => void project.removeFile(name)}
              />
            </li>
          );
        })}
      </List>
    </Card>
  );
}
