/** The form's second part: the partners, the lead partner first. */
import { Button, Input, Select } from '@fluentui/react-components';
import { legalStatuses } from '../../core/names';
import { useStore, usePane, useWords } from '../context';
import { AddIcon } from '../parts/icons';
import { LanguageOptions } from '../parts/language-options';
import { emptyPartner, nextCode, type DraftPartner } from '../stores/draft';
import { useRemoval } from './form-removal';
import { FieldGroup, FieldPair, FormField, FormPart, type FormPartProps } from './form-fields';

export function PartnersPart({ showErrors }: FormPartProps) {
  const { newProject } = usePane();
  const { draft } = useStore(newProject.store);
  const { t, say } = useWords();
  const { partners } = draft;
  const { remove, question } = useRemoval();
  const edit = (at: number, change: Partial<DraftPartner>): void =>
    newProject.edit({
      partners: partners.map((partner, index) => (index === at ? { ...partner, ...change } : partner)),
    });
  return (
    <FormPart showErrors={showErrors}>
      {partners.map((partner, index) => {
        const { code } = partner;
        const legend = index === 0 ? t.form.lead : say(t.form.partner, { code });
        return (
          <FieldGroup
            key={code}
            legend={legend}
            remove={
              index === 0
                ? undefined
                : {
                    label: say(t.form.removePartner, { code }),
                    onClick: () => remove({ of: 'partner', code }),
                  }
            }
          >
            <PartnerFields path={`partners[${index}]`} partner={partner} onEdit={(change) => edit(index, change)} />
          </FieldGroup>
        );
      })}
      <div>
        <Button
          icon={<AddIcon />}
          onClick={() =>
            newProject.edit({ partners: [...partners, emptyPartner(nextCode('P', partners), draft.language)] })
          }
        >
          {t.form.addPartner}
        </Button>
      </div>
      {question}
    </FormPart>
  );
}

interface PartnerFieldsProps {
  path: string;
  partner: DraftPartner;
  onEdit: (change: Partial<DraftPartner>) => void;
}

function PartnerFields({ path, partner, onEdit }: PartnerFieldsProps) {
  const { texts, t } = useWords();
  const { legalStatuses: statuses, vatRegimes } = texts.vocabulary.lists;
  return (
    <>
      <FormField path={`${path}.name`} label={t.form.partnerName} value={partner.name}>
        <Input value={partner.name} onChange={(_, { value }) => onEdit({ name: value })} />
      </FormField>
      <FieldPair>
        <FormField path={`${path}.country`} label={t.form.country} value={partner.country}>
          <Input
            value={partner.country}
            maxLength={2}
            onChange={(_, { value }) => onEdit({ country: value.toUpperCase() })}
          />
        </FormField>
        <FormField path={`${path}.language`} label={t.form.language} value={partner.language}>
          <Select value={partner.language} onChange={(_, { value }) => onEdit({ language: value })}>
            <LanguageOptions />
          </Select>
        </FormField>
      </FieldPair>
      <FieldPair>
        <FormField path={`${path}.legalStatus`} label={t.form.legalStatus} value={partner.legalStatus}>
          <Select
            value={partner.legalStatus}
            onChange={(_, { value }) => onEdit({ legalStatus: value as DraftPartner['legalStatus'] })}
          >
            {legalStatuses.map((status) => (
              <option key={status} value={status}>
                {statuses[status]}
              </option>
            ))}
          </Select>
        </FormField>
        <FormField path={`${path}.vat`} label={t.form.vat} value={partner.vat}>
          <Select value={partner.vat} onChange={(_, { value }) => onEdit({ vat: value as DraftPartner['vat'] })}>
            {(['not-recoverable', 'recoverable'] as const).map((vat) => (
              <option key={vat} value={vat}>
                {vatRegimes[vat]}
              </option>
            ))}
          </Select>
        </FormField>
      </FieldPair>
    </>
  );
}
