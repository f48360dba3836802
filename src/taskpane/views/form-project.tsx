/** The form's first part: the project. A field's path is its path in the agreement. */
import { Input, Select } from '@fluentui/react-components';
import { projectKinds } from '../../core/names';
import { useStore, usePane, useWords } from '../context';
import { LanguageOptions } from '../parts/language-options';
import type { Draft } from '../stores/draft';
import { FieldPair, FormField, FormPart, type FormPartProps } from './form-fields';

export function ProjectPart({ showErrors }: FormPartProps) {
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
    <FormPart showErrors={showErrors}>
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
      <FieldPair>
        {text('fund', t.form.fund)}
        {text('currency', t.form.currency)}
      </FieldPair>
      <FormField path="project.language" label={t.form.language} value={draft.language}>
        <Select value={draft.language} onChange={(_, { value }) => newProject.edit({ language: value })}>
          <LanguageOptions />
        </Select>
      </FormField>
      <FieldPair>
        {day('start', t.form.start)}
        {day('end', t.form.end)}
      </FieldPair>
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
