/** The changes since an earlier report: totals first, then the lines that cause them. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Changes, LineChange } from '../../core/consolidation/changes';
import { formatDay } from '../../locales/format';
import { lineStateText, moveText } from '../../locales/report-changes';
import { useStore, usePane, useWords } from '../context';
import { FileDrop, workbookFiles } from '../parts/file-drop';
import { Card, List, Section, Paragraph } from '../parts/layout';

/** Number of lines listed before "more" is chosen. */
const shownFirst = 10;

const useStyles = makeStyles({ line: { padding: '6px 0' } });

export function ReportChanges({ currency }: { currency: string }) {
  const { report } = usePane();
  const { changes, since } = useStore(report.store);
  const { texts, t, say } = useWords();
  const title = !since
    ? t.report.compareTitle
    : 'day' in since
      ? say(t.report.changed, { day: formatDay(since.day, texts.language) })
      : say(t.report.changedFile, { file: since.file });
  const compare = async ([file]: File[]): Promise<void> => {
    if (file) await report.compareWith({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <Section title={title}>
      {changes ? <ChangeList changes={changes} currency={currency} /> : null}
      <FileDrop
        hint={t.report.compareHint}
        choose={t.report.compare}
        accept={workbookFiles}
        onFiles={(files) => void compare(files)}
      />
    </Section>
  );
}

function ChangeList({ changes: { partners, totals, lines }, currency }: { changes: Changes; currency: string }) {
  const { texts, t, say } = useWords();
  const [all, setAll] = useState(false);
  if (totals.length === 0 && lines.length === 0)
    return (
      <Card>
        <Paragraph>{texts.vocabulary.changes.nothing}</Paragraph>
      </Card>
    );
  const shown = all ? lines : lines.slice(0, shownFirst);
  const added = lines.filter(({ before }) => !before).length;
  const gone = lines.filter(({ now }) => !now).length;
  return (
    <Card>
      {totals.map(({ total, before, now }) => (
        <Paragraph key={total}>
          {say(t.report.changedTotal, {
            total: { ...t.totals, ...texts.vocabulary.excludedParts }[total],
            before: { money: before, currency },
            now: { money: now, currency },
          })}
        </Paragraph>
      ))}
      {partners.map((move) => (
        <Paragraph key={move.partner}>{moveText(move, currency, texts)}</Paragraph>
      ))}
      <Paragraph secondary>{say(t.report.changedLines, { added, gone, other: lines.length - added - gone })}</Paragraph>
      <List divided>
        {shown.map((change) => (
          <Line key={`${change.partner} ${change.line}`} change={change} currency={currency} />
        ))}
      </List>
      {shown.length < lines.length ? (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          {say(t.app.more, { count: lines.length - shown.length })}
        </Button>
      ) : null}
    </Card>
  );
}

function Line({ change, currency }: { change: LineChange; currency: string }) {
  const styles = useStyles();
  const { texts, say } = useWords();
  const { partner, line } = change;
  return (
    <li className={styles.line}>
      <Paragraph>{say(texts.vocabulary.changes.lineOf, { partner, line })}</Paragraph>
      <Paragraph secondary>{lineStateText(change, currency, texts)}</Paragraph>
    </li>
  );
}
