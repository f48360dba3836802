/** A new workbook. Whether Excel opened it is unknown, so it can be opened again or downloaded. */
import { Button } from '@fluentui/react-components';
import type { FileBytes } from '../../worker/protocol';
import { useWords } from '../context';
import { download } from '../edge/download';
import { Buttons, Card, Paragraph } from './layout';

export function CreatedFile({ file, sentence, onOpen }: { file: FileBytes; sentence: string; onOpen: () => void }) {
  const { t, say } = useWords();
  return (
    <Card quiet>
      <div role="status">
        <Paragraph>{say(sentence, { file: file.name })}</Paragraph>
      </div>
      <Buttons>
        <Button onClick={onOpen}>{t.project.openAgain}</Button>
        <Button appearance="subtle" onClick={() => download(file.name, file.bytes)}>
          {t.project.download}
        </Button>
      </Buttons>
    </Card>
  );
}
