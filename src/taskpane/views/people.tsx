/** The partnership as a chart: committees, the lead partner, the partners, and who works there with which share of time. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { textIn } from '../../locales/labels';
import type { PeopleView, PlanView } from '../../worker/plan-protocol';
import { useWords } from '../context';
import { Paragraph, Section } from '../parts/layout';
import { percentText } from '../parts/numbers';
import { PlanFrame } from '../parts/plan-frame';

const line = `1px solid ${tokens.colorNeutralStroke1}`;
const useStyles = makeStyles({
  card: {
    border: line,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: '8px 10px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  lead: { borderLeft: `4px solid ${tokens.colorBrandStroke1}` },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  tree: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    minWidth: 0,
  },
  /** Hung from the card above: an upright line, and a short one to each card. */
  branch: {
    listStyleType: 'none',
    margin: '0 0 0 12px',
    padding: '8px 0 0 0',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    minWidth: 0,
    '& > li': { position: 'relative', paddingLeft: '14px', minWidth: 0 },
    '& > li::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '-8px',
      bottom: 0,
      borderLeft: line,
    },
    '& > li:last-child::before': { bottom: 'auto', height: '26px' },
    '& > li::after': { content: '""', position: 'absolute', left: 0, top: '18px', width: '14px', borderTop: line },
  },
  person: { display: 'flex', gap: '8px', alignItems: 'flex-start', paddingTop: '6px' },
  head: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  small: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    margin: 0,
    overflowWrap: 'anywhere',
  },
  plain: { margin: 0 },
  time: { display: 'block', width: '100%', height: '8px', marginTop: '2px' },
  grow: { flexGrow: 1, minWidth: 0 },
});

export default function PeoplePage() {
  return <PlanFrame>{(view) => <Chart view={view} />}</PlanFrame>;
}

function Chart({ view: { partners, people } }: { view: PlanView }) {
  const styles = useStyles();
  const { t } = useWords();
  const lead = partners.find(({ role }) => role === 'lead');
  const others = partners.filter((partner) => partner !== lead);
  const common = people.committees.filter(({ kind, partner }) => kind === 'partnership' || partner === undefined);
  const isUnnamed = people.contacts.length === 0;
  return (
    <>
      <Section title={t.plan.persons.committees}>
        {common.length === 0 ? <Paragraph secondary>{t.plan.persons.noCommittees}</Paragraph> : null}
        <ul className={styles.tree}>
          {common.map((committee) => (
            <li key={committee.code}>
              <Committee committee={committee} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t.plan.persons.partners}>
        {isUnnamed ? <Paragraph secondary>{t.plan.persons.noContacts}</Paragraph> : null}
        <ul className={styles.tree}>
          {lead ? (
            <li>
              <Partner partner={lead} people={people} others={others} />
            </li>
          ) : null}
        </ul>
      </Section>
    </>
  );
}

function Partner({
  partner: { code, name, role, country },
  people,
  others = [],
}: {
  partner: PlanView['partners'][number];
  people: PeopleView;
  /** Those that it leads. */
  others?: PlanView['partners'];
}) {
  const styles = useStyles();
  const { texts } = useWords();
  const { partnerRoles, countries } = texts.vocabulary.lists;
  const countryNames: Partial<Record<string, string>> = countries;
  const local = people.committees.filter((one) => one.kind === 'local' && one.partner === code);
  return (
    <>
      <div className={mergeClasses(styles.card, role === 'lead' && styles.lead)}>
        <p className={styles.name}>{`${code} · ${name}`}</p>
        <p className={styles.small}>{`${partnerRoles[role]} · ${countryNames[country] ?? country}`}</p>
        {people.contacts
          .filter((contact) => contact.partner === code)
          .map((contact, index) => (
            <Person key={`${index} ${contact.name}`} contact={contact} />
          ))}
      </div>
      {local.length + others.length > 0 ? (
        <ul className={styles.branch}>
          {local.map((committee) => (
            <li key={committee.code}>
              <Committee committee={committee} />
            </li>
          ))}
          {others.map((partner) => (
            <li key={partner.code}>
              <Partner partner={partner} people={people} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Person({ contact }: { contact: PeopleView['contacts'][number] }) {
  const styles = useStyles();
  const { texts, t, say } = useWords();
  const { name, role, email, phone, share } = contact;
  const reach = [email, phone].filter((one) => one !== undefined);
  return (
    <div className={styles.person}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" className={styles.head}>
        <circle cx="8" cy="5" r="3" fill="currentColor" />
        <path d="M2.5 15a5.5 5.5 0 0111 0z" fill="currentColor" />
      </svg>
      <div className={styles.grow}>
        <p className={styles.plain}>{name}</p>
        <p className={styles.small}>{role}</p>
        {reach.length > 0 ? <p className={styles.small}>{reach.join(' · ')}</p> : null}
        {share === undefined ? null : (
          <>
            <p className={styles.small}>{say(t.plan.persons.share, { share: percentText(share, texts.language) })}</p>
            <svg className={styles.time} aria-hidden="true">
              <rect width="100%" y="1" height="6" rx="3" fill={tokens.colorNeutralBackground5} />
              <rect width={`${Math.min(share, 1) * 100}%`} y="1" height="6" rx="3" fill={tokens.colorBrandBackground} />
            </svg>
          </>
        )}
      </div>
    </div>
  );
}

function Committee({ committee }: { committee: PeopleView['committees'][number] }) {
  const styles = useStyles();
  const { texts, t, say } = useWords();
  const { code, title, kind, members, everyMonths } = committee;
  const { committeeKinds, memberRoles } = texts.vocabulary.lists;
  const often = everyMonths === undefined ? [] : [say(t.plan.persons.every, { count: everyMonths })];
  return (
    <div className={styles.card}>
      <p className={styles.name}>{`${code} · ${textIn(title, texts.language)}`}</p>
      <p className={styles.small}>{[committeeKinds[kind], ...often].join(' · ')}</p>
      {members.length === 0 ? <p className={styles.small}>{t.plan.persons.noMembers}</p> : null}
      {members.map(({ partner, role, name }, index) => (
        <p key={index} className={styles.small}>
          {[partner, ...(name === undefined ? [] : [name]), memberRoles[role]].join(' · ')}
        </p>
      ))}
    </div>
  );
}
