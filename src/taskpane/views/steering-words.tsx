/** What is told of the project: communication in the territories, and what partners say of their progress. */
import { formatDay } from '../../locales/format';
import { textIn } from '../../locales/labels';
import type { SteeringView } from '../../worker/steering-protocol';
import { useWords } from '../context';
import { Card, List, Paragraph, Section } from '../parts/layout';
import { Facts, Told } from '../parts/told';

export function Communication({ view: { communication, today } }: { view: SteeringView }) {
  const { t, texts } = useWords();
  return (
    <Section title={t.plan.steer.communication}>
      {communication.length === 0 ? <Paragraph secondary>{t.plan.steer.noCommunication}</Paragraph> : null}
      {communication.length === 0 ? null : (
        <Card tight>
          <List divided>
            {communication.map(({ partner, title, audience, channel, day, done }, index) => {
              const isUnproved = !done && day < today;
              const state = done ? t.plan.steer.tookPlace : isUnproved ? t.plan.steer.unproved : t.plan.steer.toCome;
              return (
                <Told key={index} title={`${formatDay(day, texts.language)} · ${title}`}>
                  <Facts facts={[state]} late={isUnproved} />
                  <Facts facts={[partner, channel, audience]} />
                </Told>
              );
            })}
          </List>
        </Card>
      )}
    </Section>
  );
}

export function Words({ view: { words } }: { view: SteeringView }) {
  const { t, texts, say } = useWords();
  if (!words) return <Paragraph secondary>{t.plan.steer.nothingSaid}</Paragraph>;
  const headers = texts.vocabulary.tables.ProgressGathered;
  return (
    <Section title={say(t.plan.steer.said, { period: words.period })}>
      <Card tight>
        <List divided>
          {words.texts.map(({ partner, action, done, deviations, next }, index) => {
            const about = action
              ? `${action.code} · ${textIn(action.title, texts.language)}`
              : t.plan.steer.wholeProject;
            return (
              <Told key={index} title={partner === undefined ? about : `${partner} · ${about}`}>
                {(
                  [
                    ['done', done],
                    ['deviations', deviations],
                    ['next', next],
                  ] as const
                ).map(([key, text]) =>
                  text === '' ? null : <Paragraph key={key}>{`${headers[key]}: ${text}`}</Paragraph>,
                )}
              </Told>
            );
          })}
        </List>
      </Card>
    </Section>
  );
}
