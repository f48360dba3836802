/** The partners' board: the state of each partner's file, and a button to create the partner's workbook. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Standing } from '../../core/consolidation/standing';
import { fileStatusText, standingText } from '../../locales/message';
import { useStore, usePane, useWords } from '../context';
import type { WorkbookFacts, PartnerFacts } from '../../worker/partner-views';
import type { ConsolidationView } from '../../worker/lead-views';
import { CheckIcon, ClockIcon, ErrorIcon, WarningIcon } from '../parts/icons';
import { Buttons, Card, List, Paragraph } from '../parts/layout';
import { CreatedFile, CreatedFiles } from '../parts/created-file';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
    padding: '8px 0',
  },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  older: { color: tokens.colorStatusWarningForeground3 },
  waiting: { color: tokens.colorNeutralForeground3 },
});

type State = 'waiting' | Standing['kind'] | 'older' | 'missing' | 'refused' | 'noBudget';

export function PartnerBoard({ about }: { about: WorkbookFacts }) {
  const { project } = usePane();
  const { result, created, partnerFiles } = useStore(project.store);
  const { t } = useWords();
  return (
    <>
      <Card tight>
        <List divided>
          {about.partners.map((partner) => (
            <Partner key={partner.code} partner={partner} about={about} result={result} />
          ))}
        </List>
      </Card>
      {created ? (
        <CreatedFile made={created} next={t.project.partnerNext} onOpen={() => void project.open('created')} />
      ) : null}
      <Buttons>
        <Button size="small" onClick={() => void project.makePartners()}>
          {t.project.makeAll}
        </Button>
      </Buttons>
      {partnerFiles ? <CreatedFiles file={partnerFiles} next={t.made.filesNext} /> : null}
    </>
  );
}

function Partner({
  partner,
  about,
  result,
}: {
  partner: PartnerFacts;
  about: WorkbookFacts;
  result: ConsolidationView | undefined;
}) {
  const styles = useStyles();
  const { project } = usePane();
  const { texts, t, say, money } = useWords();
  const { code, name, budget, role } = partner;
  const state = stateOf(partner, result);
  const file = result?.files.find((one) => one.partner === code);
  const stateIcons = {
    waiting: [ClockIcon, styles.waiting],
    good: [CheckIcon, styles.good],
    over: [WarningIcon, styles.older],
    errors: [ErrorIcon, styles.bad],
    older: [WarningIcon, styles.older],
    missing: [ErrorIcon, styles.bad],
    refused: [ErrorIcon, styles.bad],
    noBudget: [ClockIcon, styles.waiting],
  } as const;
  const [Icon, color] = stateIcons[state];
  const standing = result?.byPartner.find((one) => one.partner === code);
  const amount = (money: number) => ({ money, currency: about.currency });
  const known = [
    ...(role === 'partner' ? [] : [texts.vocabulary.lists.partnerRoles[role]]),
    // The sentence on a file compares with the budget.
    ...(file?.status === 'read' ? [] : [money(budget, about.currency)]),
  ];
  const sentences =
    file && file.status !== 'read'
      ? [fileStatusText(file.status, texts)]
      : file && standing
        ? [
            say(t.project.states.read, {
              count: file.lines,
              declared: amount(standing.declared),
              accepted: amount(standing.accepted),
              budget: amount(standing.budget),
            }),
            ...(isOlder(code, result) ? [t.project.states.older] : []),
            standingText(standing, texts),
          ]
        : [t.project.states[state === 'noBudget' || state === 'missing' ? state : 'waiting']];
  return (
    <li className={styles.row}>
      <span className={color}>
        <Icon />
      </span>
      <div>
        <p className={styles.name}>{`${code} · ${name}`}</p>
        {known.length === 0 ? null : <Paragraph secondary>{known.join(' · ')}</Paragraph>}
        {sentences.map((sentence) => (
          <Paragraph secondary key={sentence}>
            {sentence}
          </Paragraph>
        ))}
      </div>
      <Button
        size="small"
        aria-label={say(t.project.makeFor, { partner: `${code} ${name}` })}
        onClick={() => void project.makePartner(code)}
      >
        {t.project.make}
      </Button>
    </li>
  );
}

function stateOf({ code, budget }: PartnerFacts, result: ConsolidationView | undefined): State {
  const file = result?.files.find(({ partner }) => partner === code);
  if (file && file.status !== 'read') return 'refused';
  if (file) {
    const kind = result?.byPartner.find(({ partner }) => partner === code)?.kind ?? 'good';
    return kind === 'good' && isOlder(code, result) ? 'older' : kind;
  }
  if (budget === 0) return 'noBudget';
  return result ? 'missing' : 'waiting';
}

function isOlder(code: string, result: ConsolidationView | undefined): boolean {
  const about = result?.aboutFiles ?? [];
  return about.some(({ rule, where }) => rule === 'wrong-agreement-version' && where.partner === code);
}
