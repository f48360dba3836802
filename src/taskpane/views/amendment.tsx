/** The next version of the agreement: what its sheets change, what that needs, and the workbook with it in force. */
import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { isDay } from '../../core/days';
import { approvals } from '../../core/names';
import { message } from '../../locales/message';
import { usePane, useStore, useWords } from '../context';
import { CreatedProject } from '../parts/created-file';
import { FormDialog } from '../parts/form-dialog';
import { Buttons, Card, Paragraph, Section } from '../parts/layout';
import { OpenPlaces } from '../parts/places';
import { Sentences } from '../parts/sentences';
import { BudgetPaste } from './budget-paste';

export function NextVersion() {
  const { amendment } = usePane();
  const { view } = useStore(amendment.store);
  return (
    <>
      <Compared />
      {view ? <BudgetPaste /> : null}
    </>
  );
}

function Compared() {
  const { amendment } = usePane();
  const { view, record, created } = useStore(amendment.store);
  const { texts, t, say } = useWords();
  return (
    <Section title={t.amendment.title}>
      {created ? <CreatedProject made={created} next={t.amendment.next} onOpen={() => void amendment.open()} /> : null}
      {view ? null : <Paragraph secondary>{t.amendment.hint}</Paragraph>}
      {view && view.count > 0 ? <Paragraph>{say(t.draft.open, { count: view.count })}</Paragraph> : null}
      {view && view.count === 0 && view.changes.length === 0 ? <Paragraph>{t.amendment.same}</Paragraph> : null}
      {view && view.changes.length > 0 ? (
        <Card>
          <Paragraph>{say(t.amendment.compared, { number: view.version })}</Paragraph>
          <Sentences list={view.changes} />
          <Sentences list={view.needed?.sentences ?? []} />
        </Card>
      ) : null}
      {view && view.changes.length > 0 && view.findings.length > 0 ? (
        <details>
          <summary>{t.amendment.findings}</summary>
          <Sentences list={view.findings.map((finding) => message(finding, texts))} />
        </details>
      ) : null}
      <Buttons>
        {view && view.changes.length > 0 ? (
          <Button appearance="primary" onClick={() => amendment.begin()}>
            {t.amendment.record}
          </Button>
        ) : null}
        <Button onClick={() => void amendment.compare()}>{view ? t.draft.again : t.amendment.compare}</Button>
      </Buttons>
      {view ? <OpenPlaces open={view.open} notes={view.notes} /> : null}
      {view && record ? <RecordForm /> : null}
    </Section>
  );
}

function RecordForm() {
  const { amendment } = usePane();
  const { view, record, refused } = useStore(amendment.store);
  const { texts, t, say } = useWords();
  if (!view || !record) return null;
  return (
    <FormDialog
      title={say(t.amendment.recordTitle, { number: view.version + 1 })}
      submit={t.amendment.record}
      isTyped={() => record.reason.trim() !== view.reason.trim() || record.by.trim() !== ''}
      onSubmit={() => void amendment.record()}
      onLeave={() => amendment.leave()}
    >
      <Sentences list={view.needed?.sentences ?? []} />
      <Field label={t.amendment.reason} required>
        <Textarea value={record.reason} onChange={(_, { value }) => amendment.edit({ reason: value })} />
      </Field>
      <Field label={t.amendment.date} required>
        <Input
          type="date"
          value={record.date}
          onChange={(_, { value }) => (isDay(value) ? amendment.edit({ date: value }) : undefined)}
        />
      </Field>
      <Field label={t.amendment.approval}>
        <Select
          value={record.approval}
          onChange={(_, { value }) =>
            amendment.edit({ approval: approvals.find((one) => one === value) ?? record.approval })
          }
        >
          {approvals.map((one) => (
            <option key={one} value={one}>
              {texts.vocabulary.lists.approvals[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.amendment.by}>
        <Input value={record.by} onChange={(_, { value }) => amendment.edit({ by: value })} />
      </Field>
      {refused.length > 0 ? (
        <div role="alert">
          <Sentences list={refused} />
        </div>
      ) : null}
      <Paragraph secondary>{t.amendment.recordHint}</Paragraph>
    </FormDialog>
  );
}
