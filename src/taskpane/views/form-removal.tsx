/** Before a partner or action goes that budget lines refer to, the reader says what becomes of them. */
import { Field, Portal, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useStore, usePane, useWords } from '../context';
import { FormDialog } from '../parts/form-dialog';
import { Paragraph } from '../parts/layout';
import { currencyOf } from '../stores/draft';
import { linesOf, othersThan, without, type Removed } from '../stores/draft-removal';

/** `remove` removes at once what no line refers to; else `question` has to be answered first. */
export function useRemoval(): { remove: (what: Removed) => void; question: ReactNode } {
  const { newProject } = usePane();
  const { draft } = useStore(newProject.store);
  const [asked, setAsked] = useState<Removed>();
  const finish = (what: Removed, heir?: string): void => {
    newProject.edit(without(newProject.store.get().draft, what, heir));
    setAsked(undefined);
  };
  return {
    remove: (what) => (linesOf(draft, what).count === 0 ? finish(what) : setAsked(what)),
    question: asked ? (
      // A form may not stand in another one.
      <Portal>
        <Question what={asked} onAnswer={(heir) => finish(asked, heir)} onLeave={() => setAsked(undefined)} />
      </Portal>
    ) : null,
  };
}

interface QuestionProps {
  what: Removed;
  /** Undefined where the lines go too. */
  onAnswer: (heir: string | undefined) => void;
  onLeave: () => void;
}

function Question({ what, onAnswer, onLeave }: QuestionProps) {
  const { newProject } = usePane();
  const { draft } = useStore(newProject.store);
  const { t, say } = useWords();
  const words = t.form.removal[what.of];
  const { count, sum } = linesOf(draft, what);
  const [fate, setFate] = useState('');
  const [heir, setHeir] = useState('');
  const [submitted, setSubmitted] = useState(false);
  const needed = (missing: boolean): { validationMessage?: string } =>
    submitted && missing ? { validationMessage: t.form.removal.needed } : {};
  return (
    <FormDialog
      title={say(words.title, { code: what.code })}
      submit={t.form.removal.submit}
      isTyped={() => false}
      onSubmit={() => {
        setSubmitted(true);
        if (fate === 'go') onAnswer(undefined);
        if (fate === 'give' && heir !== '') onAnswer(heir);
      }}
      onLeave={onLeave}
    >
      <Paragraph>{say(words.lines, { count, sum: { money: sum, currency: currencyOf(draft) } })}</Paragraph>
      <Field label={t.form.removal.fate} required {...needed(fate === '')}>
        <RadioGroup value={fate} onChange={(_, { value }) => setFate(value)}>
          <Radio value="go" label={t.form.removal.go} />
          <Radio value="give" label={words.give} />
        </RadioGroup>
      </Field>
      {fate === 'give' ? (
        <Field label={words.heir} required {...needed(heir === '')}>
          <Select value={heir} onChange={(_, { value }) => setHeir(value)}>
            <option value="" />
            {othersThan(draft, what).map(({ code, name }) => (
              <option key={code} value={code}>
                {`${code} · ${name}`}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
    </FormDialog>
  );
}
