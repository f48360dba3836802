/** Takes over a budget or expenses as somebody has them: a file, or cells that are pasted here. */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { usePane, useStore, useWords } from '../context';
import { CreatedProject } from '../parts/created-file';
import { FileDrop, workbookFiles } from '../parts/file-drop';
import type { BudgetStore } from '../stores/budget';
import { Buttons, Paragraph, Section } from '../parts/layout';
import { Sentences } from '../parts/sentences';

const accept = `${workbookFiles},.csv,.txt,.tsv,text/csv`;

export function BudgetPaste() {
  const { budget } = usePane();
  const { t } = useWords();
  return <TakeOver store={budget} title={t.budget.title} hint={t.budget.hint} next={t.budget.next} />;
}

export function ExpensesPaste() {
  const { imports } = usePane();
  const { t } = useWords();
  return <TakeOver store={imports} title={t.imports.title} hint={t.imports.hint} next={t.imports.next} />;
}

interface TakeOverProps {
  store: BudgetStore;
  title: string;
  hint: string;
  /** What to do with the workbook that was made. */
  next: string;
}

function TakeOver({ store: budget, title, hint, next }: TakeOverProps) {
  const { view, changed, source, created } = useStore(budget.store);
  const { t, say } = useWords();
  const look = async ([file]: File[]): Promise<void> => {
    if (file) await budget.look({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <Section title={title}>
      {created ? <CreatedProject made={created} next={next} onOpen={() => void budget.open()} /> : null}
      {view ? (
        <>
          <Paragraph>{say(t.budget.from, { file: source?.name ?? '' })}</Paragraph>
          {changed ? (
            <div role="alert">
              <Paragraph>{t.budget.changed}</Paragraph>
            </div>
          ) : null}
          <Sentences list={view.summary} />
          {view.problems.length > 0 ? <Sentences list={view.problems} /> : null}
          <Buttons>
            {view.made ? (
              <Button appearance="primary" onClick={() => void budget.take()}>
                {t.budget.take}
              </Button>
            ) : null}
            <Button onClick={() => budget.reset()}>{t.budget.leave}</Button>
          </Buttons>
        </>
      ) : (
        <>
          <FileDrop hint={hint} choose={t.budget.choose} accept={accept} onFiles={(files) => void look(files)} />
          <Field label={t.budget.paste}>
            <Textarea
              value=""
              rows={2}
              onChange={() => undefined}
              onPaste={(event) => {
                event.preventDefault();
                const text = event.clipboardData.getData('text/plain');
                if (text.trim() !== '')
                  void budget.look({ name: t.budget.pasted, bytes: new TextEncoder().encode(text) });
              }}
            />
          </Field>
        </>
      )}
    </Section>
  );
}
