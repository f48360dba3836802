/** The lead partner's view: partners, their files in each period, the dry run, funder tables. */
import { Button, Field, Select } from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import { formatDay } from '../../locales/format';
import type { WorkbookFacts } from '../../worker/partner-views';
import { useStore, usePane, useWords } from '../context';
import { FileDrop, workbookFiles } from '../parts/file-drop';
import { useCounts } from '../parts/findings';
import { Buttons, Card, Section, Paragraph, ViewLayout } from '../parts/layout';
import { PeriodOptions } from '../parts/period-options';
import { NextVersion } from './amendment';
import { Documents } from './documents';
import { PlanLinks } from './plan-links';
import { PartnerBoard } from './project-board';
import { InputFiles } from './project-files';
import { DryRun } from './project-result';
import { TableList } from './table-list';

export default function ProjectView() {
  const { project, shell } = usePane();
  const { files, result, lastRun } = useStore(project.store);
  const { workbook } = useStore(shell.store);
  const { t } = useWords();
  // The longest part of the view: drawn in short turns, so that typing and scrolling go on.
  const shown = useDeferredValue(result);
  if (workbook?.kind !== 'project') return null;
  const { about } = workbook;
  return (
    <ViewLayout>
      <Section title={t.project.partners} name="partner-workbooks">
        <PartnerBoard about={about} />
      </Section>
      <Files about={about} />
      {files.length > 0 && shown ? <DryRun about={about} result={shown} /> : null}
      {files.length === 0 && lastRun ? <LastDryRun /> : null}
      <PlanLinks />
      <NextVersion />
      <Documents about={about} />
      <Section title={t.tables.title} name="tables">
        <TableList kind="project" about={about} />
      </Section>
    </ViewLayout>
  );
}

function Files({ about }: { about: WorkbookFacts }) {
  const { project, shell, work } = usePane();
  const { files, period, result } = useStore(project.store);
  const { task } = useStore(work.store);
  const { t, say } = useWords();
  const counts = useCounts();
  const [refused, setRefused] = useState<readonly string[]>([]);
  // The example project has no partner files to choose, so they are offered.
  const example = about.sample && files.length === 0;
  const addFiles = async (chosen: File[]): Promise<void> => {
    const good = chosen.filter(({ name }) => /\.xls[xm]?$/i.test(name));
    setRefused(chosen.filter((file) => !good.includes(file)).map(({ name }) => name));
    if (good.length === 0) return;
    const read = good.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
    await project.addFiles(await Promise.all(read));
    const { result } = project.store.get();
    if (result) shell.announce(`${t.project.dryRun} ${counts(result.counts) || t.findings.none}`);
  };
  return (
    <Section title={t.project.files} name="files">
      <Field label={t.project.period}>
        <Select
          value={period ?? ''}
          onChange={(_, { value }) => void project.setPeriod(value === '' ? undefined : value)}
        >
          <option value="">{t.project.allPeriods}</option>
          <PeriodOptions periods={about.periods} />
        </Select>
      </Field>
      {example ? (
        <Card quiet>
          <Paragraph secondary>{t.project.samplesHint}</Paragraph>
          <Buttons>
            <Button appearance="primary" onClick={() => void project.loadSamples()}>
              {t.project.samples}
            </Button>
          </Buttons>
        </Card>
      ) : null}
      <FileDrop
        hint={t.project.filesHint}
        choose={t.project.choose}
        accept={workbookFiles}
        multiple
        primary={files.length === 0 && !example}
        onFiles={(chosen) => void addFiles(chosen)}
      />
      {/* The check was stopped or failed. */}
      {files.length > 0 && !result && task === undefined ? (
        <Buttons>
          <Button appearance="primary" onClick={() => void project.dryRun()}>
            {t.project.checkFiles}
          </Button>
        </Buttons>
      ) : null}
      {refused.map((file) => (
        <div key={file} role="alert">
          <Paragraph secondary>{say(t.project.notXlsx, { file })}</Paragraph>
        </div>
      ))}
      <InputFiles about={about} />
    </Section>
  );
}

function LastDryRun() {
  const { project } = usePane();
  const { lastRun, about } = useStore(project.store);
  const { texts, t, say } = useWords();
  if (!lastRun || !about) return null;
  return (
    <Section title={say(t.project.last, { day: formatDay(lastRun.day, texts.language) })}>
      <Card quiet>
        <Paragraph>
          {say(t.project.lastMore, {
            count: lastRun.files.length,
            claimable: { money: lastRun.totals.claimable, currency: about.currency },
          })}
        </Paragraph>
      </Card>
    </Section>
  );
}
