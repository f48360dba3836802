/** Building blocks of the form: fields that show the check's problems, pairs and groups of fields. */
import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { createContext, useContext, type ReactNode } from 'react';
import { problemSentence } from '../../locales/message';
import { useStore, usePane, useWords } from '../context';
import { CloseIcon } from '../parts/icons';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    '& .fui-Input, & .fui-Select, & input, & select': { minWidth: 0, width: '100%' },
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(112px, 100%), 1fr))',
    gap: '12px',
    alignItems: 'start',
    '& > *': { minWidth: 0 },
  },
  group: {
    margin: 0,
    padding: '12px',
    minWidth: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  legend: { padding: '0 4px', fontWeight: tokens.fontWeightSemibold },
});

export interface FormPartProps {
  /** Whether empty fields show what is missing, as after an attempt to continue. */
  showErrors: boolean;
}

/** Whether a problem with this path belongs to a part of the form. */
export function hasField(part: string, path: string): boolean {
  const starts: Record<string, RegExp> = {
    project: /^(project|periods)/,
    partners: /^partners/,
    actions: /^actions/,
    budget: /^budget/,
    rules: /^(funding|rules)/,
  };
  return starts[part]?.test(path) ?? false;
}

const ShowErrors = createContext(false);

/** A labelled field that shows the check's problem for its path once it is filled in or `showErrors` is set. */
export function FormField({
  path,
  label,
  value,
  wrong,
  children,
}: {
  path: string;
  label: string;
  value: string;
  /** A problem of the form itself, shown in place of the check's. */
  wrong?: string | undefined;
  children: ReactNode;
}) {
  const { newProject } = usePane();
  const { check } = useStore(newProject.store);
  const { texts, t } = useWords();
  const showErrors = useContext(ShowErrors);
  const problem = check?.problems.find(
    (one) => one.path === path || ['.', '['].some((sign) => one.path.startsWith(path + sign)),
  );
  const shown = wrong !== undefined || (problem && (showErrors || value !== ''));
  // The field itself shows the location.
  const sentence = wrong ?? (problem && (value === '' ? t.form.required : problemSentence(problem, texts)));
  return (
    <Field label={label} {...(shown && sentence !== undefined ? { validationMessage: upper(sentence) } : {})}>
      {children}
    </Field>
  );
}

function upper(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

export function FormPart({ showErrors, children }: FormPartProps & { children: ReactNode }) {
  return (
    <ShowErrors.Provider value={showErrors}>
      <div className={useStyles().fields}>{children}</div>
    </ShowErrors.Provider>
  );
}

export function FieldPair({ children }: { children: ReactNode }) {
  return <div className={useStyles().pair}>{children}</div>;
}

export function FieldGroup({
  legend,
  remove,
  children,
}: {
  legend: string;
  remove: { label: string; onClick: () => void } | undefined;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {children}
      {remove ? (
        <div>
          <Button size="small" appearance="subtle" icon={<CloseIcon size={16} />} onClick={remove.onClick}>
            {remove.label}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
