/** The five questions that a new project begins with. The rest is written on the sheets of its workbook. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { profileIds } from '../../core/names';
import { useStore, usePane, useWords } from '../context';
import { AddIcon, CloseIcon } from '../parts/icons';
import { LanguageOptions } from '../parts/language-options';
import { Buttons, Paragraph, ViewLayout } from '../parts/layout';
import { pastedPartners, problemsOf, type Start, type StartPartner } from '../stores/start';

const useStyles = makeStyles({
  form: {
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
  partners: {
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  legend: { padding: 0, marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  partner: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr) 32px',
    gap: '8px',
    alignItems: 'end',
  },
});

export function StartQuestions() {
  const styles = useStyles();
  const { newProject, memory } = usePane();
  const { start } = useStore(newProject.store);
  const [keeps] = useState(() => memory.keeps());
  const [submitted, setSubmitted] = useState(false);
  const { texts, t } = useWords();
  const wrong = problemsOf(start);
  const day = (key: 'start' | 'end') => (
    <Field label={t.start[key]} {...(key === 'end' && wrong.end ? { validationMessage: t.start.endFirst } : {})}>
      <Input type="date" value={start[key]} onChange={(_, { value }) => newProject.edit({ [key]: value })} />
    </Field>
  );
  return (
    <ViewLayout>
      <Paragraph secondary>{t.start.hint}</Paragraph>
      {keeps ? null : <Paragraph secondary>{t.start.notKept}</Paragraph>}
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setSubmitted(true);
          void newProject.begin();
        }}
      >
        <Field
          label={t.start.acronym}
          {...(submitted && wrong.acronym ? { validationMessage: t.start.acronymNeeded } : {})}
        >
          <Input
            value={start.acronym}
            maxLength={40}
            onChange={(_, { value }) => newProject.edit({ acronym: value })}
          />
        </Field>
        <Field label={t.start.language} hint={t.start.languageHint}>
          <Select value={start.language} onChange={(_, { value }) => newProject.edit({ language: value })}>
            <LanguageOptions />
          </Select>
        </Field>
        <Field label={t.start.profile} hint={t.start.profileHint}>
          <Select
            value={start.profile}
            onChange={(_, { value }) => newProject.edit({ profile: value as Start['profile'] })}
          >
            {profileIds.map((id) => (
              <option key={id} value={id}>
                {texts.vocabulary.lists.profiles[id]}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.pair}>
          {day('start')}
          {day('end')}
        </div>
        <Partners partners={start.partners} onChange={(partners) => newProject.edit({ partners })} />
        <Buttons>
          <Button appearance="primary" type="submit">
            {t.start.make}
          </Button>
        </Buttons>
      </form>
    </ViewLayout>
  );
}

function Partners({
  partners,
  onChange,
}: {
  partners: readonly StartPartner[];
  onChange: (partners: readonly StartPartner[]) => void;
}) {
  const styles = useStyles();
  const { texts, t, say } = useWords();
  const { countries } = texts.vocabulary.lists;
  const sorted = Object.entries(countries).sort(([, a], [, b]) => a.localeCompare(b, texts.language));
  const set = (at: number, change: Partial<StartPartner>): void =>
    onChange(partners.map((partner, index) => (index === at ? { ...partner, ...change } : partner)));
  const paste = (at: number, text: string): boolean => {
    const pasted = pastedPartners(text, countries);
    if (!pasted) return false;
    const filled = pasted.map((partner, index) => ({
      ...partner,
      country: partner.country || (partners[at + index]?.country ?? ''),
    }));
    onChange([...partners.slice(0, at), ...filled, ...partners.slice(at + pasted.length)]);
    return true;
  };
  return (
    <fieldset className={styles.partners}>
      <legend className={styles.legend}>{t.start.partners}</legend>
      <Paragraph secondary>{t.start.partnersHint}</Paragraph>
      {partners.map(({ name, country }, index) => {
        const called = index === 0 ? t.start.lead : say(t.start.partner, { number: index + 1 });
        return (
          <div key={index} className={styles.partner}>
            <Field label={called}>
              <Input
                value={name}
                onChange={(_, { value }) => set(index, { name: value })}
                onPaste={(event) => {
                  if (paste(index, event.clipboardData.getData('text/plain'))) event.preventDefault();
                }}
              />
            </Field>
            <Field label={t.start.country}>
              <Select
                value={country}
                aria-label={say(t.start.countryOf, { partner: called })}
                onChange={(_, { value }) => set(index, { country: value })}
              >
                <option value="" />
                {sorted.map(([code, label]) => (
                  <option key={code} value={code}>
                    {label}
                  </option>
                ))}
              </Select>
            </Field>
            {index === 0 ? (
              <span />
            ) : (
              <Button
                appearance="subtle"
                icon={<CloseIcon size={16} />}
                aria-label={say(t.start.remove, { partner: called })}
                onClick={() => onChange(partners.filter((_, other) => other !== index))}
              />
            )}
          </div>
        );
      })}
      <Buttons>
        <Button icon={<AddIcon />} onClick={() => onChange([...partners, { name: '', country: '' }])}>
          {t.start.add}
        </Button>
      </Buttons>
    </fieldset>
  );
}
