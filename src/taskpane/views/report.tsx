/** A report: its project and period, the funder tables, and the changes since an earlier report. */
import { useStore, usePane, useWords } from '../context';
import { formatDay } from '../../locales/format';
import { Card, Section, Paragraph, ViewLayout } from '../parts/layout';
import { ReportChanges } from './report-changes';
import { TableList } from './table-list';

export default function ReportView() {
  const { shell } = usePane();
  const { workbook } = useStore(shell.store);
  const { texts, t, say } = useWords();
  if (workbook?.kind !== 'report') return null;
  const { about, period } = workbook;
  return (
    <ViewLayout>
      <Card quiet>
        <Paragraph>{t.report.lead}</Paragraph>
        <Paragraph secondary>
          {`${period === undefined ? t.report.allPeriods : say(t.report.period, { period })} · ${say(t.app.version, {
            version: String(about.version),
            day: formatDay(about.versionDate, texts.language),
          })}`}
        </Paragraph>
        <Paragraph secondary>{t.report.next}</Paragraph>
      </Card>
      <Section title={t.tables.title} name="tables">
        <TableList kind="report" about={about} period={period} />
      </Section>
      <ReportChanges currency={about.currency} />
    </ViewLayout>
  );
}
