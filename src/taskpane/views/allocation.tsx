/** Who does what: tasks by partner, the budget that each carries and its load over time, gaps, and shared costs. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { sumMoney } from '../../core/money';
import { textIn } from '../../locales/labels';
import type { PlanView } from '../../worker/plan-protocol';
import { useWords } from '../context';
import { AsTable, DataTable } from '../parts/data-table';
import { CheckIcon } from '../parts/icons';
import { Paragraph, Section } from '../parts/layout';
import { PlanFrame } from '../parts/plan-frame';
import { Sentences } from '../parts/sentences';
import { SharedCosts } from './shared-costs';

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  columns: { display: 'flex', fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
  column: { flex: '1 1 0', minWidth: 0, textAlign: 'center', overflow: 'hidden', textOverflow: 'ellipsis' },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  strong: { fontWeight: tokens.fontWeightSemibold, paddingTop: '8px' },
  pair: { display: 'flex', justifyContent: 'space-between', gap: '8px', fontVariantNumeric: 'tabular-nums' },
  dots: { display: 'block', width: '100%', height: '16px', overflow: 'visible' },
  bars: { display: 'block', width: '100%', height: '32px', overflow: 'visible' },
  legend: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', fontSize: tokens.fontSizeBase200 },
  sign: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  good: { display: 'flex', gap: '8px', '& > svg': { color: tokens.colorStatusSuccessForeground1 } },
});

export default function AllocationPage() {
  return <PlanFrame>{(view) => <Shown view={view} />}</PlanFrame>;
}

function Shown({ view }: { view: PlanView }) {
  const styles = useStyles();
  const { t } = useWords();
  const { gaps } = view.allocation;
  return (
    <>
      <Section title={t.plan.work.gaps} aside={gaps.length > 0 ? gaps.length : undefined}>
        {gaps.length > 0 ? (
          <Sentences list={gaps} />
        ) : (
          <div className={styles.good}>
            <CheckIcon />
            <Paragraph>{t.plan.work.noGaps}</Paragraph>
          </div>
        )}
      </Section>
      <Tasks view={view} />
      <Load view={view} />
      <SharedCosts view={view} />
    </>
  );
}

type Part = 'responsible' | 'contributes' | undefined;

function Tasks({ view: { partners, allocation } }: { view: PlanView }) {
  const styles = useStyles();
  const { texts, t } = useWords();
  const actions = allocation.actions.filter(({ tasks }) => tasks.length > 0);
  const titled = (code: string, title: PlanView['allocation']['actions'][number]['title']): string =>
    `${code} · ${textIn(title, texts.language)}`;
  const partOf = (partner: string, task: (typeof actions)[number]['tasks'][number]): Part =>
    task.responsible === partner ? 'responsible' : task.contributors.includes(partner) ? 'contributes' : undefined;
  if (actions.length === 0)
    return (
      <Section title={t.plan.work.tasks}>
        <Paragraph secondary>{t.plan.work.noTasks}</Paragraph>
      </Section>
    );
  return (
    <Section title={t.plan.work.tasks}>
      <figure className={styles.figure} role="img" aria-label={t.plan.work.tasks}>
        <div className={styles.columns}>
          {partners.map(({ code, name }) => (
            <span key={code} className={styles.column} title={name}>
              {code}
            </span>
          ))}
        </div>
        {actions.map((action) => (
          <div key={action.code}>
            <div className={mergeClasses(styles.label, styles.strong)}>{titled(action.code, action.title)}</div>
            {action.tasks.map((task) => (
              <div key={task.code}>
                <div className={styles.label} title={titled(task.code, task.title)}>
                  {titled(task.code, task.title)}
                </div>
                <svg className={styles.dots} aria-hidden="true">
                  <line x1="0" x2="100%" y1="8" y2="8" stroke={tokens.colorNeutralStroke2} />
                  {partners.map(({ code }, index) => (
                    <Dot key={code} x={((index + 0.5) / partners.length) * 100} part={partOf(code, task)} />
                  ))}
                </svg>
              </div>
            ))}
          </div>
        ))}
      </figure>
      <div className={styles.legend}>
        {(['responsible', 'contributes'] as const).map((part) => (
          <span key={part} className={styles.sign}>
            <svg width="14" height="16" aria-hidden="true">
              <Dot x={50} part={part} />
            </svg>
            {t.plan.work[part]}
          </span>
        ))}
      </div>
      <AsTable>
        <DataTable
          label={t.plan.work.tasks}
          columns={[{ header: t.plan.what }, { header: t.plan.work.responsible }, { header: t.plan.work.contributes }]}
          rows={actions.flatMap(({ tasks }) =>
            tasks.map(({ code, title, responsible, contributors }) => [
              titled(code, title),
              responsible,
              contributors.join(', '),
            ]),
          )}
        />
      </AsTable>
    </Section>
  );
}

function Dot({ x, part }: { x: number; part: Part }) {
  if (part === undefined) return null;
  const ink = tokens.colorBrandForeground1;
  const fill = part === 'responsible' ? ink : tokens.colorNeutralBackground1;
  return <circle cx={`${x}%`} cy="8" r={part === 'responsible' ? 6 : 5} fill={fill} stroke={ink} strokeWidth="1.5" />;
}

function Load({ view: { partners, allocation, currency } }: { view: PlanView }) {
  const styles = useStyles();
  const { t, money } = useWords();
  const { actions, periods, load } = allocation;
  const budgetOf = (index: number): number => sumMoney(actions.map(({ budget }) => budget[index] ?? 0));
  const most = Math.max(1, ...load.flat());
  const shown = partners.map((partner, index) => ({ ...partner, index })).filter(({ index }) => budgetOf(index) !== 0);
  const outside = shown.some(({ index }) => sumMoney(load[index] ?? []) !== budgetOf(index));
  return (
    <Section title={t.plan.work.load}>
      <Paragraph secondary>{t.plan.work.loadHint}</Paragraph>
      <figure className={styles.figure} role="img" aria-label={t.plan.work.load}>
        {shown.map(({ code, name, index }) => (
          <div key={code}>
            <div className={mergeClasses(styles.label, styles.pair)}>
              <span className={styles.label}>{`${code} · ${name}`}</span>
              <span>{money(budgetOf(index), currency)}</span>
            </div>
            <svg className={styles.bars} aria-hidden="true">
              <line x1="0" x2="100%" y1="30" y2="30" stroke={tokens.colorNeutralStroke1} />
              {(load[index] ?? []).map((amount, at) => {
                const height = (Math.max(amount, 0) / most) * 28;
                const width = 100 / periods.length;
                return (
                  <rect
                    key={periods[at]?.code}
                    x={`${at * width + width * 0.1}%`}
                    width={`${width * 0.8}%`}
                    y={30 - height}
                    height={height}
                    fill={tokens.colorBrandBackground}
                  />
                );
              })}
            </svg>
          </div>
        ))}
        <div className={styles.columns}>
          {periods.map(({ code }) => (
            <span key={code} className={styles.column}>
              {code}
            </span>
          ))}
        </div>
      </figure>
      <AsTable>
        <DataTable
          label={t.plan.work.load}
          columns={[
            { header: t.plan.partner },
            ...periods.map(({ code }) => ({ header: code, isNumber: true })),
            ...(outside ? [{ header: t.plan.work.outside, isNumber: true }] : []),
            { header: t.plan.work.total, isNumber: true },
          ]}
          rows={shown.map(({ code, index }) => [
            code,
            ...(load[index] ?? []).map((amount) => money(amount, currency)),
            ...(outside ? [money(budgetOf(index) - sumMoney(load[index] ?? []), currency)] : []),
            money(budgetOf(index), currency),
          ])}
        />
        <DataTable
          label={t.plan.work.budget}
          columns={[
            { header: t.plan.work.budget },
            ...shown.map(({ code }) => ({ header: code, isNumber: true })),
            { header: t.plan.work.total, isNumber: true },
          ]}
          rows={actions.map(({ code, budget }) => [
            code,
            ...shown.map(({ index }) => money(budget[index] ?? 0, currency)),
            money(sumMoney(budget), currency),
          ])}
        />
      </AsTable>
    </Section>
  );
}
