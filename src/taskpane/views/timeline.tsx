/** The timeline: what happens when, what a date that moves breaks, and the deadlines for people's own calendars. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlanView, TimelineEntry, TimelineView } from '../../worker/plan-protocol';
import { usePane, useStore, useWords } from '../context';
import { ChoiceField } from '../parts/choice-field';
import { CreatedFiles } from '../parts/created-file';
import { AsTable, DataTable } from '../parts/data-table';
import { useEntryWords } from '../parts/entry-words';
import { Buttons, Paragraph, Section } from '../parts/layout';
import { Sentences } from '../parts/sentences';
import { percentText } from '../parts/numbers';
import { PlanFrame } from '../parts/plan-frame';
import { timeAxis } from '../parts/time-axis';
import { Diamond, inks } from '../parts/time-marks';
import { TimelineDrawing, type TimelineRow } from '../parts/timeline-drawing';
import { TryDates } from './timeline-try';

const useStyles = makeStyles({
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', margin: 0, padding: 0, listStyleType: 'none' },
  sign: { display: 'flex', alignItems: 'center', gap: '6px', fontSize: tokens.fontSizeBase200 },
});

export default function TimelinePage() {
  return <PlanFrame>{(view) => <Shown view={view} />}</PlanFrame>;
}

function Shown({ view }: { view: PlanView }) {
  const { plan } = usePane();
  const { tried } = useStore(plan.store);
  const [partner, setPartner] = useState<string>();
  const timeline = tried?.timeline ?? view.timeline;
  return (
    <>
      <PartnerField view={view} partner={partner} onPartner={setPartner} />
      <Drawing timeline={timeline} partner={partner} />
      <TryDates view={view} timeline={timeline} />
      <CalendarFile partner={partner} />
    </>
  );
}

function PartnerField({
  view,
  partner,
  onPartner,
}: {
  view: PlanView;
  partner: string | undefined;
  onPartner: (partner: string | undefined) => void;
}) {
  const { t } = useWords();
  return (
    <ChoiceField
      label={t.plan.partner}
      value={partner ?? ''}
      onValue={(value) => onPartner(value === '' ? undefined : value)}
    >
      <option value="">{t.plan.allPartners}</option>
      {view.partners.map(({ code, name }) => (
        <option key={code} value={code}>{`${code} · ${name}`}</option>
      ))}
    </ChoiceField>
  );
}

function Drawing({ timeline, partner }: { timeline: TimelineView; partner: string | undefined }) {
  const styles = useStyles();
  const { texts, t, say } = useWords();
  const { dates, name, day } = useEntryWords();
  const concerned = timeline.entries.filter(
    ({ partners }) => partner === undefined || partners === undefined || partners.includes(partner),
  );
  const axis = timeAxis(
    concerned.flatMap(({ start, end, schedule, before }) => [
      start,
      schedule?.end ?? end,
      ...(before ? [before.start, before.end] : []),
    ]),
  );
  if (!axis) return null;
  const title = say(t.plan.dates.drawing, { from: { day: axis.from }, to: { day: axis.to } });
  const days = (count: number): string => say(t.plan.dates.days, { count });
  /** By how much a task can slip, and by how much of it without moving another. */
  const slip = ({ float, freeFloat }: NonNullable<TimelineEntry['schedule']>): string =>
    float === freeFloat ? `+${days(float)}` : `+${days(float)}, ${t.plan.dates.freeFloat} ${freeFloat}`;
  const closed = concerned.filter((entry) => entry.closed.length > 0);
  const rows = rowsOf(concerned, {
    others: t.plan.dates.others,
    name,
    note: ({ kind, schedule, late, end, start }) =>
      late
        ? say(t.plan.dates.late, { count: late })
        : schedule
          ? slip(schedule)
          : kind === 'action' || kind === 'task' || kind === 'period'
            ? ''
            : start === end
              ? day(end)
              : '',
  });
  const hasBefore = concerned.some(({ before }) => before !== undefined);
  const hasProgress = concerned.some(({ progress }) => progress);
  return (
    <Section title={t.plan.timeline}>
      <TimelineDrawing label={title} axis={axis} today={timeline.today} rows={rows} />
      <ul className={styles.legend}>
        {concerned.some(({ schedule }) => schedule?.critical) ? (
          <Sign ink={inks.critical} text={t.plan.dates.critical} />
        ) : null}
        {concerned.some(({ schedule }) => schedule) ? (
          <li className={styles.sign}>{`+ ${t.plan.dates.float}`}</li>
        ) : null}
        {hasProgress ? <Sign ink={inks.task} text={t.plan.dates.done} isDone /> : null}
        {hasBefore ? <Sign ink={inks.before} text={t.plan.dates.before} isHollow /> : null}
        <Sign ink={inks.due} text={t.plan.dates.due} isDue />
        <Sign ink={inks.today} text={say(t.plan.dates.today, { day: { day: timeline.today } })} isLine />
      </ul>
      {timeline.end === undefined ? null : (
        <Paragraph secondary>{say(t.plan.dates.end, { day: { day: timeline.end } })}</Paragraph>
      )}
      {timeline.circles.map((tasks) => (
        <Paragraph key={tasks.join()}>{say(t.plan.dates.circle, { tasks: tasks.join(' → ') })}</Paragraph>
      ))}
      {closed.length === 0 ? null : (
        <>
          <Paragraph>{t.plan.dates.closed}</Paragraph>
          <Sentences list={closed.map((entry) => `${name(entry)}, ${day(entry.end)}: ${entry.closed.join(' ')}`)} />
        </>
      )}
      <AsTable>
        <DataTable
          label={title}
          columns={[
            { header: t.plan.what },
            { header: t.plan.dates.from },
            { header: t.plan.dates.to },
            { header: t.plan.dates.float },
            { header: t.plan.dates.free },
            { header: t.plan.dates.before },
          ]}
          rows={concerned.map((entry) => {
            const { start, end, schedule, before, late, progress } = entry;
            const now = schedule ?? entry;
            const more = [
              ...(progress === undefined
                ? []
                : [
                    say(t.plan.dates.doneShare, {
                      share: percentText(progress, texts.language),
                    }),
                  ]),
              ...(late ? [say(t.plan.dates.late, { count: late })] : []),
              ...entry.closed,
            ];
            return [
              [name(entry), ...more].join(', '),
              start === end ? '' : day(now.start),
              day(now.end),
              schedule && (schedule.critical ? t.plan.dates.critical : days(schedule.float)),
              schedule && days(schedule.freeFloat),
              before && dates(before),
            ];
          })}
        />
      </AsTable>
    </Section>
  );
}

const ofActions: readonly TimelineEntry['kind'][] = ['action', 'task', 'milestone', 'deliverable'];

function rowsOf(
  entries: readonly TimelineEntry[],
  {
    others,
    name,
    note,
  }: { others: string; name: (entry: TimelineEntry) => string; note: (entry: TimelineEntry) => string },
): TimelineRow[] {
  const rows: (TimelineRow & { entries: TimelineEntry[] })[] = [];
  const later = entries.findIndex(({ kind }) => !ofActions.includes(kind));
  for (const [index, entry] of entries.entries()) {
    if (index === later) rows.push({ key: 'others', label: others, note: '', isHead: true, entries: [] });
    // A period's report and claim, and the meetings of one committee, stand in one row.
    const { kind, code, id } = entry;
    const key = kind === 'report' || kind === 'claim' ? `period-${code}` : kind === 'meeting' ? `meeting-${code}` : id;
    const known = rows.find((row) => row.key === key);
    if (known) known.entries.push(entry);
    else
      rows.push({
        key,
        label: name(entry),
        note: kind === 'meeting' ? '' : note(entry),
        isHead: kind === 'action',
        entries: [entry],
      });
  }
  return rows;
}

function Sign({
  ink,
  text,
  isHollow = false,
  isDue = false,
  isLine = false,
  isDone = false,
}: {
  ink: string;
  text: string;
  isHollow?: boolean;
  isDue?: boolean;
  isLine?: boolean;
  isDone?: boolean;
}) {
  const styles = useStyles();
  return (
    <li className={styles.sign}>
      <svg width="18" height="14" overflow="visible" aria-hidden="true" style={{ flexShrink: 0 }}>
        {isDue ? (
          <Diamond x={50} ink={ink} />
        ) : isLine ? (
          <line x1="9" x2="9" y1="0" y2="14" stroke={ink} strokeWidth="1.5" strokeDasharray="3 2" />
        ) : (
          <rect
            x="0.5"
            y="2"
            width="17"
            height="10"
            rx="2"
            {...(isHollow ? { fill: 'none', stroke: ink, strokeDasharray: '3 2' } : { fill: ink })}
          />
        )}
        {isDone ? <rect x="0.5" y="6" width="11" height="2" fill={inks.done} /> : null}
      </svg>
      {text}
    </li>
  );
}

function CalendarFile({ partner }: { partner: string | undefined }) {
  const { plan } = usePane();
  const { file } = useStore(plan.store);
  const { t } = useWords();
  return (
    <Section title={t.plan.ics.title}>
      <Paragraph secondary>{t.plan.ics.hint}</Paragraph>
      <Buttons>
        <Button size="small" onClick={() => void plan.makeFile(partner)}>
          {t.plan.ics.make}
        </Button>
      </Buttons>
      {file ? <CreatedFiles file={file} next={t.plan.ics.next} /> : null}
    </Section>
  );
}
