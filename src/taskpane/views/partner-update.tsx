/** To another version of the agreement: what would become of the workbook, then the new one. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { needsAttention } from '../../core/amendments/update-notes';
import { message } from '../../locales/message';
import { noteText } from '../../locales/update-notes';
import type { UpdateView } from '../../worker/partner-views';
import { usePane, useStore, useWords } from '../context';
import { CreatedFile } from '../parts/created-file';
import { FileDrop, workbookFiles } from '../parts/file-drop';
import { Buttons, Card, Paragraph, Section } from '../parts/layout';
import { Sentences } from '../parts/sentences';
import type { Gone } from '../stores/update';

export function UpdateSection({ version }: { version: number }) {
  const { update } = usePane();
  const { plan, successor, gone, made } = useStore(update.store);
  const { t, say } = useWords();
  const choose = async ([file]: File[]): Promise<void> => {
    if (file) await update.choose({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <Section title={t.update.title}>
      {made ? <CreatedFile made={made} next={t.update.next} onOpen={() => void update.open()} /> : null}
      {plan ? <Plan plan={plan} /> : null}
      {successor ? (
        <Card>
          <Paragraph>{say(t.update.successor, { ...successor })}</Paragraph>
          <Buttons>
            <Button appearance="primary" onClick={() => void update.takeOver(successor.code)}>
              {say(t.update.takeOver, { code: successor.code })}
            </Button>
            <Button onClick={() => update.leave()}>{t.update.leave}</Button>
          </Buttons>
        </Card>
      ) : null}
      {gone ? <TakenOver gone={gone} /> : null}
      {(plan && !made) || successor || gone ? null : (
        <FileDrop
          hint={say(t.update.hint, { version })}
          choose={t.update.choose}
          accept={workbookFiles}
          onFiles={(files) => void choose(files)}
        />
      )}
    </Section>
  );
}

/** Nobody has the place of a partner that left, unless somebody says who. */
function TakenOver({ gone: { partner, known } }: { gone: Gone }) {
  const { update } = usePane();
  const [code, setCode] = useState(known[0] ?? '');
  const { t, say } = useWords();
  return (
    <Card>
      <Paragraph>{say(t.update.gone, { partner })}</Paragraph>
      <Field label={t.update.takenOverBy}>
        <Select value={code} onChange={(_, { value }) => setCode(value)}>
          {known.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      <Buttons>
        <Button appearance="primary" onClick={() => void update.takeOver(code)}>
          {say(t.update.takeOver, { code })}
        </Button>
        <Button onClick={() => update.leave()}>{t.update.leave}</Button>
      </Buttons>
    </Card>
  );
}

function Plan({ plan }: { plan: UpdateView }) {
  const { update, shell } = usePane();
  const { changed, made } = useStore(update.store);
  const { texts, t, say } = useWords();
  const { partner, from, to, lines, declared, currency, notes, findings } = plan;
  const title = say(from === undefined ? t.update.unknown : t.update.versions, { partner, from, to });
  useEffect(() => shell.announce(title), [shell, title]);
  const toLookAt = notes.filter(needsAttention);
  const sentences = (some: UpdateView['notes']): string[] => some.map((note) => noteText(note, currency, texts));
  const others = sentences(notes.filter((note) => !needsAttention(note)));
  return (
    <>
      <Card quiet>
        {changed ? <Paragraph>{t.update.changed}</Paragraph> : null}
        <Paragraph>{title}</Paragraph>
        <Paragraph>{say(t.update.carried, { count: lines, declared: { money: declared, currency } })}</Paragraph>
        {toLookAt.length === 0 ? <Paragraph>{t.update.good}</Paragraph> : null}
      </Card>
      {toLookAt.length + findings.length > 0 ? (
        <>
          <Paragraph secondary>{t.update.look}</Paragraph>
          <Sentences list={[...sentences(toLookAt), ...findings.map((finding) => message(finding, texts))]} />
          <Renames notes={toLookAt} />
        </>
      ) : null}
      {others.length > 0 ? (
        <>
          <Paragraph secondary>{t.update.know}</Paragraph>
          <Sentences list={others} />
        </>
      ) : null}
      {made ? null : (
        <Buttons>
          <Button appearance="primary" onClick={() => void update.make()}>
            {t.update.make}
          </Button>
          <Button onClick={() => update.leave()}>{t.update.leave}</Button>
        </Buttons>
      )}
    </>
  );
}

/** A code that seems to be the same under another one is written anew only by a click. */
function Renames({ notes }: { notes: UpdateView['notes'] }) {
  const { update } = usePane();
  const { t, say } = useWords();
  return (
    <Buttons>
      {notes.map((note) => {
        if (note.kind !== 'code-gone' || note.like === undefined) return null;
        const { code, like: to } = note;
        return (
          <Button key={`${note.list}|${code}`} onClick={() => void update.rename(code, to)}>
            {say(t.update.rename, { code, to })}
          </Button>
        );
      })}
    </Buttons>
  );
}
