/** Other dates: tried without writing, with what they break, taken back or written into the agreement's sheets. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { isDay, type Day } from '../../core/days';
import type { PlanView, TimelineView } from '../../worker/plan-protocol';
import { usePane, useStore, useWords } from '../context';
import { ChoiceField } from '../parts/choice-field';
import { useEntryWords } from '../parts/entry-words';
import { Buttons, Card, Paragraph, Section } from '../parts/layout';
import { Sentences } from '../parts/sentences';

export function TryDates({ view, timeline }: { view: PlanView; timeline: TimelineView }) {
  const { plan } = usePane();
  const { tried } = useStore(plan.store);
  const { texts, t } = useWords();
  const { name } = useEntryWords();
  const [id, setId] = useState('');
  const movable = timeline.entries.filter((entry) => entry.movable);
  const chosen = movable.find((entry) => entry.id === id);
  return (
    <Section title={t.plan.trying.title}>
      <Paragraph secondary>{t.plan.trying.hint}</Paragraph>
      <ChoiceField label={t.plan.trying.what} value={id} onValue={setId}>
        <option value="">{t.plan.trying.choose}</option>
        {movable.map((entry) => (
          <option key={entry.id} value={entry.id}>
            {['action', 'task', 'milestone', 'deliverable'].includes(entry.kind)
              ? `${name(entry)} (${texts.calendar.kinds[entry.kind]})`
              : name(entry)}
          </option>
        ))}
      </ChoiceField>
      {chosen ? <Dates key={`${id} ${chosen.start} ${chosen.end}`} entry={chosen} /> : null}
      {tried ? <Tried view={view} /> : null}
    </Section>
  );
}

function Dates({ entry }: { entry: TimelineView['entries'][number] }) {
  const { plan } = usePane();
  const { t } = useWords();
  const [start, setStart] = useState<string>(entry.start);
  const [end, setEnd] = useState<string>(entry.end);
  const lasts = ['action', 'task', 'period'].includes(entry.kind);
  const from = lasts ? start : end;
  const days: [Day, Day] | undefined = isDay(from) && isDay(end) ? [from, end] : undefined;
  return (
    <>
      {lasts ? <DayField label={t.plan.dates.from} value={start} onValue={setStart} /> : null}
      <DayField label={lasts ? t.plan.dates.to : t.plan.trying.on} value={end} onValue={setEnd} />
      <Buttons>
        <Button
          appearance="primary"
          disabled={!days || (start === entry.start && end === entry.end)}
          onClick={() => days && void plan.move({ id: entry.id, start: days[0], end: days[1] })}
        >
          {t.plan.trying.try}
        </Button>
      </Buttons>
    </>
  );
}

function DayField({ label, value, onValue }: { label: string; value: string; onValue: (value: string) => void }) {
  return (
    <Field label={label}>
      <Input type="date" value={value} onChange={(_, data) => onValue(data.value)} />
    </Field>
  );
}

function Tried({ view }: { view: PlanView }) {
  const { plan } = usePane();
  const { moves, tried } = useStore(plan.store);
  const { t, say } = useWords();
  const { name, dates } = useEntryWords();
  if (!tried) return null;
  const { breaks, problems, knowsLines } = tried;
  return (
    <Card>
      <div role="status">
        <Paragraph>{t.plan.trying.tried}</Paragraph>
        {moves.flatMap((move) => {
          const entry = view.timeline.entries.find(({ id }) => id === move.id);
          if (!entry) return [];
          const values = { what: name(entry), before: dates(entry), after: dates(move) };
          return [<Paragraph key={move.id}>{say(t.plan.trying.moved, values)}</Paragraph>];
        })}
      </div>
      {problems.length > 0 ? (
        <div role="alert">
          <Paragraph>{t.plan.trying.problems}</Paragraph>
          <Sentences list={problems} />
        </div>
      ) : (
        <div role="status">
          <Paragraph>{breaks.length === 0 ? t.plan.trying.nothing : t.plan.trying.breaks}</Paragraph>
          {breaks.length === 0 ? null : <Sentences list={breaks} />}
        </div>
      )}
      {knowsLines ? null : <Paragraph secondary>{t.plan.trying.unknown}</Paragraph>}
      <Buttons>
        <Button onClick={() => plan.takeBack()}>{t.plan.trying.back}</Button>
        {problems.length > 0 ? null : (
          <Button appearance="primary" onClick={() => void plan.writeMoves()}>
            {t.plan.trying.write}
          </Button>
        )}
      </Buttons>
    </Card>
  );
}
