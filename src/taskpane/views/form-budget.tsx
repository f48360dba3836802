/** The form's actions and budget lines. */
import { Button, Input, Select } from '@fluentui/react-components';
import { categoryCodes, type CategoryCode } from '../../core/names';
import { useStore, usePane, useWords } from '../context';
import { AddIcon } from '../parts/icons';
import { Paragraph } from '../parts/layout';
import { actionCode, partnerCode, totalOf, type DraftLine } from '../stores/draft';
import { FormField, FormPart, FieldGroup, FieldPair, type FormPartProps } from './form-fields';

export function ActionsPart({ showErrors }: FormPartProps) {
  const { newProject } = usePane();
  const { draft } = useStore(newProject.store);
  const { t, say } = useWords();
  const { actions } = draft;
  return (
    <FormPart showErrors={showErrors}>
      {actions.map((title, index) => {
        const number = index + 1;
        return (
          <FieldGroup
            key={index}
            legend={actionCode(index)}
            remove={
              actions.length === 1
                ? undefined
                : {
                    label: say(t.form.removeAction, { number }),
                    onClick: () => newProject.edit({ actions: actions.filter((_, other) => other !== index) }),
                  }
            }
          >
            <FormField path={`actions[${index}].title`} label={say(t.form.action, { number })} value={title}>
              <Input
                value={title}
                onChange={(_, { value }) =>
                  newProject.edit({ actions: actions.map((one, other) => (other === index ? value : one)) })
                }
              />
            </FormField>
          </FieldGroup>
        );
      })}
      <div>
        <Button icon={<AddIcon />} onClick={() => newProject.edit({ actions: [...actions, ''] })}>
          {t.form.addAction}
        </Button>
      </div>
    </FormPart>
  );
}

export function BudgetPart({ showErrors }: FormPartProps) {
  const { newProject } = usePane();
  const { draft } = useStore(newProject.store);
  const { t, say, money } = useWords();
  const { lines, currency } = draft;
  const edit = (at: number, change: Partial<DraftLine>): void =>
    newProject.edit({ lines: lines.map((line, index) => (index === at ? { ...line, ...change } : line)) });
  const add = (): void => {
    const last = lines.at(-1);
    const next: DraftLine = {
      partner: last?.partner ?? 'P1',
      action: last?.action ?? 'A1',
      category: 'STAFF',
      amount: '',
    };
    newProject.edit({ lines: [...lines, next] });
  };
  return (
    <FormPart showErrors={showErrors}>
      {lines.map((line, index) => {
        const number = index + 1;
        return (
          <FieldGroup
            key={index}
            legend={say(t.form.line, { number })}
            remove={
              lines.length === 1
                ? undefined
                : {
                    label: say(t.form.removeLine, { number }),
                    onClick: () => newProject.edit({ lines: lines.filter((_, other) => other !== index) }),
                  }
            }
          >
            <BudgetLineFields path={`budget[${index}]`} line={line} onEdit={(change) => edit(index, change)} />
          </FieldGroup>
        );
      })}
      <div>
        <Button icon={<AddIcon />} onClick={add}>
          {t.form.addLine}
        </Button>
      </div>
      <div role="status">
        <Paragraph>{`${t.form.total}: ${money(totalOf(draft), /^[A-Z]{3}$/.test(currency) ? currency : 'EUR')}`}</Paragraph>
      </div>
    </FormPart>
  );
}

interface BudgetLineFieldsProps {
  path: string;
  line: DraftLine;
  onEdit: (change: Partial<DraftLine>) => void;
}

function BudgetLineFields({ path, line, onEdit }: BudgetLineFieldsProps) {
  const { newProject } = usePane();
  const { draft } = useStore(newProject.store);
  const { texts, t, say } = useWords();
  const { partners, actions, currency } = draft;
  const categories = categoryCodes.filter((code) => code !== 'OFFICE' || !draft.office);
  return (
    <>
      <FieldPair>
        <FormField path={`${path}.partner`} label={t.form.partnerOf} value={line.partner}>
          <Select value={line.partner} onChange={(_, { value }) => onEdit({ partner: value })}>
            {partners.map(({ name }, partner) => (
              <option key={partner} value={partnerCode(partner)}>
                {`${partnerCode(partner)} · ${name}`}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField path={`${path}.action`} label={t.form.actionOf} value={line.action}>
          <Select value={line.action} onChange={(_, { value }) => onEdit({ action: value })}>
            {actions.map((title, action) => (
              <option key={action} value={actionCode(action)}>
                {`${actionCode(action)} · ${title}`}
              </option>
            ))}
          </Select>
        </FormField>
      </FieldPair>
      <FieldPair>
        <FormField path={`${path}.category`} label={t.form.category} value={line.category}>
          <Select value={line.category} onChange={(_, { value }) => onEdit({ category: value as CategoryCode })}>
            {categories.map((code) => (
              <option key={code} value={code}>
                {texts.vocabulary.lists.categories[code]}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField path={`${path}.amount`} label={say(t.form.amount, { currency })} value={line.amount}>
          <Input value={line.amount} inputMode="decimal" onChange={(_, { value }) => onEdit({ amount: value })} />
        </FormField>
      </FieldPair>
    </>
  );
}
