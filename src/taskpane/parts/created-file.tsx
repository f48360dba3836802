/** What was made, in every place that makes something: to be opened or downloaded. */
import { Button } from '@fluentui/react-components';
import type { FileBytes } from '../../worker/protocol';
import type { ProjectMade } from '../../worker/lead-views';
import { usePane, useWords } from '../context';
import { download } from '../edge/download';
import type { MadeWorkbook } from '../stores/made-workbook';
import { Buttons, Card, Paragraph } from './layout';

interface CreatedProps {
  made: MadeWorkbook;
  /** What to do in it. */
  next: string;
  onOpen: () => void;
}

/** A workbook: whether Excel has opened it is unknown, so it can be opened again or downloaded. */
export function CreatedFile({ made: { file, asked }, next, onOpen }: CreatedProps) {
  const { platform } = usePane();
  const { t, say } = useWords();
  return (
    <Card quiet>
      <div role="status">
        <Paragraph>{say(asked ? t.made.asked : t.made.ready, { file: file.name })}</Paragraph>
        {asked ? <Paragraph secondary>{t.made.unseen[platform]}</Paragraph> : null}
        <Paragraph secondary>{next}</Paragraph>
      </div>
      <Buttons>
        {/* Focused when it appears: one Enter opens what another has made. */}
        <Button key={file.name} autoFocus={!asked} appearance={asked ? 'secondary' : 'primary'} onClick={onOpen}>
          {asked ? t.made.openAgain : t.made.open}
        </Button>
        <DownloadButton file={file} />
      </Buttons>
    </Card>
  );
}

/** Files that Excel cannot open. */
export function CreatedFiles({ file, next }: { file: FileBytes; next: string }) {
  const { t, say } = useWords();
  return (
    <Card quiet>
      <div role="status">
        <Paragraph>{say(t.made.ready, { file: file.name })}</Paragraph>
        <Paragraph secondary>{next}</Paragraph>
      </div>
      <Buttons>
        <DownloadButton file={file} primary />
      </Buttons>
    </Card>
  );
}

function DownloadButton({ file, primary = false }: { file: FileBytes; primary?: boolean }) {
  const { t } = useWords();
  return (
    <Button appearance={primary ? 'primary' : 'subtle'} onClick={() => download(file.name, file.bytes)}>
      {primary ? t.made.download : t.made.downloadCopy}
    </Button>
  );
}

/** A project workbook made anew: also what comes along in another form, or not at all. */
export function CreatedProject({ made, next, onOpen }: CreatedProps & { made: MadeWorkbook & ProjectMade }) {
  const { t, say } = useWords();
  const said = (text: string, sheets: readonly string[]): string[] =>
    sheets.length === 0 ? [] : [say(text, { sheets: sheets.join(', ') })];
  const { kept, leftOut, toFill } = made;
  const sentences = [
    next,
    ...said(t.amendment.kept, kept),
    ...said(t.amendment.leftOut, leftOut),
    ...said(t.amendment.toFill, toFill),
  ];
  return <CreatedFile made={made} next={sentences.join(' ')} onOpen={onOpen} />;
}
