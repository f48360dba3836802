/** The assistant for shared costs: pick one and a key, see where each cent goes, write the key into the sheets. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { parseDecimal } from '../../core/money';
import { keyMethods } from '../../core/names';
import { textIn } from '../../locales/labels';
import type { PlanView, SplitView } from '../../worker/plan-protocol';
import { usePane, useStore, useWords } from '../context';
import { ChoiceField } from '../parts/choice-field';
import { AsTable, DataTable } from '../parts/data-table';
import { Buttons, Card, Paragraph, Section } from '../parts/layout';
import { numberText, percentText } from '../parts/numbers';

const useStyles = makeStyles({
  pair: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0 8px',
    fontVariantNumeric: 'tabular-nums',
  },
  bar: { display: 'block', width: '100%', height: '10px' },
  more: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  weights: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(88px, 1fr))', gap: '8px' },
});

/** Keys whose weights are typed; those of the others are known. */
const typed: readonly SplitView['method'][] = ['fixed', 'days'];

export function SharedCosts({ view }: { view: PlanView }) {
  const { plan } = usePane();
  const { key, split } = useStore(plan.store);
  const { texts, t } = useWords();
  const { costs } = view.allocation;
  const [code, setCode] = useState(costs[0]?.code);
  const cost = costs.find((one) => one.code === code) ?? costs[0];
  if (!cost)
    return (
      <Section title={t.plan.split.title}>
        <Paragraph secondary>{t.plan.split.none}</Paragraph>
      </Section>
    );
  const shown = split?.code === cost.code ? split : cost;
  const method = key?.cost === cost.code ? key.method : cost.method;
  const { keyMethods: names } = texts.vocabulary.lists;
  const weightsOf = (given: SplitView): Record<string, string> =>
    Object.fromEntries(given.partners.map((partner) => [partner, weightOf(given, partner)]));
  return (
    <Section title={t.plan.split.title}>
      <ChoiceField
        label={t.plan.split.cost}
        value={cost.code}
        onValue={(value) => {
          plan.leaveKey();
          setCode(value);
        }}
      >
        {costs.map((one) => (
          <option key={one.code} value={one.code}>{`${one.code} · ${textIn(one.title, texts.language)}`}</option>
        ))}
      </ChoiceField>
      <ChoiceField
        label={t.plan.split.key}
        value={method}
        onValue={(value) => {
          const chosen = keyMethods.find((one) => one === value) ?? cost.method;
          if (chosen === cost.method) plan.leaveKey();
          else
            void plan.tryKey({
              cost: cost.code,
              method: chosen,
              weights: typed.includes(chosen) ? weightsOf(shown) : {},
            });
        }}
      >
        {keyMethods.map((one) => (
          <option key={one} value={one}>
            {one === cost.method ? `${names[one]} (${t.plan.split.agreed})` : names[one]}
          </option>
        ))}
      </ChoiceField>
      {typed.includes(method) ? <Weights key={`${cost.code} ${method}`} cost={shown} method={method} /> : null}
      <Split view={view} split={shown} />
      {key?.cost === cost.code ? (
        <Buttons>
          <Button onClick={() => plan.leaveKey()}>{t.plan.trying.back}</Button>
          <Button appearance="primary" disabled={shown.shares.length === 0} onClick={() => void plan.writeKey()}>
            {t.plan.split.write}
          </Button>
        </Buttons>
      ) : null}
    </Section>
  );
}

function weightOf({ shares }: SplitView, partner: string): string {
  return String(shares.find((one) => one.partner === partner)?.weight ?? 1);
}

/** Of keys with weights of their own: what is typed is tried at once, once it is a number. */
function Weights({ cost, method }: { cost: SplitView; method: SplitView['method'] }) {
  const styles = useStyles();
  const { plan } = usePane();
  const { t } = useWords();
  const [weights, setWeights] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(cost.partners.map((partner) => [partner, weightOf(cost, partner)])),
  );
  const edit = (partner: string, value: string): void => {
    const next = { ...weights, [partner]: value };
    setWeights(next);
    const plain = Object.entries(next).map(([code, text]) => [code, text.trim().replace(',', '.')] as const);
    if (plain.every(([, text]) => /^\d+(\.\d+)?$/.test(text) && parseDecimal(text)))
      void plan.tryKey({ cost: cost.code, method, weights: Object.fromEntries(plain) });
  };
  return (
    <fieldset style={{ border: 'none', margin: 0, padding: 0, minWidth: 0 }}>
      <legend style={{ padding: 0 }}>{t.plan.split.weights}</legend>
      <div className={styles.weights}>
        {cost.partners.map((partner) => (
          <Field key={partner} label={partner}>
            <Input
              inputMode="decimal"
              value={weights[partner] ?? ''}
              input={{ style: { minWidth: 0, width: '100%' } }}
              onChange={(_, { value }) => edit(partner, value)}
            />
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

function Split({ view: { currency, partners }, split }: { view: PlanView; split: SplitView }) {
  const styles = useStyles();
  const { texts, t, say, money } = useWords();
  const { shares, amount, payer, debts, byLead } = split;
  const percent = (part: number): string => percentText(part, texts.language);
  const named = (code: string): string => partners.find((one) => one.code === code)?.name ?? code;
  const extra = shares.filter((share) => share.extra).length;
  const most = Math.max(...shares.map(({ part }) => part), 0.01);
  const label = `${split.code} · ${textIn(split.title, texts.language)}`;
  return (
    <Card>
      <Paragraph>
        {say(t.plan.split.paidBy, { amount: { money: amount, currency }, partner: `${payer} ${named(payer)}` })}
      </Paragraph>
      {shares.length === 0 ? (
        <div role="alert">
          <Paragraph>{t.plan.split.nothing}</Paragraph>
        </div>
      ) : (
        <>
          <figure style={{ margin: 0 }} role="img" aria-label={label}>
            {shares.map(({ partner, part, amount: own, extra: up }) => (
              <div key={partner}>
                <div className={styles.pair}>
                  <span>{`${partner} · ${percent(part)}`}</span>
                  <span>{`${money(own, currency)}${up ? ' ↑' : ''}`}</span>
                </div>
                <svg className={styles.bar} aria-hidden="true">
                  <rect width="100%" y="2" height="6" rx="3" fill={tokens.colorNeutralBackground5} />
                  <rect width={`${(part / most) * 100}%`} y="2" height="6" rx="3" fill={tokens.colorBrandBackground} />
                </svg>
              </div>
            ))}
          </figure>
          <Paragraph secondary>
            {extra === 0 ? t.plan.split.even : `↑ ${say(t.plan.split.cents, { count: extra })}`}
          </Paragraph>
          {debts.length + byLead.length === 0 ? <Paragraph secondary>{t.plan.split.noDebts}</Paragraph> : null}
          {debts.map(({ from, to, amount: owed }) => (
            <Paragraph key={`${from} ${to}`}>
              {say(t.plan.split.owes, { from, to, amount: { money: owed, currency } })}
            </Paragraph>
          ))}
          {byLead.map(({ from, to, amount: owed }) => (
            <Paragraph key={`lead ${from} ${to}`}>
              {say(t.plan.split.byLead, { from, to, amount: { money: owed, currency } })}
            </Paragraph>
          ))}
          <AsTable>
            <DataTable
              label={label}
              columns={[
                { header: t.plan.partner },
                { header: t.plan.split.weight, isNumber: true },
                { header: t.plan.split.share, isNumber: true },
                { header: t.plan.split.amount, isNumber: true },
                { header: t.plan.split.rest },
              ]}
              rows={shares.map(({ partner, weight, part, amount: own, rest, extra: up }) => [
                partner,
                numberText(weight, texts.language),
                percent(part),
                money(own, currency),
                `${numberText(Number(rest.toFixed(4)), texts.language)}${up ? `, ${t.plan.split.extra}` : ''}`,
              ])}
            />
          </AsTable>
        </>
      )}
    </Card>
  );
}
