/** The claim of the period: worked out first, made by a second click; and the last one undone in the same two steps. */
import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { aidReason } from '../../locales/aid-reason';
import { formatDay } from '../../locales/format';
import type { ClaimView } from '../../worker/lead-views';
import type { PartnerMoney } from '../../worker/partner-views';
import { usePane, useStore, useWords } from '../context';
import { CreatedProject } from '../parts/created-file';
import { Buttons, Card, List, Paragraph, Section } from '../parts/layout';

const useStyles = makeStyles({ partner: { padding: '6px 0' } });

const kinds = ['interim', 'balance', 'advance'] as const;

export function Claim() {
  const { claim, project } = usePane();
  const { kind, amount, plan, created } = useStore(claim.store);
  const { result, period } = useStore(project.store);
  const { texts, t, say } = useWords();
  const view = plan && plan.of === result ? plan.view : undefined;
  const currency = result?.currency ?? '';
  return (
    <Section title={t.claim.title}>
      {period === undefined ? (
        <Paragraph secondary>{t.claim.choosePeriod}</Paragraph>
      ) : (
        <>
          <Paragraph secondary>{t.claim.hint}</Paragraph>
          <Field label={t.claim.kind}>
            <Select
              value={kind}
              onChange={(_, { value }) => claim.edit({ kind: kinds.find((one) => one === value) ?? kind })}
            >
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {texts.vocabulary.lists.claimKinds[one]}
                </option>
              ))}
            </Select>
          </Field>
          {kind === 'advance' ? (
            <Field label={say(t.claim.amount, { currency })}>
              <Input
                value={amount}
                inputMode="decimal"
                onChange={(_, { value }) => claim.edit({ amount: value.replace(/\s/g, '').replace(',', '.') })}
              />
            </Field>
          ) : null}
          {view ? <Planned view={view} /> : null}
          <Buttons>
            {view ? (
              <Button appearance="primary" onClick={() => void claim.make()}>
                {t.claim.make}
              </Button>
            ) : null}
            <Button onClick={() => void claim.plan()}>{t.claim.plan}</Button>
          </Buttons>
        </>
      )}
      {result && result.money.length > 0 ? <Money money={result.money} currency={currency} /> : null}
      {result?.hasClaims ? <Undo /> : null}
      {created ? <CreatedProject made={created} next={t.claim.next} onOpen={() => void claim.open()} /> : null}
    </Section>
  );
}

function Planned({ view }: { view: ClaimView }) {
  const { partners, currency, claimed, period, atRisk, claimedWithout, rounding } = view;
  const styles = useStyles();
  const { texts, t, say, money } = useWords();
  return (
    <Card>
      <Paragraph>{say(t.claim.total, { period, amount: { money: claimed, currency } })}</Paragraph>
      {atRisk === 0 ? null : (
        <Paragraph>
          {say(t.claim.risk, { amount: money(atRisk, currency), aid: money(claimedWithout, currency) })}
        </Paragraph>
      )}
      <List divided>
        {partners.map(({ partner, claim, certified, uncovered, sources }) => (
          <li key={partner} className={styles.partner}>
            <Paragraph>{[partner, claim ?? t.claim.none].join(' · ')}</Paragraph>
            <Paragraph secondary>{say(t.claim.certified, { amount: { money: certified, currency } })}</Paragraph>
            {sources.map(({ source, aid, before, cut, steps }) => (
              <Paragraph secondary key={source}>
                {say(t.claim.source, {
                  source,
                  aid: money(aid, currency),
                  before: money(before, currency),
                })}
                {cut === 0 ? '' : ` ${say(t.claim.cut, { cut: money(cut, currency) })}`}
                {aid === 0 && cut === 0 ? '' : ` ${aidReason(steps, rounding, currency, texts)}`}
              </Paragraph>
            ))}
            {uncovered === 0 ? null : (
              <Paragraph secondary>{say(t.claim.uncovered, { amount: { money: uncovered, currency } })}</Paragraph>
            )}
          </li>
        ))}
      </List>
    </Card>
  );
}

/** What stands to each partner's account, and what is to be transferred to it. */
function Money({ money: partners, currency }: { money: readonly PartnerMoney[]; currency: string }) {
  const styles = useStyles();
  const { texts, t, say, money } = useWords();
  const shown = (amount: number) => money(amount, currency);
  return (
    <Card>
      <Paragraph>{t.claim.account}</Paragraph>
      <List divided>
        {partners.map(({ partner, certified, due, claimed, received, open, toTransfer }) => (
          <li key={partner} className={styles.partner}>
            <Paragraph>{partner}</Paragraph>
            <Paragraph secondary>
              {say(t.claim.costsToDate, { certified: shown(certified), due: shown(due) })}
            </Paragraph>
            <Paragraph secondary>
              {say(t.claim.moneyToDate, { claimed: shown(claimed), received: shown(received), open: shown(open) })}
            </Paragraph>
            {toTransfer ? (
              <Paragraph>
                {say(toTransfer.dueBy === undefined ? t.claim.toTransfer : t.claim.toTransferBy, {
                  amount: shown(toTransfer.amount),
                  day: toTransfer.dueBy && formatDay(toTransfer.dueBy, texts.language),
                })}
                {toTransfer.late > 0 ? ` ${say(t.claim.late, { amount: shown(toTransfer.late) })}` : ''}
              </Paragraph>
            ) : null}
          </li>
        ))}
      </List>
    </Card>
  );
}

function Undo() {
  const { claim } = usePane();
  const { undo } = useStore(claim.store);
  const { t, say } = useWords();
  if (!undo)
    return (
      <Buttons>
        <Button size="small" onClick={() => void claim.planUndo()}>
          {t.claim.undo}
        </Button>
      </Buttons>
    );
  const { claims, before, after, currency } = undo;
  return (
    <Card>
      <Paragraph>
        {say(t.claim.undoPlan, {
          claims: claims.join(', '),
          before: { money: before, currency },
          after: { money: after, currency },
        })}
      </Paragraph>
      <Buttons>
        <Button appearance="primary" onClick={() => void claim.undo()}>
          {t.claim.undoDo}
        </Button>
        <Button onClick={() => claim.leaveUndo()}>{t.claim.leave}</Button>
      </Buttons>
    </Card>
  );
}
