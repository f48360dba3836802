/** Settings: the language of the pane. */
import { Field, Select } from '@fluentui/react-components';
import { languages, type Language } from '../../core/names';
import { useStore, usePane, useWords } from '../context';
import { Text, View } from '../parts/layout';

export default function SettingsView() {
  const { reader } = usePane();
  const { choice } = useStore(reader.store);
  const { t, say } = useWords();
  const names = t.settings.languages;
  const take = (value: string): void => {
    const language = languages.find((one) => one === value);
    void reader.choose(language ?? 'excel');
  };
  return (
    <View>
      <Field label={t.settings.language}>
        <Select value={choice} onChange={(_, { value }) => take(value)}>
          <option value="excel">{say(t.settings.excelLanguage, { language: names[reader.excelLanguage] })}</option>
          {languages.map((language: Language) => (
            <option key={language} value={language} lang={language}>
              {names[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Text secondary>{t.settings.privacy}</Text>
    </View>
  );
}
