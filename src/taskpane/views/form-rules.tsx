/** The form's last part: aid rate, flat rate, flexibility. */
import { Checkbox, Input, Select } from '@fluentui/react-components';
import { formatPercent } from '../../locales/format';
import { parseDecimal } from '../../core/money';
import { useStore, usePane, useWords } from '../context';
import type { Draft } from '../stores/draft';
import { FormField, FormPart, type FormPartProps } from './form-fields';

const flexibilityOptions: readonly Draft['flexibility'][] = ['0', '0.10', '0.20'];

export function RulesPart({ showErrors }: FormPartProps) {
  const { newProject } = usePane();
  const { draft } = useStore(newProject.store);
  const { texts, t } = useWords();
  const percent = (rate: string): string =>
    formatPercent(parseDecimal(rate) ?? { units: 0n, scale: 0 }, texts.language);
  return (
    <FormPart showErrors={showErrors}>
      <FormField path="funding" label={t.form.aid} value={draft.aid}>
        <Input value={draft.aid} inputMode="decimal" onChange={(_, { value }) => newProject.edit({ aid: value })} />
      </FormField>
      <Checkbox
        checked={draft.office}
        label={t.form.office}
        onChange={(_, { checked }) => newProject.edit({ office: checked === true })}
      />
      <FormField path="rules.flexibility" label={t.form.flexibility} value={draft.flexibility}>
        <Select
          value={draft.flexibility}
          onChange={(_, { value }) => newProject.edit({ flexibility: value as Draft['flexibility'] })}
        >
          {flexibilityOptions.map((tier) => (
            <option key={tier} value={tier}>
              {tier === '0' ? t.form.none : percent(tier)}
            </option>
          ))}
        </Select>
      </FormField>
    </FormPart>
  );
}
