/** Deliverables and indicators, and what of them is reached. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatDay } from '../../locales/format';
import { textIn } from '../../locales/labels';
import type { SteeringView } from '../../worker/steering-protocol';
import { useWords } from '../context';
import { DataTable } from '../parts/data-table';
import { Paragraph, Section } from '../parts/layout';

const useStyles = makeStyles({
  row: { minWidth: 0, overflowWrap: 'anywhere' },
  label: { display: 'flex', justifyContent: 'space-between', gap: '8px', flexWrap: 'wrap', margin: 0 },
  bar: { display: 'block', width: '100%', height: '8px', marginTop: '2px' },
});

export function Results({ view: { deliverables, indicators } }: { view: SteeringView }) {
  const { t, texts } = useWords();
  const { language } = texts;
  return (
    <Section title={t.plan.steer.progress}>
      {deliverables.length + indicators.length === 0 ? <Paragraph secondary>{t.plan.steer.noResults}</Paragraph> : null}
      {indicators.map((one) => (
        <Indicator key={one.code} indicator={one} />
      ))}
      {deliverables.length === 0 ? null : (
        <DataTable
          label={t.plan.steer.progress}
          columns={[{ header: t.plan.what }, { header: t.plan.steer.dueBy }, { header: t.plan.steer.delivered }]}
          rows={deliverables.map(({ code, title, due, on, late }) => [
            `${code} · ${textIn(title, language)}`,
            formatDay(due, language),
            on === undefined ? (late ? t.plan.steer.overdue : undefined) : formatDay(on, language),
          ])}
        />
      )}
    </Section>
  );
}

function Indicator({ indicator }: { indicator: SteeringView['indicators'][number] }) {
  const styles = useStyles();
  const { t, texts, say } = useWords();
  const { code, title, unit, target, reached } = indicator;
  const number = new Intl.NumberFormat(texts.language);
  const figures = {
    reached: reached === undefined ? '–' : number.format(reached),
    target: `${number.format(target)} ${textIn(unit, texts.language)}`,
  };
  const part = target > 0 ? Math.min((reached ?? 0) / target, 1) : 0;
  return (
    <div className={styles.row}>
      <p className={styles.label}>
        <span>{`${code} · ${textIn(title, texts.language)}`}</span>
        <span>{say(t.plan.steer.reached, figures)}</span>
      </p>
      <svg className={styles.bar} aria-hidden="true">
        <rect width="100%" y="1" height="6" rx="3" fill={tokens.colorNeutralBackground5} />
        <rect width={`${part * 100}%`} y="1" height="6" rx="3" fill={tokens.colorBrandBackground} />
      </svg>
    </div>
  );
}
