/** A partner's books taken over: chosen, read by a map that can be changed, looked at, then written. */
import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { ImportView } from '../../worker/partner-views';
import { usePane, useStore, useWords } from '../context';
import { CreatedFile } from '../parts/created-file';
import { Buttons, Card, Paragraph, Section } from '../parts/layout';
import { Sentences } from '../parts/sentences';
import { TableSource } from '../parts/table-source';
import { BooksMapEditor } from './books-map';

export function Books() {
  const { imports } = usePane();
  const { view, source, written, made } = useStore(imports.store);
  const { t, say } = useWords();
  return (
    <Section title={t.imports.title}>
      {made ? <CreatedFile made={made} next={t.imports.next} onOpen={() => void imports.open()} /> : null}
      {written ? (
        <Card quiet>
          <div role="status">
            <Paragraph>{say(written.words.written, { added: written.added, changed: written.changed })}</Paragraph>
            {written.mapKept ? null : <Paragraph>{written.words.mapNotKept}</Paragraph>}
          </div>
        </Card>
      ) : null}
      {view ? (
        <>
          <Paragraph>{say(t.budget.from, { file: source?.name ?? '' })}</Paragraph>
          <BooksMapEditor view={view} />
          <Preview view={view} />
        </>
      ) : (
        <TableSource hint={t.imports.hint} onSource={(given) => void imports.look(given)} />
      )}
    </Section>
  );
}

function Preview({ view }: { view: ImportView }) {
  const { imports, shell } = usePane();
  const { refused } = useStore(imports.store);
  const { t, say } = useWords();
  const { words, added, changed, declared, changedBy, currency, room, summary, problems, canMake, canWrite } = view;
  const total = say(words.total, {
    count: added,
    amount: { money: declared, currency },
    changed,
    changedBy: { money: changedBy, currency },
  });
  useEffect(() => shell.announce(total), [shell, total]);
  return (
    <>
      {refused ? (
        <div role="alert">
          <Paragraph>{refused === 'changed' ? t.budget.changed : words.occupied}</Paragraph>
        </div>
      ) : null}
      {canMake ? (
        <Card quiet>
          <Paragraph>{total}</Paragraph>
          {added > room ? <Paragraph secondary>{say(words.noRoom, { count: room })}</Paragraph> : null}
        </Card>
      ) : null}
      <Sentences list={summary} />
      {problems.length > 0 ? <Sentences list={problems} /> : null}
      <Buttons>
        {canWrite ? (
          <Button appearance="primary" onClick={() => void imports.write()}>
            {words.write}
          </Button>
        ) : null}
        {canMake ? (
          <Button appearance={canWrite ? 'secondary' : 'primary'} onClick={() => void imports.make()}>
            {words.make}
          </Button>
        ) : null}
        <Button onClick={() => imports.reset()}>{t.budget.leave}</Button>
      </Buttons>
    </>
  );
}
