/** The lead partner's decision to keep a line: it needs a reason, and says where it will stand. */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { Finding } from '../../core/findings';
import { message } from '../../locales/message';
import { usePane, useWords } from '../context';
import { Buttons, Text } from '../parts/layout';

const useStyles = makeStyles({
  dialog: {
    boxSizing: 'border-box',
    width: 'calc(100vw - 32px)',
    maxWidth: '420px',
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

export function AcceptForm({ finding, onDone }: { finding: Finding; onDone: () => void }) {
  const styles = useStyles();
  const { project } = usePane();
  const { texts, t, say } = useWords();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const { partner = '', line } = finding.where;
  useEffect(() => dialog.current?.showModal(), []);
  const submit = async (): Promise<void> => {
    setAsked(true);
    if (reason.trim() === '' || line === undefined) return;
    dialog.current?.close();
    await project.accept({ partner, line, rule: finding.rule, reason: reason.trim() });
  };
  const missing = asked && reason.trim() === '';
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
          {say(t.project.acceptTitle, { line: String(line ?? ''), partner })}
        </h2>
        <Text>{message(finding, texts)}</Text>
        <Field label={t.project.reason} required {...(missing ? { validationMessage: t.project.reasonNeeded } : {})}>
          <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
        <Text secondary>{t.project.acceptHint}</Text>
        <Buttons>
          <Button appearance="primary" type="submit">
            {t.project.acceptDo}
          </Button>
          <Button onClick={() => dialog.current?.close()}>{t.app.close}</Button>
        </Buttons>
      </form>
    </dialog>
  );
}
