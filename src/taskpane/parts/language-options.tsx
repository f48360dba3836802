/** The languages that can be chosen, each by its own name. */
import { factsOf } from '../../locales/facts';
import { languages } from '../../locales/languages';

export function LanguageOptions() {
  return languages.map((language) => (
    <option key={language} value={language} lang={language}>
      {factsOf[language].name}
    </option>
  ));
}
