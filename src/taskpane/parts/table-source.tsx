/** A table that somebody has: a file, or cells that are pasted here. */
import { Field, Textarea } from '@fluentui/react-components';
import { useWords } from '../context';
import { FileDrop, workbookFiles } from './file-drop';

const accept = `${workbookFiles},.csv,.txt,.tsv,text/csv`;

interface Props {
  hint: string;
  onSource: (source: { name: string; bytes: Uint8Array }) => void;
}

export function TableSource({ hint, onSource }: Props) {
  const { t } = useWords();
  const read = async ([file]: File[]): Promise<void> => {
    if (file) onSource({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <>
      <FileDrop hint={hint} choose={t.budget.choose} accept={accept} onFiles={(files) => void read(files)} />
      <Field label={t.budget.paste}>
        <Textarea
          value=""
          rows={2}
          onChange={() => undefined}
          onPaste={(event) => {
            event.preventDefault();
            const text = event.clipboardData.getData('text/plain');
            if (text.trim() !== '') onSource({ name: t.budget.pasted, bytes: new TextEncoder().encode(text) });
          }}
        />
      </Field>
    </>
  );
}
