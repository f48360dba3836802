/** The agreement and its last amendment as documents to sign, and the progress report of a period. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { formatDay } from '../../locales/format';
import type { WorkbookFacts } from '../../worker/protocol';
import { usePane, useStore, useWords } from '../context';
import { CreatedFiles } from '../parts/created-file';
import { Buttons, Paragraph, Section } from '../parts/layout';

export function Documents({ about }: { about: WorkbookFacts }) {
  const { project } = usePane();
  const { document } = useStore(project.store);
  const { t, texts } = useWords();
  const [period, setPeriod] = useState('');
  return (
    <Section title={t.documents.title}>
      <Paragraph secondary>{t.documents.hint}</Paragraph>
      <Buttons>
        <Button size="small" onClick={() => void project.makeDocument('agreement')}>
          {t.documents.agreement}
        </Button>
        {about.version > 1 ? (
          <Button size="small" onClick={() => void project.makeDocument('amendment')}>
            {t.documents.amendment}
          </Button>
        ) : null}
      </Buttons>
      <Field label={t.documents.period}>
        <Select value={period} onChange={(_, { value }) => setPeriod(value)}>
          <option value="">{t.documents.lastPeriod}</option>
          {about.periods.map(({ code, start, end }) => (
            <option key={code} value={code}>
              {`${code} · ${formatDay(start, texts.language)} – ${formatDay(end, texts.language)}`}
            </option>
          ))}
        </Select>
      </Field>
      <Buttons>
        <Button
          size="small"
          onClick={() => void project.makeDocument('progress-report', period === '' ? undefined : period)}
        >
          {t.documents.progress}
        </Button>
      </Buttons>
      {document ? <CreatedFiles file={document} next={t.documents.next} /> : null}
    </Section>
  );
}
