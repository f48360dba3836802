/** The dialog for funder tables: which, limited to what, in which language, with a live preview of what would be made. */
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { canMake, limitsOf, tableNames, tableNeeds, type TableName } from '../../core/tables/catalogue';
import { factsOf } from '../../locales/facts';
import { languageOf } from '../../locales/languages';
import type { WorkbookFacts } from '../../worker/partner-views';
import { useStore, usePane, useWords } from '../context';
import { ChoiceField } from '../parts/choice-field';
import { CreatedFiles } from '../parts/created-file';
import { LanguageOptions } from '../parts/language-options';
import { Buttons, Card, List, Paragraph } from '../parts/layout';
import { InsertSheets } from '../parts/insert-sheets';
import { PeriodOptions } from '../parts/period-options';
import { RefusedTables, TableWarnings } from '../parts/table-points';
import { TablePreview } from './table-preview';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '4px 0', minWidth: 0 },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: '8px', alignItems: 'center' },
});

interface TableListProps {
  kind: 'project' | 'report';
  about: WorkbookFacts;
  /** The only period that a report covers. */
  period?: string | undefined;
}

export function TableList({ kind, about, period }: TableListProps) {
  const styles = useStyles();
  const { tables } = usePane();
  const { choice, last, file } = useStore(tables.store);
  const { texts, t, say } = useWords();
  const shown = choice.names.at(-1);
  const again = (last?.names ?? []).filter((name) => canMake(name, kind));
  return (
    <>
      <Paragraph secondary>{t.tables.hint}</Paragraph>
      <Limits about={about} covers={period} />
      <Card tight>
        <List divided>
          {tableNames.map((table) => {
            const { title } = texts.tables.titles[table];
            const possible = canMake(table, kind);
            const open = shown === table;
            return (
              <li key={table} className={styles.row}>
                <div className={styles.head}>
                  <Checkbox
                    label={title}
                    disabled={!possible}
                    checked={choice.names.includes(table)}
                    onChange={() => void tables.toggle(table)}
                  />
                  {possible ? (
                    <Button
                      size="small"
                      aria-expanded={open}
                      aria-label={say(open ? t.tables.closePreview : t.tables.preview, { table: title })}
                      onClick={() => void (open ? tables.toggle(table) : tables.preview(table))}
                    >
                      {open ? t.app.close : say(t.tables.preview, { table: '' }).trim()}
                    </Button>
                  ) : null}
                </div>
                {possible ? null : (
                  <Paragraph secondary>
                    {tableNeeds(table) === 'project' ? t.tables.onlyProject : t.tables.onlyReport}
                  </Paragraph>
                )}
                {open ? <Chosen shown={table} /> : null}
              </li>
            );
          })}
        </List>
      </Card>
      {again.length > 0 && choice.names.length === 0 ? (
        <Buttons>
          <Button onClick={() => void tables.chooseAll(again)}>
            {say(t.tables.again, { tables: again.map((name) => texts.tables.titles[name].title).join(', ') })}
          </Button>
        </Buttons>
      ) : null}
      {file ? <CreatedFiles file={file} next={t.tables.fileNext} /> : null}
    </>
  );
}

/** Period, partner and language, where a table can be limited to them. */
function Limits({ about, covers }: { about: WorkbookFacts; covers: string | undefined }) {
  const { tables } = usePane();
  const { choice } = useStore(tables.store);
  const { t, say } = useWords();
  const own = languageOf(about.language);
  const takes = (limit: 'period' | 'partner'): boolean =>
    choice.names.length === 0 || choice.names.some((name) => limitsOf[name]?.includes(limit));
  const given = (value: string): string | undefined => (value === '' ? undefined : value);
  return (
    <>
      {covers === undefined && takes('period') ? (
        <ChoiceField
          label={t.tables.period}
          value={choice.period ?? ''}
          onValue={(period) => void tables.limit({ period: given(period) })}
        >
          <option value="">{t.tables.allPeriods}</option>
          <PeriodOptions periods={about.periods} />
        </ChoiceField>
      ) : null}
      {takes('partner') ? (
        <ChoiceField
          label={t.tables.partner}
          value={choice.partner ?? ''}
          onValue={(partner) => void tables.limit({ partner: given(partner) })}
        >
          <option value="">{t.tables.allPartners}</option>
          {about.partners.map(({ code, name }) => (
            <option key={code} value={code}>{`${code} · ${name}`}</option>
          ))}
        </ChoiceField>
      ) : null}
      <ChoiceField
        label={t.tables.language}
        value={choice.language ?? ''}
        onValue={(language) => void tables.limit({ language: given(language) })}
      >
        <option value="">
          {say(t.tables.workbookLanguage, { language: own ? factsOf[own].name : about.language })}
        </option>
        <LanguageOptions />
      </ChoiceField>
    </>
  );
}

/** The preview of the table that was chosen last, and what becomes of all that are chosen. */
function Chosen({ shown }: { shown: TableName }) {
  const { tables } = usePane();
  const { choice, insertion, reason } = useStore(tables.store);
  const { t, say } = useWords();
  if (!insertion) return null;
  const { made, refused, sheets } = insertion.view;
  const at = made.findIndex(({ name }) => name === shown);
  const before = made.slice(0, Math.max(at, 0)).reduce((sum, one) => sum + one.sheets, 0);
  return (
    <>
      {at < 0 ? null : <TablePreview sheets={sheets.slice(before)} />}
      <RefusedTables refused={refused} />
      <TableWarnings made={made} reason={reason} onReason={(text) => void tables.accept(text)} />
      <InsertSheets
        insertion={insertion}
        onInsert={(decision) => void tables.insert(decision)}
        onLeave={() => void tables.close()}
      />
      <Buttons>
        <Button onClick={() => void tables.makeFile()}>{say(t.tables.asFile, { count: choice.names.length })}</Button>
      </Buttons>
    </>
  );
}
