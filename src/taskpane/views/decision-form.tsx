/** The form for the lead partner's decision on a line, with the columns of the table `Acceptances`. */
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { LineToDecide } from '../../core/consolidation/to-decide';
import { weightOf, type Finding } from '../../core/findings';
import { formatDay } from '../../locales/format';
import { headersOf } from '../../locales/headers';
import { message, pairText } from '../../locales/message';
import { usePane, useStore, useWords } from '../context';
import { FormDialog } from '../parts/form-dialog';
import { Paragraph } from '../parts/layout';
import { LineChoice } from '../parts/line-choice';
import { LineFacts } from '../parts/line-facts';
import { choicesOn } from '../stores/decision';

export function DecisionForm({
  finding,
  about: { line: decided, candidates },
  currency,
}: {
  finding: Finding;
  about: LineToDecide;
  /** The project's. */
  currency: string;
}) {
  const { decision } = usePane();
  const { texts, t, say } = useWords();
  const { choice, stands, reason, decidedBy } = useStore(decision.store).draft;
  const headers = headersOf(texts.vocabulary, 'Acceptances');
  const labels = texts.vocabulary.lists.decisions;
  const choices = choicesOn(finding);
  const [submitted, setSubmitted] = useState(false);
  const { partner = '', line = 0 } = finding.where;
  const required = (text: string, sentence: string): { validationMessage?: string } =>
    submitted && text.trim() === '' ? { validationMessage: sentence } : {};
  return (
    <FormDialog
      title={say(t.project.decideTitle, { line: String(line), partner })}
      submit={t.project.decideDo}
      isTyped={() => decision.isTyped()}
      onSubmit={() => {
        setSubmitted(true);
        void decision.write();
      }}
      onLeave={() => decision.leave()}
    >
      <Paragraph>{message(finding, texts)}</Paragraph>
      {candidates.length > 0 ? (
        <LineChoice
          own={{ partner, line }}
          candidates={candidates}
          currency={currency}
          chosen={stands}
          onChoose={(index) => decision.edit({ stands: index })}
        />
      ) : (
        <>
          <LineFacts line={decided.line} currency={currency} />
          {choices.length > 1 ? null : (
            <Paragraph>{weightOf(finding) === 'error' ? t.project.neverAccepted : t.project.countsAnyway}</Paragraph>
          )}
          <Field label={headers.decision}>
            <Select
              value={choice}
              onChange={(_, { value }) => decision.edit({ choice: choices.find((one) => one === value) ?? choice })}
            >
              {choices.map((one) => (
                <option key={one} value={one}>
                  {labels[one]}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
      <Field label={headers.reason} required {...required(reason, t.project.reasonNeeded)}>
        <Textarea value={reason} onChange={(_, { value }) => decision.edit({ reason: value })} />
      </Field>
      <Field label={headers.decidedBy} required {...required(decidedBy, t.project.whoNeeded)}>
        <Input value={decidedBy} onChange={(_, { value }) => decision.edit({ decidedBy: value })} />
      </Field>
      <Paragraph secondary>{pairText(headers.decidedOn, formatDay(decision.today(), texts.language), texts)}</Paragraph>
      <Paragraph secondary>{t.project.decideHint}</Paragraph>
    </FormDialog>
  );
}
