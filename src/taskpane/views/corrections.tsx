/** What is left to correct goes back to each partner: a sheet, a mail, or a text to copy. */
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { CorrectionsLetter } from '../../jobs/corrections';
import type { ConsolidationView } from '../../worker/lead-views';
import type { WorkbookFacts } from '../../worker/partner-views';
import { usePane, useStore, useWords } from '../context';
import { download } from '../edge/download';
import { Buttons, Card, List, Paragraph, Section } from '../parts/layout';

const useStyles = makeStyles({ partner: { padding: '8px 0', display: 'flex', flexDirection: 'column', gap: '4px' } });

export function BackToPartners({ about, result }: { about: WorkbookFacts; result: ConsolidationView }) {
  const styles = useStyles();
  const { corrections } = usePane();
  const { made } = useStore(corrections.store);
  const { t, say } = useWords();
  if (result.corrections.length === 0) return null;
  const letter = made && made.of === result ? made.letter : undefined;
  return (
    <Section title={t.corrections.title}>
      <Paragraph secondary>{t.corrections.hint}</Paragraph>
      <Card tight>
        <List divided>
          {result.corrections.map(({ partner, count, atRisk }) => {
            const name = about.partners.find(({ code }) => code === partner)?.name ?? '';
            return (
              <li key={partner} className={styles.partner}>
                <Paragraph>{`${partner} · ${name}`}</Paragraph>
                <Paragraph secondary>
                  {say(t.corrections.points, { count, amount: { money: atRisk, currency: result.currency } })}
                </Paragraph>
                {letter?.partner === partner ? (
                  <Letter key={letter.body} letter={letter} />
                ) : (
                  <Buttons>
                    <Button
                      size="small"
                      aria-label={say(t.corrections.makeFor, { partner: `${partner} ${name}` })}
                      onClick={() => void corrections.make(partner)}
                    >
                      {t.corrections.make}
                    </Button>
                  </Buttons>
                )}
              </li>
            );
          })}
        </List>
      </Card>
    </Section>
  );
}

function Letter({ letter: { file, mail, subject, body } }: { letter: CorrectionsLetter }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const text = `${subject}\n\n${body}`;
  // Where a pane may not write to the clipboard, the text is selected, ready for Ctrl+C.
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => field.current?.select(),
    );
  return (
    <>
      <Field label={t.corrections.text}>
        <Textarea textarea={{ ref: field }} readOnly rows={6} value={text} />
      </Field>
      <Buttons>
        <Button size="small" appearance="primary" onClick={() => download(mail.name, mail.bytes)}>
          {t.corrections.mail}
        </Button>
        <Button size="small" onClick={() => download(file.name, file.bytes)}>
          {t.corrections.sheet}
        </Button>
        <Button size="small" onClick={copy}>
          {t.corrections.copy}
        </Button>
      </Buttons>
      <div role="status">{copied ? <Paragraph secondary>{t.corrections.copied}</Paragraph> : null}</div>
    </>
  );
}
