/** A partner's workbook: the remaining budget, the findings, and the remaining budget per line. */
import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { columnName } from '../../workbooks/references';
import type { Finding } from '../../core/findings';
import { errorText } from '../../locales/message';
import type { LedgerView } from '../../worker/partner-views';
import { useStore, usePane, useWords } from '../context';
import { CheckIcon, ClockIcon } from '../parts/icons';
import { Bar } from '../parts/bar';
import { FindingGroups, useCounts } from '../parts/findings';
import { Buttons, Card, Section, Paragraph, ViewLayout } from '../parts/layout';
import { Books } from './books';
import { RemainingList } from './partner-remaining';
import { UpdateSection } from './partner-update';

const useStyles = makeStyles({
  figure: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  label: { margin: 0, color: tokens.colorNeutralForeground2 },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  good: {
    display: 'flex',
    gap: '8px',
    alignItems: 'flex-start',
    '& > svg': { color: tokens.colorStatusSuccessForeground1 },
  },
  calm: { display: 'flex', gap: '8px', alignItems: 'flex-start', '& > svg': { color: tokens.colorNeutralForeground2 } },
  strong: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

export default function PartnerView() {
  const { partner, shell } = usePane();
  const { ledger, live, closing, checked } = useStore(partner.store);
  const { workbook } = useStore(shell.store);
  const { t, say } = useWords();
  const counts = useCounts();
  const summary = ledger ? counts(ledger.counts) || t.findings.none : '';
  useEffect(() => shell.announce(summary), [shell, summary]);
  useEffect(() => {
    if (checked > 0) shell.announce(say(t.partner.checked, { count: partner.store.get().ledger?.lines }));
  }, [checked, partner, say, shell, t]);
  if (!ledger || workbook?.kind !== 'partner') return null;
  const { currency } = workbook.about;
  return (
    <ViewLayout>
      <Summary ledger={ledger} currency={currency} />
      <div>
        <Buttons>
          <Button appearance="primary" onClick={() => void partner.checkEverything()}>
            {t.partner.check}
          </Button>
          <Paragraph secondary>{live === false ? t.partner.notLive : t.partner.live}</Paragraph>
        </Buttons>
        <Switch
          checked={closing}
          onChange={(_, { checked: on }) => void partner.setClosing(on)}
          label={t.partner.closing}
        />
      </div>
      <FindingsSection ledger={ledger} />
      <Unmarked />
      <Section title={t.partner.lineTitle}>
        <RemainingList rows={ledger.remainingByLine} currency={currency} />
      </Section>
      <UpdateSection version={workbook.about.version} />
      <Books />
    </ViewLayout>
  );
}

/** Marks in the sheet that are missing, so that nobody takes unmarked cells for good ones. */
function Unmarked() {
  const { partner } = usePane();
  const { unmarked } = useStore(partner.store);
  const { t, texts, say } = useWords();
  if (unmarked === undefined) return null;
  return (
    <Paragraph secondary>
      {typeof unmarked === 'number'
        ? say(t.partner.notAllMarked, { count: unmarked })
        : `${t.partner.notMarked} ${errorText(unmarked.code, texts, unmarked.figures)}`}
    </Paragraph>
  );
}

function Summary({ ledger, currency }: { ledger: LedgerView; currency: string }) {
  const styles = useStyles();
  const { t, say, money } = useWords();
  const { remaining, budget, declared, excluded, flatRate, opening, lines } = ledger;
  const facts: [string, number][] = [
    [t.partner.declared, declared],
    [t.partner.excluded, excluded],
    [t.partner.flatRates, flatRate],
    [t.partner.opening, opening],
  ];
  return (
    <Card quiet>
      <p className={styles.label}>{t.partner.left}</p>
      <p className={styles.figure}>{money(remaining, currency)}</p>
      <Bar used={budget - remaining} budget={budget} />
      <Paragraph secondary>
        {say(remaining < 0 ? t.partner.over : t.partner.of, { budget: { money: budget, currency } })}
      </Paragraph>
      <div className={styles.facts}>
        <span>{say(t.partner.lines, { count: lines })}</span>
        {facts
          .filter(([label, amount]) => amount !== 0 || label === t.partner.declared)
          .map(([label, amount]) => (
            <span key={label}>
              {label} {money(amount, currency)}
            </span>
          ))}
      </div>
    </Card>
  );
}

function FindingsSection({ ledger }: { ledger: LedgerView }) {
  const styles = useStyles();
  const { partner } = usePane();
  const { t, say } = useWords();
  const counts = useCounts();
  const { groups, counts: shown, awaitingPayment: awaited } = ledger;
  const cell = ({ where: { column, row, sheet } }: Finding): string | undefined => {
    const at = ledger.columns[column ?? 'line'];
    return at === undefined || row === undefined || sheet !== ledger.sheet ? undefined : `${columnName(at)}${row}`;
  };
  return (
    <Section title={t.findings.title} name="findings" aside={counts(shown)}>
      {ledger.lines === 0 ? (
        <Card>
          <Paragraph>{t.partner.noLines}</Paragraph>
          <Buttons>
            <Button onClick={() => void partner.goTo({ row: ledger.firstRow + 1, column: 'action' })}>
              {t.partner.goToTable}
            </Button>
          </Buttons>
        </Card>
      ) : null}
      {ledger.lines > 0 && groups.length === 0 ? (
        <Card>
          <div className={styles.good}>
            <CheckIcon />
            <div>
              <p className={styles.strong}>{t.findings.none}</p>
              <Paragraph secondary>{t.findings.noneMore}</Paragraph>
            </div>
          </div>
          <Paragraph secondary>{t.partner.send}</Paragraph>
        </Card>
      ) : null}
      <FindingGroups
        groups={groups}
        actions={{
          goTo: ({ where }) => void partner.goTo(where),
          fix: (finding, fix, alike) => void partner.fix(finding, fix, alike),
          fixAll: (group) => void partner.fixAll(group),
          cell,
          ofOnePartner: true,
        }}
      />
      {awaited > 0 ? (
        <Card quiet>
          <div className={styles.calm}>
            <ClockIcon />
            <div>
              <p className={styles.strong}>{t.findings.awaiting}</p>
              <Paragraph secondary>{say(t.findings.awaitingMore, { count: awaited })}</Paragraph>
            </div>
          </div>
        </Card>
      ) : null}
    </Section>
  );
}
