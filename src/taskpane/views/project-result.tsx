/** The result of the dry run with the lead's decisions, and the button that creates the report. */
import { Button, Checkbox } from '@fluentui/react-components';
import { budgetRules } from '../../core/consolidation/overspend';
import { isDecided, weightOf, type Finding } from '../../core/findings';
import type { RuleName } from '../../core/rules';
import { moveText } from '../../locales/report-changes';
import type { WorkbookFacts } from '../../worker/partner-views';
import type { ConsolidationView } from '../../worker/lead-views';
import { useStore, usePane, useWords } from '../context';
import { FindingGroups, useCounts } from '../parts/findings';
import { Buttons, Card, Section, Paragraph } from '../parts/layout';
import { CreatedFile } from '../parts/created-file';
import { InsertSheets } from '../parts/insert-sheets';
import { Sentences } from '../parts/sentences';
import { TotalsCard } from '../parts/totals';
import { Bar } from '../parts/bar';
import { Claim } from './claim';
import { BackToPartners } from './corrections';
import { DecisionForm } from './decision-form';

export function DryRun({ about, result }: { about: WorkbookFacts; result: ConsolidationView }) {
  const { project, decision } = usePane();
  const { report, bundle } = useStore(project.store);
  const { t } = useWords();
  const counts = useCounts();
  const { open: deciding } = useStore(decision.store);
  const lacking = result.groups.find(({ rule, decided }) => !decided && budgetRules.some((one) => one === rule));
  return (
    <>
      <Section title={t.totals.title}>
        <Paragraph secondary>{t.project.dryRun}</Paragraph>
        <TotalsCard
          totals={result.totals}
          currency={result.currency}
          notRead={result.files.reduce((sum, file) => sum + file.notRead, 0)}
        />
        <Checkbox
          checked={bundle}
          label={t.project.bundle}
          onChange={(_, { checked }) => project.setBundle(checked === true)}
        />
        <Buttons>
          <Button appearance={report ? 'secondary' : 'primary'} onClick={() => void project.makeReport()}>
            {report ? t.project.reportAgain : t.project.report}
          </Button>
        </Buttons>
        {report ? (
          <CreatedFile made={report} next={t.project.reportNext} onOpen={() => void project.open('report')} />
        ) : null}
      </Section>
      <Claim />
      <Monitoring />
      <Section title={t.totals.byPartner}>
        <ByPartner about={about} result={result} />
      </Section>
      {result.sinceClaim ? <SinceClaim {...result.sinceClaim} currency={result.currency} /> : null}
      <Section title={t.findings.title} aside={counts(result.counts)}>
        {result.groups.length === 0 ? <Paragraph>{t.findings.none}</Paragraph> : null}
        <FindingGroups
          groups={result.groups}
          actions={{
            currency: result.currency,
            extra: (finding) =>
              isToDecide(finding) ? (
                <Button onClick={() => void decision.open(finding)}>{t.project.decide}</Button>
              ) : null,
            above: (group) =>
              group === lacking && result.cover.length > 0 ? <Sentences list={result.cover} all /> : null,
            goTo: ({ where }) => void project.goTo(where),
            cell: rowInWorkbook,
          }}
        />
      </Section>
      <BackToPartners about={about} result={result} />
      {deciding ? <DecisionForm {...deciding} currency={result.currency} /> : null}
    </>
  );
}

/** Whether the lead may still decide on a finding: it concerns a line and nothing is decided. */
function isToDecide(finding: Finding): boolean {
  const { rule, where } = finding;
  const isOpen = !isDecided(finding) && weightOf(finding) !== 'info';
  return isOpen && where.line !== undefined && where.row !== undefined && !isOnTable(rule);
}

/** Rules on rows of the open workbook's own tables; all others are on rows of the partners' files. */
const onTables: readonly RuleName[] = ['decision-without-effect', 'row-to-check'];
const isOnTable = (rule: RuleName): boolean => onTables.includes(rule);

function rowInWorkbook({ rule, where: { sheet, row } }: Finding): string | undefined {
  return isOnTable(rule) && row !== undefined ? `${sheet} ${row}` : undefined;
}

/** The project workbook's monitoring sheets, to be filled from this dry run. */
function Monitoring() {
  const { project } = usePane();
  const { monitoring } = useStore(project.store);
  const { t } = useWords();
  return (
    <Section title={t.project.monitoring}>
      <Paragraph secondary>{t.project.monitoringHint}</Paragraph>
      {monitoring ? (
        <InsertSheets
          insertion={monitoring}
          onInsert={(decision) => void project.insertMonitoring(decision)}
          onLeave={() => project.leaveMonitoring()}
        />
      ) : (
        <Buttons>
          <Button onClick={() => void project.planMonitoring()}>{t.project.fillMonitoring}</Button>
        </Buttons>
      )}
    </Section>
  );
}

function SinceClaim({
  claim,
  partners,
  currency,
}: NonNullable<ConsolidationView['sinceClaim']> & { currency: string }) {
  const { texts, t, say } = useWords();
  const moves = partners.map((move) => moveText(move, currency, texts));
  return (
    <Section title={say(t.project.sinceClaim, { claim })}>
      <Sentences list={moves.length > 0 ? moves : [texts.vocabulary.changes.nothing]} />
    </Section>
  );
}

function ByPartner({ about, result }: { about: WorkbookFacts; result: ConsolidationView }) {
  const { t, say } = useWords();
  const { currency } = result;
  return (
    <Card>
      {result.byPartner.map(({ partner, budget, accepted, flatRate }) => {
        const used = accepted + flatRate;
        const name = about.partners.find(({ code }) => code === partner)?.name;
        return (
          <div key={partner}>
            <Paragraph>{name === undefined ? t.partner.unplaced : `${partner} · ${name}`}</Paragraph>
            <Bar used={used} budget={budget} />
            <Paragraph secondary>
              {say(t.partner.used, { used: { money: used, currency }, budget: { money: budget, currency } })}
            </Paragraph>
          </div>
        );
      })}
    </Card>
  );
}
