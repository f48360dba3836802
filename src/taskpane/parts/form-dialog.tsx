/**
 * A modal dialog with a form. It closes once what was typed is written, which is its owner's part; until then it says why
 * that failed, right above its buttons, and asks before it throws typed text away.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  Fragment,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
} from 'react';
import { usePane, useStore, useWords } from '../context';
import { Buttons, Paragraph } from './layout';
import { ProblemBar } from './problem-bar';

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
  end: { display: 'flex', flexDirection: 'column', gap: '12px', scrollMarginBottom: '16px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

interface FormDialogProps {
  title: string;
  /** The text of the button that writes. */
  submit: string;
  /** Whether something was typed that is nowhere else. */
  isTyped: () => boolean;
  onSubmit: () => void;
  onLeave: () => void;
  children: ReactNode;
}

export function FormDialog({ title, submit, isTyped, onSubmit, onLeave, children }: FormDialogProps) {
  const styles = useStyles();
  const { work } = usePane();
  const { t } = useWords();
  const { task, problem } = useStore(work.store);
  const writing = task !== undefined;
  const [asking, setAsking] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const end = useRef<HTMLDivElement>(null);
  /** Where the reader was when the question came. */
  const field = useRef<Element>(null);
  const failed = problem !== undefined && !writing;
  const heading = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // Gives the focus back to the button that opened it.
    return () => element?.close();
  }, []);
  // In a narrow pane, the end of the form may be out of sight.
  useEffect(() => {
    if (asking) end.current?.querySelector('button')?.focus();
    if (failed || asking) end.current?.scrollIntoView({ block: 'end' });
  }, [failed, asking]);
  const close = (): void => {
    if (writing) return;
    if (!isTyped()) return onLeave();
    field.current = document.activeElement;
    setAsking(true);
  };
  const goOn = (): void => {
    setAsking(false);
    const place = field.current?.isConnected ? field.current : dialog.current?.querySelector('textarea, input');
    if (place instanceof HTMLElement) place.focus();
  };
  const handlers = {
    onKeyDown: (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      if (asking) goOn();
      else close();
    },
    // The browser's own ways to close, such as a gesture. It may do so without asking.
    onCancel: (event: SyntheticEvent): void => {
      event.preventDefault();
      close();
    },
    onClose: (): void => {
      if (dialog.current?.open !== false) return;
      dialog.current.showModal();
      close();
    },
  };
  return (
    <dialog ref={dialog} {...handlers} className={styles.dialog} aria-labelledby={heading}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // To React, a dialog is inside the form that opened it, wherever it is rendered.
          event.stopPropagation();
          if (!writing) onSubmit();
        }}
      >
        <h2 id={heading} className={styles.title}>
          {title}
        </h2>
        {children}
        <div ref={end} className={styles.end}>
          {/* With keys: the click on one button must not end on another that took its place, and submit the form. */}
          {asking ? (
            <Fragment key="question">
              <div role="alert">
                <Paragraph>{t.project.unrecorded}</Paragraph>
              </div>
              <Buttons>
                <Button appearance="primary" onClick={goOn}>
                  {t.project.goOn}
                </Button>
                <Button onClick={onLeave}>{t.project.discard}</Button>
              </Buttons>
            </Fragment>
          ) : (
            <Fragment key="buttons">
              {failed ? <ProblemBar problem={{ ...problem, retry: undefined }} /> : null}
              <Buttons>
                <Button appearance="primary" type="submit" disabledFocusable={writing}>
                  {submit}
                </Button>
                <Button disabledFocusable={writing} onClick={close}>
                  {t.app.close}
                </Button>
              </Buttons>
            </Fragment>
          )}
        </div>
        <div role="status">{writing ? <Paragraph secondary>{t.tasks[task]}</Paragraph> : null}</div>
      </form>
    </dialog>
  );
}
