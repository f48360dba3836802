/** Findings grouped by rule, the most severe first. Each leads to its cell and offers its fixes. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { columnOf } from '../../core/expenses/columns';
import type { ownFormula, Finding, Fix, Severity } from '../../core/findings';
import { factsOf } from '../../locales/facts';
import { formatFigure } from '../../locales/format';
import { decisionOn, message } from '../../locales/message';
import type { FindingGroup } from '../../worker/partner-views';
import { useWords } from '../context';
import { CheckIcon, ErrorIcon, ForwardIcon, InfoIcon, WarningIcon } from './icons';
import { Buttons, List, Paragraph } from './layout';

const useStyles = makeStyles({
  group: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    marginBottom: '8px',
    minWidth: 0,
  },
  head: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto auto',
    gap: '8px',
    alignItems: 'center',
    padding: '10px 12px',
    cursor: 'pointer',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusLarge,
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  more: { color: tokens.colorNeutralForeground3 },
  opened: { transform: 'rotate(90deg)' },
  body: { padding: '0 12px 2px' },
  item: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '10px 0' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
  where: { fontWeight: tokens.fontWeightSemibold },
});

export interface FindingActions {
  goTo?: ((finding: Finding) => void) | undefined;
  /** `alike`: in all cells with the same wrong text. */
  fix?: (finding: Finding, fix: Fix, alike: boolean) => void;
  fixAll?: (group: FindingGroup) => void;
  /** What is said once, above the findings of a group. */
  above?: (group: FindingGroup) => ReactNode;
  /** Further actions on a finding. */
  extra?: (finding: Finding) => ReactNode;
  /** All findings are of one partner, who need not be named. */
  ofOnePartner?: boolean;
  /** Currency of the amounts at risk; without it they are not shown. */
  currency?: string;
  /** The label of a finding's cell, such as "F12"; without it, there is no way to the cell. */
  cell?: (finding: Finding) => string | undefined;
}

export function FindingGroups({ groups, actions }: { groups: readonly FindingGroup[]; actions: FindingActions }) {
  return (
    <div>
      {groups.map((group) => (
        <Group key={`${group.rule} ${group.severity} ${group.decided}`} group={group} actions={actions} />
      ))}
    </div>
  );
}

/** Number of findings listed before "more" is chosen. */
const shownFirst = 10;

function Group({ group, actions }: { group: FindingGroup; actions: FindingActions }) {
  const styles = useStyles();
  const { texts, t, say, money } = useWords();
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  const shown = all ? group.findings : group.findings.slice(0, shownFirst);
  const rest = group.findings.length - shown.length;
  return (
    <details className={styles.group} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.head}>
        {group.decided ? <DecidedIcon /> : <SeverityIcon severity={group.severity} />}
        <span>
          <span className={styles.name}>{texts.rules[group.rule].title}</span>
          {actions.currency === undefined || group.atRisk === 0 ? null : (
            <Paragraph secondary>{say(t.findings.atRisk, { amount: money(group.atRisk, actions.currency) })}</Paragraph>
          )}
        </span>
        <span className={styles.count}>{group.count}</span>
        <span className={mergeClasses(styles.more, open && styles.opened)}>
          <ForwardIcon size={16} />
        </span>
      </summary>
      {open ? (
        <div className={styles.body}>
          {actions.fixAll && group.fixable > 1 ? (
            <Button appearance="primary" onClick={() => actions.fixAll?.(group)}>
              {say(t.findings.fixAll, { count: group.fixable })}
            </Button>
          ) : null}
          {actions.above?.(group)}
          <List divided>
            {shown.map((finding, index) => (
              <Item
                key={`${finding.where.file}${finding.where.row}${finding.where.column}${index}`}
                finding={finding}
                alike={group.alike[index] ?? 1}
                actions={actions}
              />
            ))}
          </List>
          {rest > 0 ? (
            <Button appearance="subtle" onClick={() => setAll(true)}>
              {say(t.app.more, { count: rest })}
            </Button>
          ) : null}
        </div>
      ) : null}
    </details>
  );
}

function Item({ finding, alike, actions }: { finding: Finding; alike: number; actions: FindingActions }) {
  const styles = useStyles();
  const { texts, t, say } = useWords();
  const { partner, line, row, file } = finding.where;
  const where =
    line !== undefined
      ? say(t.findings.line, { line: String(line) })
      : row !== undefined
        ? say(t.findings.row, { row: String(row) })
        : (file ?? '');
  const cell = actions.cell?.(finding);
  const decided = decisionOn(finding, texts);
  return (
    <li className={styles.item}>
      <Paragraph>
        {where === '' ? null : (
          <span className={styles.where}>
            {actions.ofOnePartner ? where : [partner, where].filter(Boolean).join(' · ')}.{' '}
          </span>
        )}
        {message(finding, texts)}
      </Paragraph>
      {decided === undefined ? null : <Paragraph secondary>{decided}</Paragraph>}
      <Buttons>
        {actions.fix
          ? finding.fixes.map((fix, index) => (
              <Button key={index} onClick={() => actions.fix?.(finding, fix, false)}>
                {fixText(fix)}
              </Button>
            ))
          : null}
        {actions.fix && alike > 1
          ? finding.fixes.map((fix, index) => (
              <Button key={index} onClick={() => actions.fix?.(finding, fix, true)}>
                {fixText(fix, alike)}
              </Button>
            ))
          : null}
        {actions.goTo && row !== undefined && cell !== undefined ? (
          <Button onClick={() => actions.goTo?.(finding)}>{say(t.findings.goTo, { cell })}</Button>
        ) : null}
        {actions.extra?.(finding)}
      </Buttons>
    </li>
  );

  /** `count`: how many cells it corrects, where that is more than the finding's. */
  function fixText({ column, value }: Fix, count?: number): string {
    if (isFormula(value)) return count === undefined ? t.findings.fixFormula : say(t.findings.fixFormulas, { count });
    const shown = valueText(column, value);
    return count === undefined
      ? say(t.findings.fix, { value: shown })
      : say(t.findings.fixAlike, { count, value: shown });
  }

  function valueText(column: Fix['column'], value: Exclude<Fix['value'], typeof ownFormula>): string {
    if (typeof value === 'string') return formatFigure({ list: columnOf(column).list ?? '', code: value }, texts);
    if (typeof value === 'object') return formatFigure(value, texts);
    // As the cell would show it, with the reader's decimal separator.
    return new Intl.NumberFormat(factsOf[texts.language].locale, { maximumFractionDigits: 6 }).format(value);
  }
}

export function SeverityIcon({ severity }: { severity: Severity }) {
  const styles = useStyles();
  const { texts } = useWords();
  const Icon = { error: ErrorIcon, warning: WarningIcon, info: InfoIcon }[severity];
  return (
    <span className={mergeClasses(styles[severity])} role="img" aria-label={texts.vocabulary.severities[severity]}>
      <Icon />
    </span>
  );
}

function DecidedIcon() {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <span className={styles.info} role="img" aria-label={t.findings.decided}>
      <CheckIcon />
    </span>
  );
}

function isFormula(value: Fix['value']): value is typeof ownFormula {
  return typeof value === 'object' && 'formula' in value;
}

/** "2 errors, 3 warnings, 1 note". */
export function useCounts(): (counts: Readonly<Record<Severity, number>>) => string {
  const { t, say } = useWords();
  return (counts) =>
    (['error', 'warning', 'info'] as const)
      .filter((severity) => counts[severity] > 0)
      .map((severity) => say(t.findings[`${severity}s`], { count: counts[severity] }))
      .join(', ');
}
