/** The form for the lead partner's decision on a line, with the columns of the table `Acceptances`. */
import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { LineToDecide } from '../../core/consolidation/to-decide';
import { weightOf, type Finding } from '../../core/findings';
import { decisions } from '../../core/names';
import type { LineRuleName } from '../../core/rules';
import { formatDay } from '../../locales/format';
import { headersOf } from '../../locales/headers';
import { message } from '../../locales/message';
import { usePane, useStore, useWords } from '../context';
import { Buttons, Paragraph } from '../parts/layout';
import { LineChoice } from '../parts/line-choice';
import { LineFacts } from '../parts/line-facts';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: 'calc(100vw - 32px)',
    maxWidth: '420px',
    maxHeight: 'calc(100vh - 32px)',
    overflowY: 'auto',
    padding: '16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow28,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  form: { display: 'flex', flexDirection: 'column', gap: '12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

type Choice = (typeof decisions)[number];

/** The possible decisions on a finding's line, the mildest first. */
function choicesOn({ acceptable }: Finding): readonly Choice[] {
  return acceptable ? decisions : ['exclude'];
}

export function DecisionForm({
  finding,
  about: { line: decided, candidates },
  currency,
  onDone,
}: {
  finding: Finding;
  about: LineToDecide;
  /** The project's. */
  currency: string;
  onDone: () => void;
}) {
  const styles = useStyles();
  const { project } = usePane();
  const { texts, t, say } = useWords();
  const headers = headersOf(texts.vocabulary, 'Acceptances');
  const labels = texts.vocabulary.lists.decisions;
  const choices = choicesOn(finding);
  const [decision, setDecision] = useState<Choice>(choices[0] ?? 'exclude');
  const mayChoose = candidates.length > 0;
  const standing = candidates.findIndex(({ line }) => line.verdict === 'accepted');
  const [stands, setStands] = useState<number | undefined>(standing < 0 ? 0 : standing);
  const [reason, setReason] = useState('');
  const [decidedBy, setDecidedBy] = useState(useStore(project.store).decidedBy);
  const [submitted, setSubmitted] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const { partner = '', line = 0 } = finding.where;
  useEffect(() => dialog.current?.showModal(), []);
  const submit = async (): Promise<void> => {
    setSubmitted(true);
    const input = { reason: reason.trim(), decidedBy: decidedBy.trim() };
    if (input.reason === '' || input.decidedBy === '') return;
    dialog.current?.close();
    const chosen = mayChoose && stands !== undefined ? candidates[stands] : undefined;
    // The pane offers decisions on findings of lines only.
    const rule = finding.rule as LineRuleName;
    await project.decide({ lines: chosen?.rivals ?? [{ partner, line }], rule, decision, ...input });
  };
  const required = (text: string, sentence: string): { validationMessage?: string } =>
    submitted && text.trim() === '' ? { validationMessage: sentence } : {};
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onDone}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2 id={title} className={styles.title}>
          {say(t.project.decideTitle, { line: String(line), partner })}
        </h2>
        <Paragraph>{message(finding, texts)}</Paragraph>
        {mayChoose ? (
          <LineChoice
            own={{ partner, line }}
            candidates={candidates}
            currency={currency}
            chosen={stands}
            onChoose={setStands}
          />
        ) : (
          <>
            <LineFacts line={decided.line} currency={currency} />
            {choices.length > 1 ? null : (
              <Paragraph>{weightOf(finding) === 'error' ? t.project.neverAccepted : t.project.countsAnyway}</Paragraph>
            )}
            <Field label={headers.decision}>
              <Select
                value={decision}
                onChange={(_, { value }) => setDecision(choices.find((choice) => choice === value) ?? decision)}
              >
                {choices.map((choice) => (
                  <option key={choice} value={choice}>
                    {labels[choice]}
                  </option>
                ))}
              </Select>
            </Field>
          </>
        )}
        <Field label={headers.reason} required {...required(reason, t.project.reasonNeeded)}>
          <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
        <Field label={headers.decidedBy} required {...required(decidedBy, t.project.whoNeeded)}>
          <Input value={decidedBy} onChange={(_, { value }) => setDecidedBy(value)} />
        </Field>
        <Paragraph secondary>{`${headers.decidedOn}: ${formatDay(project.today(), texts.language)}`}</Paragraph>
        <Paragraph secondary>{t.project.decideHint}</Paragraph>
        <Buttons>
          <Button appearance="primary" type="submit">
            {t.project.decideDo}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{t.app.close}</Button>
        </Buttons>
      </form>
    </dialog>
  );
}
