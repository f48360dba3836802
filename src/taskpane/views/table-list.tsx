/** The list of funder tables, each with a preview and the sheets that inserting it would create and replace. */
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { canMake, tableNames, tableNeeds } from '../../core/tables/catalogue';
import { factsOf } from '../../locales/facts';
import { languageOf } from '../../locales/languages';
import { useStore, usePane, useWords } from '../context';
import { TableIcon } from '../parts/icons';
import { LanguageOptions } from '../parts/language-options';
import { Card, List, Paragraph } from '../parts/layout';
import { InsertSheets } from '../parts/insert-sheets';
import { TablePreview } from './table-preview';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 0', minWidth: 0 },
  head: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) auto', gap: '8px', alignItems: 'center' },
  sign: { color: tokens.colorBrandForeground1 },
});

export function TableList({ kind, language }: { kind: 'project' | 'report'; language: string }) {
  const styles = useStyles();
  const { tables } = usePane();
  const { name, insertion, language: chosen } = useStore(tables.store);
  const { texts, t, say } = useWords();
  const workbookLanguage = languageOf(language);
  return (
    <>
      <Paragraph secondary>{t.tables.hint}</Paragraph>
      <Field label={t.tables.language}>
        <Select
          value={chosen ?? ''}
          onChange={(_, { value }) => void tables.setLanguage(value === '' ? undefined : value)}
        >
          <option value="">
            {say(t.tables.workbookLanguage, { language: workbookLanguage ? factsOf[workbookLanguage].name : language })}
          </option>
          <LanguageOptions />
        </Select>
      </Field>
      <Card tight>
        <List divided>
          {tableNames.map((table) => {
            const { title } = texts.tables.titles[table];
            const possible = canMake(table, kind);
            const open = name === table;
            return (
              <li key={table} className={styles.row}>
                <div className={styles.head}>
                  <span className={styles.sign}>
                    <TableIcon />
                  </span>
                  <Paragraph>{title}</Paragraph>
                  {possible ? (
                    <Button
                      size="small"
                      aria-expanded={open}
                      aria-label={say(open ? t.tables.closePreview : t.tables.preview, { table: title })}
                      onClick={() => (open ? tables.close() : void tables.preview(table))}
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
                {open && insertion ? (
                  <>
                    <TablePreview sheets={insertion.view.sheets} />
                    <InsertSheets
                      insertion={insertion}
                      onInsert={(decision) => void tables.insert(decision)}
                      onLeave={() => tables.close()}
                    />
                  </>
                ) : null}
              </li>
            );
          })}
        </List>
      </Card>
    </>
  );
}
