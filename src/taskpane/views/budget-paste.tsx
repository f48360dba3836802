/** Takes over a budget as somebody has it: a file, or cells that are pasted here. */
import { Button } from '@fluentui/react-components';
import { usePane, useStore, useWords } from '../context';
import { CreatedProject } from '../parts/created-file';
import { Buttons, Paragraph, Section } from '../parts/layout';
import { Sentences } from '../parts/sentences';
import { TableSource } from '../parts/table-source';

export function BudgetPaste() {
  const { budget } = usePane();
  const { view, changed, source, created } = useStore(budget.store);
  const { t, say } = useWords();
  return (
    <Section title={t.budget.title}>
      {created ? <CreatedProject made={created} next={t.budget.next} onOpen={() => void budget.open()} /> : null}
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
        <TableSource hint={t.budget.hint} onSource={(given) => void budget.look(given)} />
      )}
    </Section>
  );
}
