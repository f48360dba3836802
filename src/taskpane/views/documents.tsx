/** The agreement and its last amendment to sign, the progress report of a period, the papers of a meeting: as documents. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { formatDay } from '../../locales/format';
import { textIn } from '../../locales/labels';
import type { WorkbookFacts } from '../../worker/partner-views';
import { usePane, useStore, useWords } from '../context';
import { CreatedFiles } from '../parts/created-file';
import { Buttons, Paragraph, Section } from '../parts/layout';
import { PeriodOptions } from '../parts/period-options';

export function Documents({ about }: { about: WorkbookFacts }) {
  const { project } = usePane();
  const { document } = useStore(project.store);
  const { t, texts } = useWords();
  const [period, setPeriod] = useState('');
  const [meeting, setMeeting] = useState('');
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
          <PeriodOptions periods={about.periods} />
        </Select>
      </Field>
      <Buttons>
        <Button
          size="small"
          onClick={() => void project.makeDocument('progress-report', period === '' ? {} : { period })}
        >
          {t.documents.progress}
        </Button>
      </Buttons>
      {about.meetings.length > 0 ? (
        <>
          <Field label={t.documents.meeting}>
            <Select value={meeting} onChange={(_, { value }) => setMeeting(value)}>
              <option value="">{t.documents.nextMeeting}</option>
              {about.meetings.map(({ code, date, committee }) => (
                <option key={code} value={code}>
                  {`${formatDay(date, texts.language)} · ${textIn(committee, texts.language)}`}
                </option>
              ))}
            </Select>
          </Field>
          <Buttons>
            {(['invitation', 'attendance', 'minutes'] as const).map((paper) => (
              <Button
                key={paper}
                size="small"
                onClick={() => void project.makeDocument(paper, meeting === '' ? {} : { meeting })}
              >
                {t.documents.papers[paper]}
              </Button>
            ))}
          </Buttons>
        </>
      ) : null}
      {document ? <CreatedFiles file={document} next={t.documents.next} /> : null}
    </Section>
  );
}
