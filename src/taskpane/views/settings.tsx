/** Settings: the language of the pane, marks in the sheet, and features that this Excel lacks. */
import { Field, Select, Switch } from '@fluentui/react-components';
import { factsOf } from '../../locales/facts';
import { languages } from '../../locales/languages';
import { useStore, usePane, useWords } from '../context';
import { LanguageOptions } from '../parts/language-options';
import { Card, List, Section, Paragraph, ViewLayout } from '../parts/layout';

export default function SettingsView() {
  const { reader, partner, shell, lacking } = usePane();
  const { workbook } = useStore(shell.store);
  const { marking } = useStore(partner.store);
  const { choice } = useStore(reader.store);
  const { t, say } = useWords();
  const chooseLanguage = (value: string): void => {
    const language = languages.find((one) => one === value);
    void reader.choose(language ?? 'excel');
  };
  return (
    <ViewLayout>
      <Field label={t.settings.language}>
        <Select value={choice} onChange={(_, { value }) => chooseLanguage(value)}>
          <option value="excel">
            {say(t.settings.excelLanguage, { language: factsOf[reader.excelLanguage].name })}
          </option>
          <LanguageOptions />
        </Select>
      </Field>
      {workbook?.kind === 'partner' ? (
        <div>
          <Switch
            checked={marking}
            onChange={(_, { checked }) => void partner.setMarking(checked)}
            label={t.settings.marking}
          />
          <Paragraph secondary>{t.settings.markingHint}</Paragraph>
        </div>
      ) : null}
      {lacking.length > 0 ? (
        <Section title={t.settings.lacking}>
          <Card>
            <List>
              {lacking.map((capability) => (
                <li key={capability}>
                  <Paragraph>{t.settings.lacks[capability]}</Paragraph>
                </li>
              ))}
            </List>
          </Card>
        </Section>
      ) : null}
      <Paragraph secondary>{t.settings.privacy}</Paragraph>
    </ViewLayout>
  );
}
