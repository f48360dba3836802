/** How the project is steered: meetings with their decisions, what is to be done, communication, results. */
import { makeStyles } from '@fluentui/react-components';
import { formatDay } from '../../locales/format';
import { textIn } from '../../locales/labels';
import type { DecisionView, RhythmView, SteeringView } from '../../worker/steering-protocol';
import { useWords } from '../context';
import { AsTable, DataTable } from '../parts/data-table';
import { Card, List, Paragraph, Section } from '../parts/layout';
import { PlanFrame } from '../parts/plan-frame';
import { RhythmDrawing } from '../parts/rhythm-drawing';
import { timeAxis } from '../parts/time-axis';
import { Facts, Told } from '../parts/told';
import { Results } from './steering-results';
import { Communication, Words } from './steering-words';

const useStyles = makeStyles({ decisions: { margin: '4px 0 0', paddingLeft: '18px' } });

export default function SteeringPage() {
  return <PlanFrame>{({ steering }) => <Steering view={steering} />}</PlanFrame>;
}

function Steering({ view }: { view: SteeringView }) {
  const { t, texts } = useWords();
  const { toDo, title: rhythm } = { toDo: view.toDo, title: t.plan.steer.rhythm };
  const name = new Map(view.committees.map(({ code, title }) => [code, textIn(title, texts.language)]));
  return (
    <>
      <Section title={rhythm}>
        <Rhythms view={view} />
      </Section>
      <Section title={t.plan.steer.meetings}>
        {view.meetings.length === 0 ? <Paragraph secondary>{t.plan.steer.noMeetings}</Paragraph> : null}
        <Meetings view={view} nameOf={(code) => name.get(code) ?? code} />
      </Section>
      <Section title={t.plan.steer.toDo}>
        {toDo.length === 0 ? <Paragraph secondary>{t.plan.steer.nothingToDo}</Paragraph> : <ToDo toDo={toDo} />}
      </Section>
      <Communication view={view} />
      <Results view={view} />
      <Words view={view} />
    </>
  );
}

function Rhythms({ view: { today, committees, territories } }: { view: SteeringView }) {
  const { t, texts, say } = useWords();
  const { language } = texts;
  const all = [...committees, ...territories];
  const axis = timeAxis([today, ...all.flatMap(({ occurrences }) => occurrences.map(({ day }) => day))]);
  if (!axis) return null;
  const { rhythmStates } = texts.vocabulary.lists;
  const rows = all.map(({ code, title, state, occurrences }: RhythmView, index) => ({
    key: `${index} ${code}`,
    label: `${code} · ${textIn(title, language)}`,
    note: rhythmStates[state],
    isLate: state === 'late',
    occurrences,
  }));
  const figures = { from: formatDay(axis.from, language), to: formatDay(axis.to, language) };
  const days = (view: RhythmView, done: boolean): string =>
    view.occurrences.flatMap((one) => (one.done === done ? [formatDay(one.day, language)] : [])).join(', ');
  return (
    <>
      <RhythmDrawing label={say(t.plan.steer.drawing, figures)} axis={axis} today={today} rows={rows} />
      <Paragraph secondary>{t.plan.steer.legend}</Paragraph>
      <AsTable>
        <DataTable
          label={t.plan.steer.rhythm}
          columns={[
            { header: t.plan.what },
            { header: t.plan.steer.state },
            { header: t.plan.steer.dueBy },
            { header: t.plan.steer.held },
            { header: t.plan.steer.planned },
          ]}
          rows={all.map((one, index) => [
            rows[index]?.label,
            rows[index]?.note,
            one.due && formatDay(one.due, language),
            days(one, true),
            days(one, false),
          ])}
        />
      </AsTable>
    </>
  );
}

function Meetings({ view, nameOf }: { view: SteeringView; nameOf: (code: string) => string }) {
  const { t, texts, say } = useWords();
  const { today, meetings, otherDecisions } = view;
  const { meetingModes } = texts.vocabulary.lists;
  if (meetings.length + otherDecisions.length === 0) return null;
  return (
    <Card tight>
      <List divided>
        {meetings.map(({ code, committee, day, mode, place, held, present, decisions }, index) => {
          const unsaid = !held && day < today;
          const state = held ? t.plan.steer.wasHeld : unsaid ? t.plan.steer.unsaid : t.plan.steer.toCome;
          return (
            <Told key={index} title={`${formatDay(day, texts.language)} · ${nameOf(committee)}`}>
              <Facts facts={[state]} late={unsaid} />
              <Facts
                facts={[
                  code,
                  meetingModes[mode],
                  place,
                  present > 0 ? say(t.plan.steer.present, { count: present }) : '',
                ]}
              />
              <Decisions decisions={decisions} />
            </Told>
          );
        })}
        {otherDecisions.length === 0 ? null : (
          <Told title={t.plan.steer.others}>
            <Decisions decisions={otherDecisions} />
          </Told>
        )}
      </List>
    </Card>
  );
}

function Decisions({ decisions }: { decisions: readonly DecisionView[] }) {
  const styles = useStyles();
  const { t, texts } = useWords();
  if (decisions.length === 0) return null;
  const outcomes: Partial<Record<string, string>> = texts.vocabulary.lists.outcomes;
  return (
    <ul className={styles.decisions}>
      {decisions.map(({ code, what, outcome, owner, due, late }, index) => (
        <li key={index}>
          {what}
          <Facts
            late={late}
            facts={[
              code,
              outcome === undefined ? t.plan.steer.waiting : (outcomes[outcome] ?? outcome),
              owner,
              due && formatDay(due, texts.language),
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

function ToDo({ toDo }: Pick<SteeringView, 'toDo'>) {
  const { t, texts } = useWords();
  return (
    <Card tight>
      <List divided>
        {toDo.map(({ what, who, name, due, late }, index) => (
          <Told key={index} title={what}>
            <Facts
              late={late}
              facts={[
                due === undefined ? t.plan.steer.noDay : formatDay(due, texts.language),
                late ? t.plan.steer.overdue : '',
                who,
                name,
              ]}
            />
          </Told>
        ))}
      </List>
    </Card>
  );
}
