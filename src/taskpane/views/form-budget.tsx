/** The form's actions and budget lines. */
import { Button, Input, Select } from '@fluentui/react-components';
import { categoryCodes, type CategoryCode } from '../../core/names';
import { pairText } from '../../locales/message';
import { useStore, usePane, useWords } from '../context';
import { AddIcon } from '../parts/icons';
import { Paragraph } from '../parts/layout';
import { currencyOf, nextCode, totalOf, type DraftLine } from '../stores/draft';
import { useRemoval } from './form-removal';
import { FormField, FormPart, FieldGroup, FieldPair, type FormPartProps } from './form-fields';

export function ActionsPart({ showErrors }: FormPartProps) {
  const { newProject } = usePane();
  const { draft } = useStore(newProject.store);
  const { t, say } = useWords();
  const { actions } = draft;
  const { remove, question } = useRemoval();
  return (
    <FormPart showErrors={showErrors}>
      {actions.map(({ code, title }, index) => (
        <FieldGroup
          key={code}
          legend={code}
          remove={
            actions.length === 1
              ? undefined
              : {
                  label: say(t.form.removeAction, { code }),
                  onClick: () => remove({ of: 'action', code }),
                }
          }
        >
          <FormField path={`actions[${index}].title`} label={say(t.form.action, { code })} value={title}>
            <Input
              value={title}
              onChange={(_, { value }) =>
                newProject.edit({
                  actions: actions.map((one) => (one.code === code ? { code, title: value } : one)),
                })
              }
            />
          </FormField>
        </FieldGroup>
      ))}
      <div>
        <Button
          icon={<AddIcon />}
          onClick={() => newProject.edit({ actions: [...actions, { code: nextCode('A', actions), title: '' }] })}
        >
          {t.form.addAction}
        </Button>
      </div>
      {question}
    </FormPart>
  );
}

export function BudgetPart({ showErrors }: FormPartProps) {
  const { newProject } = usePane();
  const { draft } = useStore(newProject.store);
  const { texts, t, say, money } = useWords();
  const { lines } = draft;
  const edit = (at: number, change: Partial<DraftLine>): void =>
    newProject.edit({ lines: lines.map((line, index) => (index === at ? { ...line, ...change } : line)) });
  const add = (): void => {
    const last = lines.at(-1);
    const next: DraftLine = {
      partner: last?.partner ?? draft.partners[0]?.code ?? '',
      action: last?.action ?? draft.actions[0]?.code ?? '',
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
        <Paragraph>{pairText(t.form.total, money(totalOf(draft), currencyOf(draft)), texts)}</Paragraph>
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
            {partners.map(({ code, name }) => (
              <option key={code} value={code}>
                {`${code} · ${name}`}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField path={`${path}.action`} label={t.form.actionOf} value={line.action}>
          <Select value={line.action} onChange={(_, { value }) => onEdit({ action: value })}>
            {actions.map(({ code, title }) => (
              <option key={code} value={code}>
                {`${code} · ${title}`}
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
