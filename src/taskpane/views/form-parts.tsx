/** The form's first parts: the project and its partners. A field is named by its place in the agreement. */
import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { createContext, useContext, type ReactNode } from 'react';
import { legalStatuses, projectKinds } from '../../core/names';
import { problemText } from '../../locales/message';
import { useStore, usePane, useWords } from '../context';
import { AddIcon, CloseIcon } from '../parts/icons';
import { LanguageOptions } from '../parts/language-options';
import { emptyPartner, type Draft, type DraftPartner } from '../stores/draft';

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

export interface PartProps {
  /** Whether somebody wanted to go on: from then on, what is missing is said. */
  tried: boolean;
}

/** Which part of the form a problem belongs to. */
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

const Tried = createContext(false);

/** A labelled field with what the check says of its place, once somebody has been there. */
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
  /** What is wrong however the check puts it. */
  wrong?: string | undefined;
  children: ReactNode;
}) {
  const { newProject } = usePane();
  const { check } = useStore(newProject.store);
  const { texts, t } = useWords();
  const tried = useContext(Tried);
  const problem = check?.problems.find(
    (one) => one.path === path || ['.', '['].some((sign) => one.path.startsWith(path + sign)),
  );
  const shown = wrong !== undefined || (problem && (tried || value !== ''));
  // The path is for those who write agreements by hand; here the field itself says where.
  const sentence =
    wrong ??
    (problem &&
      (value === ''
        ? t.form.required
        : problemText({ ...problem, path: '' }, texts).replace(`${texts.problems.whole}: `, '')));
  return (
    <Field label={label} {...(shown && sentence !== undefined ? { validationMessage: upper(sentence) } : {})}>
      {children}
    </Field>
  );
}

function upper(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

export function FormPart({ tried, children }: PartProps & { children: ReactNode }) {
  return (
    <Tried.Provider value={tried}>
      <div className={useStyles().fields}>{children}</div>
    </Tried.Provider>
  );
}

export function Pair({ children }: { children: ReactNode }) {
  return <div className={useStyles().pair}>{children}</div>;
}

export function Group({
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

export function ProjectPart({ tried }: PartProps) {
  const { newProject } = usePane();
  const { draft } = useStore(newProject.store);
  const { texts, t } = useWords();
  const text = (
    key: 'acronym' | 'title' | 'programme' | 'fund' | 'currency',
    label: string,
    path = `project.${key}`,
  ) => (
    <FormField path={path} label={label} value={draft[key]}>
      <Input
        value={draft[key]}
        onChange={(_, { value }) => newProject.edit({ [key]: key === 'currency' ? value.toUpperCase() : value })}
      />
    </FormField>
  );
  const reversed = draft.start !== '' && draft.end !== '' && draft.end <= draft.start;
  const day = (key: 'start' | 'end', label: string) => (
    <FormField
      path={`project.${key}`}
      label={label}
      value={draft[key]}
      wrong={reversed && key === 'end' ? t.form.endFirst : undefined}
    >
      <Input type="date" value={draft[key]} onChange={(_, { value }) => newProject.edit({ [key]: value })} />
    </FormField>
  );
  return (
    <FormPart tried={tried}>
      {text('acronym', t.form.acronym, 'project.id')}
      {text('title', t.form.name)}
      <FormField path="project.kind" label={t.form.kind} value={draft.kind}>
        <Select value={draft.kind} onChange={(_, { value }) => newProject.edit({ kind: value as Draft['kind'] })}>
          {projectKinds.map((kind) => (
            <option key={kind} value={kind}>
              {texts.vocabulary.lists.projectKinds[kind]}
            </option>
          ))}
        </Select>
      </FormField>
      {text('programme', t.form.programme)}
      <Pair>
        {text('fund', t.form.fund)}
        {text('currency', t.form.currency)}
      </Pair>
      <FormField path="project.language" label={t.form.language} value={draft.language}>
        <Select value={draft.language} onChange={(_, { value }) => newProject.edit({ language: value })}>
          <LanguageOptions />
        </Select>
      </FormField>
      <Pair>
        {day('start', t.form.start)}
        {day('end', t.form.end)}
      </Pair>
      <FormField path="periods[0]" label={t.form.months} value={String(draft.months)}>
        <Select value={String(draft.months)} onChange={(_, { value }) => newProject.edit({ months: Number(value) })}>
          {[3, 4, 6, 12].map((months) => (
            <option key={months}>{months}</option>
          ))}
        </Select>
      </FormField>
    </FormPart>
  );
}

export function PartnersPart({ tried }: PartProps) {
  const { newProject } = usePane();
  const { draft } = useStore(newProject.store);
  const { texts, t, say } = useWords();
  const { partners } = draft;
  const { legalStatuses: statuses, vatRegimes } = texts.vocabulary.lists;
  const edit = (at: number, change: Partial<DraftPartner>): void =>
    newProject.edit({
      partners: partners.map((partner, index) => (index === at ? { ...partner, ...change } : partner)),
    });
  return (
    <FormPart tried={tried}>
      {partners.map((partner, index) => {
        const at = `partners[${index}]`;
        const number = index + 1;
        const legend = index === 0 ? t.form.lead : say(t.form.partner, { number });
        return (
          <Group
            key={index}
            legend={legend}
            remove={
              index === 0
                ? undefined
                : {
                    label: say(t.form.removePartner, { number }),
                    onClick: () => newProject.edit({ partners: partners.filter((_, other) => other !== index) }),
                  }
            }
          >
            <FormField path={`${at}.name`} label={t.form.partnerName} value={partner.name}>
              <Input value={partner.name} onChange={(_, { value }) => edit(index, { name: value })} />
            </FormField>
            <Pair>
              <FormField path={`${at}.country`} label={t.form.country} value={partner.country}>
                <Input
                  value={partner.country}
                  maxLength={2}
                  onChange={(_, { value }) => edit(index, { country: value.toUpperCase() })}
                />
              </FormField>
              <FormField path={`${at}.language`} label={t.form.language} value={partner.language}>
                <Select value={partner.language} onChange={(_, { value }) => edit(index, { language: value })}>
                  <LanguageOptions />
                </Select>
              </FormField>
            </Pair>
            <Pair>
              <FormField path={`${at}.legalStatus`} label={t.form.legalStatus} value={partner.legalStatus}>
                <Select
                  value={partner.legalStatus}
                  onChange={(_, { value }) => edit(index, { legalStatus: value as DraftPartner['legalStatus'] })}
                >
                  {legalStatuses.map((status) => (
                    <option key={status} value={status}>
                      {statuses[status]}
                    </option>
                  ))}
                </Select>
              </FormField>
              <FormField path={`${at}.vat`} label={t.form.vat} value={partner.vat}>
                <Select
                  value={partner.vat}
                  onChange={(_, { value }) => edit(index, { vat: value as DraftPartner['vat'] })}
                >
                  {(['not-recoverable', 'recoverable'] as const).map((vat) => (
                    <option key={vat} value={vat}>
                      {vatRegimes[vat]}
                    </option>
                  ))}
                </Select>
              </FormField>
            </Pair>
          </Group>
        );
      })}
      <div>
        <Button
          icon={<AddIcon />}
          onClick={() => newProject.edit({ partners: [...partners, emptyPartner(draft.language)] })}
        >
          {t.form.addPartner}
        </Button>
      </div>
    </FormPart>
  );
}
